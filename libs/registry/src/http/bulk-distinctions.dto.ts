import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsObject, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { type DistinctionKind, distinctionKinds } from '../lifecycle/lifecycle.policy';
import { DistinctionRequest, OfficeDocumentFields } from './life.dto';

export class BulkDistinctionPreviewRequest {
  @IsIn(distinctionKinds)
  @ApiProperty({ enum: distinctionKinds })
  kind!: DistinctionKind;

  /** null: not typed yet. */
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => OfficeDocumentFields)
  @ApiProperty({ type: OfficeDocumentFields, nullable: true })
  document!: OfficeDocumentFields | null;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class BulkDistinctionRequest extends DistinctionRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class BulkDistinctionLineView {
  id!: string;
  code!: string;
  name!: string;
  unitName!: string;
  /** Last day of the latest period it is recognised for; null: it never was. */
  recognisedTo!: string | null;
  /** Why the document cannot be entered for it; null: it can. */
  refusal!: string | null;
}

export class BulkDistinctionPreviewView {
  lines!: BulkDistinctionLineView[];
}

export class DistinguishedView {
  entered!: number;
}
