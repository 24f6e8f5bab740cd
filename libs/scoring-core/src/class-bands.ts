import type { ClassBand } from './criteria-set';
import { compareFractions, type Fraction, fraction } from './fraction';
import type { Hundredths } from './marks';

function reaches(value: Fraction, bound: Hundredths | null, inclusive: boolean, side: 1 | -1): boolean {
  if (bound === null) return true;
  const difference = compareFractions(value, fraction(bound, 100)) * side;
  return difference > 0 || (inclusive && difference === 0);
}

/** Place of the band that holds the score, 0 for the highest class; -1 when no band holds it. */
export function bandAt(classes: readonly ClassBand[], score: Fraction): number {
  return classes.findIndex(
    (band) => reaches(score, band.from, band.fromInclusive, 1) && reaches(score, band.to, band.toInclusive, -1),
  );
}

/** Place of a class by name, 0 for the highest; -1 for an unknown name. */
export function classPlace(classes: readonly ClassBand[], name: string): number {
  return classes.findIndex((band) => band.name === name);
}

/** Whether `actual` (null: no class) is at least `minimum`. */
export function isAtLeast(classes: readonly ClassBand[], actual: string | null, minimum: string): boolean {
  if (actual === null) return false;
  const [have, need] = [classPlace(classes, actual), classPlace(classes, minimum)];
  return have >= 0 && need >= 0 && have <= need;
}
