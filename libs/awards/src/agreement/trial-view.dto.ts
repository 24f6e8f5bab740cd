import { ApiProperty } from '@nestjs/swagger';
import { NamedCode } from './agreement-view.dto';

export class TrialTierView {
  award!: string;
  minClass!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  quota!: object;
}

/** By what rules a result came about. */
export class TrialSettingsView {
  /** `mean`, `trimmed` or `median` */
  method!: string;
  trimEachEnd!: number;
  trimFrom!: number;
  minSheets!: number;
  /** Falling order. */
  tiers!: TrialTierView[];
  /** The member left out; null: nobody. */
  withoutAssessor!: string | null;
}

export class TrialLineStandingView {
  outcome!: 'ranked' | 'ineligible' | 'incomplete';
  rank!: number | null;
  tied!: boolean;
  /** Decimal text with a point. */
  finalScore!: string | null;
  className!: string | null;
  award!: string | null;
  awardStatus!: string | null;
  reason!: string | null;
}

export class TrialLineView {
  code!: string;
  name!: string;
  unitName!: string;
  peerGroup!: string;
  official!: TrialLineStandingView;
  tried!: TrialLineStandingView;
  /** `enters`, `leaves`, `other-tier`, `waiting` or `none` */
  award!: string;
}

/** How many get a tier in a peer group. */
export class TrialTierCountView {
  peerGroup!: string;
  award!: string;
  official!: number;
  tried!: number;
}

export class TrialCountsView {
  differences!: number;
  rankChanges!: number;
  classChanges!: number;
  enter!: number;
  leave!: number;
  otherTier!: number;
  /** Ranks that would wait for a recorded act. */
  undecided!: number;
  undecidedOfficial!: number;
  /** Ranked officially and not in the trial. */
  unranked!: number;
}

/** A recorded decision for which a trial leaves no room. */
export class DroppedDecisionView {
  /** `class`, `order`, `line` or `departure` */
  kind!: string;
  /** Nominations it is about. */
  codes!: string[];
}

/** What a trial comes to beside the official result. */
export class TrialFigures {
  members!: NamedCode[];
  official!: TrialSettingsView;
  tried!: TrialSettingsView;
  counts!: TrialCountsView;
  tierCounts!: TrialTierCountView[];
  droppedDecisions!: DroppedDecisionView[];
  /** Nominations that would stand otherwise: those whose award changes first; at most 500. */
  lines!: TrialLineView[];
}

/** A trial: never official, written nowhere. */
export class TrialView extends TrialFigures {
  /** Always true: whoever keeps this answer knows what it is. */
  isTrial!: boolean;
  resultId!: string;
  campaignId!: string;
  campaignName!: string;
  versionNo!: number;
  /** Of the official result it is compared with. */
  sha256!: string;
}
