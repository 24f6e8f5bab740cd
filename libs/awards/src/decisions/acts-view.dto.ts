import { ApiProperty } from '@nestjs/swagger';

export const actKinds = ['class', 'order', 'line', 'departure'] as const;

export class NamedNominationView {
  code!: string;
  name!: string;
  unitName!: string;
}

export class ActWithdrawalView {
  reason!: string;
  withdrawnByName!: string;
  /** ISO instant. */
  withdrawnAt!: string;
}

/** A recorded decision; which of the fields it has follows from its kind. */
export class ActView {
  id!: string;
  @ApiProperty({ enum: actKinds })
  kind!: (typeof actKinds)[number];
  /** `vote` or `authority`; of an order. */
  basis!: string | null;
  peerGroup!: string | null;
  /** Of a line, or the outcome of a departure (null there: no award). */
  award!: string | null;
  className!: string | null;
  /** Whom it is about; of an order, the first stands first. */
  nominations!: NamedNominationView[];
  /** Codes of those on the line who get the award. */
  awarded!: string[];
  reason!: string;
  decidedBy!: string;
  /** ISO instant. */
  decidedAt!: string;
  document!: string;
  /** The session of the council whose vote it is; null: entered by hand. */
  councilSessionId!: string | null;
  enteredByName!: string;
  /** ISO instant. */
  enteredAt!: string;
  /** null: it stands. */
  withdrawal!: ActWithdrawalView | null;
}

export class RankedNominationView extends NamedNominationView {
  peerGroup!: string;
  rank!: number;
  tied!: boolean;
  /** Decimal text with a point. */
  finalScore!: string;
  className!: string | null;
  award!: string | null;
  awardStatus!: string;
}

export class OpenLineView {
  peerGroup!: string;
  award!: string;
  /** `tie-at-quota`, `shared-pool` or `remainder-tie` */
  reason!: string;
  /** How many of those on the line can get the award at most. */
  places!: number;
  /** All of them share one rank and nobody else does: a vote or an authority may order them. */
  mayBeOrdered!: boolean;
  candidates!: RankedNominationView[];
}

export class DecisionFaultView {
  code!: string;
  at!: string;
}

/** The recorded decisions of a campaign, and what they leave open: as a result frozen now would have it. */
export class CampaignDecisionsView {
  campaignId!: string;
  /** The newest result, which a next version would replace. */
  resultId!: string;
  /** Oldest first, the withdrawn ones too. */
  acts!: ActView[];
  openLines!: OpenLineView[];
  openClasses!: RankedNominationView[];
  /** Every ranked nomination, for a decision that departs from the proposal. */
  ranked!: RankedNominationView[];
  awards!: string[];
  classes!: string[];
  /** Kinds of act that the tie chain names; empty: it names none and either may be recorded. */
  bases!: string[];
  /** A decision that no longer fits; nothing can be ranked until it is withdrawn. */
  @ApiProperty({ type: DecisionFaultView, nullable: true })
  fault!: DecisionFaultView | null;
  /** Obstacles or decisions have changed since the newest result. */
  changed!: boolean;
  /** What the register found against nominations and nobody has looked into; no hindrance to a final result. */
  openFindings!: number;
  mayRecord!: boolean;
}
