import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDateString, IsIn, IsInt, IsISO8601, IsObject, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { type Choice, choices, type CouncilPosition, positions } from '../council/council-rules';

const isoDay = /^(19|20|21)\d\d-\d\d-\d\d$/;
const isoInstant = /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const ballots = ['open', 'secret'] as const;

export class TierThresholdRequest {
  /** Empty: every tier without a line of its own. */
  @IsString()
  @MaxLength(200)
  award!: string;

  /** Hundredths of a percent: 80 % is 8000. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  hundredths!: number;

  @IsIn(['more-than', 'at-least'])
  comparison!: 'more-than' | 'at-least';
}

export class CouncilRequest {
  /** The version that was seen; 0: there was none. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_646)
  version!: number;

  @IsString()
  @MaxLength(300)
  name!: string;

  /** Hundredths of a percent of those who sit: two thirds are 6667. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  quorumHundredths!: number;

  @IsIn(['all', 'present'])
  denominator!: 'all' | 'present';

  @IsIn(ballots)
  ballot!: 'open' | 'secret';

  /** Only members flagged as standing sit. */
  @IsBoolean()
  standingOnly!: boolean;

  @IsBoolean()
  absenteesWrite!: boolean;

  @IsBoolean()
  chairBreaksTie!: boolean;

  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TierThresholdRequest)
  thresholds!: TierThresholdRequest[];
}

export class CouncilMemberRequest {
  @IsUUID()
  personId!: string;

  @IsIn(positions)
  @ApiProperty({ enum: positions })
  position!: CouncilPosition;

  @IsString()
  @MaxLength(300)
  title!: string;

  /** The body the member comes from, on whose cases the member does not vote; null: of none of the units known here. */
  @ValidateIf((request: CouncilMemberRequest) => request.unitId !== null)
  @IsUUID()
  unitId!: string | null;

  @IsBoolean()
  standing!: boolean;

  /** Who may sit and vote in the member's place. */
  @ValidateIf((request: CouncilMemberRequest) => request.substituteId !== null)
  @IsUUID()
  substituteId!: string | null;

  /** `YYYY-MM-DD` */
  @Matches(isoDay)
  @IsDateString({ strict: true })
  validFrom!: string;

  /** Last day; null: open. */
  @ValidateIf((request: CouncilMemberRequest) => request.validTo !== null)
  @Matches(isoDay)
  @IsDateString({ strict: true })
  validTo!: string | null;

  /** Text, leading zeros kept. */
  @IsString()
  @MaxLength(100)
  decisionNumber!: string;

  @Matches(isoDay)
  @IsDateString({ strict: true })
  decisionDate!: string;

  @IsString()
  @MaxLength(300)
  decisionIssuer!: string;
}

export class CouncilMemberEndRequest {
  /** Last day, `YYYY-MM-DD`. */
  @Matches(isoDay)
  @IsDateString({ strict: true })
  lastDay!: string;

  /** Which document ends it. */
  @IsString()
  @MaxLength(300)
  document!: string;
}

export class CouncilCandidatesQuery {
  /** Part of a name, with or without marks. */
  @IsString()
  @MaxLength(200)
  search!: string;
}

export class PrepareSessionRequest {
  @IsString()
  @MaxLength(300)
  title!: string;

  @IsString()
  @MaxLength(300)
  place!: string;

  /** ISO instant. */
  @Matches(isoInstant)
  @IsISO8601({ strict: true })
  plannedAt!: string;
}

export class SeatAttendanceRequest {
  @IsUUID()
  seatId!: string;

  @IsIn(['expected', 'present', 'absent', 'substituted'])
  attendance!: 'expected' | 'present' | 'absent' | 'substituted';

  /** Needed for an absence. */
  @IsString()
  @MaxLength(500)
  absenceReason!: string;
}

export class InviteeRequest {
  @IsString()
  @MaxLength(200)
  name!: string;

  @IsString()
  @MaxLength(300)
  title!: string;
}

class SeenVersion {
  /** The version that was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class AttendanceRequest extends SeenVersion {
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SeatAttendanceRequest)
  seats!: SeatAttendanceRequest[];

  /** They speak and do not vote; all of them. */
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => InviteeRequest)
  invitees!: InviteeRequest[];
}

export class OpenSessionRequest extends SeenVersion {}

export class EndSessionRequest extends SeenVersion {
  @IsString()
  @MaxLength(10_000)
  conclusion!: string;
}

/** A tier for a nomination, or an obstacle; the other is null. */
export class AddCaseRequest {
  /** Code within the campaign. */
  @ValidateIf((request: AddCaseRequest) => request.nominationCode !== null)
  @IsString()
  @MaxLength(50)
  nominationCode!: string | null;

  @ValidateIf((request: AddCaseRequest) => request.award !== null)
  @IsString()
  @MaxLength(200)
  award!: string | null;

  @ValidateIf((request: AddCaseRequest) => request.obstacleId !== null)
  @IsUUID()
  obstacleId!: string | null;
}

export class OpenCaseRequest {
  @IsIn(ballots)
  ballot!: 'open' | 'secret';
}

export class WrittenDownVoteRequest {
  @IsUUID()
  seatId!: string;

  @IsIn(choices)
  @ApiProperty({ enum: choices })
  choice!: Choice;

  /** Which document an opinion in writing stands in; null: a show of hands. */
  @ValidateIf((request: WrittenDownVoteRequest) => request.document !== null)
  @IsString()
  @MaxLength(300)
  document!: string | null;
}

export class WriteDownRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WrittenDownVoteRequest)
  votes!: WrittenDownVoteRequest[];
}

export class OpinionRequest {
  @IsUUID()
  seatId!: string;

  @IsString()
  @MaxLength(5_000)
  text!: string;
}

export class CloseCaseRequest {
  @IsString()
  @MaxLength(5_000)
  conclusion!: string;

  /** Of the minority, as they asked to have them written down. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OpinionRequest)
  opinions!: OpinionRequest[];
}

export class VoteRequest {
  /** The seat the actor votes from. */
  @IsUUID()
  seatId!: string;

  @IsIn(choices)
  @ApiProperty({ enum: choices })
  choice!: Choice;
}
