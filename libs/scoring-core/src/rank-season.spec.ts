import { type CriteriaNode, type CriteriaSet, InvalidSeasonError, type Mark, rankSeason, type RankedEntry, type Season, type TieKey } from '.';
import {
  assessor,
  band,
  bonusLeaf,
  choiceLeaf,
  criteriaSet,
  deductionLeaf,
  gate,
  gateLeaf,
  group,
  level,
  nomination,
  notApplicable,
  pointsLeaf,
  scoringRules,
  season,
  seasonOfTotals,
  sheet,
} from '../test-oracle/small-season';

type Row = Readonly<Record<string, number | Mark>>;

/** One nomination N, one row of marks for each assessor, and the office's row when there is one. */
function one(groups: readonly CriteriaNode[], rows: readonly Row[], options: Partial<Season> & { set?: Partial<CriteriaSet>; office?: Row } = {}): Season {
  const { set, office, ...rest } = options;
  return season({
    criteriaSet: criteriaSet(groups, set),
    nominations: [nomination('N')],
    assessors: rows.map((_, at) => assessor(`J${at + 1}`)),
    sheets: [...rows.map((row, at) => sheet('N', `J${at + 1}`, row)), ...(office === undefined ? [] : [sheet('N', null, office)])],
    ...rest,
  });
}

const entriesOf = (played: Season): readonly RankedEntry[] => rankSeason(played).peerGroups.flatMap(({ entries }) => entries);
function only(played: Season): RankedEntry {
  const [entry, ...others] = entriesOf(played);
  if (entry === undefined || others.length > 0) throw new Error('not exactly one entry');
  return entry;
}

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

describe('counted sheets', () => {
  const groups = [group('A', [pointsLeaf('a', { max: 10_000 })])];
  const units = [
    { code: 'T', name: 'Tỉnh', kind: 'tỉnh', parentCode: null },
    { code: 'X1', name: 'Xã', kind: 'xã', parentCode: 'T' },
    { code: 'A1', name: 'Ấp', kind: 'ấp', parentCode: 'X1' },
    { code: 'X2', name: 'Xã khác', kind: 'xã', parentCode: 'T' },
  ];
  it('leaves out members of the same unit, above or below, and those declared', () => {
    const members = ['T', 'X1', 'A1', 'X2', null].map((unitCode, at) => assessor(`J${at + 1}`, { unitCode }));
    const result = rankSeason(one(groups, [{ a: 100 }, { a: 200 }, { a: 300 }, { a: 400 }, { a: 600 }], { units, assessors: members }));
    expect(result.warnings.map(({ code, assessorCode }) => [code, assessorCode])).toEqual([
      ['conflict-of-interest', 'J1'],
      ['conflict-of-interest', 'J2'],
      ['conflict-of-interest', 'J3'],
    ]);
    expect(result.peerGroups[0]?.entries[0]).toMatchObject({ countedSheets: 2, exactScore: '5' });
    expect(result.peerGroups[0]?.entries[0]?.trail.sheets.map(({ state }) => state)).toEqual(['conflict', 'conflict', 'conflict', 'counted', 'counted']);
  });

  it('says of a sheet that is incomplete and in conflict that it is both, and of a recused one nothing', () => {
    const sheets = [sheet('N', 'J1', {}, { inConflict: true }), sheet('N', 'J2', {}, { recused: true, inConflict: true }), sheet('N', 'J3', { a: 100 }, { submitted: false })];
    const result = rankSeason({ ...one(groups, [{}, {}, {}]), sheets });
    expect(result.warnings.map(({ code, assessorCode }) => [code, assessorCode])).toEqual([
      ['draft-sheet', 'J1'],
      ['conflict-of-interest', 'J1'],
      ['draft-sheet', 'J3'],
    ]);
    expect(result.incomplete).toEqual([{ code: 'N', reason: 'too-few-sheets', countedSheets: 0 }]);
  });

  it('lists a nomination with too few sheets or without the office apart', () => {
    const withOffice = [group('A', [pointsLeaf('a'), pointsLeaf('o', { markedBy: 'office' })])];
    const reasonOf = (played: Season): string | undefined => rankSeason(played).incomplete[0]?.reason;
    expect(reasonOf(one(withOffice, [{ a: 1 }]))).toBe('office-items-missing');
    expect(reasonOf(one(withOffice, [{ a: 1 }], { office: {} }))).toBe('office-items-missing');
    expect(reasonOf(one(withOffice, [{ a: 1 }], { office: {}, rules: scoringRules({ minSheets: 2 }) }))).toBe('too-few-sheets');
    expect(reasonOf(one(withOffice, [], { office: { o: 1 }, rules: scoringRules({ minSheets: 0 }) }))).toBe('too-few-sheets');
    expect(reasonOf(one(withOffice, [{ a: 1 }], { office: { o: 1 } }))).toBeUndefined();
  });
});

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
    expect(verdict(play(fact('knock-out', null)))).toEqual(['knock-out', 'Bị khiển trách']);
    expect(() => rankSeason(play(fact('knock-out', 'Không có')))).toThrow(InvalidSeasonError);
  });

  it('marks a nomination for discussion when its sheets lie too far apart', () => {
    const rows = [{ a: 5000, b: 5000 }, { a: 4000, b: 4000 }];
    expect(classed(rows, { rules: scoringRules({ spreadLimit: 1999 }) }).remarks).toEqual(['spread-over-limit']);
    expect(classed(rows, { rules: scoringRules({ spreadLimit: 2000 }) }).remarks).toEqual([]);
  });
});

describe('ranks', () => {
  it('ranks on the printed score unless the set says otherwise', () => {
    const leaves = [group('A', [pointsLeaf('a')])];
    const rows = { A: [300, 300, 301], B: [300, 300, 300] };
    const play = (rankOn: 'rounded' | 'exact'): number[] =>
      entriesOf(
        season({
          criteriaSet: criteriaSet(leaves),
          nominations: [nomination('A'), nomination('B')],
          assessors: [1, 2, 3].map((at) => assessor(`J${at}`)),
          sheets: Object.entries(rows).flatMap(([code, row]) => row.map((a, at) => sheet(code, `J${at + 1}`, { a }))),
          rules: scoringRules({ rankOn }),
        }),
      ).map(({ rank }) => rank);
    expect(play('rounded')).toEqual([1, 1]);
    expect(play('exact')).toEqual([1, 2]);
  });

  it('splits equals by the chain, stops at a recorded act, and passes over an average that one of them lacks', () => {
    const set = criteriaSet([group('A', [pointsLeaf('a'), pointsLeaf('b')])]);
    const play = (tieChain: readonly TieKey[], other: Row = { a: 600, b: 400 }): number[] =>
      entriesOf(
        season({
          criteriaSet: set,
          nominations: [nomination('M'), nomination('N', { legalPreference: true })],
          assessors: [assessor('J1'), assessor('J2')],
          sheets: [sheet('M', 'J1', { a: 600, b: 400 }), sheet('M', 'J2', { a: 400, b: 600 }), sheet('N', 'J1', other), sheet('N', 'J2', other)],
          tieChain,
        }),
      ).map(({ code, rank }) => (code === 'N' ? rank : 10 * rank));
    expect(play([])).toEqual([10, 1]);
    expect(play([{ kind: 'average', code: 'a' }])).toEqual([1, 20]);
    expect(play([{ kind: 'average', code: 'b' }])).toEqual([10, 2]);
    expect(play([{ kind: 'average', code: 'A' }, { kind: 'legal-preference' }])).toEqual([1, 20]);
    expect(play([{ kind: 'vote' }, { kind: 'legal-preference' }])).toEqual([10, 1]);
    expect(play([{ kind: 'median' }, { kind: 'smaller-spread' }])).toEqual([10, 1]);
    expect(play([{ kind: 'average', code: 'b' }], { a: 500, b: notApplicable })).toEqual([10, 1]);
  });

  it('prefers the smaller spread of the sheets', () => {
    const played = season({
      criteriaSet: criteriaSet([group('A', [pointsLeaf('a')])]),
      nominations: [nomination('M'), nomination('N')],
      assessors: [assessor('J1'), assessor('J2')],
      sheets: [sheet('M', 'J1', { a: 400 }), sheet('M', 'J2', { a: 600 }), sheet('N', 'J1', { a: 501 }), sheet('N', 'J2', { a: 499 })],
      tieChain: [{ kind: 'smaller-spread' }],
    });
    expect(entriesOf(played).map(({ code, rank }) => [code, rank])).toEqual([['N', 1], ['M', 2]]);
  });

  it('prints rows of one rank in Vietnamese order of the name, peer groups as they first appear', () => {
    const names = { a: 'Đỗ', b: 'Dương', c: 'Ân', d: 'An' };
    const played = seasonOfTotals({ a: 500, b: 500, c: 500, d: 500 }, {
      nominations: Object.entries(names).map(([code, name]) => nomination(code, { name, peerGroup: code === 'd' ? 'Sau' : 'Trước' })),
    });
    expect(rankSeason(played).peerGroups.map(({ name, entries }) => [name, entries.map(({ code }) => code).join('')])).toEqual([['Trước', 'cba'], ['Sau', 'd']]);
  });
});

describe('a season that contradicts itself', () => {
  const played = seasonOfTotals({ A: 100, B: 200 });
  const [first] = played.sheets;
  const [nominee] = played.nominations;
  const [member] = played.assessors;
  if (first === undefined || nominee === undefined || member === undefined) throw new Error('empty season');
  it.each([
    ['season.nomination-unknown', { sheets: [{ ...first, nominationCode: 'Z' }] }],
    ['season.assessor-unknown', { sheets: [{ ...first, assessorCode: 'Z' }] }],
    ['season.sheet-doubled', { sheets: [first, first] }],
    ['season.office-sheet-doubled', { sheets: [{ ...first, assessorCode: null }, { ...first, assessorCode: null }] }],
    ['season.nomination-doubled', { nominations: [nominee, nominee] }],
    ['season.assessor-doubled', { assessors: [member, member] }],
  ])('%s', (code, change: Partial<Season>) => {
    expect(() => rankSeason({ ...played, ...change })).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('is empty when there is nothing', () => {
    expect(rankSeason({ ...played, nominations: [], sheets: [] })).toEqual({ decimals: 2, peerGroups: [], incomplete: [], ineligible: [], undecided: [], warnings: [] });
  });
});
