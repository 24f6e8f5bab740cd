/** A new deadline as it is typed; null for a day that is not there yet. */
export interface TypedDeadline {
  readonly day: string | null;
  readonly time: string;
  readonly reason: string;
}

/** The end of office hours. */
export const blankDeadline: TypedDeadline = { day: null, time: '17:00', reason: '' };

export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `2026-11-25T17:00:00+07:00`; Viet Nam has one offset all year. */
export const instantOf = ({ day, time }: TypedDeadline): string => `${day ?? ''}T${time}:00+07:00`;

/** Why the deadline cannot be sent yet; null: it can. The server judges again, by its own clock. */
export function deadlineProblem(typed: TypedDeadline, seen: string): 'incomplete' | 'not-later' | null {
  if (typed.day === null || !timePattern.test(typed.time)) return 'incomplete';
  if (Date.parse(instantOf(typed)) <= Date.parse(seen)) return 'not-later';
  return typed.reason.trim() === '' ? 'incomplete' : null;
}
