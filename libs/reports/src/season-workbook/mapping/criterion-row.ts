import type { Hundredths } from '@dvk/scoring-core';
import type { CRITERION_KINDS, SHEETS } from '../layout';
import type { RowReader } from './row-reader';

export type CriterionKey = keyof typeof SHEETS.criteria.columns;
export type CriterionKind = (typeof CRITERION_KINDS)[number][1];

/** One row of sheet "Tiêu chí"; what is wrong or blank is null. */
export interface CriterionRow {
  readonly reader: RowReader<CriterionKey>;
  readonly code: string;
  readonly groupCode: string;
  readonly name: string;
  readonly kind: CriterionKind;
  readonly max: Hundredths | null;
  readonly weight: Hundredths | null;
  readonly step: Hundredths | null;
  readonly floor: Hundredths | null;
  readonly markedBy: 'panel' | 'office';
}
