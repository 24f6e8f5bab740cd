import { rankSeason, type CriteriaSet } from '.';
import { one, only, type Row } from '../test-oracle/one-nomination';
import { bonusLeaf, deductionLeaf, group, notApplicable, pointsLeaf, scoringRules } from '../test-oracle/small-season';

describe('sheets', () => {
  it('rounds each contribution, so that the printed lines add up', () => {
    const leaves = ['a', 'b', 'c'].map((code) => pointsLeaf(code, { max: 100, weight: 133 }));
    // 0,5 × 1,33 = 0,665 → 0,67, three times 2,01; rounded only at the end it would be 1,995 → 2,00.
    expect(only(one([group('A', leaves, { max: 399 })], [{ a: 50, b: 50, c: 50 }]))).toMatchObject({ finalScore: '2.01', exactScore: '201/100' });
  });

  it('scales a group up to its maximum when a leaf does not apply', () => {
    const groups = [group('A', [pointsLeaf('a', { max: 1000 }), pointsLeaf('b', { max: 500 }), pointsLeaf('c', { max: 1500 })])];
    // (7 + 10) × 30 ÷ 25 = 20,4
    expect(only(one(groups, [{ a: 700, b: notApplicable, c: 1000 }]))).toMatchObject({ finalScore: '20.40', exactScore: '102/5' });
  });

  it('leaves out a group with nothing that applies and scales the others up to the total', () => {
    const groups = [group('A', [pointsLeaf('a', { max: 3000 })]), group('B', [pointsLeaf('b', { max: 7000 })])];
    // 20 × 100 ÷ 30 = 66,666… → 66,67
    const entry = only(one(groups, [{ a: 2000, b: notApplicable }]));
    expect(entry.finalScore).toBe('66.67');
    expect(entry.trail.notApplicable).toEqual(['b']);
    expect(entry.trail.averages).toEqual({ A: '20.00', a: '20.00' });
  });

  it('scales inner groups before outer ones', () => {
    const inner = group('A.1', [pointsLeaf('a', { max: 300 }), pointsLeaf('b', { max: 700 })]);
    const gone = group('A.2', [pointsLeaf('c', { max: 1000 })]);
    const groups = [group('A', [inner, gone, pointsLeaf('d', { max: 1000 })])];
    // A.1: 1 × 10 ÷ 3 = 3,33; A: (3,33 + 6) × 30 ÷ 20 = 13,995 → 14,00
    expect(only(one(groups, [{ a: 100, b: notApplicable, c: notApplicable, d: 600 }]))).toMatchObject({ finalScore: '14.00' });
  });

  it('scores 0 and no more when nothing at all applies', () => {
    expect(only(one([group('A', [pointsLeaf('a')])], [{ a: notApplicable }])).exactScore).toBe('0');
  });

  it('caps bonuses and deductions per group and in total, and cuts to 0 … max', () => {
    const groups = [
      group('A', [pointsLeaf('a'), bonusLeaf('a+', { max: 500 }), deductionLeaf('a-', { max: 2000 })], { bonusCap: 200 }),
      group('B', [pointsLeaf('b'), bonusLeaf('b+', { max: 500 })]),
    ];
    const total = (row: Row, set: Partial<CriteriaSet> = {}): string => only(one(groups, [row], { set })).finalScore;
    const row = { a: 500, 'a+': 500, 'a-': 0, b: 500, 'b+': 400 };
    expect(total(row)).toBe('16.00');
    expect(total(row, { bonusCap: 300 })).toBe('13.00');
    expect(total({ ...row, a: 1000, b: 1000 })).toBe('20.00');
    expect(total({ ...row, a: 1000, b: 1000 }, { bonusMayExceedMax: true })).toBe('26.00');
    expect(total({ ...row, 'a-': 2000 })).toBe('0.00');
    expect(total({ ...row, 'a-': 2000 }, { deductionCap: 150 })).toBe('14.50');
  });

  it('adds the office after the panel, leaving the upper cut until then', () => {
    const groups = [group('A', [pointsLeaf('a'), bonusLeaf('a+', { max: 500 }), deductionLeaf('late', { max: 800, markedBy: 'office' })])];
    // Sheets 15 and 9 (not cut to 10), mean 12, less 8.
    const entry = only(one(groups, [{ a: 1000, 'a+': 500 }, { a: 900, 'a+': 0 }], { office: { late: 800 } }));
    expect(entry).toMatchObject({ exactScore: '4', trail: { panelExact: '12', officeTotal: '-8.00' } });
  });

  it('rescales panel and office parts of one group by the same ratio', () => {
    const groups = [group('A', [pointsLeaf('a', { max: 1000 }), pointsLeaf('b', { max: 1000 }), pointsLeaf('o', { max: 1000, markedBy: 'office' })])];
    // Ratio 30 ÷ 20: panel 7 → 10,5; office 5,55 → 8,325 → 8,33.
    const entry = only(one(groups, [{ a: 700, b: notApplicable }], { office: { o: 555 } }));
    expect(entry).toMatchObject({ finalScore: '18.83', trail: { panelExact: '21/2', officeTotal: '8.33', averages: { A: '18.83' } } });
  });

  it('keeps self-marked leaves out of every sum', () => {
    const groups = [group('A', [pointsLeaf('a'), pointsLeaf('self', { markedBy: 'unit' })], { max: 1000 })];
    expect(only(one(groups, [{ a: 800 }])).finalScore).toBe('8.00');
  });

  it('takes codes that every object inherits for what they are', () => {
    const groups = [group('toString', [pointsLeaf('constructor'), pointsLeaf('__proto__')])];
    expect(rankSeason(one(groups, [{}])).warnings).toHaveLength(1);
    const marked = Object.fromEntries([['constructor', 300], ['__proto__', 400]]);
    expect(only(one(groups, [marked])).finalScore).toBe('7.00');
  });
});

describe('method and scope', () => {
  const groups = [group('A', [pointsLeaf('a', { max: 1000 }), pointsLeaf('b', { max: 1000, weight: 150 })])];
  const rows = [{ a: 100, b: 333 }, { a: 200, b: 333 }, { a: 800, b: 334 }, { a: 900, b: 1000 }];
  it.each([
    // Sheets 1 + 5,00; 2 + 5,00; 8 + 5,01; 9 + 15.
    ['mean', 'sheet', '5001/400'],
    ['median', 'sheet', '2001/200'],
    ['trimmed', 'sheet', '2001/200'],
    // a 5,00; b (3,33 + 3,33 + 3,34 + 10) ÷ 4 = 5,00 × 1,5.
    ['mean', 'criterion', '25/2'],
    // b (3,33 + 3,34) ÷ 2 = 3,335 → 3,34 × 1,5 = 5,01.
    ['median', 'criterion', '1001/100'],
    ['trimmed', 'criterion', '1001/100'],
  ] as const)('%s by %s', (method, scope, expected) => {
    expect(only(one(groups, rows, { rules: scoringRules({ method, scope, trimEachEnd: 1, trimFrom: 4 }) })).exactScore).toBe(expected);
  });

  it('does not trim below the limit, nor when nothing would be left', () => {
    const four = (trimEachEnd: number, trimFrom: number): string =>
      only(one(groups, rows, { rules: scoringRules({ method: 'trimmed', trimEachEnd, trimFrom }) })).exactScore;
    const plain = only(one(groups, rows)).exactScore;
    expect(four(1, 5)).toBe(plain);
    expect(four(2, 0)).toBe(plain);
    expect(four(1, 4)).not.toBe(plain);
  });
});
