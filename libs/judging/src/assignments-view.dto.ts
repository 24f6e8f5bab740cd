import { ConflictGroundView } from './declaration-view.dto';

/** Who marks a nomination; whether it is done, never how. */
export class NominationAssigneeView {
  assignmentId!: string;
  memberId!: string;
  /** `withdrawn`: taken from a member who left. */
  state!: 'assigned' | 'submitted' | 'recused' | 'withdrawn';
  /** Nothing was ever marked, so it may be taken back. */
  removable!: boolean;
}

/** A member who may never mark a nomination, and why. */
export class MemberConflictView {
  memberId!: string;
  /** Found by the system. */
  grounds!: ConflictGroundView[];
  /** Told by the member or by the secretary; what was told stands with the conflicts, not here. */
  told!: boolean;
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
  /** Members who may never mark it. */
  conflicts!: MemberConflictView[];
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
