import type { PaperSettings } from '../paper-settings';

/** One row of the table of marks; texts ready to print. */
export interface MarksRow {
  readonly criterion: string;
  readonly max: string;
  readonly weight: string;
  /** One for each sheet, in the panel's order. */
  readonly marks: readonly string[];
  readonly average: string;
  readonly bold: boolean;
}

/** Why one nomination stands where it stands: a page. */
export interface ExplanationPage {
  readonly code: string;
  readonly name: string;
  readonly identity: string;
  readonly verdict: string;
  /** Codes of the members that have a sheet. */
  readonly members: readonly string[];
  readonly memberNames: string;
  readonly rows: readonly MarksRow[];
  /** Sentences in the order of the computation. */
  readonly steps: readonly string[];
}

export interface RankExplanationView {
  readonly settings: PaperSettings;
  readonly campaign: string;
  readonly criteria: string;
  readonly pages: readonly ExplanationPage[];
}
