/** A member of a panel as somebody nominations are given to. */
export class AssigneeView {
  memberId!: string;
  panelId!: string;
  code!: string;
  fullName!: string;
  position!: 'chair' | 'secretary' | 'member' | 'invitee';
  /** On the panel today and marking. */
  sits!: boolean;
  /** Nominations the member has to mark or has marked. */
  load!: number;
  /** Most nominations the member takes on; null: no limit. */
  mostNominations!: number | null;
  /** Fields the member is at home in. */
  preferredFields!: string[];
}
