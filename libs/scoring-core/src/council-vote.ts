import { divideHalfUp } from './rounding';

/** What a council asks of a vote: "at least" is met by equality, "more than" is not. */
export interface VoteThreshold {
  /** Hundredths of a percent: 80 % is 8000. */
  readonly hundredths: number;
  readonly comparison: 'more-than' | 'at-least';
}

export interface VoteCount {
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

const whole = 10_000;

/**
 * `part` of `all` in hundredths of a percent, half up: 6 of 9 is 6667. Nothing of nothing is 0.
 *
 * @throws RangeError unless both are whole numbers with 0 ≤ part ≤ all
 */
export function sharePercent(part: number, all: number): number {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(all) || part < 0 || part > all) throw new RangeError('scoring-core.share-out-of-range');
  return all === 0 ? 0 : Number(divideHalfUp(BigInt(part) * BigInt(whole), BigInt(all)));
}

/**
 * Whether a share meets what is asked. "At least" is decided by the percentage as the minutes print it, so that two thirds, which
 * no percentage writes exactly, are met by 6 of 9; "more than" by the exact numbers.
 */
export function meetsThreshold(part: number, all: number, { hundredths, comparison }: VoteThreshold): boolean {
  if (all === 0) return false;
  const printed = sharePercent(part, all);
  return comparison === 'at-least' ? printed >= hundredths : BigInt(part) * BigInt(whole) > BigInt(hundredths) * BigInt(all);
}

/** Enough sit for a vote to hold. */
export function quorumHolds(present: number, members: number, quorumHundredths: number): boolean {
  return meetsThreshold(present, members, { hundredths: quorumHundredths, comparison: 'at-least' });
}

/**
 * Whether a case is adopted. The chair's vote decides where as many are for as against, but it never lowers a threshold above one half.
 *
 * @param chair the chair's choice where the council's rule lets it decide a tie; null: it does not
 */
export function isAdopted({ yes, no }: VoteCount, denominator: number, threshold: VoteThreshold, chair: 'yes' | 'no' | 'blank' | null): boolean {
  if (meetsThreshold(yes, denominator, threshold)) return true;
  return yes > 0 && yes === no && chair === 'yes' && threshold.hundredths * 2 <= whole;
}
