import { type Fraction, fraction } from './fraction';

/** Most places a criteria set may ask for (scoring rules §1). */
export const MAX_DECIMALS = 4;

/** Throws RangeError unless `decimals` is a whole number from 0 to 4. */
export function requireDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS) {
    throw new RangeError('scoring-core.decimals-out-of-range');
  }
}

/** Quotient of two whole numbers, rounded half away from zero. The divisor is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (dividend < 0n) return -divideHalfUp(-dividend, divisor);
  return (2n * dividend + divisor) / (2n * divisor);
}

/**
 * The one rounding rule of the product (scoring rules §1): half up, away from
 * zero, to `decimals` places (0–4). The result is exact: 1,005 → 1,01.
 */
export function roundHalfUp(value: Fraction, decimals: number): Fraction {
  requireDecimals(decimals);
  const scale = 10n ** BigInt(decimals);
  return fraction(divideHalfUp(value.numerator * scale, value.denominator), scale);
}

/** `value` rounded half up and printed with exactly `decimals` places and a point: "94.33". */
export function formatRounded(value: Fraction, decimals: number): string {
  requireDecimals(decimals);
  const scaled = divideHalfUp(value.numerator * 10n ** BigInt(decimals), value.denominator);
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${scaled < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}
