import { PER_POINT, type TenThousandths } from './points';

/** Largest whole number whose square is not above `value` (Newton's method on whole numbers). */
function wholeSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const better = (guess + value / guess) >> 1n;
    if (better >= guess) return guess;
    guess = better;
  }
}

/**
 * Standard deviation of totals, dividing by n: the panel that marked a nomination is the whole of who marked it and no
 * sample of a larger one. Rounded half up to `decimals` places from the exact root, so that no machine prints another
 * last place. Throws RangeError for no values.
 */
export function populationDeviation(values: readonly TenThousandths[], decimals: number): TenThousandths {
  if (values.length === 0) throw new RangeError('scoring-core.no-values');
  const n = BigInt(values.length);
  const sum = values.reduce((total, value) => total + BigInt(value), 0n);
  const squares = values.reduce((total, value) => total + BigInt(value) * BigInt(value), 0n);
  const step = BigInt(PER_POINT) / 10n ** BigInt(decimals);
  // √(n·Σx² − (Σx)²) ÷ n, doubled so that the half of half up stays whole.
  const doubled = wholeSquareRoot(4n * (n * squares - sum * sum));
  return Number(((doubled + n * step) / (2n * n * step)) * step);
}
