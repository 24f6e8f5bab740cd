import { readSheet } from './counted-sheets';
import { type CriteriaPlan, planCriteria } from './criteria-plan';
import type { CriteriaSet } from './criteria-set';
import { applicabilityOf, contributionOf, type ScoringPart, sumPart, uncutTotal } from './group-sum';
import type { Marks } from './marks';
import { markOf } from './mark-of';
import type { TenThousandths } from './points';
import { sheetTotal } from './sheet-total';

/** Running figures of one sheet; points in ten-thousandths (see `formatPoints`). */
export interface SheetScore {
  /** By leaf code: points × weight, rounded; null while the mark is missing, for a gate and where not applicable. */
  readonly leaves: Readonly<Record<string, TenThousandths | null>>;
  /** By group code. `max` is the group's maximum; `leftOut` when none of its leaves applies. */
  readonly groups: Readonly<Record<string, { readonly points: TenThousandths; readonly max: TenThousandths; readonly leftOut: boolean }>>;
  /** After the caps. */
  readonly bonus: TenThousandths;
  readonly deduction: TenThousandths;
  readonly total: TenThousandths;
  readonly totalMax: TenThousandths;
  /** Codes without a mark, in the order of the document. */
  readonly missing: readonly string[];
  readonly complete: boolean;
  /** Codes of gates that say "không đạt". */
  readonly failedGates: readonly string[];
}

/** A mark that gives its leaf no points (an unknown level, a value in no step) counts as missing. */
function missingCodes(plan: CriteriaPlan, marks: Marks, part: ScoringPart, leafOf: (index: number) => TenThousandths | null): string[] {
  return plan.leavesInOrder
    .filter(({ leaf, index }) => {
      if (leaf.markedBy !== part) return false;
      const mark = markOf(marks, leaf.code);
      if (mark === undefined) return true;
      if (mark.kind === 'not-applicable') return false;
      return leaf.kind === 'gate' ? mark.kind !== 'gate' : leafOf(index) === null;
    })
    .map(({ leaf }) => leaf.code);
}

/**
 * Scores one sheet of the panel (or the office's items) as it stands, an
 * unfinished one too: what is missing adds nothing and is listed. Leaves marked
 * not applicable on the sheet itself are taken out; `notApplicable` adds those
 * that the office has set aside. A failed gate of kind `group-zero` sets its
 * group to 0. The total of the panel is the sheet total of the rules (§4); the
 * total of the office is what is added after the panel's figure and can be
 * negative. Cheap enough for every keystroke.
 */
export function scoreSheet(
  set: CriteriaSet,
  marks: Marks,
  options: { readonly markedBy?: ScoringPart; readonly notApplicable?: readonly string[] } = {},
): SheetScore {
  const part = options.markedBy ?? 'panel';
  const setAside = options.notApplicable ?? [];
  const plan = planCriteria(set);
  const read = readSheet(plan, marks, part);
  const notApplicable = plan.leaves.map(
    ({ leaf }) =>
      setAside.includes(leaf.code) || markOf(marks, leaf.code)?.kind === 'not-applicable',
  );
  const applicability = applicabilityOf(plan, notApplicable);
  const failed = read.failedGates.flatMap((index) => plan.leaves[index] ?? []);
  const zeroed = new Set(
    failed.flatMap(({ leaf, parent }) => (leaf.kind === 'gate' && leaf.whenFailed === 'group-zero' ? [parent] : [])),
  );
  const pointsOf = (index: number): TenThousandths | null => (notApplicable[index] === true ? null : (read.points[index] ?? null));
  const sums = sumPart(plan, applicability, part, pointsOf, zeroed);
  const missing = missingCodes(plan, marks, part, (index) => read.points[index] ?? null).filter((code) => !setAside.includes(code));
  return {
    leaves: Object.fromEntries(
      plan.leaves
        .filter(({ leaf }) => leaf.markedBy === part)
        .map(({ leaf, index }) => {
          const value = pointsOf(index);
          return [leaf.code, value === null ? null : contributionOf(value, leaf.weight, plan.decimals)];
        }),
    ),
    groups: Object.fromEntries(
      plan.groups.slice(1).map(({ group, index, max }) => [
        group?.code ?? '',
        { points: sums.groups[index] ?? 0, max, leftOut: applicability.leftOut[index] === true },
      ]),
    ),
    bonus: sums.bonus,
    deduction: sums.deduction,
    total: part === 'panel' ? sheetTotal(plan, sums) : uncutTotal(sums),
    totalMax: plan.totalMax,
    missing,
    complete: missing.length === 0,
    failedGates: failed.map(({ leaf }) => leaf.code),
  };
}
