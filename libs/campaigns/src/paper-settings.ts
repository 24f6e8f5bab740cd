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
  /** To whom a letter is addressed ("Kính gửi"). */
  readonly addressee: string;
}

/** Papers that have a head of their own. */
export const paperHeads = ['awardList', 'scoreSummary', 'proposalLetter', 'scoringReport', 'rankExplanation', 'resultNotice', 'councilMinutes'] as const;

export type PaperHeadName = (typeof paperHeads)[number];

/** A list of proposals is a paper of the State, a panel's summary usually one of the Party; each has a head of its own. */
export type PaperSettings = Readonly<Record<PaperHeadName, PaperHead>> & {
  /** "Căn cứ …", one line each, as they stand in letters and reports: the law the campaign was held under. */
  readonly legalBases: readonly string[];
};
