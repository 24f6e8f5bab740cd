import { median as medianAverage, range } from './aggregate';
import { type Fraction, fraction } from './fraction';
import { PER_POINT, type TenThousandths } from './points';

/** Figures that describe marks; never an official score. Deviations are binary floating point. */
export interface SummaryStatistics {
  readonly count: number;
  readonly mean: Fraction;
  readonly median: Fraction;
  readonly minimum: TenThousandths;
  readonly maximum: TenThousandths;
  readonly range: TenThousandths;
  /** In points, dividing by n. */
  readonly populationDeviation: number;
  /** In points, dividing by n − 1; null for a single value. */
  readonly sampleDeviation: number | null;
}

function deviation(values: readonly number[], divisor: number): number {
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / divisor);
}

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/** Summary of totals in ten-thousandths; null for no values. */
export function summaryStatistics(values: readonly TenThousandths[]): SummaryStatistics | null {
  if (values.length === 0) return null;
  const middle = medianAverage(values);
  const inPoints = values.map((value) => value / PER_POINT);
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    count: values.length,
    mean: fraction(total, values.length * PER_POINT),
    median: fraction(middle.sum, middle.count * PER_POINT),
    minimum: values.reduce((low, value) => Math.min(low, value)),
    maximum: values.reduce((high, value) => Math.max(high, value)),
    range: range(values),
    populationDeviation: isConstant(values) ? 0 : deviation(inPoints, values.length),
    sampleDeviation: values.length < 2 ? null : isConstant(values) ? 0 : deviation(inPoints, values.length - 1),
  };
}

/**
 * Standard scores of one assessor's marks with the population deviation.
 * `constant` says that all marks are equal, so that no score can be worked out
 * and each stands as 0; name the assessor beside the figures then.
 */
export function zScores(values: readonly number[]): { readonly scores: readonly number[]; readonly constant: boolean } {
  if (isConstant(values)) return { scores: values.map(() => 0), constant: true };
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = deviation(values, values.length);
  return { scores: values.map((value) => (value - average) / spread), constant: false };
}

export interface AssessorMark {
  readonly assessorCode: string;
  readonly nominationCode: string;
  /** In any one unit; the refitted figures are in the same. */
  readonly total: number;
}

export type ZScoreRefit =
  | {
      readonly ok: true;
      readonly nominations: readonly {
        readonly nominationCode: string;
        readonly rawMean: number;
        readonly meanScore: number;
        readonly refitted: number;
      }[];
    }
  | { readonly ok: false; readonly reason: 'too-few-nominations' | 'no-spread' }
  | { readonly ok: false; readonly reason: 'constant-assessor'; readonly assessorCode: string };

function groupBy<K>(items: readonly AssessorMark[], keyOf: (item: AssessorMark) => K): ReadonlyMap<K, readonly AssessorMark[]> {
  const groups = new Map<K, AssessorMark[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What the scores would be if every assessor were equally strict: standard
 * scores per assessor, their mean per nomination, then a straight line that
 * keeps the lowest and highest raw mean (scoring rules §5). Not computable, with
 * the reason, for fewer than three nominations, an assessor whose marks are all
 * equal (one with a single mark too), or standard scores that cancel out.
 */
export function zScoreRefit(marks: readonly AssessorMark[]): ZScoreRefit {
  const nominations = groupBy(marks, ({ nominationCode }) => nominationCode);
  if (nominations.size < 3) return { ok: false, reason: 'too-few-nominations' };
  const scoreOf = new Map<AssessorMark, number>();
  for (const [assessorCode, own] of groupBy(marks, (mark) => mark.assessorCode)) {
    const { scores, constant } = zScores(own.map(({ total }) => total));
    if (constant) return { ok: false, reason: 'constant-assessor', assessorCode };
    own.forEach((mark, at) => scoreOf.set(mark, scores[at] ?? 0));
  }
  const means = [...nominations].map(([nominationCode, own]) => ({
    nominationCode,
    rawMean: average(own.map(({ total }) => total)),
    meanScore: average(own.map((mark) => scoreOf.get(mark) ?? 0)),
  }));
  const extremes = (values: readonly number[]): readonly [number, number] => [values.reduce((low, value) => Math.min(low, value)), values.reduce((high, value) => Math.max(high, value))];
  const [lowRaw, highRaw] = extremes(means.map(({ rawMean }) => rawMean));
  const [lowScore, highScore] = extremes(means.map(({ meanScore }) => meanScore));
  if (highScore === lowScore) return { ok: false, reason: 'no-spread' };
  const slope = (highRaw - lowRaw) / (highScore - lowScore);
  return { ok: true, nominations: means.map((item) => ({ ...item, refitted: lowRaw + (item.meanScore - lowScore) * slope })) };
}
