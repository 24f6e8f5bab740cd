import type { Sort } from '../../ui/list/list-state';
import type { FindingOrder, FindingQuery } from './queries';

/** Names of the filters in the address. */
export const findingFilters = ['doi-tuong', 'linh-vuc', 'don-vi', 'truc-thuoc', 'nam', 'trang-thai', 'chuong-trinh', 'dot', 'gop'] as const;

export type FilterName = (typeof findingFilters)[number];

export const kinds = ['collective-model', 'individual-model', 'collective-exemplar', 'individual-exemplar', 'household'] as const;
export const facts = [
  'registration-handed-in', 'registration-returned', 'registration-accepted', 'never-handed-in', 'handed-in', 'accepted', 'returned', 'recognised', 'typical', 'dropped',
] as const;

/** Of the days of a recognition, and of what published results say. */
export const recognitions = ['in-force', 'expired'] as const;
export const awards = ['proposed', 'rewarded'] as const;

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const year = /^20\d\d$/;
const longestSearch = 200;

const orders: Readonly<Record<string, readonly [up: FindingOrder, down: FindingOrder]>> = {
  name: ['name', '-name'],
  registered: ['registered', '-registered'],
  changed: ['changed', '-changed'],
};

/** What stands in the address as a question to the server; what is no value of its filter is left out. */
export function queryOf(filters: Readonly<Record<FilterName, string>>, search: string, sort: Sort | null): FindingQuery {
  const unit = id.test(filters['don-vi']) ? filters['don-vi'] : undefined;
  const known = sort === null ? undefined : orders[sort.key];
  return {
    search: search === '' ? undefined : search.slice(0, longestSearch),
    subjectKind: kinds.find((each) => each === filters['doi-tuong']),
    field: filters['linh-vuc'] === '' ? undefined : filters['linh-vuc'].slice(0, longestSearch),
    unitId: filters['truc-thuoc'] === '' ? unit : undefined,
    belowId: filters['truc-thuoc'] === '' ? undefined : unit,
    year: year.test(filters.nam) ? Number(filters.nam) : undefined,
    fact: facts.find((each) => each === filters['trang-thai']),
    recognition: recognitions.find((each) => each === filters['trang-thai']),
    award: awards.find((each) => each === filters['trang-thai']),
    programme: filters['chuong-trinh'] === '' ? undefined : filters['chuong-trinh'].slice(0, longestSearch),
    campaignId: id.test(filters.dot) ? filters.dot : undefined,
    merged: filters.gop === '' ? undefined : 'with',
    order: known?.[sort?.descending === true ? 1 : 0],
  };
}
