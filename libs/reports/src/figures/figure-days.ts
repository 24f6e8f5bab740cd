import type { FiguresQuestion } from './figure';

/** The beginning of all periods. */
export const firstDay = '0001-01-01';

/** What comes after the cut-off day counts in no period. */
export const lastDayOf = ({ to, cutOff }: Pick<FiguresQuestion, 'to' | 'cutOff'>): string => (to === null || to > cutOff ? cutOff : to);

/** The end of the cut-off day in Viet Nam, or now where it has not come yet or where what was written down later counts too. */
export function knownAt({ cutOff, late }: Pick<FiguresQuestion, 'cutOff' | 'late'>, now: Date): Date {
  const end = new Date(Date.parse(`${cutOff}T00:00:00+07:00`) + 24 * 3_600_000 - 1);
  return late || end > now ? now : end;
}
