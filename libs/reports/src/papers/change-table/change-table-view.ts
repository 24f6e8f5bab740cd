import type { LineChangeKind, ResultChanges } from '@dvk/awards';
import type { Lines } from '../lines';
import type { PaperSettings } from '../paper-settings';

/** What a correction changed, as the process that draws is told: the recorded reason, both versions, and how they differ. */
export interface PaperChanges {
  readonly versionNo: number;
  readonly reason: string;
  /** `frozenAt`: ISO instant. */
  readonly replaces: { readonly versionNo: number; readonly sha256: string; readonly frozenAt: string };
  readonly changes: ResultChanges;
}

export interface ChangeRow {
  readonly cells: readonly string[];
}

/** *Bảng thay đổi so với kết quả trước*: which version is replaced and why, what is different, and what became of each nomination it touches. */
export interface ChangeTableView {
  readonly settings: PaperSettings;
  readonly campaign: string;
  readonly code: string;
  readonly day: string;
  readonly versionNo: number;
  readonly reason: string;
  readonly replaced: { readonly versionNo: number; readonly code: string; readonly day: string };
  /** One sentence each. */
  readonly causes: readonly string[];
  readonly counts: readonly (readonly [LineChangeKind, number])[];
  readonly rows: Lines<ChangeRow>;
}
