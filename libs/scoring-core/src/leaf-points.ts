import type { Leaf, Step } from './criteria-set';
import type { Hundredths, Mark } from './marks';
import { fromHundredths, scaleRounded, type TenThousandths } from './points';

/** A leaf whose points stand inside its group's maximum; gates, bonuses and deductions do not. */
export function isPointsLeaf(leaf: Leaf): boolean {
  return leaf.kind !== 'gate' && leaf.kind !== 'bonus' && leaf.kind !== 'deduction';
}

function holds(step: Step, value: Hundredths): boolean {
  const above = step.from === null || value > step.from || (step.fromInclusive && value === step.from);
  const below = step.to === null || value < step.to || (step.toInclusive && value === step.to);
  return above && below;
}

/** The step that holds a measured value, or null when none does. */
export function stepOf(steps: readonly Step[], value: Hundredths): Step | null {
  return steps.find((step) => holds(step, value)) ?? null;
}

/**
 * Points of one mark before its weight, in ten-thousandths (scoring rules §3).
 * A mark and a level count as entered; points worked out from a count, a ratio
 * or a measured value are a printed figure and rounded to `decimals` (§1).
 * null: no points (a gate, not applicable, an unknown level, a value in no
 * step, nothing assigned, a mark of another kind); `checkMark` says why.
 */
export function leafPoints(leaf: Leaf, mark: Mark, decimals: number): TenThousandths | null {
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return mark.kind === 'points' ? fromHundredths(mark.hundredths) : null;
    case 'choice': {
      const level = mark.kind === 'level' ? leaf.levels.find((candidate) => candidate.name === mark.level) : undefined;
      return level === undefined ? null : fromHundredths(level.points);
    }
    case 'count':
      if (mark.kind !== 'count') return null;
      return scaleRounded(fromHundredths(Math.min(mark.count * leaf.pointsEach, leaf.max)), 1, 1, decimals);
    case 'ratio':
      if (mark.kind !== 'ratio' || mark.assigned <= 0) return null;
      return scaleRounded(fromHundredths(leaf.max), Math.min(mark.done, mark.assigned), mark.assigned, decimals);
    case 'steps': {
      const step = mark.kind === 'measured' ? stepOf(leaf.steps, mark.hundredths) : null;
      return step === null ? null : scaleRounded(fromHundredths(step.points), 1, 1, decimals);
    }
    case 'gate':
      return null;
  }
}
