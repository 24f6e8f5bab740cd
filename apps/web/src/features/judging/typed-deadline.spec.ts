import { blankDeadline, deadlineProblem, instantOf } from './typed-deadline';

const seen = '2026-11-25T10:00:00.000Z';
const typed = { day: '2026-11-26', time: '17:00', reason: 'Chờ hai thành viên' };

describe('a new deadline', () => {
  it('is an instant of the Vietnamese clock', () => {
    expect(instantOf(typed)).toBe('2026-11-26T17:00:00+07:00');
  });

  it.each([
    [blankDeadline, 'incomplete'],
    [{ ...typed, time: '25:00' }, 'incomplete'],
    [{ ...typed, reason: '  ' }, 'incomplete'],
    [{ ...typed, day: '2026-11-25' }, 'not-later'],
    [typed, null],
  ])('%j is %s', (value, expected) => {
    expect(deadlineProblem(value, seen)).toBe(expected);
  });
});
