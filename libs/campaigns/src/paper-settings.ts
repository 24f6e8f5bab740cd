/** What stands on the papers of a campaign besides its results; never in code. */
export interface PaperSettings {
  readonly head: 'state' | 'party';
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly place: string;
  /** E.g. "TM. HỘI ĐỒNG" / "KT. TRƯỞNG BAN". */
  readonly signingFor: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly recipients: readonly string[];
  /** E.g. "Tờ trình": the paper the lists are annexed to. */
  readonly annexTo: string;
}
