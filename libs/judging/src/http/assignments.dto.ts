import { PageQuery } from '@dvk/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';

export class AssignmentsQuery extends PageQuery {
  /** Part of a code, a name or a unit's name, with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Only nominations of this field. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  field?: string;

  /** Only what this member has to mark. */
  @IsOptional()
  @IsUUID()
  memberId?: string;

  /** `least`: those with the fewest members first. Left out: by code. */
  @IsOptional()
  @IsIn(['code', 'least'])
  order?: 'code' | 'least';
}

export class AssignRequest {
  @IsUUID()
  memberId!: string;

  @IsUUID()
  nominationId!: string;
}

export class DistributionRequest {
  @IsUUID()
  panelId!: string;

  /** Who takes part; members of the panel. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  memberIds!: string[];

  @IsInt()
  @Min(1)
  @Max(50)
  membersPerNomination!: number;

  /** Only nominations of this field; null: of all. */
  @ValidateIf((request: DistributionRequest) => request.field !== null)
  @IsString()
  @MaxLength(200)
  field!: string | null;

  /** True: what nobody has begun to mark may be given to somebody else. Left out: only empty seats are filled. */
  @IsOptional()
  @IsBoolean()
  rebalance?: boolean;
}

export class ApplyDistributionRequest extends DistributionRequest {
  /** Of the preview that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;

  /** True: nominations with too few members get those there are. */
  @IsBoolean()
  acceptShortfalls!: boolean;
}

export class RecuseRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}
