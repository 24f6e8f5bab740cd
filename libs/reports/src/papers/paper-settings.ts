/** What stands around a list and is decided by the office, never by the program. Blanks are left for the registry. */
export interface PaperSettings {
  /** Which of the two tracks of paper: with Quốc hiệu, or of the Party. Never both on one page. */
  readonly head: 'state' | 'party';
  /** Body above the issuing one; empty: none is printed. */
  readonly parentBody: string;
  readonly issuingBody: string;
  /** Letters behind the blank number: "BC-BTGDV". */
  readonly numberEnding: string;
  readonly place: string;
  readonly year: number;
  /** The paper this list is an annex of; empty: no such line. */
  readonly annexOf: string;
  readonly preparer: string;
  /** "TM. HỘI ĐỒNG" and "CHỦ TỊCH", each on its line. */
  readonly signer: readonly string[];
  /** Below the place for the signature; empty: left for the pen. */
  readonly signerName: string;
  /** "Nơi nhận", one line each; none: no such block. */
  readonly recipients: readonly string[];
  /** "Kính gửi"; empty: no such line. */
  readonly addressee: string;
  /** "Căn cứ …", one line each, without the sign at its end. */
  readonly legalBases: readonly string[];
}
