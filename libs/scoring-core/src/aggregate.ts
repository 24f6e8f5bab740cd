import type { ScoringRules } from './rules';

/** An exact average of whole numbers: `sum ÷ count`, in the unit of the values. */
export interface Average {
  readonly sum: number;
  readonly count: number;
}

type MethodRules = Pick<ScoringRules, 'method' | 'trimEachEnd' | 'trimFrom'>;

const ascending = (a: number, b: number): number => a - b;

function plainSum(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export function mean(values: readonly number[]): Average {
  return { sum: plainSum(values), count: values.length };
}

/** The middle value, or the mean of the middle two when their number is even. */
export function median(values: readonly number[]): Average {
  const sorted = [...values].sort(ascending);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return { sum: sorted[middle] ?? 0, count: 1 };
  return { sum: (sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0), count: 2 };
}

/** Largest value − smallest value. */
export function range(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}

/** How many values the method drops at each end of `count` values. */
export function trimmedAtEachEnd(count: number, rules: MethodRules): number {
  const trims = rules.method === 'trimmed' && count >= rules.trimFrom && count > 2 * rules.trimEachEnd;
  return trims ? rules.trimEachEnd : 0;
}

/**
 * The campaign's method over at least one value (scoring rules §5). `trimmed`
 * drops k lowest and k highest when there are at least `trimFrom` values and
 * more than 2k, and is the mean otherwise. Throws RangeError for no values: an
 * average is never invented.
 */
export function applyMethod(values: readonly number[], rules: MethodRules): Average {
  if (values.length === 0) throw new RangeError('scoring-core.no-values');
  if (rules.method === 'median') return median(values);
  const dropped = trimmedAtEachEnd(values.length, rules);
  return dropped === 0 ? mean(values) : mean([...values].sort(ascending).slice(dropped, values.length - dropped));
}
