import { IsDateString, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { type Position, positions } from '../position';

export class PanelRequest {
  @IsString()
  @MaxLength(300)
  name!: string;

  /** Text, leading zeros kept, e.g. "0125-QĐ/BTGDV". */
  @IsString()
  @MaxLength(100)
  decisionNumber!: string;

  /** `YYYY-MM-DD` */
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/)
  @IsDateString({ strict: true })
  decisionDate!: string;

  @IsString()
  @MaxLength(300)
  decisionIssuer!: string;
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

export class CandidatesQuery {
  /** Part of a name, with or without marks. */
  @IsString()
  @MaxLength(200)
  search!: string;
}
