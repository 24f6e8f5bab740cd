import { dayNow, isOverdue, remindingRefusal } from './reminder.policy';

const hours = (count: number) => count * 3_600_000;
const closesAt = new Date('2026-12-10T10:00:00Z');
const phase = { campaignId: 'c', opensAt: new Date('2026-12-01T00:00:00Z'), closesAt, closedAt: null, hasOpened: true, days: [-3, -1, 1] };
const at = (fromEnd: number) => new Date(closesAt.getTime() + fromEnd);

describe('the day of the plan', () => {
  it.each([
    ['a moment before it', hours(-72) - 1, null],
    ['its instant', hours(-72), -3],
    ['almost a day later', hours(-48) - 1, -3],
    ['a day later', hours(-48), null],
    ['the next one', hours(-24), -1],
    ['at the end itself, which is no day of the plan', 0, null],
    ['a day after the end', hours(24), 1],
    ['long after', hours(48), null],
  ])('%s', (_name, fromEnd, day) => {
    expect(dayNow(phase, at(fromEnd))).toBe(day);
  });

  it('is the later of two that overlap, and none without days', () => {
    expect(dayNow({ ...phase, days: [-1, 0] }, at(0))).toBe(0);
    expect(dayNow({ ...phase, days: [] }, at(0))).toBeNull();
  });

  it('is none before the phase opened, after it was closed by an act, or when it has no end', () => {
    expect(dayNow({ ...phase, opensAt: at(hours(-71)) }, at(hours(-70)))).toBeNull();
    expect(dayNow({ ...phase, closedAt: at(hours(-80)) }, at(hours(-72)))).toBeNull();
    expect(dayNow({ ...phase, closesAt: null }, at(hours(-72)))).toBeNull();
  });
});

describe('reminding', () => {
  it('is for marking that has begun and was not closed', () => {
    expect(remindingRefusal(phase, false)).toBeNull();
    expect(remindingRefusal(phase, true)).toBe('reminder.marking-closed');
    expect(remindingRefusal({ ...phase, closedAt: at(0) }, false)).toBe('reminder.marking-closed');
    expect(remindingRefusal({ ...phase, hasOpened: false }, false)).toBe('reminder.marking-not-open');
    expect(remindingRefusal(null, false)).toBe('reminder.marking-not-open');
  });

  it('knows an end that has passed', () => {
    expect([isOverdue(closesAt, at(-1)), isOverdue(closesAt, at(0)), isOverdue(null, at(0))]).toEqual([false, true, false]);
  });
});
