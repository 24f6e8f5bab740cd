import { excerptAround, namedAt, withoutName } from './named-in-text';

const name = 'Nguyễn Thị Hòa';
const gone = '[x]';

it.each([
  ['as typed', 'Bà Nguyễn Thị Hòa phụ trách', 'Bà [x] phụ trách'],
  ['twice', 'Nguyễn Thị Hòa; Nguyễn Thị Hòa.', '[x]; [x].'],
  ['decomposed', `Bà ${name.normalize('NFD')}, tổ trưởng`, 'Bà [x], tổ trưởng'],
  ['with the tone elsewhere, in capitals', 'BÀ NGUYỄN THỊ HOÀ', 'BÀ [x]'],
  ['over two lines', 'Nguyễn  Thị\nHòa', '[x]'],
  ['somebody else by a tone', 'Nguyễn Thị Hoa, Nguyễn Thị Hoá', 'Nguyễn Thị Hoa, Nguyễn Thị Hoá'],
  ['in a longer word', 'Nguyễn Thị Hòang', 'Nguyễn Thị Hòang'],
  ['with a sign between', 'Nguyễn, Thị Hòa', 'Nguyễn, Thị Hòa'],
  ['nothing', '', ''],
])('%s', (_, text, without) => {
  expect(withoutName(text, name, gone)).toBe(without);
});

it('a name of nothing is nowhere', () => {
  expect([namedAt('Nguyễn', ''), namedAt('Nguyễn', ' - ')]).toEqual([[], []]);
});

it('shows what stands around', () => {
  expect(excerptAround(`${'a '.repeat(60)}${name}${' b'.repeat(60)}`, name, 6)).toBe('… a a a Nguyễn Thị Hòa b b b …');
  expect(excerptAround('không có', name)).toBe('');
});
