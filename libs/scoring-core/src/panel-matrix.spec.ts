import { type Leaf, leavesOf, type Mark, type Marks, panelMatrix, populationDeviation, rankOutlooks, rankSeason, type Season } from '.';
import { assessor, criteriaSet, deductionLeaf, gate, gateLeaf, group, nomination, pointsLeaf, scoringRules, season, sheet } from '../test-oracle/small-season';
import { randomSeason } from '../test-oracle/random-season';

const point = 10_000;

describe('the deviation of a panel', () => {
  it.each([
    [[80, 90], 2, '5'],
    [[2, 4, 4, 4, 5, 5, 7, 9], 2, '2'],
    // √(2/3) = 0,8164…; half up at the last place asked for.
    [[1, 2, 3], 4, '0.8165'],
    [[1, 2, 3], 0, '1'],
    [[7, 7, 7], 2, '0'],
    [[5], 2, '0'],
  ])('of %j to %d places is %s, dividing by n', (values, decimals, expected) => {
    expect(populationDeviation(values.map((value) => value * point), decimals)).toBe(Number(expected) * point);
  });

  it('rounds the exact root: a root just under a half goes down', () => {
    // Two totals 0,0001 apart deviate by exactly 0,00005.
    expect(populationDeviation([0, 1], 4)).toBe(1);
    expect(populationDeviation([0, 9_999], 0)).toBe(0);
    expect(populationDeviation([0, 10_000], 0)).toBe(point);
  });

  it('is of something', () => {
    expect(() => populationDeviation([], 2)).toThrow('scoring-core.no-values');
  });
});

const set = criteriaSet([
  group('A', [pointsLeaf('a', { max: 6_000 }), pointsLeaf('b', { max: 4_000 })]),
  group('B', [gateLeaf('g')]),
]);
const members = ['J1', 'J2', 'J3', 'J4'].map((code) => assessor(code));
const good = { g: gate(true) };

function panelOf(overrides: Partial<Season> = {}): Season {
  return season({
    criteriaSet: set,
    rules: scoringRules({ spreadLimit: 2_000, minSheets: 2 }),
    nominations: [nomination('N1'), nomination('N2'), nomination('N3')],
    assessors: members,
    sheets: [
      sheet('N1', 'J1', { a: 5_000, b: 3_000, ...good }),
      sheet('N1', 'J2', { a: 5_200, b: 3_000, ...good }),
      sheet('N1', 'J3', { a: 1_000, b: 3_000, g: gate(false) }),
      sheet('N1', 'J4', {}, { recused: true }),
      sheet('N2', 'J1', { a: 4_000, b: 3_000, ...good }),
      sheet('N2', 'J2', { a: 4_100, b: 3_000, ...good }),
      sheet('N2', 'J3', { a: 4_000 }, { submitted: false }),
      sheet('N2', 'J4', { a: 100, b: 100, ...good }, { inConflict: true }),
      sheet('N3', 'J1', { a: 6_000, b: 4_000, ...good }),
    ],
    ...overrides,
  });
}

describe('the matrix of totals', () => {
  it('says what each sheet comes to, or why it does not count, and how far the panel lies apart', () => {
    const [first, second, third] = panelMatrix(panelOf());
    expect(first).toMatchObject({
      place: { kind: 'ranked', rank: 2, tied: false, of: 2 },
      n: 3,
      finalScore: '67.33',
      mean: '67.33',
      median: '80.00',
      range: '42.00',
      deviation: '19.34',
      overLimit: true,
      cells: [
        { assessorCode: 'J1', state: 'counted', total: '80.00', apart: false },
        { assessorCode: 'J2', state: 'counted', total: '82.00', apart: false },
        { assessorCode: 'J3', state: 'counted', total: '40.00', apart: true },
        { assessorCode: 'J4', state: 'recused', total: null, apart: false },
      ],
    });
    expect(second).toMatchObject({
      place: { kind: 'ranked', rank: 1, of: 2 },
      n: 2,
      finalScore: '70.50',
      range: '1.00',
      deviation: '0.50',
      overLimit: false,
      items: [],
      cells: [{}, {}, { state: 'draft', total: null }, { state: 'conflict', total: null }],
    });
    expect(third).toMatchObject({ place: { kind: 'incomplete', reason: 'too-few-sheets' }, n: 1, finalScore: null, mean: '100.00', range: '0.00', deviation: '0.00' });
  });

  it('names the marks that explain a wide range, item by item', () => {
    expect(panelMatrix(panelOf())[0]?.items).toEqual([
      { leafCode: 'a', assessorCode: 'J3', points: '10.00', median: '50.00', passed: null },
      { leafCode: 'g', assessorCode: 'J3', points: null, median: null, passed: false },
    ]);
  });

  it('marks nothing without a limit, and a range that only reaches it', () => {
    for (const spreadLimit of [null, 4_200]) {
      const [row] = panelMatrix(panelOf({ rules: scoringRules({ spreadLimit, minSheets: 2 }) }));
      expect(row).toMatchObject({ overLimit: false, items: [] });
    }
  });

  it('has somebody standing apart wherever the range is over the limit, and nobody on a gate that halves the panel', () => {
    const two = panelOf({
      nominations: [nomination('N1')],
      sheets: [sheet('N1', 'J1', { a: 6_000, b: 4_000, ...good }), sheet('N1', 'J2', { a: 3_000, b: 4_000, g: gate(false) })],
    });
    const [row] = panelMatrix(two);
    expect(row?.cells.map(({ apart }) => apart)).toEqual([true, true]);
    expect(row?.items.map(({ leafCode, assessorCode }) => [leafCode, assessorCode])).toEqual([
      ['a', 'J1'],
      ['a', 'J2'],
    ]);
  });

  it('has nothing to say of a nomination without a sheet', () => {
    const [row] = panelMatrix(panelOf({ nominations: [nomination('N1')], sheets: [] }));
    expect(row).toEqual({
      code: 'N1',
      peerGroup: 'Mô hình tập thể',
      place: { kind: 'incomplete', reason: 'too-few-sheets' },
      n: 0,
      finalScore: null,
      mean: null,
      median: null,
      range: null,
      deviation: null,
      overLimit: false,
      cells: [],
      items: [],
    });
  });

  it('counts and ranks as the official result does, in a hundred random seasons', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const played = randomSeason(seed);
      const rows = new Map(panelMatrix(played).map((row) => [row.code, row]));
      const result = rankSeason(played);
      for (const { entries } of result.peerGroups) {
        for (const { code, rank, tied, finalScore, countedSheets, trail } of entries) {
          expect(rows.get(code)).toMatchObject({ place: { kind: 'ranked', rank, tied, of: entries.length }, finalScore, n: countedSheets, range: trail.range });
          expect(rows.get(code)?.cells.map(({ total, state }) => [total, state])).toEqual(trail.sheets.map(({ total, state }) => [total, state]));
        }
      }
      for (const { code } of result.incomplete) expect(rows.get(code)?.place.kind).toBe('incomplete');
      for (const { code } of result.ineligible) expect(rows.get(code)?.place.kind).toBe('ineligible');
    }
  });
});

/** The same sheet with the least or the most on each item; gates and what does not apply stay. */
function extremeMarks(marks: Marks, leaves: readonly Leaf[], most: boolean): Marks {
  const extreme = (leaf: Leaf, mark: Mark): Mark => {
    if (leaf.markedBy !== 'panel' || leaf.kind === 'gate' || mark.kind === 'not-applicable') return mark;
    if (leaf.kind === 'choice') return { kind: 'level', level: most ? 'Tốt' : 'Chưa đạt' };
    return { kind: 'points', hundredths: most === (leaf.kind !== 'deduction') ? leaf.max : 0 };
  };
  const leafOf = new Map(leaves.map((leaf) => [leaf.code, leaf]));
  return Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, extreme(leafOf.get(code)!, mark)]));
}

describe('what a second marking could do', () => {
  const rankIn = (played: Season, code: string) => panelMatrix(played).find((row) => row.code === code)?.place;
  const remarked = (played: Season, code: string, assessorCode: string, marks: Parameters<typeof sheet>[2] | null): Season => ({
    ...played,
    sheets: played.sheets.flatMap((each) => {
      if (each.nominationCode !== code || each.assessorCode !== assessorCode) return [each];
      return marks === null ? [] : [sheet(code, assessorCode, marks)];
    }),
  });

  it('is the place now, without the sheet, and with the least and the most it can say', () => {
    const played = panelOf();
    const { outlooks, moved } = rankOutlooks(played, [{ nominationCode: 'N1', assessorCodes: ['J3'] }]);
    const taken = remarked(played, 'N1', 'J3', null);
    const scoreIn = (each: Season) => panelMatrix(each).find((row) => row.code === 'N1')?.finalScore;
    expect(outlooks).toEqual([{
      nominationCode: 'N1',
      now: { kind: 'ranked', rank: 2, tied: false, of: 2 },
      scoreNow: scoreIn(played),
      without: rankIn(taken, 'N1'),
      scoreWithout: scoreIn(taken),
      lowest: rankIn(remarked(played, 'N1', 'J3', { a: 0, b: 0, g: gate(false) }), 'N1'),
      highest: rankIn(remarked(played, 'N1', 'J3', { a: 6_000, b: 4_000, g: gate(false) }), 'N1'),
    }]);
    expect(outlooks[0]).toMatchObject({ without: { rank: 1 }, lowest: { rank: 2 }, highest: { rank: 1 } });
    expect(moved).toEqual([{ nominationCode: 'N2', now: rankIn(played, 'N2'), without: rankIn(taken, 'N2') }]);
  });

  it('takes all chosen sheets together, those of the other nominations included', () => {
    const { outlooks } = rankOutlooks(panelOf(), [
      { nominationCode: 'N1', assessorCodes: ['J1', 'J2', 'J3'] },
      { nominationCode: 'N2', assessorCodes: ['J1'] },
    ]);
    expect(outlooks).toMatchObject([
      { nominationCode: 'N1', without: { kind: 'incomplete', reason: 'too-few-sheets' }, highest: { kind: 'ranked', rank: 1 } },
      { nominationCode: 'N2', now: { rank: 1 }, without: { kind: 'incomplete' }, lowest: { rank: 2 } },
    ]);
  });

  it('says what the season itself would say with those sheets taken out or marked otherwise, in a hundred random seasons', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const played = randomSeason(seed);
      const counted = panelMatrix(played).map(({ code, cells }) => ({ nominationCode: code, assessorCodes: cells.filter(({ state }) => state === 'counted').map(({ assessorCode }) => assessorCode) }));
      const picks = counted.filter((_, at) => (seed + at) % 3 !== 0).map(({ nominationCode, assessorCodes }, at) => ({ nominationCode, assessorCodes: assessorCodes.filter((__, seat) => (seat + at + seed) % 2 === 0) }));
      const isPicked = (nominationCode: string, assessorCode: string | null) => assessorCode !== null && picks.some((pick) => pick.nominationCode === nominationCode && pick.assessorCodes.includes(assessorCode));
      const { outlooks, moved } = rankOutlooks(played, picks);
      const before = panelMatrix(played);
      const after = new Map(panelMatrix({ ...played, sheets: played.sheets.map((each) => (isPicked(each.nominationCode, each.assessorCode) ? { ...each, submitted: false } : each)) }).map((row) => [row.code, row]));
      expect(outlooks.map(({ nominationCode, without, scoreWithout }) => [nominationCode, without, scoreWithout])).toEqual(
        picks.map(({ nominationCode }) => [nominationCode, after.get(nominationCode)?.place, after.get(nominationCode)?.finalScore]),
      );
      expect(moved.map(({ nominationCode }) => nominationCode)).toEqual(
        before.filter(({ code, place }) => !picks.some(({ nominationCode }) => nominationCode === code) && JSON.stringify(place) !== JSON.stringify(after.get(code)?.place)).map(({ code }) => code),
      );
      const leaves = leavesOf(played.criteriaSet.groups);
      /** Own sheets the one way, those of the other nominations the other way round. */
      const extremes = (own: string, most: boolean): Season => ({
        ...played,
        sheets: played.sheets.map((each) => (isPicked(each.nominationCode, each.assessorCode) ? { ...each, marks: extremeMarks(each.marks, leaves, (each.nominationCode === own) === most) } : each)),
      });
      for (const { nominationCode, lowest, highest } of outlooks) {
        expect([lowest, highest]).toEqual([rankIn(extremes(nominationCode, false), nominationCode), rankIn(extremes(nominationCode, true), nominationCode)]);
      }
    }
  });

  it('never lets a recused or conflicted sheet count, and a deduction count for more', () => {
    const [conflicted] = rankOutlooks(panelOf(), [{ nominationCode: 'N2', assessorCodes: ['J4'] }]).outlooks;
    expect(conflicted).toMatchObject({ now: { rank: 1 }, without: { rank: 1 }, lowest: { rank: 1 }, highest: { rank: 1 } });
    const withDeduction = season({
      criteriaSet: criteriaSet([group('A', [pointsLeaf('a', { max: 6_000 }), deductionLeaf('d', { max: 2_000 })])], { deductionCap: 2_000 }),
      nominations: [nomination('N1'), nomination('N2')],
      assessors: members,
      sheets: [sheet('N1', 'J1', { a: 5_000, d: 2_000 }), sheet('N2', 'J1', { a: 5_500, d: 0 })],
    });
    expect(rankOutlooks(withDeduction, [{ nominationCode: 'N1', assessorCodes: ['J1'] }]).outlooks).toMatchObject([{ now: { rank: 2 }, highest: { rank: 1 }, lowest: { rank: 2 } }]);
  });

  it('leaves out what the season does not have', () => {
    expect(rankOutlooks(panelOf(), [{ nominationCode: 'N9', assessorCodes: ['J1'] }])).toEqual({ outlooks: [], moved: [] });
  });
});
