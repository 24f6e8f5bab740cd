/** What is remembered of attempts under one key (an account or an address). */
export interface AttemptCount {
  readonly failures: number;
  readonly lastFailureAt: Date;
  readonly blockedUntil: Date | null;
}

export interface ThrottleLimit {
  /** Attempts that cost nothing. */
  readonly free: number;
  /** The longest wait; the wait doubles from one second up to it and never becomes a lock-out. */
  readonly longestWaitSeconds: number;
}

/** One account: a person mistypes a few times. One address: a whole office may stand behind it. */
export const accountLimit: ThrottleLimit = { free: 5, longestWaitSeconds: 300 };
export const addressLimit: ThrottleLimit = { free: 100, longestWaitSeconds: 300 };

/** After this long without a failure the count begins anew. */
const forgottenAfterMs = 60 * 60 * 1000;

/** Whole seconds until the next attempt is heard; 0: now. */
export function secondsToWait(count: AttemptCount, now: Date): number {
  if (count.blockedUntil === null) return 0;
  return Math.max(0, Math.ceil((count.blockedUntil.getTime() - now.getTime()) / 1000));
}

/**
 * The count after one more attempt. Attempts are charged before the password is looked at and given back on success, so
 * that many at the same moment cannot slip through together.
 */
export function charged(count: AttemptCount, now: Date, limit: ThrottleLimit): AttemptCount {
  const forgotten = now.getTime() - count.lastFailureAt.getTime() > forgottenAfterMs;
  const failures = (forgotten ? 0 : count.failures) + 1;
  const over = failures - limit.free;
  const wait = over < 0 ? 0 : Math.min(limit.longestWaitSeconds, 2 ** Math.min(over, 30));
  return { failures, lastFailureAt: now, blockedUntil: wait === 0 ? null : new Date(now.getTime() + wait * 1000) };
}
