import { applyMethod, type Average, mean, median, range } from './aggregate';
import type { CountedSheets, ReadSheet } from './counted-sheets';
import type { CriteriaPlan, PlannedLeaf } from './criteria-plan';
import { compareFractions, type Fraction, fraction } from './fraction';
import { applicabilityOf, type PartSums, sumPart, uncutTotal } from './group-sum';
import { PER_POINT, pointsToFraction, scaleRounded, type TenThousandths } from './points';
import type { ScoringRules } from './rules';
import { sheetTotal } from './sheet-total';

/** The figures of one nomination with enough counted sheets. Points are in ten-thousandths, by index. */
export interface NominationScore {
  /** In the order of the counted sheets. */
  readonly sheetTotals: readonly TenThousandths[];
  /** null: the leaf has no average (a gate, a self-mark, not applicable). */
  readonly leafAverages: readonly (TenThousandths | null)[];
  /** null: the group is left out. */
  readonly groupAverages: readonly (TenThousandths | null)[];
  readonly failedGates: readonly PlannedLeaf[];
  readonly panelExact: Fraction;
  /** The office's part before the last cut; null when the set has no leaf of the office. */
  readonly officeTotal: TenThousandths | null;
  readonly exact: Fraction;
  readonly final: TenThousandths;
  readonly mean: Fraction;
  readonly median: Fraction;
  readonly spread: TenThousandths;
}

const toFraction = ({ sum, count }: Average): Fraction => fraction(BigInt(sum), BigInt(count) * BigInt(PER_POINT));

/** A gate fails when more than half of the counted sheets, or the office, say "không đạt". */
function gatesFailed(plan: CriteriaPlan, counted: readonly ReadSheet[], office: ReadSheet): readonly PlannedLeaf[] {
  return plan.leavesInOrder.filter(({ leaf, index }) => {
    if (leaf.kind !== 'gate') return false;
    if (leaf.markedBy === 'office') return office.failedGates.includes(index);
    return 2 * counted.filter(({ failedGates }) => failedGates.includes(index)).length > counted.length;
  });
}

function averageLeaves(
  plan: CriteriaPlan,
  sheets: CountedSheets,
  office: ReadSheet,
  rules: ScoringRules,
): readonly (TenThousandths | null)[] {
  return plan.leaves.map(({ leaf, index }) => {
    if (leaf.kind === 'gate' || leaf.markedBy === 'unit' || sheets.notApplicable[index] === true) return null;
    if (leaf.markedBy === 'office') return office.points[index] ?? null;
    const marks: TenThousandths[] = [];
    for (const { points } of sheets.counted) {
      const mark = points[index] ?? null;
      if (mark !== null) marks.push(mark);
    }
    if (marks.length === 0) return null;
    const { sum, count } = applyMethod(marks, rules);
    return scaleRounded(sum, 1, count, plan.decimals);
  });
}

/** Last cut of step 5: 0 … total max, the upper end only when bonuses may not exceed it. */
function cut(plan: CriteriaPlan, value: Fraction): Fraction {
  const zero = fraction(0);
  const top = pointsToFraction(plan.totalMax);
  if (compareFractions(value, zero) < 0) return zero;
  return plan.set.bonusMayExceedMax !== true && compareFractions(value, top) > 0 ? top : value;
}

function roundedPoints(value: Fraction, decimals: number): TenThousandths {
  const scaled = value.numerator * BigInt(PER_POINT);
  const step = 10n ** BigInt(4 - decimals);
  const divisor = value.denominator * step;
  return Number(((2n * scaled + divisor) / (2n * divisor)) * step);
}

/** What adds up the points of one part of this nomination: items that do not apply and groups that a gate sets to 0 are known. */
function partsOf(plan: CriteriaPlan, sheets: CountedSheets, office: ReadSheet) {
  const applicability = applicabilityOf(plan, sheets.notApplicable);
  const failedGates = gatesFailed(plan, sheets.counted, office);
  const zeroed = new Set(
    failedGates.flatMap(({ leaf, parent }) => (leaf.kind === 'gate' && leaf.whenFailed === 'group-zero' ? [parent] : [])),
  );
  const sum = (part: 'panel' | 'office', points: readonly (TenThousandths | null)[]): PartSums =>
    sumPart(plan, applicability, part, (index) => points[index] ?? null, zeroed);
  return { applicability, failedGates, sum };
}

/** What complete sheets of a nomination come to beside its counted ones, whether they count or not. */
export function totalsBeside(plan: CriteriaPlan, sheets: CountedSheets, office: ReadSheet, reads: readonly ReadSheet[]): readonly TenThousandths[] {
  const { sum } = partsOf(plan, sheets, office);
  return reads.map(({ points }) => sheetTotal(plan, sum('panel', points)));
}

/**
 * Steps 1 to 6 for one nomination: sheet totals, the panel's figure by the
 * campaign's method and scope, the office's part, averages of leaves and groups.
 * `counted` holds at least one sheet.
 */
export function scoreNomination(
  plan: CriteriaPlan,
  sheets: CountedSheets,
  office: ReadSheet,
  rules: ScoringRules,
): NominationScore {
  const { applicability, failedGates, sum } = partsOf(plan, sheets, office);
  const sheetTotals = sheets.counted.map(({ points }) => sheetTotal(plan, sum('panel', points)));
  const leafAverages = averageLeaves(plan, sheets, office, rules);
  const panelOnAverages = sum('panel', leafAverages);
  const officeSums = sum('office', office.points);
  const panelExact = toFraction(
    rules.scope === 'sheet' ? applyMethod(sheetTotals, rules) : { sum: sheetTotal(plan, panelOnAverages), count: 1 },
  );
  const officeTotal = plan.hasOfficeLeaves ? uncutTotal(officeSums) : null;
  const exact = cut(
    plan,
    officeTotal === null
      ? panelExact
      : fraction(
          panelExact.numerator * BigInt(PER_POINT) + BigInt(officeTotal) * panelExact.denominator,
          panelExact.denominator * BigInt(PER_POINT),
        ),
  );
  return {
    sheetTotals,
    leafAverages,
    groupAverages: plan.groups.map(({ index }) =>
      applicability.leftOut[index] === true ? null : (panelOnAverages.groups[index] ?? 0) + (officeSums.groups[index] ?? 0),
    ),
    failedGates,
    panelExact,
    officeTotal,
    exact,
    final: roundedPoints(exact, plan.decimals),
    mean: toFraction(mean(sheetTotals)),
    median: toFraction(median(sheetTotals)),
    spread: range(sheetTotals),
  };
}
