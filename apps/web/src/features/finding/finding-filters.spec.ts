import { findingFilters, type FilterName, queryOf } from './finding-filters';

const none = Object.fromEntries(findingFilters.map((name) => [name, ''])) as Record<FilterName, string>;
const asked = (filters: Partial<Record<FilterName, string>>, search = '', sort = null as Parameters<typeof queryOf>[2]) =>
  Object.fromEntries(Object.entries(queryOf({ ...none, ...filters }, search, sort)).filter(([, value]) => value !== undefined));

it('asks for nothing of an empty address', () => expect(asked({})).toEqual({}));

it.each([
  [{ 'doi-tuong': 'household', 'linh-vuc': 'Kinh tế', nam: '2026', 'trang-thai': 'accepted', gop: '1' }, { subjectKind: 'household', field: 'Kinh tế', year: 2026, fact: 'accepted', merged: 'with' }],
  [{ 'trang-thai': 'expired', 'chuong-trinh': 'Chuyển đổi số' }, { recognition: 'expired', programme: 'Chuyển đổi số' }],
  [{ 'trang-thai': 'rewarded' }, { award: 'rewarded' }],
  [{ 'don-vi': '7f3b2a10-0000-4000-8000-000000000000' }, { unitId: '7f3b2a10-0000-4000-8000-000000000000' }],
  [{ 'don-vi': '7f3b2a10-0000-4000-8000-000000000000', 'truc-thuoc': '1' }, { belowId: '7f3b2a10-0000-4000-8000-000000000000' }],
  // Nonsense in the address is no filter.
  [{ 'doi-tuong': 'x', nam: '1e3', 'trang-thai': '<b>', dot: '1', 'don-vi': 'x' }, {}],
])('%j is asked as %j', (filters, query) => expect(asked(filters)).toEqual(query));

it('knows the orders of its own columns only', () => {
  expect(asked({}, '', { key: 'name', descending: true })).toEqual({ order: '-name' });
  expect(asked({}, '', { key: 'changed', descending: false })).toEqual({ order: 'changed' });
  expect(asked({}, '', { key: 'score', descending: false })).toEqual({});
});

it('never asks for more than the server reads', () => expect(asked({}, 'x'.repeat(300))).toEqual({ search: 'x'.repeat(200) }));
