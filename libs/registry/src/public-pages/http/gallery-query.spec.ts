import { galleryAddress, readGalleryQuery } from './gallery-query';

const nothing = { search: null, kind: null, field: null, year: null, unitId: null };
const unitId = '7f3b2a10-0000-4000-8000-000000000001';

it('reads back what it writes', () => {
  const filter = { search: 'đường hoa & “cờ”', kind: 'collective-model', field: 'Văn hóa – xã hội', year: 2026, unitId } as const;
  const cursor = { recognisedOn: '2026-02-28', address: 'k7x2m9q4tbac' };
  const query = Object.fromEntries(new URLSearchParams(galleryAddress(filter, cursor).split('?')[1]));
  expect(readGalleryQuery(query)).toEqual({ filter, cursor });
  expect(galleryAddress({})).toBe('/kho-mo-hinh');
});

it.each<[string, Record<string, unknown>]>([
  ['what nobody offers', { sort: 'id;delete', __proto__: 'x', 'a[b]': '1', toString: 'x' }],
  ['blanks and signs nobody sees', { tim: ' \u200b\u0000 ', loai: '', nam: ' ' }],
  ['no texts', { tim: { $ne: 1 }, loai: 5, nam: null, 'don-vi': true, sau: {} }],
  ['other kinds, years, units', { loai: 'k=x', nam: '1e3', 'don-vi': `${unitId}' OR 1=1`, 'linh-vuc': '\u0000' }],
  ['cursors nobody wrote', { sau: '2026-02-31.k7x2m9q4tbac' }],
  ['cursors of another form', { sau: '2026-02-01.K7X2M9Q4TBAC' }],
])('takes %s for nothing', (_name, query) => {
  expect(readGalleryQuery(query)).toEqual({ filter: nothing, cursor: null });
});

it('cuts what is too long, between characters, and takes the first of many', () => {
  const { search } = readGalleryQuery({ tim: '😀'.repeat(5_000) }).filter;
  expect(Array.from(search ?? '')).toHaveLength(200);
  expect(readGalleryQuery({ tim: ['một', 'hai'] }).filter.search).toBe('một');
});
