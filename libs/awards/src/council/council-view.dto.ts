/** What a tier asks of a vote. */
export class TierThresholdView {
  /** Empty: every tier without a line of its own. */
  award!: string;
  /** Hundredths of a percent. */
  hundredths!: number;
  comparison!: 'more-than' | 'at-least';
}

export class CouncilMemberView {
  id!: string;
  personId!: string;
  fullName!: string;
  position!: 'chair' | 'vice-chair' | 'secretary' | 'member';
  title!: string;
  unitId!: string | null;
  unitName!: string | null;
  /** Sits when the standing part decides. */
  standing!: boolean;
  substituteId!: string | null;
  substituteName!: string | null;
  /** ISO dates; the last day, null: open. */
  validFrom!: string;
  validTo!: string | null;
  decisionNumber!: string;
  decisionDate!: string;
  decisionIssuer!: string;
  /** The document that ended it; empty: it goes on, runs out, or somebody stands in its place. */
  endDocument!: string;
  /** The membership in whose place it stands. */
  replacesId!: string | null;
  /** Ended or replaced: it is only read any more. */
  ended!: boolean;
}

export class CouncilView {
  id!: string;
  name!: string;
  /** Hundredths of a percent of those who sit. */
  quorumHundredths!: number;
  denominator!: 'all' | 'present';
  ballot!: 'open' | 'secret';
  standingOnly!: boolean;
  absenteesWrite!: boolean;
  chairBreaksTie!: boolean;
  thresholds!: TierThresholdView[];
  version!: number;
  members!: CouncilMemberView[];
}

export class SessionSummaryView {
  id!: string;
  /** Which session of the campaign: 1, 2, … */
  number!: number;
  title!: string;
  place!: string;
  plannedAt!: Date;
  state!: 'draft' | 'open' | 'ended';
}

/** A campaign before its council. */
export class CampaignCouncilView {
  campaignId!: string;
  campaignName!: string;
  /** Names of the award tiers, highest first. */
  awards!: string[];
  /** A frozen result is there to decide on. */
  hasResult!: boolean;
  mayRun!: boolean;
  /** null: nobody has set one up yet. */
  council!: CouncilView | null;
  /** Newest first; an auditor sees those that have ended. */
  sessions!: SessionSummaryView[];
}

export class CouncilCandidateView {
  personId!: string;
  fullName!: string;
  title!: string;
}
