import { useServerClock } from '../../api/server-clock';
import { dayOf, yearsAround } from './duty-words';

/** The year looked at, by the address or else today's, and those that can be chosen; null until it is known what day it is. */
export function useYear(chosen: string): { readonly year: number; readonly years: readonly number[]; readonly today: string } | null {
  const clock = useServerClock();
  if (clock === null) return null;
  const today = dayOf(clock.now());
  const years = yearsAround(today);
  return { today, years, year: years.find((each) => String(each) === chosen) ?? Number(today.slice(0, 4)) };
}
