import type { SeasonSheet } from '@dvk/scoring-core';
import type { RowReader } from './row-reader';

/** Columns of sheet "Điểm" in code: the two of the layout, and `leaf:` with the code of the leaf. */
export type MarkKey = 'nomination' | 'assessor' | `leaf:${string}`;

/** One row of sheet "Điểm". */
export interface MarkRow {
  readonly reader: RowReader<MarkKey>;
  readonly sheet: SeasonSheet;
}
