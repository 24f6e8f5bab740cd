import { type Figure, noFigure, ratioOf } from './figure';
import { completeRows, type MarkTable, memberCount } from './mark-table';

/** Intraclass correlations after Shrout and Fleiss (1979), at most 1. */
export interface Intraclass {
  /** Members as a sample, one mark: a strict member counts as disagreement. */
  readonly icc21: Figure;
  /** Members as a sample, the mean of the panel. */
  readonly icc2k: Figure;
  /** These members and no others, one mark: strictness alone is no disagreement. */
  readonly icc31: Figure;
  /** These members and no others, the mean of the panel. */
  readonly icc3k: Figure;
}

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const squaresOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value * value, 0n);

/** Over the nominations that every member marked; from the mean squares between nominations, between members, and of the rest. */
export function intraclass(table: MarkTable): Intraclass {
  const complete = completeRows(table);
  if (!complete.ok) return { icc21: complete, icc2k: complete, icc31: complete, icc3k: complete };
  const marks = complete.rows.map((row) => row.map(BigInt));
  const [n, k] = [BigInt(marks.length), BigInt(memberCount(table))];
  const rowSums = marks.map(sumOf);
  const columnSums = Array.from({ length: memberCount(table) }, (_, column) => sumOf(marks.map((row) => row[column] ?? 0n)));
  const all = sumOf(rowSums) ** 2n;
  // Sums of squares times n·k, so that they are whole.
  const between = n * squaresOf(rowSums) - all;
  const members = k * squaresOf(columnSums) - all;
  const rest = n * k * squaresOf(marks.flat()) - all - between - members;
  // Mean squares, all times n·k·(n − 1)·(k − 1).
  const [bms, jms, ems] = [between * (k - 1n), members * (n - 1n), rest];
  if (bms === 0n) {
    const none = noFigure('no-variance');
    return { icc21: none, icc2k: none, icc31: none, icc3k: none };
  }
  const over = (numerator: bigint, denominator: bigint): Figure => (denominator <= 0n ? noFigure('out-of-range') : ratioOf(numerator, denominator));
  return {
    icc21: over(n * (bms - ems), n * (bms + (k - 1n) * ems) + k * (jms - ems)),
    icc2k: over(n * (bms - ems), n * bms + jms - ems),
    icc31: over(bms - ems, bms + (k - 1n) * ems),
    icc3k: over(bms - ems, bms),
  };
}
