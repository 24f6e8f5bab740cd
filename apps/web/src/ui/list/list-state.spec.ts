import { nextSort, readPage, readSort, writeSort } from './list-state';
import { toggledAll } from './selection';

it('goes ascending, descending, own order', () => {
  const first = nextSort(null, 'ten');
  const second = nextSort(first, 'ten');
  expect([first, second, nextSort(second, 'ten')]).toEqual([{ key: 'ten', descending: false }, { key: 'ten', descending: true }, null]);
  expect(nextSort(second, 'diem')).toEqual({ key: 'diem', descending: false });
});

it.each(['', 'ten', '-ten'])('writes the sort %j as it was read', (text) => expect(writeSort(readSort(text))).toBe(text));

it.each([null, '', '-'])('reads %j as no sort', (text) => expect(readSort(text)).toBeNull());

it.each([
  [null, 1],
  ['7', 7],
  ['0', 1],
  ['-2', 1],
  ['1e9', 1],
  ['99999999', 1],
])('reads page %j as %j', (text, page) => expect(readPage(text)).toBe(page));

it('selects and clears a page without touching other pages', () => {
  const chosen = toggledAll(new Set(['old']), ['a', 'b'], true);
  expect([...chosen]).toEqual(['old', 'a', 'b']);
  expect([...toggledAll(chosen, ['a', 'b'], false)]).toEqual(['old']);
});
