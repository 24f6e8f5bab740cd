import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Found } from './found-choice';
import { unitLabel } from './unit-label';

/** A unit that a search found; the label tells it from others of the same name. */
export interface FoundUnit extends Found {
  readonly name: string;
}

/**
 * The one way to find a unit that is to be chosen, by a name of any time. What acts today leaves `asOf` out: only units that stand today are offered, and an old
 * name finds whoever took over and says so. What asks about the past gives its day: units that stood then, under their names of then.
 *
 * @returns undefined while the search is too short or on its way
 */
export function useUnitsFound(search: string, asOf: string | null = null): readonly FoundUnit[] | undefined {
  const sought = search.trim().slice(0, 200);
  const found = useQuery({
    queryKey: ['units', 'found', sought, asOf],
    queryFn: () => answer(api.GET('/api/units', { params: { query: { search: sought, limit: 20, ...(asOf === null ? {} : { asOf }) } } })),
    enabled: sought.length >= 2,
  });
  return found.data?.items.map((unit) => ({ value: unit.id, name: unit.name, label: unitLabel(unit) }));
}

/** The hook of one day, for `FoundChoice`. */
export const unitsFoundOn = (asOf: string | null) => (search: string) => useUnitsFound(search, asOf);

/** Units that stand today. */
export const useUnitsOfToday = (search: string) => useUnitsFound(search);

/** The last day of a year that has passed; null: today is asked about. */
export function lastDayOfPast(year: string): string | null {
  return /^(19|20)\d\d$/.test(year) && Number(year) < new Date().getFullYear() ? `${year}-12-31` : null;
}
