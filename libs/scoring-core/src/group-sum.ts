import type { CriteriaPlan, PlannedGroup } from './criteria-plan';
import { isPointsLeaf } from './leaf-points';
import type { MarkedBy } from './criteria-set';
import { scaleRounded, type TenThousandths } from './points';

/** The panel's and the office's leaves are summed, rescaled and rounded apart. */
export type ScoringPart = Exclude<MarkedBy, 'unit'>;

/** What is left of each group of one nomination once the leaves that do not apply to it are taken out; by group index. */
export interface Applicability {
  /** By leaf index. */
  readonly notApplicable: readonly boolean[];
  /** Σ of the shares of what still applies. */
  readonly applicableMax: readonly TenThousandths[];
  /** Something was taken out and something is left, so the sum is scaled up to the group's maximum. */
  readonly rescaled: readonly boolean[];
  /** The group has points leaves and none of them applies. */
  readonly leftOut: readonly boolean[];
}

/** Scoring rules §2. `notApplicable` says for each leaf, by index, whether it was set aside for this nomination. */
export function applicabilityOf(plan: CriteriaPlan, notApplicable: readonly boolean[]): Applicability {
  const applicableMax: TenThousandths[] = new Array<TenThousandths>(plan.groups.length).fill(0);
  const rescaled: boolean[] = new Array<boolean>(plan.groups.length).fill(false);
  const leftOut: boolean[] = new Array<boolean>(plan.groups.length).fill(false);
  const visit = (group: PlannedGroup): { readonly any: boolean; readonly anyApplies: boolean } => {
    let [any, anyApplies, takenOut, max] = [false, false, false, 0];
    for (const { leaf, index, share } of group.leaves) {
      if (!isPointsLeaf(leaf) || leaf.markedBy === 'unit') continue;
      any = true;
      if (notApplicable[index] === true) {
        takenOut = true;
      } else {
        anyApplies = true;
        max += share;
      }
    }
    for (const child of group.groups) {
      const inner = visit(child);
      any ||= inner.any;
      anyApplies ||= inner.anyApplies;
      if (leftOut[child.index] === true) takenOut = true;
      else max += child.max;
    }
    applicableMax[group.index] = max;
    leftOut[group.index] = any && !anyApplies;
    rescaled[group.index] = takenOut && anyApplies && max > 0;
    return { any, anyApplies };
  };
  visit(plan.root);
  return { notApplicable, applicableMax, rescaled, leftOut };
}

/** Contribution of a leaf: points × weight, rounded to the set's places. */
export function contributionOf(points: TenThousandths, weight: number, decimals: number): TenThousandths {
  return scaleRounded(points, weight, 100, decimals);
}

/** The figures of one part (panel or office) of one sheet; all in ten-thousandths. */
export interface PartSums {
  /** By group index; 0 for a group that is left out. Index 0 is the sum over all groups, rescaled when one is left out. */
  readonly groups: readonly TenThousandths[];
  /** Under the caps of the groups and of the set. */
  readonly bonus: TenThousandths;
  readonly deduction: TenThousandths;
}

/**
 * Steps 1 to 3 of one part: contributions, group sums from the innermost group
 * outwards, bonuses and deductions under their caps. `pointsOf` gives the
 * points of a leaf by index, null for none (missing or not applicable).
 * `zeroed` holds the indexes of groups that a failed gate sets to 0.
 */
export function sumPart(
  plan: CriteriaPlan,
  applicability: Applicability,
  part: ScoringPart,
  pointsOf: (leafIndex: number) => TenThousandths | null,
  zeroed: ReadonlySet<number>,
): PartSums {
  const sums: TenThousandths[] = new Array<TenThousandths>(plan.groups.length).fill(0);
  const visit = (group: PlannedGroup): { readonly bonus: TenThousandths; readonly deduction: TenThousandths } => {
    let [sum, bonus, deduction] = [0, 0, 0];
    for (const { leaf, index } of group.leaves) {
      if (leaf.markedBy !== part || leaf.kind === 'gate' || applicability.notApplicable[index] === true) continue;
      const points = pointsOf(index);
      if (points === null) continue;
      const contribution = contributionOf(points, leaf.weight, plan.decimals);
      if (leaf.kind === 'bonus') bonus += contribution;
      else if (leaf.kind === 'deduction') deduction += contribution;
      else sum += contribution;
    }
    for (const child of group.groups) {
      const inner = visit(child);
      bonus += inner.bonus;
      deduction += inner.deduction;
      sum += sums[child.index] ?? 0;
    }
    if (zeroed.has(group.index)) sum = 0;
    else if (applicability.rescaled[group.index] === true) {
      sum = scaleRounded(sum, group.max, applicability.applicableMax[group.index] ?? group.max, plan.decimals);
    }
    sums[group.index] = sum;
    return { bonus: Math.min(bonus, group.bonusCap), deduction: Math.min(deduction, group.deductionCap) };
  };
  const { bonus, deduction } = visit(plan.root);
  return { groups: sums, bonus, deduction };
}

/** Group sums + bonuses − deductions, before any cut; may be negative. */
export function uncutTotal(sums: PartSums): TenThousandths {
  return (sums.groups[0] ?? 0) + sums.bonus - sums.deduction;
}
