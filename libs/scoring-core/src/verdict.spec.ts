import { InvalidSeasonError, rankSeason, type Mark, type RankedEntry, type Season } from '.';
import { one, only, type Row } from '../test-oracle/one-nomination';
import {
  band,
  choiceLeaf,
  gate,
  gateLeaf,
  group,
  level,
  nomination,
  notApplicable,
  pointsLeaf,
  scoringRules,
} from '../test-oracle/small-season';

describe('verdict', () => {
  const verdict = (played: Season): unknown => {
    const result = rankSeason(played);
    const [barred] = result.ineligible;
    return barred === undefined ? (result.peerGroups[0]?.entries[0]?.class ?? null) : [barred.reason, barred.at];
  };

  it('bars on a gate that more than half of the sheets, or the office, fail', () => {
    const groups = [group('A', [pointsLeaf('a'), gateLeaf('g'), gateLeaf('og', { markedBy: 'office' })])];
    const play = (passes: readonly boolean[], office: boolean): unknown =>
      verdict(one(groups, passes.map((passed) => ({ a: 500, g: gate(passed) })), { office: { og: gate(office) } }));
    expect(play([true, false], true)).toBeNull();
    expect(play([false, true, false], true)).toEqual(['gate', 'g']);
    expect(play([true, true], false)).toEqual(['gate', 'og']);
  });

  it('sets the group of a failed gate to 0 where the set says so', () => {
    const groups = [group('A', [pointsLeaf('a'), gateLeaf('g', { whenFailed: 'group-zero' })]), group('B', [pointsLeaf('b')])];
    expect(only(one(groups, [{ a: 900, b: 700, g: gate(false) }])).finalScore).toBe('7.00');
    expect(only(one(groups, [{ a: 900, b: 700, g: gate(true) }])).finalScore).toBe('16.00');
  });

  it('names the first floor missed: gates first, groups before leaves, in the order of the document', () => {
    const under = { kind: 'points', value: 900 } as const;
    const groups = [group('A', [pointsLeaf('a', { floor: under })]), group('B', [pointsLeaf('b'), gateLeaf('g')], { floor: { kind: 'percent', value: 5000 } })];
    expect(verdict(one(groups, [{ a: 100, b: 499, g: gate(false) }]))).toEqual(['gate', 'g']);
    expect(verdict(one(groups, [{ a: 100, b: 499, g: gate(true) }]))).toEqual(['floor', 'B']);
    expect(verdict(one(groups, [{ a: 100, b: 500, g: gate(true) }]))).toEqual(['floor', 'a']);
    expect(verdict(one(groups, [{ a: 900, b: 500, g: gate(true) }]))).toBeNull();
    const two = [group('A', [pointsLeaf('a', { floor: under }), pointsLeaf('b', { floor: under })])];
    expect(verdict(one(two, [{ a: 1, b: 1 }], { set: { documentOrder: ['A', 'b', 'a'] } }))).toEqual(['floor', 'b']);
  });

  const classes = [band('Xuất sắc', 9500, null, { zeroBlocked: true }), band('Tốt', 8000, 9500), band('Đạt', null, 8000)];
  const hundred = [group('A', [pointsLeaf('a', { max: 5000 }), pointsLeaf('b', { max: 5000 })])];
  const classed = (rows: readonly Row[], options: Partial<Season> = {}): RankedEntry => only(one(hundred, rows, { set: { classes }, ...options }));

  it('decides a class on the exact value unless the set says otherwise, and remarks on the difference', () => {
    // Two sheets of three 95, one 94,99: exact 94,9966…, printed 95,00.
    const rows = [{ a: 5000, b: 4500 }, { a: 5000, b: 4500 }, { a: 5000, b: 4499 }];
    expect(classed(rows)).toMatchObject({ finalScore: '95.00', class: 'Tốt', notes: [], remarks: ['class-below-printed'] });
    expect(classed(rows, { rules: scoringRules({ classOn: 'rounded' }) })).toMatchObject({ class: 'Xuất sắc', remarks: [] });
  });

  it('leaves a class open when a leaf averaged 0 bars it, and asks for a decision', () => {
    const zero = [group('A', [pointsLeaf('a', { max: 10_000 }), choiceLeaf('b', [{ name: 'Có', points: 500 }, { name: 'Không', points: 0 }], { max: 500 })])];
    const played = (b: Mark): RankedEntry => only(one(zero, [{ a: 9600, b }], { set: { classes } }));
    expect(played(level('Không'))).toMatchObject({ class: null, notes: ['class-undetermined'] });
    expect(played(level('Có'))).toMatchObject({ class: 'Xuất sắc', notes: [] });
    expect(played(notApplicable)).toMatchObject({ class: 'Xuất sắc', notes: [] });
  });

  it('applies knock-outs and class caps from documents', () => {
    const fact = (kind: 'knock-out' | 'class-cap', className: string | null) => ({ kind, className, reason: 'Bị khiển trách', sourceDocument: '12/QĐ' });
    const play = (...facts: readonly ReturnType<typeof fact>[]): Season =>
      one(hundred, [{ a: 5000, b: 5000 }], { set: { classes }, nominations: [nomination('N', { facts })] });
    expect(only(play(fact('class-cap', 'Tốt')))).toMatchObject({ class: 'Tốt', remarks: ['class-capped'] });
    expect(only(play(fact('class-cap', 'Xuất sắc')))).toMatchObject({ class: 'Xuất sắc', remarks: [] });
    expect(only(play(fact('knock-out', 'Tốt'), fact('knock-out', 'Đạt')))).toMatchObject({ class: 'Đạt', remarks: ['knocked-out'] });
    const open = one(hundred, [{ a: 5000, b: 0 }], { set: { classes: [{ ...band('Tốt', 5000, null), zeroBlocked: true }, band('Đạt', null, 5000)] } });
    const underCap = { ...open, nominations: [nomination('N', { facts: [fact('class-cap', 'Đạt')] })] };
    expect(only(underCap)).toMatchObject({ class: null, notes: ['class-undetermined'], remarks: [] });
    expect(verdict(play(fact('knock-out', null)))).toEqual(['knock-out', 'Bị khiển trách']);
    expect(() => rankSeason(play(fact('knock-out', 'Không có')))).toThrow(InvalidSeasonError);
  });

  it('marks a nomination for discussion when its sheets lie too far apart', () => {
    const rows = [{ a: 5000, b: 5000 }, { a: 4000, b: 4000 }];
    expect(classed(rows, { rules: scoringRules({ spreadLimit: 1999 }) }).remarks).toEqual(['spread-over-limit']);
    expect(classed(rows, { rules: scoringRules({ spreadLimit: 2000 }) }).remarks).toEqual([]);
  });
});
