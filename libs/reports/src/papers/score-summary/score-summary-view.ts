import type { CriteriaSet, DecimalText, ExactText, ScoringRules, AwardTier, TieKey } from '@dvk/scoring-core';
import type { Lines } from '../lines';
import type { SheetMark } from '../paper-frame';
import type { PaperSettings } from '../paper-settings';

export type SheetState = 'counted' | 'draft' | 'recused' | 'conflict';

/** What one member's sheet gave for one nomination; null where there is no sheet. */
export interface SheetCell {
  readonly state: SheetState;
  readonly total: DecimalText | null;
  readonly trimmed: boolean;
}

export interface SummaryRow {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** In the order of the assessors. */
  readonly cells: readonly (SheetCell | null)[];
  readonly countedSheets: number;
  /** null: not computed (incomplete). */
  readonly panelExact: ExactText | null;
  readonly officeTotal: DecimalText | null;
  readonly finalScore: DecimalText | null;
  /** null: not ranked. */
  readonly rank: number | null;
  readonly remark: string;
}

/** Marks of one sheet as they are shown, by leaf code. */
export interface DetailRow {
  readonly code: string;
  readonly name: string;
  readonly assessor: string;
  readonly marks: readonly (string | number)[];
  readonly total: DecimalText | null;
  readonly state: string;
  readonly isAverage: boolean;
}

export interface ScoreSummaryView {
  readonly settings: PaperSettings;
  readonly campaign: string;
  readonly decimals: number;
  readonly mark: SheetMark;
  readonly totalMax: number;
  readonly criteriaSet: CriteriaSet;
  readonly rules: ScoringRules;
  readonly tieChain: readonly TieKey[];
  readonly tiers: readonly AwardTier[];
  readonly hasOffice: boolean;
  readonly assessors: readonly { readonly code: string; readonly name: string }[];
  readonly leaves: readonly { readonly code: string; readonly name: string; readonly max: number }[];
  readonly groups: readonly { readonly peerGroup: string; readonly rows: readonly SummaryRow[] }[];
  readonly unranked: readonly SummaryRow[];
  readonly details: Lines<DetailRow>;
  readonly remarks: readonly { readonly code: string; readonly name: string; readonly assessor: string; readonly text: string }[];
}
