/** Nominations of one member, old and new. */
export class MemberLoadView {
  memberId!: string;
  before!: number;
  after!: number;
  /** Most nominations the member takes on; null: no limit. */
  most!: number | null;
  /** Of the new ones, those in a field the member is at home in. */
  preferred!: number;
}

/** A nomination that gets fewer members than wanted, and why. */
export class ShortfallView {
  nominationId!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  /** How many members it gets fewer than wanted. */
  missing!: number;
  /** Members it has once the plan is carried out. */
  covered!: number;
  /** Members taking part who may mark it and are not yet among those it has. */
  eligible!: number;
  /** Of those, how many are left over because their limit is reached. */
  full!: number;
  /** Members taking part who are in conflict with it. */
  conflicted!: number;
  /** Members taking part who recused from it. */
  recused!: number;
}

/** Nominations that together need more seats than the limits of their members leave. */
export class BottleneckView {
  nominations!: number;
  /** The first twenty, by code. */
  codes!: string[];
  needed!: number;
  available!: number;
  /** Members whose limit is used up by them. */
  memberIds!: string[];
}

/** Constraints that would have to be lifted together. */
export class ReliefView {
  together!: ('caps' | 'participants' | 'conflicts')[];
}

export class PlannedAssignmentView {
  nominationId!: string;
  memberId!: string;
}

/** What sharing out evenly would come to, or came to. */
export class DistributionView {
  /** SHA-256 of the situation and of the plan; applying names it, so that what was looked at is what is done. */
  fingerprint!: string;
  /** New assignments. */
  assignments!: PlannedAssignmentView[];
  /** Assignments taken back because nothing is marked and others are better off; only when asked for. */
  removed!: PlannedAssignmentView[];
  /** Accepted nominations looked at. */
  nominations!: number;
  loads!: MemberLoadView[];
  /** Loads differ by one at most; false when conflicts, limits or earlier assignments make that impossible. */
  balanced!: boolean;
  shortfalls!: ShortfallView[];
  /** The smallest sets of constraints whose lifting would fill every seat; with shortfalls and none of them: too few members. */
  reliefs!: ReliefView[];
  bottleneck!: BottleneckView | null;
}
