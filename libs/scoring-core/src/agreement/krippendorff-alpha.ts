import { addFractions, type Fraction, fraction } from '../fraction';
import { type Figure, LEAST_NOMINATIONS, noFigure, ratioOf } from './figure';
import { type MarkTable, memberCount } from './mark-table';

/** Σ over all ordered pairs of (x − y)² is twice this: count·Σx² − (Σx)². */
function distance(values: readonly number[]): bigint {
  let [sum, squares] = [0n, 0n];
  for (const value of values) {
    const exact = BigInt(value);
    sum += exact;
    squares += exact * exact;
  }
  return BigInt(values.length) * squares - sum * sum;
}

/**
 * Krippendorff's alpha for interval data, at most 1: one minus the observed over the expected disagreement. Gaps are no
 * hindrance; a nomination with one mark alone can be compared with nothing and is left out.
 */
export function krippendorffAlpha(table: MarkTable): Figure {
  if (memberCount(table) === 1) return noFigure('one-assessor');
  const units = table.map((row) => row.filter((mark) => mark !== null)).filter((marks) => marks.length >= 2);
  if (units.length < LEAST_NOMINATIONS) return noFigure(table.length < LEAST_NOMINATIONS ? 'too-few-nominations' : 'gaps');
  const observed = new Map<number, bigint>();
  for (const marks of units) observed.set(marks.length, (observed.get(marks.length) ?? 0n) + distance(marks));
  const within = [...observed].reduce((sum, [count, apart]) => addFractions(sum, fraction(apart, count - 1)), fraction(0));
  const all = units.flat();
  const expected = distance(all);
  if (expected === 0n) return noFigure('no-variance');
  return oneMinus(fraction(within.numerator * BigInt(all.length - 1), within.denominator * expected));
}

const oneMinus = ({ numerator, denominator }: Fraction): Figure => ratioOf(denominator - numerator, denominator);
