export class ReplacingVersion {
  /** What is printed on its papers. */
  code!: string;
  versionNo!: number;
  /** ISO instant. */
  frozenAt!: string;
}

/** The same fields whatever is found. */
export class PaperStandingResponse {
  code!: string;
  standing!: 'newest' | 'replaced' | 'unpublished' | 'unknown';
  /** null unless the campaign has published its results. */
  campaignName!: string | null;
  year!: number | null;
  versionNo!: number | null;
  /** ISO instant. */
  frozenAt!: string | null;
  replacedBy!: ReplacingVersion | null;
}
