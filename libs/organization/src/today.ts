import type { Clock } from '@dvk/platform';

const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Viet Nam, as `YYYY-MM-DD`. Names, parents and posts are valid by days, not by instants. */
export function vietnamDay(instant: Date): string {
  return inVietnam.format(instant);
}

/** Today in Viet Nam by the wall clock. */
export function today(clock: Clock): string {
  return vietnamDay(clock.now());
}
