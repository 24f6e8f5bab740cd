import fc from 'fast-check';
import { InvalidSeasonError, rankSeason, type RankedEntry, type RecordedDecision, type Season, type SeasonResult, undecidedLines } from '.';
import { nextDecision, withEverythingDecided, withRandomDecisions } from '../test-oracle/random-decisions';
import { Dice, randomSeason } from '../test-oracle/random-season';
import { assessor, band, criteriaSet, group, nomination, pointsLeaf, season, seasonOfTotals, sheet } from '../test-oracle/small-season';

const RUNS = { numRuns: 300 };
const seeds = fc.integer({ min: 1, max: 2 ** 30 });
const ground = { reason: 'Đã biểu quyết', decidedBy: 'Trần Thị Bình, Chủ tịch Hội đồng', decidedAt: '2026-11-20T02:00:00.000Z', document: '12-BB/HĐ' };
const peerGroup = 'Mô hình tập thể';

const order = (codes: readonly string[], basis: 'vote' | 'authority' = 'vote'): RecordedDecision => ({ kind: 'order', basis, peerGroup, codes, ...ground });
const line = (codes: readonly string[], awarded: readonly string[], award = 'Giấy khen'): RecordedDecision => ({ kind: 'line', peerGroup, award, codes, awarded, ...ground });
const departure = (nominationCode: string, award: string | null): RecordedDecision => ({ kind: 'departure', nominationCode, award, ...ground });
const classed = (nominationCode: string, className: string): RecordedDecision => ({ kind: 'class', nominationCode, className, ...ground });

const entriesOf = (result: SeasonResult): readonly RankedEntry[] => result.peerGroups.flatMap(({ entries }) => entries);
const places = (played: Season): readonly string[] => entriesOf(rankSeason(played)).map(({ code, rank, award, awardStatus }) => `${rank} ${code} ${award ?? awardStatus}`);
const refusalOf = (played: Season): string => {
  try {
    rankSeason(played);
  } catch (error) {
    if (error instanceof InvalidSeasonError) return `${error.code} ${error.at}`;
    throw error;
  }
  return 'none';
};

/** A best, three equals on the line of two places, one behind; the second tier has one place. */
const tied = (decisions: readonly RecordedDecision[], options: Partial<Season> = {}): Season =>
  seasonOfTotals(
    { A: 9000, B: 8000, C: 8000, D: 8000, E: 7000 },
    { tiers: [tier('Giấy khen', 2), tier('Biểu dương', 1)], decisions, ...options },
  );
const tier = (name: string, count: number): Season['tiers'][number] => ({ name, minClass: null, minScore: null, quota: { kind: 'count', count }, tieAtLine: 'wait' });

describe('a recorded decision', () => {
  it('orders equals, and the quotas go on from the ranks it gives', () => {
    expect(places(tied([]))).toEqual(['1 A Giấy khen', '2 B waiting', '2 C waiting', '2 D waiting', '5 E waiting']);
    expect(places(tied([order(['D', 'B', 'C'])]))).toEqual(['1 A Giấy khen', '2 D Giấy khen', '3 B Biểu dương', '4 C over-quota', '5 E over-quota']);
    expect(entriesOf(rankSeason(tied([order(['D', 'B', 'C'])]))).map(({ tied: equal, remarks }) => [equal, ...remarks])).toEqual([[false], [false, 'order-decided'], [false, 'order-decided'], [false, 'order-decided'], [false]]);
  });

  it('is told how many of those on a line there are places for', () => {
    expect(undecidedLines(tied([])).map(({ places }) => places)).toEqual([1]);
    expect(undecidedLines(tied([], { tiers: [tier('Giấy khen', 3)] })).map(({ places }) => places)).toEqual([2]);
  });

  it('says who on the line gets the award; the others stay equal and go on to the next tier', () => {
    const first = line(['B', 'C', 'D'], ['C']);
    expect(rankSeason(tied([first])).undecided).toMatchObject([{ award: 'Biểu dương', codes: ['B', 'D'] }]);
    expect(places(tied([first, line(['D', 'B'], ['B'], 'Biểu dương')]))).toEqual(['1 A Giấy khen', '2 B Biểu dương', '2 C Giấy khen', '2 D over-quota', '5 E over-quota']);
    expect(places(tied([line(['B', 'C', 'D'], [])])).slice(0, 1)).toEqual(['1 A Giấy khen']);
  });

  it('departs from the proposal for one nomination and touches nobody else', () => {
    const settled = [order(['D', 'B', 'C'])];
    expect(places(tied([...settled, departure('D', null), departure('E', 'Giấy khen')]))).toEqual(['1 A Giấy khen', '2 D withheld', '3 B Biểu dương', '4 C over-quota', '5 E Giấy khen']);
  });

  it('gives an undetermined class', () => {
    const open = (decisions: readonly RecordedDecision[]): Season =>
      season({
        criteriaSet: criteriaSet([group('A', [pointsLeaf('a'), pointsLeaf('b')])], { classes: [band('Tốt', 1000, null, { zeroBlocked: true }), band('Đạt', null, 1000)] }),
        nominations: [nomination('N')],
        assessors: [assessor('J')],
        sheets: [sheet('N', 'J', { a: 1000, b: 0 })],
        tiers: [{ ...tier('Giấy khen', 1), minClass: 'Đạt' }],
        decisions,
      });
    expect(entriesOf(rankSeason(open([])))).toMatchObject([{ class: null, notes: ['class-undetermined'], award: null }]);
    expect(entriesOf(rankSeason(open([classed('N', 'Đạt')])))).toMatchObject([{ class: 'Đạt', notes: [], remarks: ['class-decided'], award: 'Giấy khen' }]);
    expect(refusalOf(open([classed('N', 'Vàng')]))).toBe('season.class-unknown Vàng');
    expect(refusalOf(tied([classed('A', 'Tốt')]))).toBe('season.decision-class-settled A');
  });

  it('takes from a shared total no more than is left of it', () => {
    const shared = (decisions: readonly RecordedDecision[]): Season =>
      seasonOfTotals({ A: 9000, B: 8000 }, {
        nominations: [nomination('A', { peerGroup }), nomination('B', { peerGroup: 'Cá nhân' })],
        tiers: [{ ...tier('Giấy khen', 1), quota: { kind: 'shared-total', total: 1 } }],
        decisions,
      });
    const forB: RecordedDecision = { kind: 'line', peerGroup: 'Cá nhân', award: 'Giấy khen', codes: ['B'], awarded: ['B'], ...ground };
    expect(rankSeason(shared([])).undecided.map(({ reason }) => reason)).toEqual(['remainder-tie', 'remainder-tie']);
    expect(refusalOf(shared([line(['A'], ['A']), forB]))).toBe('season.decision-over-quota B');
    expect(places(shared([line(['A'], []), forB]))).toEqual(['1 A over-quota', '1 B Giấy khen']);
  });

  it.each<[string, readonly RecordedDecision[], Partial<Season>, string]>([
    ['an order of some of the equals', [order(['B', 'C'])], {}, 'season.decision-not-tied B, C'],
    ['an order of people of different ranks', [order(['A', 'B', 'C', 'D'])], {}, 'season.decision-not-tied A, B, C, D'],
    ['an order of one', [order(['A'])], {}, 'season.decision-not-tied A'],
    ['an order with a name twice', [order(['B', 'B', 'C'])], {}, 'season.decision-not-tied B, B, C'],
    ['a basis that the chain does not name', [order(['B', 'C', 'D'], 'authority')], { tieChain: [{ kind: 'vote' }] }, 'season.decision-basis-not-in-chain B, C, D'],
    ['two decisions about one thing', [order(['B', 'C', 'D']), order(['D', 'C', 'B'])], {}, 'season.decision-doubled D, C, B'],
    ['more than there are places', [line(['B', 'C', 'D'], ['B', 'C'])], {}, 'season.decision-over-quota B, C, D'],
    ['somebody who is not on the line', [line(['B', 'C', 'D'], ['E'])], {}, 'season.decision-not-on-line B, C, D'],
    ['a line that an order has settled', [order(['B', 'C', 'D']), line(['B', 'C', 'D'], ['B'])], {}, 'season.decision-line-settled B, C, D'],
    ['a departure that agrees', [order(['B', 'C', 'D']), departure('A', 'Giấy khen')], {}, 'season.decision-departs-from-nothing A'],
    ['a departure for an unknown award', [order(['B', 'C', 'D']), departure('A', 'Huân chương')], {}, 'season.award-unknown Huân chương'],
    ['a departure while the line is open', [departure('B', null)], {}, 'season.decision-while-undecided B'],
    ['a departure for somebody unknown', [departure('Z', null)], {}, 'season.decision-not-ranked Z'],
  ])('is refused: %s', (_, decisions, options, refusal) => expect(refusalOf(tied(decisions, options))).toBe(refusal));

  it('is refused where an order above it took its line away: of equals who all had the higher award the last fell to the lower', () => {
    const above = (decisions: readonly RecordedDecision[]): Season =>
      seasonOfTotals(
        { A: 9000, B: 8000, C: 8000, D: 7000, E: 7000 },
        { tiers: [{ ...tier('Bằng khen', 2), tieAtLine: 'take-all' }, tier('Giấy khen', 1)], decisions },
      );
    const onLine = line(['D', 'E'], ['D']);
    expect(places(above([onLine]))).toEqual(['1 A Bằng khen', '2 B Bằng khen', '2 C Bằng khen', '4 D Giấy khen', '4 E over-quota']);
    expect(places(above([order(['B', 'C'])]))).toEqual(['1 A Bằng khen', '2 B Bằng khen', '3 C Giấy khen', '4 D over-quota', '4 E over-quota']);
    expect(refusalOf(above([onLine, order(['B', 'C'])]))).toBe('season.decision-line-settled D, E');
  });

  it('never awards over the head of a better rank on the line', () => {
    const pool = seasonOfTotals({ A: 9000, B: 8000, C: 7000 }, {
      nominations: [nomination('A'), nomination('B'), nomination('C', { peerGroup: 'Cá nhân' })],
      tiers: [{ ...tier('Giấy khen', 1), quota: { kind: 'per-unit', pool: { shared: 2 } } }],
      decisions: [line(['B'], ['B'])],
    });
    expect(rankSeason({ ...pool, decisions: [] }).undecided).toMatchObject([{ codes: ['B'], reason: 'shared-pool' }, { codes: ['C'] }]);
    expect(places(pool).slice(0, 2)).toEqual(['1 A Giấy khen', '2 B Giấy khen']);
    const one = { ...pool, tiers: [{ ...tier('Giấy khen', 1), quota: { kind: 'per-unit', pool: { shared: 1 } } as const }] };
    expect(refusalOf({ ...one, decisions: [line(['A', 'B'], ['B'])] })).toBe('season.decision-line-settled A, B');
  });

  it('a warning is read beside the verdict and changes none; it has no class', () => {
    const warned = (className: string | null): Season =>
      seasonOfTotals({ A: 9000 }, { nominations: [nomination('A', { facts: [{ kind: 'warning', reason: 'Có đơn chưa xác minh', sourceDocument: '01/CV', className }] })] });
    expect(entriesOf(rankSeason(warned(null)))).toMatchObject([{ rank: 1, remarks: ['warning'] }]);
    expect(refusalOf(warned('Tốt'))).toBe('season.warning-with-class Tốt');
  });
});

describe('decisions, whatever the season', () => {
  it('resolving every undecided thing leaves nothing undecided', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const result = rankSeason(withEverythingDecided(randomSeason(seed), new Dice(seed)));
        expect(result.undecided).toEqual([]);
        for (const { notes, awardStatus } of entriesOf(result)) expect([notes, ['tie-at-quota', 'waiting'].includes(awardStatus)]).toEqual([[], false]);
      }),
      // In this season an order would take a line away that was decided before.
      { ...RUNS, examples: [[261_307_938]] },
    );
  });

  it('never change a rank outside their equals, nor a score', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const before = randomSeason(seed);
        const decision = nextDecision(before, new Dice(seed));
        fc.pre(decision !== null);
        const equals = decision?.kind === 'order' ? decision.codes : [];
        const standing = (result: SeasonResult) => entriesOf(result).filter(({ code }) => !equals.includes(code)).map(({ code, rank, exactScore }) => [code, rank, exactScore]);
        const after = rankSeason({ ...before, decisions: decision === null ? [] : [decision] });
        expect(standing(after)).toEqual(standing(rankSeason(before)));
        const ranks = entriesOf(after).filter(({ code }) => equals.includes(code)).map(({ rank }) => rank);
        expect(new Set(ranks).size).toBe(equals.length);
        if (ranks.length > 0) expect(Math.max(...ranks) - Math.min(...ranks)).toBe(equals.length - 1);
      }),
      RUNS,
    );
  });

  it('give the same result in any order', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const played = withRandomDecisions(randomSeason(seed), new Dice(seed));
        expect(rankSeason({ ...played, decisions: [...played.decisions].reverse() })).toEqual(rankSeason(played));
      }),
      RUNS,
    );
  });
});
