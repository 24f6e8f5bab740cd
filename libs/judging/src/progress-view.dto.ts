/** How far one member is, in whole nominations; never a figure of a mark. */
export class MemberProgressView {
  memberId!: string;
  panelId!: string;
  code!: string;
  fullName!: string;
  title!: string;
  position!: string;
  /** Without those the member recused from or is in conflict with. */
  assigned!: number;
  submitted!: number;
  recused!: number;
  /** Assigned before a conflict of interest came up; not counted. */
  inConflict!: number;
}

/** The act that ended marking. */
export class ClosureView {
  closedAt!: Date;
  /** Empty when nobody was late. */
  reason!: string;
  lateMembers!: LateMemberView[];
}

export class LateMemberView {
  memberId!: string;
  code!: string;
  fullName!: string;
  /** Sheets not handed in. */
  missing!: number;
}

/** The end of marking was moved after it had begun. */
export class DeadlineChangeView {
  id!: string;
  /** null: there was no end. */
  from!: Date | null;
  to!: Date | null;
  reason!: string;
  changedAt!: Date;
  /** Full name; empty when it is not known. */
  changedBy!: string;
}

/** With the sheets handed in so far the nomination would have no result. */
export class BelowMinimumView {
  code!: string;
  name!: string;
  /** Sheets handed in that count. */
  submitted!: number;
  assigned!: number;
}

/** A panel that is no longer valid when marking ends. */
export class PanelEndingView {
  name!: string;
  /** Last day, ISO date. */
  validTo!: string;
}

export class ProgressView {
  campaignId!: string;
  campaignName!: string;
  markingOpen!: boolean;
  mayClose!: boolean;
  /** The end of marking can be put off. */
  mayExtend!: boolean;
  /** When marking ends by itself; null: by an act alone. */
  closesAt!: Date | null;
  /** Oldest first. */
  deadlineChanges!: DeadlineChangeView[];
  acceptedNominations!: number;
  /** Time ran out and nobody has closed: nobody can mark, and the result waits. */
  ranOut!: boolean;
  /** Accepted nominations that nobody marks whose sheet would count: none assigned, all recused, in conflict or set aside. */
  unassignedNominations!: number;
  /** By code; empty once marking is closed. */
  belowMinimum!: BelowMinimumView[];
  panelsEndingEarly!: PanelEndingView[];
  members!: MemberProgressView[];
  /** null while marking has not been closed by the act. */
  closure!: ClosureView | null;
}
