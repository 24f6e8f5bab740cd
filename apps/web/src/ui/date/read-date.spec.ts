import { readDate, writeDate } from './read-date';

it.each([
  ['5/12/2026', '2026-12-05'],
  ['05/12/2026', '2026-12-05'],
  [' 05-12-2026 ', '2026-12-05'],
  ['29.02.2028', '2028-02-29'],
])('reads %j', (text, day) => expect(readDate(text)).toEqual({ day, problem: null }));

it('takes a blank for no day', () => expect(readDate(' ')).toEqual({ day: null, problem: null }));

it.each(['31/02/2026', '29/02/2026', '12/13/2026', '0/1/2026', '1/1/26', '2026-12-05', 'mai', '01/01/0001'])('refuses %j', (text) =>
  expect(readDate(text)).toEqual({ day: null, problem: 'Nhập ngày có thật, dạng 05/12/2026.' }),
);

it('keeps the bounds, which are allowed themselves', () => {
  const bounds = { first: '2026-01-02', last: '2026-12-30' };
  expect(readDate('2/1/2026', bounds).day).toBe('2026-01-02');
  expect(readDate('1/1/2026', bounds).problem).toBe('Không được trước ngày 02/01/2026.');
  expect(readDate('31/12/2026', bounds).problem).toBe('Không được sau ngày 30/12/2026.');
});

it('writes what it reads', () => expect(writeDate(readDate('5/12/2026').day)).toBe('05/12/2026'));
