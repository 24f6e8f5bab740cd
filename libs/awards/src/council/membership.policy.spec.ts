import { dayAfter, firstDayWithout, hasEnded, lastDayBefore, satSince } from './membership.policy';

it.each([
  ['somebody who goes on', { validFrom: '2026-01-01', validTo: null }, '2026-03-01', '2026-02-28'],
  ['over the end of a year', { validFrom: '2025-06-01', validTo: null }, '2026-01-01', '2025-12-31'],
  ['a term that has run out before', { validFrom: '2025-06-01', validTo: '2025-09-30' }, '2026-01-01', '2025-09-30'],
  ['on the very day it began', { validFrom: '2026-03-01', validTo: null }, '2026-03-01', null],
  ['before it began', { validFrom: '2026-03-01', validTo: null }, '2026-02-01', null],
])('%s: the last day before a successor', (_, membership, day, last) => {
  expect(lastDayBefore(membership, day)).toBe(last);
});

it('a membership has ended by a document or by a successor, not by a last day it was given from the start', () => {
  expect(hasEnded({ id: 'A', endDocument: '' }, [{ replacesId: null }])).toBe(false);
  expect(hasEnded({ id: 'A', endDocument: '0126/QĐ-UBND' }, [])).toBe(true);
  expect(hasEnded({ id: 'A', endDocument: '' }, [{ replacesId: 'A' }])).toBe(true);
});

it('the right to vote ends after the last membership that needs it, at once without any, never while one is open', () => {
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  expect(firstDayWithout([])).toBe('');
  expect(firstDayWithout(['2026-03-01', '2026-05-31', '2026-04-30'])).toBe('2026-06-01');
  expect(firstDayWithout(['2026-03-01', null])).toBeNull();
});

it('whoever sat on the day or later is named with the session; the day is that of Viet Nam', () => {
  const late = { number: 2, startedAt: new Date('2026-03-01T17:30:00Z') };
  expect(satSince([], '2026-03-02')).toBeNull();
  expect(satSince([late], '2026-03-02')).toEqual({ number: 2, day: '2026-03-02' });
  expect(satSince([late, { number: 1, startedAt: new Date('2026-01-05T01:00:00Z') }], '2026-03-03')).toBeNull();
});
