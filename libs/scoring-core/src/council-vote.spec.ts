import fc from 'fast-check';
import { isAdopted, meetsThreshold, quorumHolds, sharePercent } from '.';
import { type Numbers, workedCase } from '../test-oracle/worked-case';

const fewest = (members: number, comparison: 'at-least' | 'more-than', percent: number): number =>
  Array.from({ length: members + 1 }, (_, yes) => yes).find((yes) => meetsThreshold(yes, members, { hundredths: percent * 100, comparison })) ?? -1;

describe('worked cases: council', () => {
  workedCase<{ members: Numbers }, Readonly<Record<string, Numbers>>>('council-threshold-01', ({ members }, expected) => {
    const needed = (comparison: 'at-least' | 'more-than', percent: number) => members.map((count) => fewest(count, comparison, percent));
    expect({ at_least_70: needed('at-least', 70), at_least_80: needed('at-least', 80), at_least_90: needed('at-least', 90), more_than_50: needed('more-than', 50) }).toEqual(expected);
  });
});

const some = fc.integer({ min: 1, max: 200 }).chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
const percent = fc.integer({ min: 1, max: 100 });

it('two thirds are met by 6 of 9 and by no fewer; half of an even council is not more than half', () => {
  expect([5, 6, 7].map((present) => quorumHolds(present, 9, 6667))).toEqual([false, true, true]);
  expect(meetsThreshold(4, 8, { hundredths: 5000, comparison: 'more-than' })).toBe(false);
  expect(quorumHolds(0, 0, 6667)).toBe(false);
});

it('percentages are whole hundredths, half up, and refuse what cannot be', () => {
  expect([sharePercent(1, 3), sharePercent(2, 3), sharePercent(1, 8), sharePercent(0, 0), sharePercent(1, 160)]).toEqual([3333, 6667, 1250, 0, 63]);
  for (const [part, all] of [[2, 1], [-1, 3], [0.5, 3], [NaN, 3]] as const) expect(() => sharePercent(part, all)).toThrow(RangeError);
});

it('whole percents are decided exactly, and one more vote never turns a yes into a no', () => {
  fc.assert(
    fc.property(some, percent, ([yes, all], asked) => {
      const atLeast = { hundredths: asked * 100, comparison: 'at-least' } as const;
      expect(meetsThreshold(yes, all, atLeast)).toBe(yes * 100 >= asked * all);
      expect(meetsThreshold(yes, all, { ...atLeast, comparison: 'more-than' })).toBe(yes * 100 > asked * all);
      if (yes < all && meetsThreshold(yes, all, atLeast)) expect(meetsThreshold(yes + 1, all, atLeast)).toBe(true);
    }),
  );
});

it('the chair decides a tie and nothing else', () => {
  const majority = { hundredths: 5000, comparison: 'more-than' } as const;
  expect(isAdopted({ yes: 4, no: 4, blank: 1 }, 9, majority, 'yes')).toBe(true);
  expect(isAdopted({ yes: 4, no: 4, blank: 1 }, 9, majority, 'no')).toBe(false);
  expect(isAdopted({ yes: 4, no: 4, blank: 1 }, 9, majority, null)).toBe(false);
  expect(isAdopted({ yes: 4, no: 4, blank: 0 }, 8, { hundredths: 8000, comparison: 'at-least' }, 'yes')).toBe(false);
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(50), percent, (yes, no, blank, asked) => {
      const threshold = { hundredths: asked * 100, comparison: 'at-least' } as const;
      const all = yes + no + blank;
      if (yes !== no || yes === 0) expect(isAdopted({ yes, no, blank }, all, threshold, 'yes')).toBe(meetsThreshold(yes, all, threshold));
    }),
  );
});
