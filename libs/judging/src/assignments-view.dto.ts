/** Who marks a nomination; whether it is done, never how. */
export class NominationAssigneeView {
  assignmentId!: string;
  memberId!: string;
  /** `withdrawn`: taken from a member who left. */
  state!: 'assigned' | 'submitted' | 'recused' | 'withdrawn';
  /** Nothing was ever marked, so it may be taken back. */
  removable!: boolean;
}

export class AssignedNominationView {
  id!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  field!: string;
  peerGroup!: string;
  assignees!: NominationAssigneeView[];
  /** Members who mark it. */
  covered!: number;
  /** Panels that mark nominations of its field and peer group. */
  panelIds!: string[];
  /** Members who may never mark it: of the same unit, of one above or below it. */
  conflictedMemberIds!: string[];
}

export class AssignmentsView {
  /** Accepted nominations of the campaign that were asked for. */
  total!: number;
  items!: AssignedNominationView[];
}

/** The assignment that was made. */
export class AssignmentView {
  id!: string;
}
