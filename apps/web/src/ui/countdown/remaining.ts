const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What is left, in the parts that are worth showing; null: the instant has come. */
export interface Remaining {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** The smallest part shown: days and hours, then hours and minutes, in the last hour minutes and seconds. */
  readonly finest: 'hour' | 'minute' | 'second';
}

/** @param left milliseconds; a part that has begun counts as whole, so that "0 left" is never shown before the end */
export function remainingOf(left: number): Remaining | null {
  if (left <= 0) return null;
  const finest = left > day ? 'hour' : left > hour ? 'minute' : 'second';
  const unit = { hour, minute, second }[finest];
  const shown = Math.ceil(left / unit) * unit;
  return {
    days: Math.floor(shown / day),
    hours: Math.floor((shown % day) / hour),
    minutes: Math.floor((shown % hour) / minute),
    seconds: Math.floor((shown % minute) / second),
    finest,
  };
}

/** Milliseconds until the text changes next: a calm clock wakes up no oftener than it has something new to say. */
export function untilNextChange(left: number): number {
  if (left <= 0) return Infinity;
  const unit = left > day ? hour : left > hour ? minute : second;
  const rest = left % unit;
  return rest === 0 ? unit : rest;
}

/** Told aloud when they are reached, and only then. */
const thresholds = [day, hour, 10 * minute, 5 * minute, minute, 0] as const;

/** The last threshold that has been passed, in milliseconds before the end; null: none yet. */
export function passedThreshold(left: number): number | null {
  return thresholds.findLast((threshold) => left <= threshold) ?? null;
}
