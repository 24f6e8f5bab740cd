import { rankSeason, type Season, type TieKey } from '.';
import { entriesOf, one, type Row } from '../test-oracle/one-nomination';
import {
  assessor,
  criteriaSet,
  group,
  nomination,
  notApplicable,
  pointsLeaf,
  scoringRules,
  season,
  seasonOfTotals,
  sheet,
} from '../test-oracle/small-season';

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
