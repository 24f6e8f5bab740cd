import { ArrayMaxSize, IsArray, IsDateString, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { type Position, positions } from '../position';

const isoDay = /^(19|20|21)\d\d-\d\d-\d\d$/;

export class PanelRequest {
  @IsString()
  @MaxLength(300)
  name!: string;

  /** Text, leading zeros kept, e.g. "0125-QĐ/BTGDV". */
  @IsString()
  @MaxLength(100)
  decisionNumber!: string;

  /** `YYYY-MM-DD` */
  @Matches(isoDay)
  @IsDateString({ strict: true })
  decisionDate!: string;

  @IsString()
  @MaxLength(300)
  decisionIssuer!: string;

  /** First day on which its members may mark, `YYYY-MM-DD`; null: no limit. Left out: as it is. */
  @IsOptional()
  @Matches(isoDay)
  @IsDateString({ strict: true })
  validFrom?: string | null;

  /** Last day. */
  @IsOptional()
  @Matches(isoDay)
  @IsDateString({ strict: true })
  validTo?: string | null;

  /** Fields of the campaign that it marks; empty: all. Left out: as they are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  fields?: string[];

  /** Peer groups that it marks; empty: all. Left out: as they are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  peerGroups?: string[];

  /** What becomes of the submitted sheets of a member who leaves. Left out: as it is, `count` at first. */
  @IsOptional()
  @IsIn(['count', 'set-aside'])
  departedSheets?: 'count' | 'set-aside';
}

export class UpdatePanelRequest extends PanelRequest {
  /** The version that was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class AppointMemberRequest {
  @IsUUID()
  personId!: string;

  /** The ground of conflicts of interest; null: of none of the units known here. */
  @ValidateIf((request: AppointMemberRequest) => request.unitId !== null)
  @IsUUID()
  unitId!: string | null;

  /** Left out: the next free code of the form TV01. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;

  @IsString()
  @MaxLength(300)
  title!: string;

  @IsIn(positions)
  position!: Position;
}

export class ChangeSeatRequest {
  @IsIn(positions)
  position!: Position;

  /** The ground of conflicts of interest; null: of none of the units known here. */
  @ValidateIf((request: ChangeSeatRequest) => request.unitId !== null)
  @IsUUID()
  unitId!: string | null;

  @IsString()
  @MaxLength(300)
  title!: string;

  /** Asked for when the unit changes. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;

  /** The version that was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class LeaveRequest {
  /** Why, with the document where there is one. */
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class ReplaceMemberRequest extends LeaveRequest {
  /** Who takes over the seat; its position stays. */
  @IsUUID()
  personId!: string;

  /** The ground of conflicts of interest; null: of none of the units known here. */
  @ValidateIf((request: ReplaceMemberRequest) => request.unitId !== null)
  @IsUUID()
  unitId!: string | null;

  /** Left out: the next free code of the form TV01. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;

  @IsString()
  @MaxLength(300)
  title!: string;
}

export class CandidatesQuery {
  /** Part of a name, with or without marks. */
  @IsString()
  @MaxLength(200)
  search!: string;
}
