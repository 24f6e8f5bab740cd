import { messages } from '../../messages/vi';

const texts = messages.ui.date;

/** Calendar days as `2026-12-05`. */
export interface DateBounds {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

export type ReadDate = { readonly day: string | null; readonly problem: null } | { readonly day: null; readonly problem: string };

const TYPED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;

/** Reads a day typed the Vietnamese way, `5/12/2026` or `05-12-2026`; a blank is no day. */
export function readDate(text: string, { first, last }: DateBounds = {}): ReadDate {
  const trimmed = text.trim();
  if (trimmed === '') return { day: null, problem: null };
  const [, dayOfMonth = '', month = '', year = ''] = TYPED.exec(trimmed) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  if (!isDay(day)) return { day: null, problem: texts.notDate };
  if (first !== undefined && day < first) return { day: null, problem: texts.tooEarly(writeDate(first)) };
  if (last !== undefined && day > last) return { day: null, problem: texts.tooLate(writeDate(last)) };
  return { day, problem: null };
}

/** Whether the calendar has this day; years before 1900 are slips of the finger. */
function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) && day >= '1900-01-01';
}

/** `2026-12-05` → `05/12/2026`; empty for no day. */
export const writeDate = (day: string | null): string => (day === null || day === '' ? '' : day.split('-').reverse().join('/'));
