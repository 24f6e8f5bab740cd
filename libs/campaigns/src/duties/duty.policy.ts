import type { DutyKind, DutyPlan } from './duty';

interface PlanDates {
  readonly kind: DutyKind;
  readonly year: number;
  readonly startsOn: string;
  readonly dueOn: string;
}

/** Why a line of the calendar cannot be planned so, or null. */
export function planRefusal({ year, startsOn, dueOn }: PlanDates): { readonly code: 'duty-plan.dates'; readonly field: string } | null {
  if (dueOn < startsOn) return { code: 'duty-plan.dates', field: 'dueOn' };
  // A report on a year may be due early in the next one.
  if (startsOn < `${year - 1}-01-01` || dueOn > `${year + 1}-12-31`) return { code: 'duty-plan.dates', field: 'dueOn' };
  return null;
}

/** Why the day of a plan cannot be moved there, or null. */
export function moveRefusal(plan: Pick<DutyPlan, 'startsOn' | 'dueOn' | 'withdrawnAt'>, dueOn: string): 'duty-plan.withdrawn' | 'duty-plan.same-day' | 'duty-plan.dates' | null {
  if (plan.withdrawnAt !== null) return 'duty-plan.withdrawn';
  if (dueOn === plan.dueOn) return 'duty-plan.same-day';
  return dueOn < plan.startsOn ? 'duty-plan.dates' : null;
}

interface Received {
  /** Day on which it came, as the desk says it; null: now. */
  readonly receivedOn: string | null;
  /** Whether the desk of the plan records it, not the unit itself. */
  readonly byDesk: boolean;
  readonly today: string;
  readonly startsOn: string;
}

/** Why a duty cannot be recorded as done on that day, or null: a unit notes what it does when it does it. */
export function receivedRefusal({ receivedOn, byDesk, today, startsOn }: Received): 'duty.received-by-desk' | 'duty.received-day' | null {
  if (receivedOn === null) return null;
  if (!byDesk) return 'duty.received-by-desk';
  return receivedOn > today || receivedOn < startsOn ? 'duty.received-day' : null;
}

/** The instant from which a day of the plan counts: seven in the morning in Viet Nam. */
const hourOfReminding = 'T07:00:00+07:00';
const dayMs = 86_400_000;

/** The day of the plan that is now; null: none. Each lasts a day from its hour, and of two the later one speaks. */
export function planDayNow(days: readonly number[], dueOn: string, now: Date): number | null {
  const current = days.filter((day) => {
    const begins = Date.parse(`${dueOn}${hourOfReminding}`) + day * dayMs;
    return begins <= now.getTime() && now.getTime() < begins + dayMs;
  });
  return current.length === 0 ? null : Math.max(...current);
}

/** Whether the urging body is to be told: from that morning on, however long the server slept. */
export function escalationIsDue({ dueOn, escalateAfter }: Pick<DutyPlan, 'dueOn' | 'escalateAfter'>, now: Date): boolean {
  return escalateAfter !== null && Date.parse(`${dueOn}${hourOfReminding}`) + escalateAfter * dayMs <= now.getTime();
}
