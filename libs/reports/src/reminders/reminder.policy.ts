import type { RemindedPhase } from '@dvk/campaigns';

const dayMs = 86_400_000;

/** Why nobody can be reminded of marking now, or null. An end that has passed by itself can still be put off, so it is no reason. */
export function remindingRefusal(phase: RemindedPhase | null, closed: boolean): 'reminder.marking-not-open' | 'reminder.marking-closed' | null {
  if (closed || (phase !== null && phase.closedAt !== null)) return 'reminder.marking-closed';
  return phase?.hasOpened === true ? null : 'reminder.marking-not-open';
}

export function isOverdue(closesAt: Date | null, now: Date): boolean {
  return closesAt !== null && closesAt <= now;
}

/**
 * The day of the plan that is now, counted from the end of the phase; null: none. Each lasts a day from its instant, so a server
 * that slept through it says nothing late, and of two the later one speaks. What lies before the opening is passed over.
 */
export function dayNow({ opensAt, closesAt, closedAt, days }: Pick<RemindedPhase, 'opensAt' | 'closesAt' | 'closedAt' | 'days'>, now: Date): number | null {
  if (closesAt === null || closedAt !== null) return null;
  const current = days.filter((day) => {
    const begins = closesAt.getTime() + day * dayMs;
    return begins >= opensAt.getTime() && begins <= now.getTime() && now.getTime() < begins + dayMs;
  });
  return current.length === 0 ? null : Math.max(...current);
}
