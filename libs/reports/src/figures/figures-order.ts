import type { PaperSettings } from '../papers/paper-settings';
import type { FiguresReport } from './figure';

export type FiguresFormat = 'xlsx' | 'docx';

/** Which sent report a file is of. */
export interface SentMark {
  readonly versionNo: number;
  /** ISO instant. */
  readonly sentAt: string;
  readonly sha256: string;
  readonly reason: string | null;
}

/** Everything a file of figures says; travels as JSON to the process that draws it. */
export interface FiguresOrder {
  readonly format: FiguresFormat;
  readonly report: FiguresReport;
  /** ISO instant: when it was made or, of a sent report, sent. */
  readonly at: string;
  /** null: it has not been sent. */
  readonly sent: SentMark | null;
  readonly settings: PaperSettings;
}
