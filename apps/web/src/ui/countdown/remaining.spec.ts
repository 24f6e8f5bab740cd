import { passedThreshold, remainingOf, untilNextChange } from './remaining';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('what is left', () => {
  it.each([
    [3 * day + 4 * hour, { days: 3, hours: 4, minutes: 0, seconds: 0, finest: 'hour' }],
    [3 * day + 4 * hour + 1, { days: 3, hours: 5, minutes: 0, seconds: 0, finest: 'hour' }],
    [day, { days: 1, hours: 0, minutes: 0, seconds: 0, finest: 'minute' }],
    [5 * hour + 11 * minute + 30_000, { days: 0, hours: 5, minutes: 12, seconds: 0, finest: 'minute' }],
    [hour, { days: 0, hours: 1, minutes: 0, seconds: 0, finest: 'second' }],
    [12 * minute + 5_000, { days: 0, hours: 0, minutes: 12, seconds: 5, finest: 'second' }],
    [1, { days: 0, hours: 0, minutes: 0, seconds: 1, finest: 'second' }],
  ])('of %d ms', (left, expected) => {
    expect(remainingOf(left)).toEqual(expected);
  });

  it('is nothing at the instant itself and after it', () => {
    expect(remainingOf(0)).toBeNull();
    expect(remainingOf(-5 * day)).toBeNull();
  });
});

describe('waking up', () => {
  it('comes when the text changes, and never after the end', () => {
    expect(untilNextChange(2 * day + 10)).toBe(10);
    expect(untilNextChange(2 * day)).toBe(hour);
    expect(untilNextChange(5 * hour + 250)).toBe(250);
    expect(untilNextChange(90_000)).toBe(1_000);
    expect(untilNextChange(1_250)).toBe(250);
    expect(untilNextChange(0)).toBe(Infinity);
  });

  it('shows every second of the last hour once', () => {
    const shown = new Set<string>();
    let wakes = 0;
    for (let left = hour; left > 0; left -= untilNextChange(left)) {
      const { minutes, seconds, hours } = remainingOf(left)!;
      shown.add(`${hours}:${minutes}:${seconds}`);
      wakes += 1;
    }
    expect([shown.size, wakes]).toEqual([3_600, 3_600]);
  });
});

describe('what is told aloud', () => {
  it.each([
    [2 * day, null],
    [day, day],
    [90 * minute, day],
    [hour, hour],
    [9 * minute, 10 * minute],
    [minute, minute],
    [0, 0],
    [-day, 0],
  ])('%d ms before the end', (left, expected) => {
    expect(passedThreshold(left)).toBe(expected);
  });
});
