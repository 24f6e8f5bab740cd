import { checkMark, checkSheet, leafPoints, type Leaf, type Mark, scoreSheet, summaryStatistics, zScoreRefit } from '.';
import { choiceLeaf, criteriaSet, gate, gateLeaf, group, level, marks, notApplicable, points, pointsLeaf } from '../test-oracle/small-season';

const common = pointsLeaf('m', { max: 1000, step: 25, mayBeNotApplicable: false });
const leafOf: Readonly<Record<string, Leaf>> = {
  points: common,
  choice: { ...common, kind: 'choice', levels: [{ name: 'Tốt', points: 1000 }, { name: 'Khá', points: 333 }] },
  gate: gateLeaf('m'),
  count: { ...common, kind: 'count', pointsEach: 40 },
  ratio: { ...common, kind: 'ratio' },
  steps: {
    ...common,
    kind: 'steps',
    steps: [
      { from: 8800, fromInclusive: true, to: 9000, toInclusive: false, points: 200 },
      { from: 9000, fromInclusive: true, to: null, toInclusive: false, points: 1000 },
    ],
  },
};
const leaf = (kind: string): Leaf => leafOf[kind] ?? common;

describe('checkMark', () => {
  it.each<[string, Mark, string | null]>([
    ['points', points(825), null],
    ['points', points(0), null],
    ['points', points(-25), 'mark.negative'],
    ['points', points(-0), 'mark.negative'],
    ['points', points(1025), 'mark.over-max'],
    ['points', points(810), 'mark.wrong-step'],
    ['points', points(812.5), 'mark.not-a-number'],
    ['points', points(NaN), 'mark.not-a-number'],
    ['points', level('Tốt'), 'mark.wrong-kind'],
    ['points', notApplicable, 'mark.not-applicable-not-allowed'],
    ['choice', level('Khá'), null],
    ['choice', level('khá'), 'mark.level-unknown'],
    ['choice', points(100), 'mark.wrong-kind'],
    ['gate', gate(false), null],
    ['gate', notApplicable, null],
    ['count', { kind: 'count', count: 3 }, null],
    ['count', { kind: 'count', count: -1 }, 'mark.count-not-whole'],
    ['count', { kind: 'count', count: 1.5 }, 'mark.count-not-whole'],
    ['ratio', { kind: 'ratio', done: 5, assigned: 4 }, null],
    ['ratio', { kind: 'ratio', done: 0, assigned: 0 }, 'mark.nothing-assigned'],
    ['ratio', { kind: 'ratio', done: 0.5, assigned: 1 }, 'mark.count-not-whole'],
    ['steps', { kind: 'measured', hundredths: 9000 }, null],
    ['steps', { kind: 'measured', hundredths: 8799 }, 'mark.outside-steps'],
    ['steps', { kind: 'measured', hundredths: Infinity }, 'mark.not-a-number'],
  ])('%s %j: %s', (kind, mark, code) => {
    expect(checkMark(leaf(kind), mark)?.code ?? null).toBe(code);
  });
});

describe('checkSheet', () => {
  const set = criteriaSet([group('A', [pointsLeaf('a'), pointsLeaf('b'), pointsLeaf('o', { markedBy: 'office' })])]);
  it('finds everything at once, in the order of the set', () => {
    expect(checkSheet(set, marks({ b: 1001, o: 1, z: 1 }), 'panel').map(({ code, at }) => [code, at])).toEqual([
      ['mark.missing', 'a'],
      ['mark.over-max', 'b'],
      ['mark.not-yours', 'o'],
      ['mark.code-unknown', 'z'],
    ]);
    expect(checkSheet(set, marks({ o: 0 }), 'office')).toEqual([]);
  });
});

describe('leafPoints', () => {
  it.each<[string, Mark, number, number | null]>([
    ['points', points(825), 2, 82_500],
    ['points', level('Tốt'), 2, null],
    ['choice', level('Khá'), 0, 33_300],
    ['choice', level('Kém'), 2, null],
    ['gate', gate(true), 2, null],
    ['count', { kind: 'count', count: 3 }, 2, 12_000],
    ['count', { kind: 'count', count: 3 }, 0, 10_000],
    ['count', { kind: 'count', count: 400 }, 2, 100_000],
    ['ratio', { kind: 'ratio', done: 2, assigned: 3 }, 2, 66_700],
    ['ratio', { kind: 'ratio', done: 2, assigned: 3 }, 4, 66_667],
    ['ratio', { kind: 'ratio', done: 9, assigned: 3 }, 2, 100_000],
    ['ratio', { kind: 'ratio', done: 1, assigned: 0 }, 2, null],
    ['steps', { kind: 'measured', hundredths: 8999 }, 2, 20_000],
    ['steps', { kind: 'measured', hundredths: 9000 }, 2, 100_000],
    ['steps', { kind: 'measured', hundredths: 100 }, 2, null],
    ['points', notApplicable, 2, null],
  ])('%s %j to %d places', (kind, mark, decimals, expected) => {
    expect(leafPoints(leaf(kind), mark, decimals)).toBe(expected);
  });
});

describe('scoreSheet', () => {
  const set = criteriaSet([
    group('A', [pointsLeaf('a', { weight: 150 }), gateLeaf('g', { whenFailed: 'group-zero' })]),
    group('B', [choiceLeaf('b', [{ name: 'Tốt', points: 1000 }]), pointsLeaf('c'), pointsLeaf('o', { markedBy: 'office' })]),
  ]);
  it('gives running figures of an unfinished sheet and says what is missing', () => {
    expect(scoreSheet(set, marks({ a: 300, c: 555 }))).toEqual({
      leaves: { a: 45_000, g: null, b: null, c: 55_500 },
      groups: { A: { points: 45_000, max: 150_000, leftOut: false }, B: { points: 55_500, max: 300_000, leftOut: false } },
      bonus: 0,
      deduction: 0,
      total: 100_500,
      totalMax: 450_000,
      missing: ['g', 'b'],
      complete: false,
      failedGates: [],
    });
  });

  it('takes out what the office set aside and zeroes the group of a failed gate', () => {
    const played = scoreSheet(set, marks({ a: 300, g: gate(false), b: level('Tốt') }), { notApplicable: ['c'] });
    expect(played).toMatchObject({ total: 150_000, complete: true, failedGates: ['g'], groups: { A: { points: 0 }, B: { points: 150_000 } } });
  });

  it("adds up the office's items by themselves", () => {
    expect(scoreSheet(set, marks({ o: 700 }), { markedBy: 'office' })).toMatchObject({ total: 70_000, complete: true, missing: [], leaves: { o: 70_000 } });
  });
});

describe('figures beside the score', () => {
  it('summarise totals, or nothing', () => {
    expect(summaryStatistics([])).toBeNull();
    expect(summaryStatistics([800_000])).toMatchObject({ count: 1, range: 0, populationDeviation: 0, sampleDeviation: null });
    const summary = summaryStatistics([600_000, 800_000, 1_000_000, 800_000]);
    expect(summary).toMatchObject({ mean: { numerator: 80n, denominator: 1n }, median: { numerator: 80n, denominator: 1n }, range: 400_000 });
    expect(summary?.populationDeviation).toBeCloseTo(Math.sqrt(200), 12);
    expect(summary?.sampleDeviation).toBeCloseTo(Math.sqrt(800 / 3), 12);
  });

  it('refuse a refit that has nothing to go by', () => {
    const of = (assessorCode: string, totals: readonly number[]) => totals.map((total, at) => ({ assessorCode, nominationCode: `N${at}`, total }));
    expect(zScoreRefit(of('J', [1, 2]))).toEqual({ ok: false, reason: 'too-few-nominations' });
    expect(zScoreRefit([...of('J', [1, 2, 3]), ...of('K', [3, 2, 1])])).toEqual({ ok: false, reason: 'no-spread' });
  });
});
