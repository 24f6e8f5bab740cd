import type { Dashboard, Figure } from './queries';

/** What every question of the dashboard adds to the page of figures: units as they are today, with everything that is known by now. */
const asShown = { 'co-cau': 'now', 'ghi-sau': '1' } as const;

/** The page of figures with just these numbers; of one unit when one is named. */
export function figuresAddress({ year, cutOff }: Pick<Dashboard, 'year' | 'cutOff'>, unitId: string | null = null): string {
  const asked = new URLSearchParams({ ky: year === null ? 'tat-ca' : String(year), ...asShown });
  if (year !== null) asked.set('chot', cutOff);
  if (unitId !== null) asked.set('don-vi', unitId);
  return `/so-lieu?${asked.toString()}`;
}

/** Facts by which the list of initiatives finds exactly what a figure counts. */
const listed: Readonly<Partial<Record<Figure, string>>> = { accepted: 'registration-accepted', recognised: 'recognised', dropped: 'dropped' };

/** The list of initiatives that are just what a figure counts; null where no list shows just that. */
export function listAddress({ listed: inLists, unitId }: Pick<Dashboard, 'listed' | 'unitId'>, figure: Figure): string | null {
  const fact = listed[figure];
  if (fact === undefined || !inLists || unitId === null) return null;
  return `/tra-cuu?${new URLSearchParams({ 'trang-thai': fact, 'don-vi': unitId, 'truc-thuoc': '1' }).toString()}`;
}

/** The list of initiatives of one field or kind, of the same area and year as far as lists know them. */
export function rowAddress({ year, unitId }: Pick<Dashboard, 'year' | 'unitId'>, filter: 'linh-vuc' | 'doi-tuong', key: string): string {
  const asked = new URLSearchParams({ [filter]: key });
  if (unitId !== null) {
    asked.set('don-vi', unitId);
    asked.set('truc-thuoc', '1');
  }
  if (year !== null) asked.set('nam', String(year));
  return `/tra-cuu?${asked.toString()}`;
}

/** Who owes what of the year; of a state, those of which something stands so. */
export const dutiesAddress = (year: number, state: 'late' | 'near' | 'ahead' | null = null): string => `/don-doc-don-vi?nam=${year}${state === null ? '' : `&tinh-trang=${state}`}`;
