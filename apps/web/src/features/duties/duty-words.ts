import { formatCount, formatDate } from '../../messages/format';
import { duties as texts } from '../../messages/vi/duties';
import type { Tone } from '../../ui/state-tag';
import type { Duty, DutyPlan, DutyState } from './queries';

export const states = ['late', 'near', 'ahead', 'done-late', 'done'] as const satisfies readonly DutyState[];

export const toneOf: Readonly<Record<DutyState, Tone>> = { ahead: 'idle', near: 'attention', late: 'bad', done: 'good', 'done-late': 'progress' };

/** The state with how late it is. */
export function stateWords({ state, daysLate }: Pick<Duty, 'state' | 'daysLate'>): string {
  if (state === 'late') return texts.dayLate(formatCount(daysLate));
  return state === 'done-late' ? texts.doneLate(formatCount(daysLate)) : texts.states[state];
}

/** Where what a unit owes is done; null: somewhere else, and written down here. */
export function stepOf(kind: DutyPlan['kind']): { readonly path: string; readonly label: string } | null {
  if (kind === 'registration') return { path: '/mo-hinh/dang-ky', label: texts.steps.registration };
  if (kind === 'self-mark') return { path: '/ho-so-don-vi', label: texts.steps['self-mark'] };
  return kind === 'report' ? { path: '/so-lieu', label: texts.steps.report } : null;
}

/** Open ones by their day, then those that are done, the last one first. */
export function byUrgency(one: Duty, other: Duty): number {
  if ((one.doneAt === null) !== (other.doneAt === null)) return one.doneAt === null ? -1 : 1;
  return one.doneAt === null ? one.dueOn.localeCompare(other.dueOn) : other.dueOn.localeCompare(one.dueOn);
}

/** The day it is in Viet Nam by that clock, `YYYY-MM-DD`. */
export const dayOf = (instant: number): string => formatDate(new Date(instant)).split('/').reverse().join('-');

/** Years that can be looked at: the next one, this one, and those before. */
export function yearsAround(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 7 }, (_, at) => year + 1 - at);
}

/** How many of a plan are done, and how many there are. */
export function progressOf({ counts }: Pick<DutyPlan, 'counts'>): { readonly done: number; readonly total: number } {
  const done = counts.done + counts['done-late'];
  return { done, total: done + counts.ahead + counts.near + counts.late };
}

/** A day of the plan of reminding, in words. */
export const remindDayName = (day: number): string => (day < 0 ? texts.plan.before(formatCount(-day)) : day === 0 ? texts.plan.on : texts.plan.after(formatCount(day)));
