import { namePattern } from './name-pattern';

const finds = (name: string, text: string): boolean => new RegExp(namePattern(name), 'u').test(text.normalize('NFC'));

it.each([
  ['Nguyễn Thị Hòa', 'Bà NGUYỄN THỊ HOÀ phụ trách', true],
  ['Nguyễn Thị Hòa', 'ba nguyen  thi\nhoa', true],
  ['Nguyễn Thị Hòa', '{"forces": "Nguyễn Thị\\nHòa"}', true],
  ['Đỗ Văn Ân', 'ĐỖ VĂN AN'.normalize('NFD'), true],
  ['Đỗ Văn Ân', 'Do Van An', true],
  ['Nguyễn Thị Hòa', 'Nguyễn, Thị Hòa', false],
  ['Lê (Tư) A.', 'Lê (Tư) A.', true],
  ['Lê (Tư) A.', 'Lê Tư Ab', false],
])('%s in %j: %s', (name, text, found) => {
  expect(finds(name, text)).toBe(found);
});
