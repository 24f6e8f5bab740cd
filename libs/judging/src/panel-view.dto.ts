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
