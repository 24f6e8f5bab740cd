import { PageQuery, WholeInQuery } from '@dvk/platform';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsDateString, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { type RewardHead, rewardHeads, type RewardOrder, rewardOrders, type RewardState, rewardStates } from '../rewards/reward';

const isoDay = /^(19|20|21)\d\d-\d\d-\d\d$/;

export class DraftRewardRequest {
  /** The result that was looked at. */
  @IsUUID()
  resultId!: string;

  /** Tier of the campaign. */
  @IsString()
  @MaxLength(300)
  award!: string;

  /** Which of the two tracks of paper. */
  @ApiProperty({ enum: rewardHeads })
  @IsIn(rewardHeads)
  head!: RewardHead;

  @IsString()
  @MaxLength(300)
  issuer!: string;
}

/** A decision as the registry knows it. */
class NumberedDecisionRequest {
  /** Text, leading zeros kept. */
  @IsString()
  @MaxLength(100)
  number!: string;

  /** `YYYY-MM-DD` */
  @Matches(isoDay)
  @IsDateString({ strict: true })
  date!: string;

  @IsString()
  @MaxLength(300)
  issuer!: string;
}

export class IssueRewardRequest extends NumberedDecisionRequest {
  /** That was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** Name and title of who signed. */
  @IsString()
  @MaxLength(300)
  signer!: string;
}

export class CorrectRewardRequest extends IssueRewardRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class RevokeRewardRequest extends NumberedDecisionRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;

  /** What it is founded on. */
  @IsString()
  @MaxLength(500)
  sourceDocument!: string;
}

export class WithdrawRevocationRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class RewardRegisterQuery extends PageQuery {
  /** Name, unit or number; name and unit with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Of the decision's date. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1900)
  @Max(2199)
  year?: number;

  /** Award tier. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  award?: string;

  /** Name of the unit, as it was called when it was rewarded. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: string;

  @ApiPropertyOptional({ enum: rewardStates })
  @IsOptional()
  @IsIn(rewardStates)
  state?: RewardState;

  /** Which of the two tracks of paper. */
  @ApiPropertyOptional({ enum: rewardHeads })
  @IsOptional()
  @IsIn(rewardHeads)
  head?: RewardHead;

  /** `newest` when left out. */
  @ApiPropertyOptional({ enum: rewardOrders })
  @IsOptional()
  @IsIn(rewardOrders)
  order?: RewardOrder;
}

/** The same without pages: everything that is found. */
export class RewardWorkbookQuery extends OmitType(RewardRegisterQuery, ['limit', 'offset'] as const) {}

export class RegisteredRewardResponse {
  recipientId!: string;
  decisionId!: string;
  campaignId!: string;
  campaignName!: string;
  /** Text, leading zeros kept. */
  number!: string;
  /** `YYYY-MM-DD` */
  date!: string;
  issuer!: string;
  signer!: string;
  @ApiProperty({ enum: rewardHeads })
  head!: RewardHead;
  award!: string;
  /** Row of the signed list. */
  goldenBookNo!: number;
  name!: string;
  /** As it was called then. */
  unitName!: string;
  subjectKind!: string;
  field!: string;
  /** Of the decision that took the reward back; null: it stands. */
  revokedNumber!: string | null;
  /** `YYYY-MM-DD` */
  revokedDate!: string | null;
  revokedIssuer!: string | null;
  revokedReason!: string | null;
}

export class RewardRegisterResponse {
  items!: RegisteredRewardResponse[];
  total!: number;
  /** Years of decisions, newest first. */
  years!: number[];
  awards!: string[];
}
