import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareVietnamese,
  divideFractions,
  formatExact,
  formatRounded,
  fraction,
  type Fraction,
  largestRemainder,
  multiplyFractions,
  addFractions,
  parseDecimal,
  rankSeason,
  type RankedEntry,
  scoreSheet,
  type Season,
  zScoreRefit,
  zScores,
} from '.';
import { type Average, applyMethod, mean, range } from './aggregate';
import {
  assessor,
  criteriaSet,
  group,
  marks,
  nomination,
  pointsLeaf,
  scoringRules,
  season,
  seasonOfTotals,
  sheet,
} from '../test-oracle/small-season';

/** One worked case of the file; its numbers are read from there, never typed here. */
interface OracleCase {
  readonly id: string;
  readonly topic: string;
  readonly source: readonly { readonly title: string; readonly url: string }[];
}
type Numbers = readonly number[];

const file = JSON.parse(readFileSync(join(__dirname, '../oracles/score-oracles.json'), 'utf8')) as { readonly cases: readonly OracleCase[] };

/** Declares a test named after the case and the sources the case cites. */
function oracle<Inputs, Expected>(id: string, check: (inputs: Inputs, expected: Expected) => void): void {
  const found = file.cases.find((item) => item.id === id) as (OracleCase & { inputs: Inputs; expected: Expected }) | undefined;
  if (found === undefined) throw new Error(`no worked case ${id}`);
  it(`${id}: ${found.topic} [${found.source.map(({ title }) => title).join('; ')}]`, () => check(found.inputs, found.expected));
}

/** The exact number that a decimal text or JSON number stands for. */
function exact(value: number | string): Fraction {
  const [whole = '', part = ''] = String(value).split('.');
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}
const exactAverage = ({ sum, count }: Average): Fraction => fraction(sum, count);
const asNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);
const trimmed = (trimEachEnd: number, trimFrom: number) => ({ method: 'trimmed' as const, trimEachEnd, trimFrom });

function entriesOf(played: Season): readonly RankedEntry[] {
  return rankSeason(played).peerGroups.flatMap(({ entries }) => entries);
}
const ranksOf = (played: Season): Record<string, number> => Object.fromEntries(entriesOf(played).map(({ code, rank }) => [code, rank]));
const hundredths = (totals: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(totals).map(([code, total]) => [code, Math.round(total * 100)]));

describe('worked cases: numbers', () => {
  oracle<{ values: readonly string[]; digits: Numbers }, { postgres_numeric: readonly string[] }>('rounding-half-up-01', (inputs, expected) => {
    expect(inputs.values.map((value, at) => formatRounded(exact(value), inputs.digits[at] ?? 0))).toEqual(expected.postgres_numeric);
  });

  oracle<{ a: Numbers; b: Numbers }, { equal_in_decimal: boolean }>('float-sum-01', ({ a, b }, expected) => {
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

  oracle<{ values: Numbers; weights: Numbers }, { weighted_mean: number }>('weighted-mean-01', ({ values, weights }, expected) => {
    const products = values.map((value, at) => multiplyFractions(exact(value), exact(weights[at] ?? 0)));
    const weighted = divideFractions(products.reduce(addFractions), weights.map(exact).reduce(addFractions));
    expect(formatExact(weighted)).toBe(String(expected.weighted_mean));
    const leaves = values.map((_, at) => pointsLeaf(`a${at}`, { max: 1000, weight: (weights[at] ?? 0) * 100 }));
    const entered = marks(Object.fromEntries(values.map((value, at) => [`a${at}`, value * 100])));
    const { total, totalMax } = scoreSheet(criteriaSet([group('A', leaves)]), entered);
    expect((total / totalMax) * 10).toBe(expected.weighted_mean);
  });
});

describe('worked cases: from sheets to a score', () => {
  oracle<{ entry_19: Numbers; entry_20: Numbers }, Record<string, { avg: number; count: number; range?: number }>>(
    'aggregates-hotcrp-01',
    (inputs, expected) => {
      expect(asNumber(exactAverage(mean(inputs.entry_19)))).toBe(expected['entry_19']?.avg);
      expect(asNumber(exactAverage(mean(inputs.entry_20)))).toBe(expected['entry_20']?.avg);
      expect(range(inputs.entry_19)).toBe(expected['entry_19']?.range);
      expect([inputs.entry_19.length, inputs.entry_20.length]).toEqual([expected['entry_19']?.count, expected['entry_20']?.count]);
    },
  );

  oracle<{ entry_A: Numbers; entry_B: Numbers }, { mean_A: number; mean_B: number; tie: boolean }>('fewer-judges-mean-01', (inputs, expected) => {
    const judges = inputs.entry_B.map((_, at) => assessor(`J${at}`));
    const sheetsOf = (code: string, values: Numbers) => values.map((value, at) => sheet(code, `J${at}`, { a: value * 100 }));
    const entries = entriesOf(
      season({
        criteriaSet: criteriaSet([group('A', [pointsLeaf('a')])]),
        nominations: [nomination('A'), nomination('B')],
        assessors: judges,
        sheets: [...sheetsOf('A', inputs.entry_A), ...sheetsOf('B', inputs.entry_B)],
      }),
    );
    expect(entries.map(({ exactScore }) => exactScore)).toEqual([String(expected.mean_A), String(expected.mean_B)]);
    expect(entries.map(({ rank, tied }) => [rank, tied])).toEqual([[1, expected.tie], [1, expected.tie]]);
  });

  oracle<{ values: Numbers; proportion_each_end: number }, { trimmed_mean: number }>('trimmed-mean-scipy-01', (inputs, expected) => {
    const k = Math.floor(inputs.values.length * inputs.proportion_each_end);
    expect(asNumber(exactAverage(applyMethod(inputs.values, trimmed(k, 0))))).toBe(expected.trimmed_mean);
  });

  oracle<
    { judges: Numbers; drop_high: number; factor: number },
    { kept_sum: number; kept_mean: number; score: number }
  >('drop-2-high-2-low-diving-01', (inputs, expected) => {
    const kept = applyMethod(inputs.judges.map((mark) => mark * 100), trimmed(inputs.drop_high, 0));
    expect([kept.sum / 100, kept.count]).toEqual([expected.kept_sum, inputs.judges.length - 2 * inputs.drop_high]);
    expect(asNumber(exactAverage(kept)) / 100).toBeCloseTo(expected.kept_mean, 12);
    expect((kept.sum / 100) * inputs.factor).toBe(expected.score);
  });

  oracle<
    { drop_high: number; minimum_n_to_trim: number; panels: Readonly<Record<'n5' | 'n4' | 'n3' | 'n2', Numbers>> },
    Readonly<Record<string, number>>
  >('trimmed-mean-small-panel-policy', ({ panels, drop_high, minimum_n_to_trim }, expected) => {
    const score = (totals: Numbers): [string, boolean] => {
      const [entry] = entriesOf(
        season({
          criteriaSet: criteriaSet([group('A', [pointsLeaf('a', { max: 10_000 })])]),
          nominations: [nomination('N')],
          assessors: totals.map((_, at) => assessor(`J${at}`)),
          sheets: totals.map((total, at) => sheet('N', `J${at}`, { a: total * 100 })),
          rules: scoringRules({ method: 'trimmed', trimEachEnd: drop_high, trimFrom: minimum_n_to_trim }),
        }),
      );
      return [entry?.exactScore ?? '', entry?.trail.sheets.some((item) => item.trimmed) ?? false];
    };
    expect(score(panels.n5)).toEqual([String(expected['n5']), true]);
    expect(score(panels.n4)).toEqual([String(expected['n4']), true]);
    expect(score(panels.n3)).toEqual([String(expected['n3_untrimmed_mean']), false]);
    expect(score(panels.n2)).toEqual([String(expected['n2_untrimmed_mean']), false]);
  });

  oracle<
    { weights: Readonly<Record<string, number>>; max_each: number; scores: Readonly<Record<string, number | null>> },
    { renormalise_over_answered: number; missing_as_zero: number }
  >('partial-sheet-policies-01', ({ weights, max_each, scores }, expected) => {
    const leaves = Object.keys(weights).map((code) => pointsLeaf(code, { max: max_each * 100, weight: (weights[code] ?? 0) * 10 }));
    const set = criteriaSet([group('A', leaves)]);
    const answered = Object.fromEntries(Object.entries(scores).flatMap(([code, value]) => (value === null ? [] : [[code, value * 100]])));
    const played = (entries: Readonly<Record<string, number>>, extra: object = {}): Season =>
      season({
        criteriaSet: set,
        nominations: [nomination('N')],
        assessors: [assessor('J')],
        sheets: [sheet('N', 'J', { ...entries, ...extra })],
      });
    // Missing is not 0: the sheet is not counted at all.
    expect(rankSeason(played(answered)).incomplete).toEqual([{ code: 'N', reason: 'too-few-sheets', countedSheets: 0 }]);
    expect(scoreSheet(set, marks(answered))).toMatchObject({ total: expected.missing_as_zero * 10_000, missing: ['c3'], complete: false });
    // What the office sets aside is scaled over what was answered.
    expect(entriesOf(played(answered, { c3: { kind: 'not-applicable' } }))[0]?.finalScore).toBe(expected.renormalise_over_answered.toFixed(2));
  });

  interface Pipeline {
    readonly criteria_order: readonly string[];
    readonly weights_percent: Readonly<Record<string, number>>;
    readonly sheets: Readonly<Record<string, Readonly<Record<string, Numbers | string>>>>;
  }
  interface PipelineResult {
    readonly judge_totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly n_counted: Readonly<Record<string, number>>;
    readonly mean: Readonly<Record<string, number>>;
    readonly mean_rank_1224: Readonly<Record<string, number>>;
    readonly trimmed_1_1: Readonly<Record<string, number>>;
    readonly trimmed_rank_1224: Readonly<Record<string, number>>;
  }
  oracle<Pipeline, PipelineResult>('pipeline-01', (inputs, expected) => {
    const codes = Object.keys(inputs.sheets);
    const judges = ['J1', 'J2', 'J3', 'J4', 'J5'];
    const leaves = inputs.criteria_order.map((code) => pointsLeaf(code, { max: 1000, weight: (inputs.weights_percent[code] ?? 0) * 10 }));
    const sheets = codes.flatMap((code) =>
      Object.entries(inputs.sheets[code] ?? {}).map(([judge, values]) => {
        if (typeof values === 'string') return sheet(code, judge, {}, values === 'recused' ? { recused: true } : { submitted: false });
        return sheet(code, judge, Object.fromEntries(inputs.criteria_order.map((leaf, at) => [leaf, (values[at] ?? 0) * 100])));
      }),
    );
    const played = (method: 'mean' | 'trimmed'): Season =>
      season({
        criteriaSet: criteriaSet([group('A', leaves)]),
        nominations: codes.map((code) => nomination(code)),
        assessors: judges.map((judge) => assessor(judge)),
        sheets,
        rules: scoringRules({ method, trimEachEnd: 1, trimFrom: 4 }),
      });
    const [byMean, byTrimmed] = [entriesOf(played('mean')), entriesOf(played('trimmed'))];
    const field = <T>(entries: readonly RankedEntry[], read: (entry: RankedEntry) => T): Record<string, T> =>
      Object.fromEntries(entries.map((entry) => [entry.code, read(entry)]));
    const close = (entries: readonly RankedEntry[], wanted: Readonly<Record<string, number>>): void => {
      for (const { code, exactScore } of entries) {
        const [top = '0', bottom = '1'] = exactScore.split('/');
        expect(Number(top) / Number(bottom)).toBeCloseTo(wanted[code] ?? NaN, 9);
      }
    };
    for (const { code, trail } of byMean) {
      const totals = trail.sheets.flatMap(({ assessorCode, total }) => (total === null ? [] : [[assessorCode, Number(total)]]));
      expect(Object.fromEntries(totals)).toEqual(expected.judge_totals[code]);
    }
    expect(field(byMean, ({ countedSheets }) => countedSheets)).toEqual(expected.n_counted);
    expect(field(byMean, ({ rank }) => rank)).toEqual(expected.mean_rank_1224);
    expect(field(byTrimmed, ({ rank }) => rank)).toEqual(expected.trimmed_rank_1224);
    close(byMean, expected.mean);
    close(byTrimmed, expected.trimmed_1_1);
    expect(rankSeason(played('mean')).warnings).toEqual([{ code: 'draft-sheet', nominationCode: 'M4', assessorCode: 'J3' }]);
  });
});

describe('worked cases: rank and ties', () => {
  oracle<{ scores: Readonly<Record<string, number>> }, { competition_1224: Readonly<Record<string, number>> }>(
    'competition-rank-1224-01',
    ({ scores }, expected) => {
      expect(ranksOf(seasonOfTotals(hundredths(scores)))).toEqual(expected.competition_1224);
    },
  );

  oracle<{ values: Numbers }, { min: Numbers }>('rankdata-scipy-01', ({ values }, expected) => {
    // The published vector ranks the lowest first; turned round, the highest is first.
    const turned = Object.fromEntries(values.map((value, at) => [`v${at}`, (10 - value) * 100]));
    expect(ranksOf(seasonOfTotals(turned))).toEqual(Object.fromEntries(expected.min.map((rank, at) => [`v${at}`, rank])));
  });

  oracle<
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
  oracle<
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

  oracle<{ sizes: Readonly<Record<string, number>>; places: number }, { allocation: Readonly<Record<string, number>> }>(
    'largest-remainder-01',
    ({ sizes, places }, expected) => {
      const { certain, contested } = largestRemainder(new Map(Object.entries(sizes)), places);
      expect(Object.fromEntries(certain)).toEqual(expected.allocation);
      expect(contested).toEqual([]);
    },
  );
});

describe('worked cases: figures beside the score', () => {
  oracle<{ values: Numbers }, { population_sd_ddof0_4dp: Numbers }>('zscore-01', ({ values }, expected) => {
    zScores(values).scores.forEach((score, at) => expect(Math.abs(score - (expected.population_sd_ddof0_4dp[at] ?? NaN))).toBeLessThan(1e-4));
  });

  oracle<
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

  oracle<{ constant: Numbers; single: Numbers }, { constant_z: Numbers; single_z: Numbers }>('zscore-degenerate-policy', (inputs, expected) => {
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
  oracle<{ words: readonly string[] }, { order_icu_vi: readonly string[] }>('vi-sort-01', ({ words }, expected) => {
    expect([...words].sort(compareVietnamese)).toEqual(expected.order_icu_vi);
    expect([...words].reverse().sort(compareVietnamese)).toEqual(expected.order_icu_vi);
  });
});
