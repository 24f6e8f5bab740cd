import { checkCriteriaSet, checkRules, type CriteriaNode, type CriteriaSet, type Leaf, type ScoringRules, type Step } from '.';
import { band, bonusLeaf, choiceLeaf, criteriaSet, deductionLeaf, gateLeaf, group, pointsLeaf, scoringRules } from '../test-oracle/small-season';

const good = [group('A', [pointsLeaf('a'), gateLeaf('g')]), group('B', [pointsLeaf('b', { weight: 150 })])];
const found = (groups: readonly CriteriaNode[], options: Partial<CriteriaSet> = {}): unknown[] =>
  checkCriteriaSet(criteriaSet(groups, options)).map(({ code, at }) => [code.replace('criteria.', ''), at]);
const withLeaf = (leaf: Leaf): unknown[] => found([group('A', [leaf])]);

const measured = (steps: readonly Step[], max = 200): Leaf => ({ ...pointsLeaf('s', { max }), kind: 'steps', steps });
const step = (from: number | null, to: number | null, points: number, ends: Partial<Step> = {}): Step => ({
  from,
  fromInclusive: true,
  to,
  toInclusive: false,
  points,
  ...ends,
});

describe('checkCriteriaSet', () => {
  it('finds nothing wrong with a sound set, weights and self-marks included', () => {
    expect(found(good)).toEqual([]);
    expect(found([group('A', [pointsLeaf('a'), pointsLeaf('own', { markedBy: 'unit' })], { max: 1000 })])).toEqual([]);
  });

  it('finds sums that do not add up, at every depth', () => {
    const inner = group('A.1', [pointsLeaf('a')], { max: 900 });
    expect(found([group('A', [inner, pointsLeaf('b')], { max: 1900 })], { declaredTotal: 2000 })).toEqual([
      ['children-do-not-add-up', 'A.1'],
      ['groups-do-not-add-up', 'declaredTotal'],
    ]);
    const [problem] = checkCriteriaSet(criteriaSet([group('A', [pointsLeaf('a', { weight: 33 })], { max: 1000 })]));
    expect(problem?.params).toEqual({ declared: '10', sum: '3.3' });
  });

  it('finds doubled and blank codes, naming the place of a blank one', () => {
    expect(found([group('A', [pointsLeaf('a'), pointsLeaf(' ')]), group('a', [pointsLeaf('b')])])).toEqual([
      ['code-blank', 'groups[0].children[1]'],
      ['code-doubled', 'a'],
    ]);
  });

  it('finds empty sets, groups, and places outside 0–4', () => {
    expect(found([], { decimals: 5 })).toEqual([['decimals-out-of-range', 'decimals'], ['groups-missing', 'groups']]);
    expect(found([group('A', [])])).toEqual([['group-empty', 'A']]);
  });

  it('finds numbers of more than two places wherever they stand', () => {
    const classes = [band('Đạt', 0.5, null)];
    expect(found([group('A', [pointsLeaf('a')], { bonusCap: 0.5 })], { bonusCap: 10.5, classes }).slice(0, 3)).toEqual([
      ['number-not-whole', 'bonusCap'],
      ['number-not-whole', 'Đạt'],
      ['number-not-whole', 'A'],
    ]);
  });

  it.each([
    ['weight-not-positive', pointsLeaf('x', { weight: 0 })],
    ['max-not-positive', pointsLeaf('x', { max: 0 })],
    ['number-not-whole', pointsLeaf('x', { max: 10.5 })],
    ['step-not-positive', pointsLeaf('x', { step: 0 })],
    ['step-not-dividing-max', pointsLeaf('x', { max: 1000, step: 300 })],
    ['max-out-of-reach', choiceLeaf('x', [{ name: 'Đạt', points: 100 }, { name: 'Không', points: 0 }], { max: 200 })],
    ['levels-missing', choiceLeaf('x', [], { max: 200 })],
    ['level-name-blank', choiceLeaf('x', [{ name: ' ', points: 200 }], { max: 200 })],
    ['level-doubled', choiceLeaf('x', [{ name: 'A', points: 200 }, { name: 'A', points: 0 }], { max: 200 })],
    ['level-out-of-range', choiceLeaf('x', [{ name: 'A', points: 201 }], { max: 200 })],
    ['floor-out-of-range', pointsLeaf('x', { floor: { kind: 'percent', value: 10_001 } })],
    ['floor-out-of-range', pointsLeaf('x', { floor: { kind: 'points', value: 1001 } })],
  ] as const)('%s', (code, leaf) => {
    expect(withLeaf(leaf)).toContainEqual([code, 'x']);
  });

  it('checks the steps of a measured leaf as published ones go wrong: a bound in two steps or in none', () => {
    const sound = [step(null, 9000, 0), step(9000, 9500, 100), step(9500, null, 200)];
    expect(withLeaf(measured(sound))).toEqual([]);
    expect(withLeaf(measured([...sound].reverse()))).toEqual([]);
    expect(withLeaf(measured([step(8800, 9000, 100, { toInclusive: true }), step(9000, null, 200)]))).toEqual([['steps-overlap', 's']]);
    expect(withLeaf(measured([step(8800, 9000, 100), step(9000, null, 200, { fromInclusive: false })]))).toEqual([['steps-gap', 's']]);
    expect(withLeaf(measured([step(9000, 8000, 200)]))).toEqual([['steps-reversed', 's']]);
    expect(withLeaf(measured([step(null, null, 100)]))).toEqual([['max-out-of-reach', 's']]);
    expect(withLeaf(measured([step(null, null, 300)]))).toEqual([['step-points-out-of-range', 's']]);
    expect(withLeaf(measured([]))).toEqual([['steps-missing', 's']]);
  });

  it('checks classes for gaps and overlaps between, and for scores without a class at the ends', () => {
    const play = (...classes: CriteriaSet['classes']): unknown[] => found(good, { classes });
    expect(play(band('T', 2000, null), band('Đ', null, 2000))).toEqual([]);
    expect(play(band('T', 2000, null), band('Đ', 0, 2000, { toInclusive: true }))).toEqual([['class-overlap', 'T']]);
    expect(play(band('T', 2000, null, { fromInclusive: false }), band('Đ', 0, 2000))).toEqual([['class-gap', 'T']]);
    expect(play(band('T', 2000, null), band('Đ', 0, 1999, { toInclusive: true }))).toEqual([['class-gap', 'T']]);
    expect(play(band('T', 2000, null), band('Đ', 0, 2100))).toEqual([['class-overlap', 'T']]);
    expect(play(band('T', 2000, 1000), band('Đ', 0, 1000))).toContainEqual(['class-reversed', 'T']);
    expect(play(band('T', 1000, 2500), band('T', 500, 1000))).toEqual([
      ['class-doubled', 'T'],
      ['class-bottom-uncovered', 'T'],
      ['class-top-uncovered', 'T'],
    ]);
    expect(play(band(' ', null, null))).toEqual([['class-name-blank', 'classes[0]']]);
  });

  it('asks for caps and for the choice on bonuses only when publishing', () => {
    const groups = [group('A', [pointsLeaf('a'), bonusLeaf('t', { max: 500 }), deductionLeaf('p', { max: 500 })])];
    expect(found(groups, { bonusMayExceedMax: null })).toEqual([
      ['bonus-cap-missing', 'bonusCap'],
      ['deduction-cap-missing', 'deductionCap'],
      ['bonus-may-exceed-max-unset', 'bonusMayExceedMax'],
    ]);
    const open = criteriaSet(groups, { bonusMayExceedMax: null, classes: [band('Đạt', 500, 1000)] });
    expect(checkCriteriaSet(open, { capsRequired: false })).toEqual([]);
    expect(found(groups, { bonusCap: -1, deductionCap: 0 })).toEqual([['cap-negative', 'bonusCap']]);
  });
});

describe('checkRules', () => {
  const set = criteriaSet(good, { classes: [band('Tốt', 1000, null), band('Đạt', null, 1000)] });
  const tier = { name: 'Bằng khen', minClass: 'Tốt', minScore: 1000, quota: { kind: 'count', count: 1 }, tieAtLine: 'wait' } as const;
  const codes = (rules: Partial<ScoringRules>, chain: Parameters<typeof checkRules>[1] = [], tiers: Parameters<typeof checkRules>[2] = [tier]): unknown[] =>
    checkRules(scoringRules(rules), chain, tiers, set).map(({ code, at }) => [code.replace('rules.', ''), at]);

  it('finds nothing wrong with sound rules', () => {
    expect(codes({}, [{ kind: 'average', code: 'A' }, { kind: 'average', code: 'a' }, { kind: 'median' }, { kind: 'vote' }])).toEqual([]);
  });

  it('finds counts that are not whole or negative', () => {
    expect(codes({ minSheets: -1, trimEachEnd: 1.5, spreadLimit: -1 })).toEqual([
      ['count-not-whole', 'trimEachEnd'],
      ['count-not-whole', 'minSheets'],
      ['spread-limit-negative', 'spreadLimit'],
    ]);
  });

  it('finds tie-break keys that lead nowhere', () => {
    expect(codes({}, [{ kind: 'average', code: 'Z' }, { kind: 'average', code: 'g' }, { kind: 'median' }, { kind: 'median' }])).toEqual([
      ['tie-code-unknown', 'tieChain[0]'],
      ['tie-code-without-average', 'tieChain[1]'],
      ['tie-key-doubled', 'tieChain[3]'],
    ]);
  });

  it('finds tiers that cannot be given', () => {
    const percent = { kind: 'percent', base: { ofClass: 'Giỏi' }, percent: 10_001, rounding: 'down' } as const;
    expect(
      codes({}, [], [tier, { ...tier, minClass: 'Khá' }, { ...tier, name: ' ', minScore: -1, quota: percent }, { ...tier, name: 'K', quota: { kind: 'per-unit', pool: { shared: -1 } } }]),
    ).toEqual([
      ['tier-doubled', 'Bằng khen'],
      ['tier-class-unknown', 'Bằng khen'],
      ['tier-name-blank', 'tiers[2]'],
      ['tier-min-score-out-of-range', 'tiers[2]'],
      ['quota-percent-out-of-range', 'tiers[2]'],
      ['quota-class-unknown', 'tiers[2]'],
      ['quota-count-not-whole', 'K'],
    ]);
  });
});
