import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { actKinds } from '../decisions/acts-view.dto';

const withOffset = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** A decision of one kind; which fields it needs follows from the kind. */
export class RecordDecisionRequest {
  @ApiProperty({ enum: actKinds })
  @IsIn(actKinds)
  kind!: (typeof actKinds)[number];

  /** Of a class or a departure: code within the campaign. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  nominationCode?: string;

  /** Of a class: a class of the criteria set. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  className?: string;

  /** Of an order. */
  @IsOptional()
  @IsIn(['vote', 'authority'])
  basis?: 'vote' | 'authority';

  /** Of an order or a line. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  peerGroup?: string;

  /** Of a line or a departure: an award tier; null, of a departure: no award. */
  @IsOptional()
  @ValidateIf((request: RecordDecisionRequest) => request.award !== null)
  @IsString()
  @MaxLength(300)
  award?: string | null;

  /** Of an order: all equals, the first stands first. Of a line: all who stand on it. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  codes?: string[];

  /** Of a line: who gets the award. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  awarded?: string[];

  @IsString()
  @MaxLength(2_000)
  reason!: string;

  /** Name and title of the person or body. */
  @IsString()
  @MaxLength(300)
  decidedBy!: string;

  /** ISO instant with an offset. */
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  decidedAt!: string;

  /** May be empty. */
  @IsString()
  @MaxLength(500)
  document!: string;
}

export class WithdrawDecisionRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class NewVersionRequest {
  /** The version that was seen. */
  @IsUUID()
  replacesId!: string;

  @IsString()
  @MaxLength(2_000)
  reason!: string;

  /** True: refuse unless nothing is left open. */
  @IsBoolean()
  finalise!: boolean;
}
