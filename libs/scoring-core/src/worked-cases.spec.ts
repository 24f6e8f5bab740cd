import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addFractions,
  compareVietnamese,
  divideFractions,
  formatExact,
  formatRounded,
  largestRemainder,
  multiplyFractions,
  parseDecimal,
  rankSeason,
  scoreSheet,
  zScoreRefit,
  zScores,
  type Season,
} from '.';
import { entriesOf } from '../test-oracle/one-nomination';
import { assessor, criteriaSet, group, marks, nomination, pointsLeaf, season, seasonOfTotals, sheet } from '../test-oracle/small-season';
import { caseIds, exact, type Numbers, workedCase } from '../test-oracle/worked-case';

const ranksOf = (played: Season): Record<string, number> => Object.fromEntries(entriesOf(played).map(({ code, rank }) => [code, rank]));
const hundredths = (totals: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(totals).map(([code, total]) => [code, Math.round(total * 100)]));

describe('worked cases: numbers', () => {
  workedCase<{ values: readonly string[]; digits: Numbers }, { postgres_numeric: readonly string[] }>('rounding-half-up-01', (inputs, expected) => {
    expect(inputs.values.map((value, at) => formatRounded(exact(value), inputs.digits[at] ?? 0))).toEqual(expected.postgres_numeric);
  });

  workedCase<{ a: Numbers; b: Numbers }, { equal_in_decimal: boolean }>('float-sum-01', ({ a, b }, expected) => {
    const sum = (values: Numbers): number =>
      values.reduce((total, value) => {
        const parsed = parseDecimal(String(value));
        return total + (parsed.ok ? parsed.hundredths : NaN);
      }, 0);
    expect(sum(a) === sum(b)).toBe(expected.equal_in_decimal);
    const [left, right] = [a, b].map((values) => {
      const leaves = values.map((_, at) => pointsLeaf(`a${at}`));
      const entered = marks(Object.fromEntries(values.map((value, at) => [`a${at}`, Math.round(value * 100)])));
      return scoreSheet(criteriaSet([group('A', leaves)]), entered).total;
    });
    expect(left).toBe(right);
  });

  workedCase<{ values: Numbers; weights: Numbers }, { weighted_mean: number }>('weighted-mean-01', ({ values, weights }, expected) => {
    const products = values.map((value, at) => multiplyFractions(exact(value), exact(weights[at] ?? 0)));
    const weighted = divideFractions(products.reduce(addFractions), weights.map(exact).reduce(addFractions));
    expect(formatExact(weighted)).toBe(String(expected.weighted_mean));
    const leaves = values.map((_, at) => pointsLeaf(`a${at}`, { max: 1000, weight: (weights[at] ?? 0) * 100 }));
    const entered = marks(Object.fromEntries(values.map((value, at) => [`a${at}`, value * 100])));
    const { total, totalMax } = scoreSheet(criteriaSet([group('A', leaves)]), entered);
    expect((total / totalMax) * 10).toBe(expected.weighted_mean);
  });
});

describe('worked cases: rank and ties', () => {
  workedCase<{ scores: Readonly<Record<string, number>> }, { competition_1224: Readonly<Record<string, number>> }>(
    'competition-rank-1224-01',
    ({ scores }, expected) => {
      expect(ranksOf(seasonOfTotals(hundredths(scores)))).toEqual(expected.competition_1224);
    },
  );

  workedCase<{ values: Numbers }, { min: Numbers }>('rankdata-scipy-01', ({ values }, expected) => {
    // The published vector ranks the lowest first; turned round, the highest is first.
    const turned = Object.fromEntries(values.map((value, at) => [`v${at}`, (10 - value) * 100]));
    expect(ranksOf(seasonOfTotals(turned))).toEqual(Object.fromEntries(expected.min.map((rank, at) => [`v${at}`, rank])));
  });

  workedCase<
    { entries: readonly { id: string; total: number; k1: number; k2: number }[] },
    { competition_1224: Readonly<Record<string, number>>; unresolved_ties: readonly (readonly string[])[] }
  >('tie-break-chain-01', ({ entries }, expected) => {
    const played = season({
      criteriaSet: criteriaSet([group('G', ['k1', 'k2', 'rest'].map((code) => pointsLeaf(code, { max: 10_000 })))]),
      nominations: entries.map(({ id }) => nomination(id)),
      assessors: [assessor('J')],
      sheets: entries.map(({ id, total, k1, k2 }) => sheet(id, 'J', { k1: k1 * 100, k2: k2 * 100, rest: (total - k1 - k2) * 100 })),
      tieChain: [
        { kind: 'average', code: 'k1' },
        { kind: 'average', code: 'k2' },
      ],
    });
    expect(ranksOf(played)).toEqual(expected.competition_1224);
    expect([entriesOf(played).filter(({ tied }) => tied).map(({ code }) => code)]).toEqual(expected.unresolved_ties);
  });
});

describe('worked cases: quotas', () => {
  workedCase<
    { ranks_1224: Readonly<Record<string, number>>; quota: number },
    { certain: readonly string[]; boundary_tie: readonly string[] }
  >('quota-boundary-tie-01', ({ ranks_1224, quota }, expected) => {
    const played = seasonOfTotals(Object.fromEntries(Object.entries(ranks_1224).map(([code, rank]) => [code, (100 - rank) * 100])), {
      tiers: [{ name: 'Bằng khen', minClass: null, minScore: null, quota: { kind: 'count', count: quota }, tieAtLine: 'wait' }],
    });
    const result = rankSeason(played);
    expect(ranksOf(played)).toEqual(ranks_1224);
    expect(entriesOf(played).filter(({ award }) => award !== null).map(({ code }) => code)).toEqual(expected.certain);
    expect(result.undecided).toEqual([{ peerGroup: 'Mô hình tập thể', award: 'Bằng khen', codes: expected.boundary_tie, reason: 'tie-at-quota' }]);
  });

  workedCase<{ sizes: Readonly<Record<string, number>>; places: number }, { allocation: Readonly<Record<string, number>> }>(
    'largest-remainder-01',
    ({ sizes, places }, expected) => {
      const { certain, contested } = largestRemainder(new Map(Object.entries(sizes)), places);
      expect(Object.fromEntries(certain)).toEqual(expected.allocation);
      expect(contested).toEqual([]);
    },
  );
});

describe('worked cases: figures beside the score', () => {
  workedCase<{ values: Numbers }, { population_sd_ddof0_4dp: Numbers }>('zscore-01', ({ values }, expected) => {
    zScores(values).scores.forEach((score, at) => expect(Math.abs(score - (expected.population_sd_ddof0_4dp[at] ?? NaN))).toBeLessThan(1e-4));
  });

  workedCase<
    { judges: Readonly<Record<string, Readonly<Record<string, number>>>> },
    { raw_mean: Readonly<Record<string, number>>; z_mean: Readonly<Record<string, number>>; refit: Readonly<Record<string, number>> }
  >('zscore-refit-evalato-01', ({ judges }, expected) => {
    const refit = zScoreRefit(
      Object.entries(judges).flatMap(([assessorCode, own]) =>
        Object.entries(own).map(([nominationCode, total]) => ({ assessorCode, nominationCode, total })),
      ),
    );
    if (!refit.ok) throw new Error(refit.reason);
    expect(refit.nominations).toHaveLength(Object.keys(expected.refit).length);
    for (const { nominationCode, rawMean, meanScore, refitted } of refit.nominations) {
      expect(rawMean).toBe(expected.raw_mean[nominationCode]);
      expect(meanScore).toBeCloseTo(expected.z_mean[nominationCode] ?? NaN, 9);
      expect(refitted).toBeCloseTo(expected.refit[nominationCode] ?? NaN, 9);
    }
  });

  workedCase<{ constant: Numbers; single: Numbers }, { constant_z: Numbers; single_z: Numbers }>('zscore-degenerate-policy', (inputs, expected) => {
    expect(zScores(inputs.constant)).toEqual({ scores: expected.constant_z, constant: true });
    expect(zScores(inputs.single)).toEqual({ scores: expected.single_z, constant: true });
    const marksOf = (assessorCode: string, totals: Numbers) =>
      totals.map((total, at) => ({ assessorCode, nominationCode: `N${at}`, total }));
    expect(zScoreRefit([...marksOf('J1', [60, 70, 80]), ...marksOf('J2', inputs.constant)])).toEqual({
      ok: false,
      reason: 'constant-assessor',
      assessorCode: 'J2',
    });
  });
});

describe('worked cases: text', () => {
  workedCase<{ words: readonly string[] }, { order_icu_vi: readonly string[] }>('vi-sort-01', ({ words }, expected) => {
    expect([...words].sort(compareVietnamese)).toEqual(expected.order_icu_vi);
    expect([...words].reverse().sort(compareVietnamese)).toEqual(expected.order_icu_vi);
  });
});

it('every case of the file is worked by some test', () => {
  const libraries = join(__dirname, '../..');
  const tests = readdirSync(libraries, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(libraries, name), 'utf8'));
  expect(caseIds.length).toBeGreaterThanOrEqual(25);
  expect(caseIds.filter((id) => !tests.some((text) => text.includes(`'${id}'`) || text.includes(`"${id}"`)))).toEqual([]);
});
