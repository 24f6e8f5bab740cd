/** A campaign in which the actor sits on a panel. */
export class DeskCampaignView {
  id!: string;
  name!: string;
  /** Nominations to mark, without those the member recused from or is in conflict with. */
  assigned!: number;
  submitted!: number;
  markingOpen!: boolean;
  /** When marking ends by itself; null: by an act, or it is not planned. */
  closesAt!: Date | null;
}

/** One nomination on the desk. */
export class DeskSheetView {
  sheetId!: string;
  assignmentId!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  field!: string;
  peerGroup!: string;
  state!: 'not-started' | 'draft' | 'submitted' | 'recused' | 'in-conflict';
  /** The member has answered for it on the list of conflicts; its form opens only then. */
  declared!: boolean;
  /** Own total, decimal text with a point; null while marks are missing. */
  total!: string | null;
  savedAt!: Date;
}

/** What a member has to mark in one campaign, and in which other ones there is something to mark. */
export class DeskView {
  campaigns!: DeskCampaignView[];
  /** Of the sheets below; null when the member sits on no panel. */
  campaignId!: string | null;
  /** Nominations of the list of conflicts that the member has not answered for yet; no mark opens before. */
  undeclared!: number;
  /** By code. */
  sheets!: DeskSheetView[];
}
