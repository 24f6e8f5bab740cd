/** What stands around one paper besides its results; never in code. Texts may be empty: the template has words for that. */
export interface PaperHead {
  /** Which of the two tracks of paper: with Quốc hiệu, or of the Party. Never both on one page. */
  readonly head: 'state' | 'party';
  readonly parentBody: string;
  readonly issuingBody: string;
  /** Letters behind the blank number: "DS-HĐTĐKT". */
  readonly numberEnding: string;
  readonly place: string;
  /** Who prepared the list, above the place for the signature to the left. */
  readonly preparer: string;
  /** E.g. "TM. HỘI ĐỒNG" / "KT. TRƯỞNG BAN". */
  readonly signingFor: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly recipients: readonly string[];
  /** E.g. "Tờ trình số …": the paper the list is annexed to. */
  readonly annexTo: string;
}

/** A list of proposals is a paper of the State, a panel's summary usually one of the Party; each has a head of its own. */
export interface PaperSettings {
  readonly awardList: PaperHead;
  readonly scoreSummary: PaperHead;
}
