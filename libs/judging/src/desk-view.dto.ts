/** A campaign in which the actor sits on a panel. */
export class DeskCampaignView {
  id!: string;
  name!: string;
  /** Nominations to mark, without those the member recused from or is in conflict with, and those returned to their units. */
  assigned!: number;
  submitted!: number;
  markingOpen!: boolean;
  /** What was given back can be marked again; false once the result is locked. */
  remarkingOpen!: boolean;
  /** When marking begins, or began; null: the campaign has no phase for it. */
  opensAt!: Date | null;
  /** When marking ends, or ended; null: by an act, or it is not planned. */
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
  /** `returned`: the nomination was given back to its unit or withdrawn; what was marked stays, and nothing can be marked. */
  state!: 'not-started' | 'draft' | 'submitted' | 'recused' | 'in-conflict' | 'returned';
  /** The member has answered for it on the list of conflicts; its form opens only then. */
  declared!: boolean;
  /** 1: the first marking; more: given back for a second one after closing. */
  round!: number;
  version!: number;
  /** Place in the order in which to mark, from 1; says nothing of any mark. */
  turn!: number;
  /** Own total, decimal text with a point; null while marks are missing. */
  total!: string | null;
  savedAt!: Date;
}

/** What a member has to mark in one campaign, and in which other ones there is something to mark. */
export class DeskView {
  /** The server's clock, which decides deadlines. */
  now!: Date;
  campaigns!: DeskCampaignView[];
  /** Of the sheets below; null when the member sits on no panel. */
  campaignId!: string | null;
  /** Nominations of the list of conflicts that the member has not answered for yet; no mark opens before. */
  undeclared!: number;
  /** What the criteria give at most, decimal text with a point; null while none are chosen. */
  totalMax!: string | null;
  /** By code. */
  sheets!: DeskSheetView[];
}
