/** Who marks a nomination; whether it is done, never how. */
export class NominationAssigneeView {
  assignmentId!: string;
  memberId!: string;
  state!: 'assigned' | 'submitted' | 'recused';
}

export class AssignedNominationView {
  id!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  field!: string;
  peerGroup!: string;
  assignees!: NominationAssigneeView[];
  /** Members who may never mark it: of the same unit, of one above or below it. */
  conflictedMemberIds!: string[];
}

export class AssignmentsView {
  /** Accepted nominations of the campaign. */
  total!: number;
  items!: AssignedNominationView[];
}

/** Nominations of one member, old and new. */
export class MemberLoadView {
  memberId!: string;
  before!: number;
  after!: number;
}

/** A nomination for which there are too few members without a conflict. */
export class ShortfallView {
  nominationId!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  /** How many members it gets fewer than wanted. */
  missing!: number;
}

export class PlannedAssignmentView {
  nominationId!: string;
  memberId!: string;
}

/** What sharing out evenly would come to, or came to. */
export class DistributionView {
  /** SHA-256 of the new assignments; applying names it, so that what was looked at is what is done. */
  fingerprint!: string;
  /** New assignments. */
  assignments!: PlannedAssignmentView[];
  /** Accepted nominations looked at. */
  nominations!: number;
  loads!: MemberLoadView[];
  /** Loads differ by one at most; false when conflicts or earlier assignments make that impossible. */
  balanced!: boolean;
  shortfalls!: ShortfallView[];
}

/** The assignment that was made. */
export class AssignmentView {
  id!: string;
}
