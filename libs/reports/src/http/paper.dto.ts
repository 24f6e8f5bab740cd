import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { type PaperKind, paperKinds } from '../paper-kinds';

const makingStates = ['waiting', 'making', 'failed'] as const;

/** How far a paper has come that is made in the background. */
export class PaperMakingResponse {
  @ApiProperty({ enum: makingStates })
  state!: (typeof makingStates)[number];
  /** Rows, or pages of a Word paper. */
  done!: number;
  /** 0: it is not known yet. */
  total!: number;
}

export class PaperResponse {
  @ApiProperty({ enum: paperKinds })
  kind!: PaperKind;
  fileName!: string;
  /** ISO instant; null: it will be made with its first download, or in the background. */
  madeAt!: string | null;
  /** null: nobody has asked for it, or it is made. */
  @ApiProperty({ type: PaperMakingResponse, nullable: true })
  making!: PaperMakingResponse | null;
  /** Too long to be made while somebody waits for its download: it is asked for beforehand. */
  takesLong!: boolean;
}

/** Papers to be made in the background. */
export class MakePapersRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(paperKinds.length)
  @ArrayUnique()
  @IsIn(paperKinds, { each: true })
  @ApiProperty({ enum: paperKinds, isArray: true })
  kinds!: PaperKind[];
}
