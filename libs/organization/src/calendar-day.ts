import { Problem } from '@dvk/platform';

/** `YYYY-MM-DD` as it is typed; 31 February passes it and is refused by `calendarDay`. */
export const dayForm = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The day so many days after another, before it when negative; both `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A day of the calendar. @throws Problem invalid for one that is none */
export function calendarDay(text: string, field: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw Problem.invalid('shape.invalid', {}, [{ field, code: 'shape.matches' }]);
  }
  return text;
}
