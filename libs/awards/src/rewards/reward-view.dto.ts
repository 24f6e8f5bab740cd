import { ApiProperty } from '@nestjs/swagger';
import { type RewardHead, rewardHeads } from './reward';

export class RewardRevocationView {
  number!: string;
  /** `YYYY-MM-DD` */
  date!: string;
  issuer!: string;
  reason!: string;
  sourceDocument!: string;
  revokedByName!: string;
  /** ISO instant of entering. */
  revokedAt!: string;
}

/** A revocation that was withdrawn, as it was entered. */
export class WithdrawnRevocationView extends RewardRevocationView {
  goldenBookNo!: number;
  name!: string;
  withdrawalReason!: string;
  withdrawnByName!: string;
  /** ISO instant. */
  withdrawnAt!: string;
}

export class RewardRecipientView {
  id!: string;
  /** Row of the signed list: the number in the golden book once the decision is issued. */
  goldenBookNo!: number;
  nominationCode!: string;
  name!: string;
  unitName!: string;
  subjectKind!: string;
  field!: string;
  peerGroup!: string;
  rank!: number | null;
  /** null: the reward stands. */
  revocation!: RewardRevocationView | null;
}

export class RewardCorrectionView {
  number!: string;
  /** `YYYY-MM-DD` */
  date!: string;
  issuer!: string;
  signer!: string;
  reason!: string;
  correctedByName!: string;
  /** ISO instant. */
  correctedAt!: string;
}

/** A decision to reward in a list: a draft until number and date stand. */
export class RewardDecisionSummaryView {
  id!: string;
  award!: string;
  @ApiProperty({ enum: rewardHeads })
  head!: RewardHead;
  issuer!: string;
  /** Text, leading zeros kept; null: a draft. */
  number!: string | null;
  /** `YYYY-MM-DD` */
  date!: string | null;
  signer!: string | null;
  recipients!: number;
  revoked!: number;
  version!: number;
}

export class RewardDecisionView extends RewardDecisionSummaryView {
  campaignId!: string;
  campaignName!: string;
  resultId!: string;
  resultVersionNo!: number;
  /** First 12 characters of the result's SHA-256. */
  resultCode!: string;
  madeByName!: string;
  /** ISO instant. */
  madeAt!: string;
  issuedByName!: string | null;
  /** ISO instant. */
  issuedAt!: string | null;
  /** A draft whose rows are no longer those of the newest result: it can only be discarded. */
  outdated!: boolean;
  mayAct!: boolean;
  /** By their rows. */
  rows!: RewardRecipientView[];
  /** What it said before, newest first. */
  corrections!: RewardCorrectionView[];
  /** Newest first. */
  withdrawnRevocations!: WithdrawnRevocationView[];
}

/** A tier of the campaign and how far it was decided on. */
export class RewardTierView {
  award!: string;
  /** Rewarded in the newest result. */
  awarded!: number;
  /** Those of them no decision names yet. */
  left!: number;
  /** Why no decision can be drafted now; null: one can. */
  refusal!: string | null;
  /** Codes of those whom the council voted down. */
  votedDown!: string[];
}

/** Decisions to reward of a campaign, and what is left to decide on. */
export class CampaignRewardsView {
  campaignId!: string;
  campaignName!: string;
  /** The newest result. */
  resultId!: string;
  resultVersionNo!: number;
  mayAct!: boolean;
  /** Highest first. */
  tiers!: RewardTierView[];
  /** Oldest first. */
  decisions!: RewardDecisionSummaryView[];
}
