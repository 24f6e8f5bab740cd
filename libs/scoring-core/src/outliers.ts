import { median } from './aggregate';
import type { PanelSheet } from './counted-sheets';
import type { CriteriaPlan, PlannedLeaf } from './criteria-plan';
import { fromHundredths, scaleRounded, type TenThousandths } from './points';

/**
 * A value stands apart when it is further from the median than half of what the range may be: in a panel whose range is
 * over the limit there is always one that does. Exact: nothing is rounded on the way.
 */
export function standsApart(value: TenThousandths, values: readonly TenThousandths[], rangeLimit: { readonly limit: number; readonly share: number; readonly whole: number }): boolean {
  const { sum, count } = median(values);
  const distance = BigInt(Math.abs(value * count - sum));
  return 2n * distance * BigInt(rangeLimit.whole) > BigInt(rangeLimit.limit) * BigInt(rangeLimit.share) * BigInt(count);
}

/** A mark that explains why the totals of a nomination lie far apart. */
export type ItemOutlier =
  | { readonly kind: 'points'; readonly leafCode: string; readonly assessorCode: string; readonly points: TenThousandths; readonly median: TenThousandths }
  /** The assessor said otherwise than most. */
  | { readonly kind: 'gate'; readonly leafCode: string; readonly assessorCode: string; readonly passed: boolean };

type CountedSheet = PanelSheet & { readonly read: NonNullable<PanelSheet['read']> };

/**
 * Marks that stand apart on each item, in the document's order: the limit of an item is its share of the limit of the
 * total, by its maximum. On a gate those who are fewer; nobody when both sides are as many.
 *
 * @param spreadLimit of the totals, in ten-thousandths
 */
export function itemOutliers(plan: CriteriaPlan, panel: readonly PanelSheet[], spreadLimit: TenThousandths): ItemOutlier[] {
  const counted = panel.filter((sheet): sheet is CountedSheet => sheet.state === 'counted' && sheet.read !== null);
  return plan.leavesInOrder
    .filter(({ leaf }) => leaf.markedBy === 'panel')
    .flatMap((planned) => (planned.leaf.kind === 'gate' ? gateOutliers(planned, counted) : pointsOutliers(plan, planned, counted, spreadLimit)));
}

function pointsOutliers(plan: CriteriaPlan, { leaf, index }: PlannedLeaf, counted: readonly CountedSheet[], limit: TenThousandths): ItemOutlier[] {
  const marked = counted.flatMap(({ assessorCode, read }) => {
    const points = read.points[index] ?? null;
    return points === null ? [] : [{ assessorCode, points }];
  });
  const values = marked.map(({ points }) => points);
  if (values.length < 2 || plan.totalMax === 0) return [];
  const middle = median(values);
  return marked
    .filter(({ points }) => standsApart(points, values, { limit, share: fromHundredths(leaf.max), whole: plan.totalMax }))
    .map(({ assessorCode, points }) => ({ kind: 'points', leafCode: leaf.code, assessorCode, points, median: scaleRounded(middle.sum, 1, middle.count, plan.decimals) }));
}

function gateOutliers({ leaf, index }: PlannedLeaf, counted: readonly CountedSheet[]): ItemOutlier[] {
  const said = counted.filter(({ read }) => !read.notApplicable.includes(index)).map(({ assessorCode, read }) => ({ assessorCode, passed: !read.failedGates.includes(index) }));
  const passing = said.filter(({ passed }) => passed).length;
  if (2 * passing === said.length) return [];
  const most = 2 * passing > said.length;
  return said.filter(({ passed }) => passed !== most).map(({ assessorCode, passed }) => ({ kind: 'gate', leafCode: leaf.code, assessorCode, passed }));
}
