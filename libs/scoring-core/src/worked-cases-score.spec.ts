import { fraction, rankSeason, scoreSheet, type Fraction, type RankedEntry, type Season } from '.';
import { type Average, applyMethod, mean, range } from './aggregate';
import { entriesOf } from '../test-oracle/one-nomination';
import { assessor, criteriaSet, group, marks, nomination, pointsLeaf, scoringRules, season, sheet } from '../test-oracle/small-season';
import { asNumber, type Numbers, workedCase } from '../test-oracle/worked-case';

const exactAverage = ({ sum, count }: Average): Fraction => fraction(sum, count);
const trimmed = (trimEachEnd: number, trimFrom: number) => ({ method: 'trimmed' as const, trimEachEnd, trimFrom });

describe('worked cases: from sheets to a score', () => {
  workedCase<{ entry_19: Numbers; entry_20: Numbers }, Record<string, { avg: number; count: number; range?: number }>>(
    'aggregates-hotcrp-01',
    (inputs, expected) => {
      expect(asNumber(exactAverage(mean(inputs.entry_19)))).toBe(expected['entry_19']?.avg);
      expect(asNumber(exactAverage(mean(inputs.entry_20)))).toBe(expected['entry_20']?.avg);
      expect(range(inputs.entry_19)).toBe(expected['entry_19']?.range);
      expect([inputs.entry_19.length, inputs.entry_20.length]).toEqual([expected['entry_19']?.count, expected['entry_20']?.count]);
    },
  );

  workedCase<{ entry_A: Numbers; entry_B: Numbers }, { mean_A: number; mean_B: number; tie: boolean }>('fewer-judges-mean-01', (inputs, expected) => {
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

  workedCase<{ values: Numbers; proportion_each_end: number }, { trimmed_mean: number }>('trimmed-mean-scipy-01', (inputs, expected) => {
    const k = Math.floor(inputs.values.length * inputs.proportion_each_end);
    expect(asNumber(exactAverage(applyMethod(inputs.values, trimmed(k, 0))))).toBe(expected.trimmed_mean);
  });

  workedCase<
    { judges: Numbers; drop_high: number; factor: number },
    { kept_sum: number; kept_mean: number; score: number }
  >('drop-2-high-2-low-diving-01', (inputs, expected) => {
    const kept = applyMethod(inputs.judges.map((mark) => mark * 100), trimmed(inputs.drop_high, 0));
    expect([kept.sum / 100, kept.count]).toEqual([expected.kept_sum, inputs.judges.length - 2 * inputs.drop_high]);
    expect(asNumber(exactAverage(kept)) / 100).toBeCloseTo(expected.kept_mean, 12);
    expect((kept.sum / 100) * inputs.factor).toBe(expected.score);
  });

  workedCase<
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

  workedCase<
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
  workedCase<Pipeline, PipelineResult>('pipeline-01', (inputs, expected) => {
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
