/** A figure that describes marks; never an official score. */
export class FigureView {
  /** null: it cannot be worked out. */
  value!: number | null;
  /** Why not: `one-assessor`, `too-few-nominations`, `no-variance`, `gaps`, `out-of-range`, `no-sheets`. */
  reason!: string | null;
}

export class NamedCode {
  code!: string;
  name!: string;
}

/** How one member marks beside the others. Points, but for `correlation`. */
export class AgreementMemberView {
  assessorCode!: string;
  /** Nominations marked. */
  nominations!: number;
  /** Mean difference to the others on the same nominations; above 0: more generous. */
  leniency!: FigureView;
  /** Standard deviation of own marks, dividing by n. */
  spread!: FigureView;
  /** Spearman correlation with the mean of the others. */
  correlation!: FigureView;
  minimum!: number;
  lowerQuartile!: number;
  median!: number;
  upperQuartile!: number;
  maximum!: number;
  /** Each mark, ascending, where there are at most 60. */
  marks!: number[];
}

export class AgreementPairView {
  one!: string;
  other!: string;
  /** Nominations that both marked. */
  shared!: number;
  /** Spearman correlation. */
  correlation!: FigureView;
  /** Mean difference without its sign, in points. */
  distance!: FigureView;
}

/** What is looked at together. */
export class AgreementScopeView {
  /** `team`: members who marked nothing in common with the others. */
  kind!: 'campaign' | 'peer-group' | 'team';
  /** Name of the peer group, codes of the team, empty for the campaign. */
  name!: string;
  nominations!: number;
  /** Marked by every member of the scope. */
  markedByAll!: number;
  /** Kendall's W, corrected for ties. */
  kendallW!: FigureView;
  /** Krippendorff's alpha, interval. */
  krippendorffAlpha!: FigureView;
  /** Intraclass correlations after Shrout and Fleiss (1979). */
  icc21!: FigureView;
  icc2k!: FigureView;
  icc31!: FigureView;
  icc3k!: FigureView;
  members!: AgreementMemberView[];
  pairs!: AgreementPairView[];
}

/** What a member gave nominations of their own unit's line on sheets that do not count, beside the others. */
export class OwnUnitView {
  assessorCode!: string;
  sheets!: number;
  difference!: FigureView;
}

export class RankMoveView {
  code!: string;
  name!: string;
  peerGroup!: string;
  /** null: not ranked. */
  from!: number | null;
  to!: number | null;
  /** `enters`, `leaves`, `other-tier`, `waiting` or `none` */
  award!: string;
}

/** What the ranking would be without one member. */
export class WithoutMemberView {
  assessorCode!: string;
  countedSheets!: number;
  rankChanges!: number;
  /** Would no longer be ranked. */
  unranked!: number;
  enter!: number;
  leave!: number;
  /** Those who cross the line of an award first, then the furthest moves; at most 20. */
  moves!: RankMoveView[];
}

export class MethodSummaryView {
  /** `mean`, `median`, `trimmed` or `z-score` */
  method!: string;
  isOfficial!: boolean;
  rankChanges!: number;
  /** null for standard scores, which decide over no award. */
  enter!: number | null;
  leave!: number | null;
}

export class MethodRanksView {
  code!: string;
  name!: string;
  official!: number;
  /** null: the method cannot be worked out or leaves it unranked. */
  mean!: number | null;
  median!: number | null;
  trimmed!: number | null;
  zScore!: number | null;
}

export class MethodGroupView {
  name!: string;
  /** How many are ranked in all. */
  ranked!: number;
  /** The first 40 of the official list. */
  lines!: MethodRanksView[];
}

export class MethodComparisonView {
  trimEachEnd!: number;
  trimFrom!: number;
  summaries!: MethodSummaryView[];
  /** Why there are no standard scores: `too-few-nominations`, `no-spread`, `constant-assessor`; null: there are. */
  zScoreReason!: string | null;
  /** The member whose marks are all equal. */
  zScoreAssessor!: string | null;
  peerGroups!: MethodGroupView[];
}

/** What the marks of a frozen season say of its panel. */
export class AgreementFigures {
  decimals!: number;
  /** Declared total of the criteria set, in points. */
  totalMax!: number;
  members!: NamedCode[];
  /** The whole campaign first; peer groups and teams where there are several. */
  scopes!: AgreementScopeView[];
  ownUnit!: OwnUnitView[];
  withoutMember!: WithoutMemberView[];
  methods!: MethodComparisonView;
}

export class AgreementView extends AgreementFigures {
  resultId!: string;
  campaignId!: string;
  campaignName!: string;
  versionNo!: number;
  sha256!: string;
  frozenAt!: Date;
}
