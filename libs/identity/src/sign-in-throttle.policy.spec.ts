import { accountLimit, addressLimit, type AttemptCount, charged, secondsToWait } from './sign-in-throttle.policy';

const start = new Date('2026-11-21T08:00:00Z');
const none: AttemptCount = { failures: 0, lastFailureAt: start, blockedUntil: null };
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function after(attempts: number): AttemptCount {
  let count = none;
  for (let attempt = 0; attempt < attempts; attempt += 1) count = charged(count, start, accountLimit);
  return count;
}

it.each([
  [1, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 4],
  [12, 128],
  [14, 300],
  [500, 300],
])('after %i attempts one waits %i seconds', (attempts, seconds) => expect(secondsToWait(after(attempts), start)).toBe(seconds));

it('the wait runs off, in whole seconds upwards', () => {
  const count = after(7);
  expect(secondsToWait(count, later(3.2))).toBe(1);
  expect(secondsToWait(count, later(4))).toBe(0);
  expect(secondsToWait(count, later(400))).toBe(0);
});

it('an hour without a failure is a new beginning', () => {
  expect(charged(after(20), later(3_600), accountLimit).failures).toBe(21);
  expect(charged(after(20), later(3_601), accountLimit)).toEqual({ failures: 1, lastFailureAt: later(3_601), blockedUntil: null });
});

it('an address, behind which a whole office may sit, bears more', () => {
  const count = { failures: 98, lastFailureAt: start, blockedUntil: null };
  const last = charged(count, start, addressLimit);
  expect(secondsToWait(last, start)).toBe(0);
  expect(secondsToWait(charged(last, start, addressLimit), start)).toBe(1);
});
