import { daysAfter } from '@dvk/organization';
import { type Duty, type DutyCounts, type DutyState, dutyStates, nearDays } from './duty';

const dayMs = 86_400_000;

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

type Stored = Pick<Duty, 'dueOn' | 'doneAt'> & { readonly daysLate: number | null };

/** How a duty stands on the day. */
export function standing({ dueOn, doneAt, daysLate }: Stored, today: string): Pick<Duty, 'state' | 'daysLate'> {
  if (doneAt !== null) return { state: (daysLate ?? 0) > 0 ? 'done-late' : 'done', daysLate: daysLate ?? 0 };
  if (dueOn < today) return { state: 'late', daysLate: daysBetween(dueOn, today) };
  return { state: dueOn <= daysAfter(today, nearDays) ? 'near' : 'ahead', daysLate: 0 };
}

export const noDuties: DutyCounts = Object.fromEntries(dutyStates.map((state) => [state, 0])) as Record<DutyState, number>;

export function countStates(states: readonly DutyState[]): DutyCounts {
  return Object.fromEntries(dutyStates.map((state) => [state, states.filter((each) => each === state).length])) as Record<DutyState, number>;
}

export const addedDuties = (one: DutyCounts, other: DutyCounts): DutyCounts => Object.fromEntries(dutyStates.map((state) => [state, one[state] + other[state]])) as Record<DutyState, number>;
