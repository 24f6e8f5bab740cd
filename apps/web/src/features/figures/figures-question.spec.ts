import { listAddress, narrowedTo, periodOf, questionFilters, type QuestionFilter, questionOf, tableOf } from './figures-question';
import type { FigureRow, Figures } from './queries';

const none = Object.fromEntries(questionFilters.map((name) => [name, ''])) as Record<QuestionFilter, string>;
const today = '2026-11-30';
const id = '7f3b2a10-0000-4000-8000-000000000000';
const other = '7f3b2a10-0000-4000-8000-000000000001';

it.each([
  [{}, { from: '2026-01-01', to: '2026-12-31' }],
  // The year of the cut-off day, unless another is named.
  [{ chot: '2025-06-30' }, { cutOff: '2025-06-30', from: '2025-01-01', to: '2025-12-31' }],
  [{ chot: '2025-06-30', ky: '2024' }, { cutOff: '2025-06-30', from: '2024-01-01', to: '2024-12-31' }],
  [{ ky: 'tat-ca' }, {}],
  [{ ky: 'khoang', tu: '2026-02-01', den: '2026-03-31' }, { from: '2026-02-01', to: '2026-03-31' }],
  [{ ky: 'khoang' }, {}],
  [
    { ky: 'tat-ca', 'don-vi': id, rieng: '1', 'co-cau': 'now', 'ghi-sau': '1', loai: 'household', 'linh-vuc': 'Kinh tế' },
    { unitId: id, alone: 'with', structure: 'now', late: 'with', subjectKind: 'household', field: 'Kinh tế' },
  ],
  // Nonsense in the address is no question.
  [{ ky: '1e3', chot: 'x', 'don-vi': 'x', loai: '<b>', 'co-cau': 'x' }, { from: '2026-01-01', to: '2026-12-31' }],
])('%j is asked as %j', (filters, query) => expect(questionOf({ ...none, ...filters }, today)).toEqual(query));

it('knows its tables and periods only', () => {
  expect(tableOf({ ...none, xem: 'kind' })).toBe('kind');
  expect(tableOf({ ...none, xem: 'x' })).toBe('unit');
  expect(periodOf({ ...none, ky: 'x' }, today)).toBe('2026');
});

const row = (key: string, own = true): FigureRow => ({ key, name: key, own, counts: { registered: 1, accepted: 1, recognised: 1, 'in-force': 1, replicated: 0, dropped: 0, rewarded: 0 } });
const report = (fields: Partial<Figures> = {}): Figures => ({
  unitId: id, unitName: 'Tỉnh', alone: false, cutOff: today, from: null, to: null, structure: 'then', late: false, subjectKind: null, field: null, knownAt: '', upToNow: true,
  definitions: [], total: row('').counts, byUnit: [row(other)], byUnitKind: [], byField: [], byKind: [], models: [], modelsTotal: 0, ...fields,
});

it('leads to the list where the list shows just what a figure counts', () => {
  expect(listAddress(report(), 'accepted', null)).toBe(`/tra-cuu?trang-thai=registration-accepted&don-vi=${id}&truc-thuoc=1`);
  expect(listAddress(report(), 'dropped', { table: 'unit', row: row(other) })).toBe(`/tra-cuu?trang-thai=dropped&don-vi=${other}`);
  expect(listAddress(report({ subjectKind: 'household' }), 'recognised', { table: 'field', row: row('Kinh tế') })).toBe(
    `/tra-cuu?trang-thai=recognised&don-vi=${id}&truc-thuoc=1&linh-vuc=Kinh+t%E1%BA%BF&doi-tuong=household`,
  );
  expect(listAddress(report({ alone: true }), 'accepted', null)).toBe(`/tra-cuu?trang-thai=registration-accepted&don-vi=${id}`);
});

it.each<[string, Partial<Figures>, Parameters<typeof listAddress>[1], Parameters<typeof listAddress>[2]]>([
  ['a figure that no list shows', {}, 'registered', null],
  ['what is in force, since the list does not look at periods', {}, 'in-force', null],
  ['a day that has been', { upToNow: false }, 'accepted', null],
  ['a period', { from: '2026-01-01', to: '2026-12-31' }, 'accepted', null],
  ['the structure of today', { structure: 'now' }, 'accepted', null],
  ['several units at once', { unitId: null }, 'accepted', null],
  ['a unit with what it took over', {}, 'accepted', { table: 'unit', row: row(other, false) }],
  ['one unit alone that took over others', { alone: true, byUnit: [row(id, false)] }, 'accepted', null],
  ['those without a field', {}, 'accepted', { table: 'field', row: row('') }],
])('says nothing false of %s', (_name, fields, figure, of) => expect(listAddress(report(fields), figure, of)).toBeNull());

it('narrows to a row by its own filter', () => {
  expect(narrowedTo('unit', row(other))).toEqual({ 'don-vi': other, rieng: '1', xem: 'field' });
  expect(narrowedTo('field', row('Kinh tế'))).toEqual({ 'linh-vuc': 'Kinh tế', xem: 'unit' });
  expect(narrowedTo('field', row(''))).toBeNull();
});
