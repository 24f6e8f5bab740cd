import { bandAt, classPlace } from './class-bands';
import type { CriteriaPlan } from './criteria-plan';
import type { Floor } from './criteria-set';
import { fromHundredths, pointsToFraction, type TenThousandths } from './points';
import { isPointsLeaf } from './leaf-points';
import type { NominationScore } from './nomination-score';
import type { ScoringRules } from './rules';
import type { VerdictFact } from './season';
import type { ResultNote, SeasonResult } from './season-result';

type IneligibleReason = SeasonResult['ineligible'][number]['reason'];

export type Verdict =
  | { readonly eligible: false; readonly reason: IneligibleReason; readonly at: string }
  | {
      readonly eligible: true;
      readonly className: string | null;
      readonly notes: readonly ResultNote[];
      readonly remarks: readonly ResultNote[];
    };

/** Whether an average (ten-thousandths) is under a floor given as points or as percent of `max` (ten-thousandths). */
function isUnderFloor(average: TenThousandths, floor: Floor, max: TenThousandths): boolean {
  if (floor.kind === 'points') return average < fromHundredths(floor.value);
  return BigInt(average) * 10_000n < BigInt(max) * BigInt(floor.value);
}

/** Code of the first group, then the first leaf, in the document's order, whose average is under its floor. */
function floorMissed(plan: CriteriaPlan, score: NominationScore): string | null {
  for (const { group, index, max } of plan.groupsInOrder) {
    const average = score.groupAverages[index] ?? null;
    if (group?.floor && average !== null && isUnderFloor(average, group.floor, max)) return group.code;
  }
  for (const { leaf, index } of plan.leavesInOrder) {
    const average = score.leafAverages[index] ?? null;
    if (leaf.floor && average !== null && isUnderFloor(average, leaf.floor, fromHundredths(leaf.max))) return leaf.code;
  }
  return null;
}

interface ClassVerdict {
  readonly className: string | null;
  readonly notes: readonly ResultNote[];
  readonly remarks: readonly ResultNote[];
}

/** The band, and the zero-block that leaves the class undetermined (scoring rules §6.2 and §6.3). */
function classByBands(plan: CriteriaPlan, score: NominationScore, classOn: ScoringRules['classOn']): ClassVerdict {
  const { classes } = plan.set;
  const printed = bandAt(classes, pointsToFraction(score.final));
  const place = classOn === 'rounded' ? printed : bandAt(classes, score.exact);
  const remarks: ResultNote[] = printed >= 0 && (place < 0 || printed < place) ? ['class-below-printed'] : [];
  const band = classes[place];
  const zero = plan.leaves.some(({ leaf, index }) => isPointsLeaf(leaf) && score.leafAverages[index] === 0);
  if (band?.zeroBlocked === true && zero) return { className: null, notes: ['class-undetermined'], remarks };
  return { className: band?.name ?? null, notes: [], remarks };
}

/**
 * Knock-outs state a class, whatever the marks say, the lowest of several;
 * class caps then lower a class that stands above them. An undetermined class
 * stays undetermined under a cap: the program never guesses.
 */
function applyFacts(plan: CriteriaPlan, facts: readonly VerdictFact[], verdict: ClassVerdict): ClassVerdict {
  const { classes } = plan.set;
  const lowest = (kind: VerdictFact['kind']): number =>
    facts.reduce((low, fact) => (fact.kind === kind ? Math.max(low, classPlace(classes, fact.className ?? '')) : low), -1);
  const knockedTo = classes[lowest('knock-out')];
  const afterKnockOut: ClassVerdict =
    knockedTo === undefined
      ? verdict
      : { className: knockedTo.name, notes: [], remarks: [...verdict.remarks, 'knocked-out'] };
  const cap = lowest('class-cap');
  const capped = classes[cap];
  const { className } = afterKnockOut;
  if (capped === undefined || className === null || classPlace(classes, className) >= cap) return afterKnockOut;
  return { ...afterKnockOut, className: capped.name, remarks: [...afterKnockOut.remarks, 'class-capped'] };
}

/**
 * From score to verdict (scoring rules §6): gates, then floors, then facts that
 * bar the nomination; class by the bands, zero-block, knock-outs, class caps.
 */
export function verdictOf(
  plan: CriteriaPlan,
  rules: ScoringRules,
  score: NominationScore,
  facts: readonly VerdictFact[],
): Verdict {
  const gate = score.failedGates.find(({ leaf }) => leaf.kind === 'gate' && leaf.whenFailed === 'ineligible');
  if (gate !== undefined) return { eligible: false, reason: 'gate', at: gate.leaf.code };
  const floor = floorMissed(plan, score);
  if (floor !== null) return { eligible: false, reason: 'floor', at: floor };
  const barring = facts.find(({ kind, className }) => kind !== 'warning' && className === null);
  if (barring !== undefined) return { eligible: false, reason: 'knock-out', at: barring.reason };
  const verdict = applyFacts(plan, facts, classByBands(plan, score, rules.classOn));
  const wide = rules.spreadLimit !== null && score.spread > fromHundredths(rules.spreadLimit);
  const warned = facts.some(({ kind }) => kind === 'warning');
  return {
    eligible: true,
    className: verdict.className,
    notes: verdict.notes,
    remarks: [...verdict.remarks, ...(wide ? (['spread-over-limit'] as const) : []), ...(warned ? (['warning'] as const) : [])],
  };
}
