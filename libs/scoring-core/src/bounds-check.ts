import type { Hundredths } from './marks';

/** A stretch of numbers; a null bound is open. */
export interface Bounds {
  readonly from: Hundredths | null;
  readonly fromInclusive: boolean;
  readonly to: Hundredths | null;
  readonly toInclusive: boolean;
}

/** `reversed` concerns one stretch; `gap` and `overlap` stand between a stretch and the next lower one. */
export interface BoundsFault {
  readonly kind: 'reversed' | 'gap' | 'overlap';
  /** Place in the list as given. */
  readonly index: number;
  /** Where the fault lies; null when a bound is open where it may not be. */
  readonly bound: Hundredths | null;
}

/** Nothing lies between its bounds. */
function isReversed({ from, to, fromInclusive, toInclusive }: Bounds): boolean {
  if (from === null || to === null) return false;
  return from > to || (from === to && !(fromInclusive && toInclusive));
}

function between(upper: Bounds, lower: Bounds): { readonly kind: 'gap' | 'overlap'; readonly bound: Hundredths | null } | null {
  if (upper.from === null || lower.to === null) return { kind: 'overlap', bound: upper.from ?? lower.to };
  if (lower.to < upper.from) return { kind: 'gap', bound: lower.to };
  if (lower.to > upper.from) return { kind: 'overlap', bound: upper.from };
  if (lower.toInclusive && upper.fromInclusive) return { kind: 'overlap', bound: upper.from };
  return lower.toInclusive || upper.fromInclusive ? null : { kind: 'gap', bound: upper.from };
}

/**
 * Faults of a list of stretches that should follow one another from the highest
 * to the lowest: a bound that neither side includes is a gap, one that both
 * include is an overlap.
 */
export function boundsFaults(highestFirst: readonly Bounds[]): readonly BoundsFault[] {
  return highestFirst.flatMap((own, index): BoundsFault[] => {
    if (isReversed(own)) return [{ kind: 'reversed', index, bound: own.from }];
    const lower = highestFirst[index + 1];
    if (lower === undefined || isReversed(lower)) return [];
    const fault = between(own, lower);
    return fault === null ? [] : [{ ...fault, index }];
  });
}

/** Whether the lowest stretch holds `value` or reaches below it. */
export function coversDownTo(lowest: Bounds, value: Hundredths): boolean {
  return lowest.from === null || lowest.from < value || (lowest.from === value && lowest.fromInclusive);
}

/** Whether the highest stretch holds `value` or reaches above it. */
export function coversUpTo(highest: Bounds, value: Hundredths): boolean {
  return highest.to === null || highest.to > value || (highest.to === value && highest.toInclusive);
}
