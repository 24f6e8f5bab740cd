import { type DecimalText, type ExactText, formatPoints, formatRounded, type Fraction, fraction, type TenThousandths } from '@dvk/scoring-core';

/** "94.33" as papers print it: "94,33". */
export const printedScore = (score: DecimalText): string => score.replace('.', ',');

/** The shortest text of points: 82500 → "8,25", 80000 → "8". */
export function shortPoints(points: TenThousandths): string {
  const full = formatPoints(points, 4, { comma: true });
  return full.replace(/,?0+$/, '');
}

/** "283/3" or "94". */
export function exactFraction(exact: ExactText): Fraction {
  const [numerator = '0', denominator = '1'] = exact.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
}

const mostPlaces = 4;

/** An exact figure as a decimal where it ends within four places: "94,125"; otherwise with `about` four places. */
export function exactInWords(exact: ExactText, about: (fraction: string, decimal: string) => string): string {
  const value = exactFraction(exact);
  const decimal = printedScore(formatRounded(value, mostPlaces));
  const ends = 10_000n % value.denominator === 0n;
  return ends ? decimal.replace(/,?0+$/, '') : about(exact, decimal);
}
