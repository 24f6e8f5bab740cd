/**
 * An exact rational number in lowest terms with a positive denominator.
 * Every figure of the arithmetic that is not yet rounded is one of these.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `Number.MAX_SAFE_INTEGER`, written out: a call here would keep bundlers from leaving out what a page does not use. */
const largestExact = 9_007_199_254_740_991n;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  // Whole numbers up to here are exact as doubles, and many times faster.
  if (x <= largestExact && y <= largestExact) return BigInt(exactDivisor(Number(x), Number(y)));
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function exactDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** `numerator / denominator` in lowest terms. Throws RangeError for a denominator of 0 or a number that is not whole. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('scoring-core.zero-denominator');
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is 0. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when `a < b`, 0 when equal, positive when `a > b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** "283/3" in lowest terms, or "94" when whole. */
export function formatExact(value: Fraction): string {
  return value.denominator === 1n ? String(value.numerator) : `${value.numerator}/${value.denominator}`;
}
