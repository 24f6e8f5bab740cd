import { readDecimal, writeDecimal } from './read-decimal';

const ten = { min: 0, max: 1000, places: 2 } as const;

it.each([
  ['8,5', 850],
  ['8.5', 850],
  [' 10 ', 1000],
  ['0', 0],
  ['8,250', 825],
  ['8,', 800],
  ['8.', 800],
])('reads %j', (text, hundredths) => expect(readDecimal(text, ten)).toEqual({ hundredths, problem: null }));

it('takes a blank for nothing entered, never for zero', () => expect(readDecimal('  ', ten)).toEqual({ hundredths: null, problem: null }));

it.each([
  ['10,01', 'Không được lớn hơn 10.'],
  ['8,345', 'Nhiều nhất 2 chữ số sau dấu phẩy.'],
  ['1.000,5', 'Nhập một số, ví dụ 8,5.'],
  ['1.000,', 'Nhập một số, ví dụ 8,5.'],
  [',', 'Nhập một số, ví dụ 8,5.'],
  ['1e1', 'Nhập một số, ví dụ 8,5.'],
  ['tám', 'Nhập một số, ví dụ 8,5.'],
])('refuses %j and says why', (text, problem) => expect(readDecimal(text, ten)).toEqual({ hundredths: null, problem }));

it('says that only whole numbers are taken, and what the least is', () => {
  expect(readDecimal('1,5', { min: 0, places: 0 }).problem).toBe('Chỉ nhập số nguyên.');
  expect(readDecimal('1', { min: 150, places: 1 }).problem).toBe('Không được nhỏ hơn 1,5.');
});

it('writes with a comma, and nothing for nothing', () => {
  expect(writeDecimal(825)).toBe('8,25');
  expect(writeDecimal(null)).toBe('');
});
