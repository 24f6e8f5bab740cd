import { type FigureGap, LEAST_NOMINATIONS } from './figure';

/**
 * Marks of a panel: a row for each nomination, a column for each member; null where a member has no mark that counts. Whole
 * numbers in any one unit, so that sums stay exact and equal marks are equal.
 */
export type MarkTable = readonly MarkRow[];
export type MarkRow = readonly (number | null)[];

export const memberCount = (table: MarkTable): number => table[0]?.length ?? 0;

const isComplete = (row: MarkRow): row is readonly number[] => !row.includes(null);

/** Rows that every member marked, or why there are too few of them. */
export function completeRows(table: MarkTable): { readonly ok: true; readonly rows: readonly (readonly number[])[] } | { readonly ok: false; readonly reason: FigureGap } {
  if (memberCount(table) === 1) return { ok: false, reason: 'one-assessor' };
  if (table.length < LEAST_NOMINATIONS) return { ok: false, reason: 'too-few-nominations' };
  const rows = table.filter(isComplete);
  return rows.length < LEAST_NOMINATIONS ? { ok: false, reason: 'gaps' } : { ok: true, rows };
}

/** One member's marks beside what the others gave the same nominations. */
export interface SharedMark {
  readonly own: number;
  /** Mean of the others' marks. */
  readonly others: number;
}

/** Nominations that the member in column `at` and at least one other marked. */
export function sharedMarks(table: MarkTable, at: number): readonly SharedMark[] {
  return table.flatMap((row) => {
    const own = row[at] ?? null;
    let [sum, count] = [0, 0];
    row.forEach((mark, column) => {
      if (mark === null || column === at) return;
      sum += mark;
      count += 1;
    });
    return own === null || count === 0 ? [] : [{ own, others: sum / count }];
  });
}
