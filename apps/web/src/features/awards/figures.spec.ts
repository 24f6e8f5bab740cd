import { exactInWords, withComma } from './figures';

it.each([
  ['38', '38'],
  ['77/2', '38,5'],
  ['283/3', '94,3333 (đúng bằng 283/3)'],
  ['1/10000', '0,0001'],
  ['1/100000', '0,0000 (đúng bằng 1/100000)'],
  ['100', '100'],
])('says %s as %s', (exact, words) => expect(exactInWords(exact)).toBe(words));

it('shows the comma, and a dash for nothing', () => {
  expect(withComma('44.00')).toBe('44,00');
  expect(withComma(null)).toBe('–');
});
