import { type LineDifference, rankSeason, resultDifference, type Season, type SeasonTrial, seasonWithout, trialProblems, trialSeason, tryOut } from '..';
import { withEverythingDecided } from '../../test-oracle/random-decisions';
import { Dice, randomSeason } from '../../test-oracle/random-season';
import { assessor, seasonOfTotals, sheet } from '../../test-oracle/small-season';

const nothing: SeasonTrial = { quotas: [], rules: {}, withoutAssessor: null };
const tier = (name: string, count: number) => ({ name, minClass: null, minScore: null, quota: { kind: 'count', count } as const, tieAtLine: 'wait' as const });
const played: Season = seasonOfTotals({ N1: 9000, N2: 8000, N3: 7000, N4: 7000 }, { tiers: [tier('Bằng khen', 1), tier('Giấy khen', 1)] });
const awards = (differences: readonly LineDifference[]) => differences.map(({ code, award, official, other }) => [code, award, official.award, other.award]);

describe('a trial', () => {
  it('of other quotas says who enters, leaves, changes the tier, or begins to wait', () => {
    const { differences } = tryOut(played, rankSeason(played), { ...nothing, quotas: [{ award: 'Bằng khen', quota: { kind: 'count', count: 2 } }] });
    expect(awards(differences)).toEqual([
      ['N2', 'other-tier', 'Giấy khen', 'Bằng khen'],
      ['N3', 'waiting', null, null],
      ['N4', 'waiting', null, null],
    ]);
    const none = tryOut(played, rankSeason(played), { ...nothing, quotas: [{ award: 'Giấy khen', quota: { kind: 'count', count: 0 } }] });
    expect(awards(none.differences)).toEqual([['N2', 'leaves', 'Giấy khen', null]]);
  });

  it('with more sheets asked for leaves those without a rank, and says so', () => {
    const two = { ...played, assessors: [...played.assessors, assessor('J2')], sheets: [...played.sheets, sheet('N1', 'J2', { a: 1000 })] };
    const { differences } = tryOut(two, rankSeason(two), { ...nothing, rules: { minSheets: 2 } });
    expect(differences.find(({ code }) => code === 'N2')?.other).toMatchObject({ outcome: 'incomplete', rank: null, reason: 'too-few-sheets' });
    const alone = tryOut(two, rankSeason(two), { ...nothing, withoutAssessor: 'J2' });
    expect(alone.differences.find(({ code }) => code === 'N1')).toMatchObject({ official: { rank: 4 }, other: { rank: 1, finalScore: '90.00' } });
  });

  it('that changes nothing differs in nothing, and leaves the season as it was', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const season = randomSeason(seed);
      const before = JSON.stringify(season);
      const official = rankSeason(season);
      expect(tryOut(season, official, nothing).differences).toEqual([]);
      const { result } = tryOut(season, official, { ...nothing, withoutAssessor: season.assessors[0]?.code ?? '' });
      expect(result).toEqual(rankSeason(seasonWithout(season, season.assessors[0]?.code ?? '')));
      const other = rankSeason({ ...season, rules: { ...season.rules, method: 'median' } });
      expect(tryOut(season, official, { ...nothing, rules: { method: 'median' } }).result).toEqual(other);
      const [there, back] = [resultDifference(season, official, other), resultDifference(season, other, official)];
      const turned = { enters: 'leaves', leaves: 'enters' } as Readonly<Record<string, string>>;
      expect(back.map(({ code, award }) => `${code} ${award}`).sort()).toEqual(there.map(({ code, award }) => `${code} ${turned[award] ?? award}`).sort());
      expect(JSON.stringify(season)).toBe(before);
    }
  });

  it('keeps the recorded decisions that still fit, and names the others', () => {
    const ground = { reason: 'Đã biểu quyết', decidedBy: 'Hội đồng', decidedAt: '2026-11-20T02:00:00.000Z', document: '12-BB/HĐ' };
    const order = { kind: 'order', basis: 'vote', peerGroup: 'Mô hình tập thể', codes: ['N4', 'N3'], ...ground } as const;
    const withheld = { kind: 'departure', nominationCode: 'N1', award: null, ...ground } as const;
    const decided = { ...played, tieChain: [{ kind: 'vote' } as const], decisions: [order, withheld], assessors: [...played.assessors, assessor('J2')], sheets: [...played.sheets, sheet('N3', 'J2', { a: 7000 })] };
    const official = rankSeason(decided);
    const kept = tryOut(decided, official, { ...nothing, quotas: [{ award: 'Giấy khen', quota: { kind: 'count', count: 2 } }] });
    expect([kept.dropped, awards(kept.differences)]).toEqual([[], [['N4', 'enters', null, 'Giấy khen']]]);
    // Two sheets asked for: only one nomination is ranked, nobody is equal to anybody, and the one withheld has no rank.
    const none = tryOut(decided, official, { ...nothing, rules: { minSheets: 2 } });
    expect(none.dropped).toEqual([order, withheld]);
    expect(none.result.peerGroups[0]?.entries.map(({ code, rank }) => [code, rank])).toEqual([['N3', 1]]);
  });

  it('whatever was decided, is ranked', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const season = withEverythingDecided(randomSeason(seed), new Dice(seed));
      const official = rankSeason(season);
      expect(tryOut(season, official, nothing)).toEqual({ result: official, dropped: [], differences: [] });
      for (const { code } of season.assessors) expect(() => tryOut(season, official, { ...nothing, rules: { method: 'median' }, withoutAssessor: code })).not.toThrow();
    }
  });

  it('is refused with everything that is wrong with it', () => {
    const count = { kind: 'count', count: 1 } as const;
    expect(
      trialProblems(played, {
        quotas: [
          { award: 'Huân chương', quota: count },
          { award: 'Bằng khen', quota: { kind: 'percent', base: { ofClass: 'Tốt' }, percent: 20_000, rounding: 'down' } },
          { award: 'Bằng khen', quota: count },
        ],
        rules: {},
        withoutAssessor: 'J9',
      }).map(({ code, at }) => `${code} ${at}`),
    ).toEqual(['trial.award-unknown Huân chương', 'trial.award-doubled Bằng khen', 'trial.assessor-unknown J9']);
    expect(trialProblems(played, { ...nothing, quotas: [{ award: 'Bằng khen', quota: { kind: 'percent', base: { ofClass: 'Tốt' }, percent: 20_000, rounding: 'down' } }] }).map(({ code }) => code)).toEqual([
      'rules.quota-percent-out-of-range',
      'rules.quota-class-unknown',
    ]);
    expect(trialProblems(played, nothing)).toEqual([]);
    expect(trialSeason(played, nothing)).toEqual(played);
  });
});
