export class PanelMemberView {
  id!: string;
  personId!: string;
  fullName!: string;
  /** E.g. TV01; column head of the result tables. */
  code!: string;
  /** The ground of conflicts of interest; null: of none of the units known here. */
  unitId!: string | null;
  unitName!: string | null;
  title!: string;
  position!: 'chair' | 'secretary' | 'member' | 'invitee';
  joinedAt!: Date;
  /** null: on the panel. */
  leftAt!: Date | null;
  leftReason!: string | null;
  /** Code of the member whose seat this one took over. */
  replacesCode!: string | null;
  /** Sheets handed in, and those assigned and not handed in yet; never what is on them. */
  submitted!: number;
  unfinished!: number;
  /** The version to change the seat upon. */
  version!: number;
}

/** An assessment panel, appointed by a numbered decision. */
export class PanelView {
  id!: string;
  name!: string;
  /** Text, leading zeros kept. */
  decisionNumber!: string;
  /** ISO date. */
  decisionDate!: string;
  decisionIssuer!: string;
  /** First and last day on which its members may mark; null: no limit. ISO dates. */
  validFrom!: string | null;
  validTo!: string | null;
  /** Fields (lĩnh vực) it marks; empty: all. */
  fields!: string[];
  /** Peer groups it marks; empty: all. */
  peerGroups!: string[];
  /** What becomes of the submitted sheets of a member who leaves. */
  departedSheets!: 'count' | 'set-aside';
  /** Somebody has left with sheets handed in: the rule cannot change any more. */
  departedRuleFixed!: boolean;
  version!: number;
  /** In the order of the decision. */
  members!: PanelMemberView[];
}

/** Somebody who can be appointed. */
export class PanelCandidateView {
  personId!: string;
  fullName!: string;
  title!: string;
}

/** A nomination that could not pass to the successor. */
export class NotPassedOnView {
  nominationId!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
}

/** A member replaced by another. */
export class ReplacementView {
  panel!: PanelView;
  /** Nominations that went from one to the other. */
  passedOn!: number;
  /** Those the successor is in conflict with; somebody else has to mark them. */
  notPassedOn!: NotPassedOnView[];
}

/** What a panel can be appointed for. */
export class PanelScopeChoicesView {
  fields!: string[];
  /** Of the nominations accepted so far and of the panels there are. */
  peerGroups!: string[];
}
