import fc from 'fast-check';
import { type AwardTier, collectiveOrIndividual, largestRemainder, percentPlaces, type Quota, rankSeason, type Season, type SeasonNomination } from '.';
import { takeRanks } from './award-allocation';
import { band, criteriaSet, group, nomination, pointsLeaf, seasonOfTotals } from '../test-oracle/small-season';

const tier = (name: string, quota: Quota, options: Partial<AwardTier> = {}): AwardTier => ({
  name,
  minClass: null,
  minScore: null,
  quota,
  tieAtLine: 'wait',
  ...options,
});
const count = (places: number): Quota => ({ kind: 'count', count: places });

function statuses(played: Season): Record<string, string> {
  const entries = rankSeason(played).peerGroups.flatMap((peers) => peers.entries);
  return Object.fromEntries(entries.map(({ code, award, awardStatus }) => [code, award ?? awardStatus]));
}

describe('whole ranks', () => {
  const ranks = [1, 2, 1].map((size, at) => ({ rank: at + 1, members: new Array<number>(size).fill(0) }));
  it.each([
    [0, 'wait', ['over-quota', 'over-quota', 'over-quota']],
    [1, 'wait', ['awarded', 'over-quota', 'over-quota']],
    [2, 'wait', ['awarded', 'tie-at-quota', 'over-quota']],
    [2, 'take-all', ['awarded', 'awarded', 'over-quota']],
    [2, 'take-none', ['awarded', 'over-quota', 'over-quota']],
    [3, 'wait', ['awarded', 'awarded', 'over-quota']],
    [4, 'take-none', ['awarded', 'awarded', 'awarded']],
  ] as const)('%d places, %s', (places, rule, expected) => {
    expect(takeRanks(ranks, places, rule)).toEqual(expected);
  });
});

describe('tiers', () => {
  const totals = { A: 9500, B: 9000, C: 9000, D: 8000, E: 7000 };

  it('give one award each, in falling order', () => {
    const tiers = [tier('Bằng khen', count(1)), tier('Giấy khen', count(2)), tier('Biểu dương', count(0))];
    expect(statuses(seasonOfTotals(totals, { tiers }))).toEqual({ A: 'Bằng khen', B: 'Giấy khen', C: 'Giấy khen', D: 'over-quota', E: 'over-quota' });
  });

  it('wait after an undecided tie; who got nothing keeps the status of the last tier it was a candidate for', () => {
    const tiers = [tier('Bằng khen', count(2)), tier('Giấy khen', count(1), { minScore: 8500 })];
    const played = seasonOfTotals(totals, { tiers });
    expect(statuses(played)).toEqual({ A: 'Bằng khen', B: 'waiting', C: 'waiting', D: 'over-quota', E: 'over-quota' });
    expect(rankSeason(played).undecided).toEqual([{ peerGroup: 'Mô hình tập thể', award: 'Bằng khen', codes: ['B', 'C'], reason: 'tie-at-quota' }]);
    const single = seasonOfTotals(totals, { tiers: tiers.slice(0, 1) });
    expect(statuses(single)).toMatchObject({ B: 'tie-at-quota', C: 'tie-at-quota' });
  });

  it('ask for a class and a score', () => {
    const set = criteriaSet([group('A', [pointsLeaf('a', { max: 10_000 })])], { classes: [band('Xuất sắc', 9000, null), band('Tốt', 8000, 9000), band('Đạt', null, 8000)] });
    const play = (minClass: string, minScore: number | null): Record<string, string> =>
      statuses(seasonOfTotals(totals, { criteriaSet: set, tiers: [tier('Bằng khen', { kind: 'unlimited' }, { minClass, minScore })] }));
    expect(play('Tốt', null)).toEqual({ A: 'Bằng khen', B: 'Bằng khen', C: 'Bằng khen', D: 'Bằng khen', E: 'not-a-candidate' });
    expect(play('Xuất sắc', 9001)).toMatchObject({ A: 'Bằng khen', B: 'not-a-candidate', D: 'not-a-candidate' });
  });
});

describe('quotas', () => {
  it('take a percentage of participants, of the ranked, or of a class, rounded as the tier says', () => {
    const classes = [band('Tốt', 8000, null), band('Đạt', null, 8000)];
    const set = criteriaSet([group('A', [pointsLeaf('a', { max: 10_000 })])], { classes });
    const base = seasonOfTotals({ A: 9500, B: 9000, C: 8500, D: 7000, E: 6000, F: 5000 }, { criteriaSet: set });
    const awarded = (quota: Quota): string => {
      const sheets = base.sheets.filter(({ nominationCode }) => nominationCode !== 'F');
      return Object.entries(statuses({ ...base, sheets, tiers: [tier('K', quota)] })).filter(([, status]) => status === 'K').map(([code]) => code).join('');
    };
    expect(awarded({ kind: 'percent', base: 'participants', percent: 5000, rounding: 'down' })).toBe('ABC');
    expect(awarded({ kind: 'percent', base: 'eligible', percent: 5000, rounding: 'down' })).toBe('AB');
    expect(awarded({ kind: 'percent', base: { ofClass: 'Tốt' }, percent: 3333, rounding: 'down' })).toBe('');
    expect(awarded({ kind: 'percent', base: { ofClass: 'Tốt' }, percent: 3334, rounding: 'down' })).toBe('A');
    expect([percentPlaces(5, 5000, 'down'), percentPlaces(5, 5000, 'half-up'), percentPlaces(21, 1000, 'up'), percentPlaces(20, 1000, 'up')]).toEqual([2, 3, 3, 2]);
  });

  const peers = (code: string, options: Partial<SeasonNomination>): SeasonNomination => nomination(code, { peerGroup: options.subjectKind ?? '', ...options });
  const mixed = (places: Quota, kinds: Readonly<Record<string, [SeasonNomination['subjectKind'], string]>>, later: readonly AwardTier[] = []): Season =>
    seasonOfTotals(Object.fromEntries(Object.keys(kinds).map((code, at) => [code, 9000 - at * 100])), {
      nominations: Object.entries(kinds).map(([code, [subjectKind, unitCode]]) => peers(code, { subjectKind, unitCode })),
      tiers: [tier('K', places), ...later],
    });

  it('count per unit and kind', () => {
    const quota: Quota = { kind: 'per-unit', pool: { collective: 1, individual: 2 } };
    const played = mixed(quota, {
      a: ['collective-model', 'X1'],
      b: ['collective-model', 'X1'],
      c: ['collective-model', 'X2'],
      d: ['individual-model', 'X1'],
      e: ['individual-model', 'X1'],
      f: ['individual-model', 'X1'],
      h: ['household', 'X1'],
    });
    expect(statuses(played)).toEqual({ a: 'K', b: 'over-quota', c: 'K', d: 'K', e: 'K', f: 'over-quota', h: 'over-quota' });
  });

  it('leave one shared pool of a unit to a recorded act when lists that are never compared want it', () => {
    const quota: Quota = { kind: 'per-unit', pool: { shared: 2 } };
    const fits = mixed(quota, { a: ['collective-model', 'X1'], d: ['individual-model', 'X1'] });
    expect(statuses(fits)).toEqual({ a: 'K', d: 'K' });
    const wanted = mixed(quota, {
      a: ['collective-model', 'X1'],
      b: ['collective-model', 'X1'],
      c: ['collective-model', 'X1'],
      d: ['individual-model', 'X1'],
      z: ['collective-model', 'X2'],
    });
    // The collectives can count on one of the two places whatever is decided; c cannot come in at all.
    expect(statuses(wanted)).toEqual({ a: 'K', b: 'tie-at-quota', c: 'over-quota', d: 'tie-at-quota', z: 'K' });
    expect(rankSeason(wanted).undecided).toEqual([
      { peerGroup: 'collective-model', award: 'K', codes: ['b'], reason: 'shared-pool' },
      { peerGroup: 'individual-model', award: 'K', codes: ['d'], reason: 'shared-pool' },
    ]);
    const later = mixed(quota, { a: ['collective-model', 'X1'], b: ['collective-model', 'X1'], d: ['individual-model', 'X1'], y: ['individual-model', 'X3'] }, [
      tier('L', count(5)),
    ]);
    expect(statuses(later)).toEqual({ a: 'K', b: 'waiting', d: 'waiting', y: 'K' });
  });

  it('count by peer group, none for one that is not named', () => {
    const quota: Quota = { kind: 'count-by-peer-group', counts: { 'collective-model': 1 } };
    const played = mixed(quota, { a: ['collective-model', 'X1'], b: ['collective-model', 'X1'], d: ['individual-model', 'X1'] });
    expect(statuses(played)).toEqual({ a: 'K', b: 'over-quota', d: 'over-quota' });
  });

  it('share a total over peer groups, and leave a place between equal remainders open', () => {
    const shared = (total: number, kinds: Parameters<typeof mixed>[1]): Season => mixed({ kind: 'shared-total', total }, kinds);
    const three = { a: ['collective-model', 'X1'], b: ['collective-model', 'X1'], d: ['individual-model', 'X1'] } as Parameters<typeof mixed>[1];
    expect(statuses(shared(2, three))).toEqual({ a: 'K', b: 'over-quota', d: 'K' });
    const four = { ...three, e: ['individual-model', 'X1'] } as Parameters<typeof mixed>[1];
    expect(statuses(shared(3, four))).toEqual({ a: 'K', b: 'tie-at-quota', d: 'K', e: 'tie-at-quota' });
    expect(rankSeason(shared(3, four)).undecided.map(({ codes, reason }) => [codes, reason])).toEqual([
      [['b'], 'remainder-tie'],
      [['e'], 'remainder-tie'],
    ]);
  });

  it('know which kinds are collective', () => {
    expect((['collective-model', 'individual-exemplar', 'household'] as const).map(collectiveOrIndividual)).toEqual(['collective', 'individual', 'household']);
  });
});

describe('largestRemainder', () => {
  it('gives all places, each share its quota rounded down or up, contested ones apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }), fc.nat({ max: 30 }), (sizes, places) => {
        const total = sizes.reduce((sum, size) => sum + size, 0);
        fc.pre(total > 0);
        const { certain, contested, contestedPlaces } = largestRemainder(new Map(sizes.map((size, at) => [at, size])), places);
        expect([...certain.values()].reduce((sum, share) => sum + share, 0) + contestedPlaces).toBe(places);
        expect(contested.length === 0 ? contestedPlaces === 0 : contestedPlaces > 0 && contestedPlaces < contested.length).toBe(true);
        sizes.forEach((size, at) => {
          const share = certain.get(at) ?? NaN;
          const floor = Math.floor((size * places) / total);
          expect(share - floor === 0 || (share - floor === 1 && (size * places) % total > 0)).toBe(true);
        });
      }),
    );
  });

  it('prefers nobody among equal remainders, gives nothing to nobody, and refuses broken numbers', () => {
    expect(largestRemainder(new Map([['a', 1], ['b', 1]]), 1)).toMatchObject({ contested: ['a', 'b'], contestedPlaces: 1 });
    expect(largestRemainder(new Map([['a', 0]]), 3).certain.get('a')).toBe(0);
    expect(() => largestRemainder(new Map([['a', -1]]), 1)).toThrow(RangeError);
    expect(() => largestRemainder(new Map([['a', 1]]), 1.5)).toThrow(RangeError);
  });
});
