import { clockFrom } from './clock-from';

describe('the server\'s clock on a page', () => {
  it('goes on by the stopwatch from half-way between asking and hearing, whatever the computer\'s clock says', () => {
    let stopwatch = 1_200;
    const clock = clockFrom(5_000_000, 1_000, 1_200, () => stopwatch);
    expect(clock.now()).toBe(5_000_100);
    stopwatch += 60_000;
    expect(clock.now()).toBe(5_060_100);
  });
});
