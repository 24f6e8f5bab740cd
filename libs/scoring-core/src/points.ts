import { type Fraction, fraction } from './fraction';
import type { Hundredths } from './marks';
import { divideHalfUp, requireDecimals } from './rounding';

/**
 * Points as a whole number of ten-thousandths (8,25 is 82500). A mark times a
 * weight has at most four places and no figure is rounded to more than four,
 * so every staged figure of the arithmetic is a whole number in this unit.
 */
export type TenThousandths = number;

/** Ten-thousandths in one hundredth. */
export const PER_HUNDREDTH = 100;
/** Ten-thousandths in one point. */
export const PER_POINT = 10_000;

const ROUNDING_STEPS = [10_000, 1_000, 100, 10, 1] as const;
/** Products up to here are exact in a double, doubled remainders included. */
const SAFE_PRODUCT = 2 ** 52;

export function fromHundredths(value: Hundredths): TenThousandths {
  return value * PER_HUNDREDTH;
}

/**
 * value × multiplier ÷ divisor, rounded half up (away from zero) to `decimals`
 * places. All arguments are whole, the divisor is positive; `value` and the
 * result are in ten-thousandths. Exact for any size: what does not fit a double
 * is computed with big integers.
 */
export function scaleRounded(value: TenThousandths, multiplier: number, divisor: number, decimals: number): TenThousandths {
  const step = ROUNDING_STEPS[decimals];
  if (step === undefined) throw new RangeError('scoring-core.decimals-out-of-range');
  const dividend = Math.abs(value * multiplier);
  const unit = divisor * step;
  if (dividend > SAFE_PRODUCT || unit > SAFE_PRODUCT) {
    return Number(divideHalfUp(BigInt(value) * BigInt(multiplier), BigInt(divisor) * BigInt(step))) * step;
  }
  // A double quotient is off by one at most, and the remainder shows it; `%` on doubles would be ten times slower.
  let quotient = Math.floor(dividend / unit);
  let remainder = dividend - quotient * unit;
  if (remainder < 0) {
    quotient -= 1;
    remainder += unit;
  } else if (remainder >= unit) {
    quotient += 1;
    remainder -= unit;
  }
  if (2 * remainder >= unit) quotient += 1;
  return quotient === 0 ? 0 : (value < 0 !== multiplier < 0 ? -quotient : quotient) * step;
}

export function pointsToFraction(value: TenThousandths): Fraction {
  return fraction(value, PER_POINT);
}

/**
 * `value` with exactly `decimals` places: "94.33", or "94,33" with `comma`. A
 * figure with more places than that (a cap of 2,25 in a set of one place) is
 * rounded half up for print.
 */
export function formatPoints(value: TenThousandths, decimals: number, options: { readonly comma?: boolean } = {}): string {
  requireDecimals(decimals);
  const rounded = scaleRounded(value, 1, 1, decimals);
  const digits = String(Math.abs(rounded)).padStart(5, '0');
  const whole = `${rounded < 0 ? '-' : ''}${digits.slice(0, -4)}`;
  return decimals === 0 ? whole : `${whole}${options.comma === true ? ',' : '.'}${digits.slice(-4).slice(0, decimals)}`;
}
