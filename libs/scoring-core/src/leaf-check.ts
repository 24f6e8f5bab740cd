import { boundsFaults } from './bounds-check';
import type { Leaf, Step } from './criteria-set';
import { formatDecimal } from './decimal-text';
import type { Hundredths } from './marks';
import { isPointsLeaf } from './leaf-points';
import type { Problem } from './problem';

export type LeafProblemCode =
  | 'criteria.weight-not-positive'
  | 'criteria.max-not-positive'
  | 'criteria.number-not-whole'
  | 'criteria.step-not-positive'
  | 'criteria.step-not-dividing-max'
  | 'criteria.max-out-of-reach'
  | 'criteria.levels-missing'
  | 'criteria.level-name-blank'
  | 'criteria.level-doubled'
  | 'criteria.level-out-of-range'
  | 'criteria.steps-missing'
  | 'criteria.steps-gap'
  | 'criteria.steps-overlap'
  | 'criteria.steps-reversed'
  | 'criteria.step-points-out-of-range'
  | 'criteria.points-each-not-positive'
  | 'criteria.floor-out-of-range';

type LeafProblem = Problem<LeafProblemCode>;

const text = (value: Hundredths): string => formatDecimal(value, { comma: false });

/** Steps from the highest measured value to the lowest, whichever way they are written. */
function highestFirst(steps: readonly Step[]): readonly (Step & { readonly line: number })[] {
  const start = (step: Step): number => step.from ?? -Infinity;
  const end = (step: Step): number => step.to ?? Infinity;
  return steps.map((step, index) => ({ ...step, line: index + 1 })).sort((a, b) => {
    if (start(a) !== start(b)) return start(a) < start(b) ? 1 : -1;
    return end(a) === end(b) ? 0 : end(a) < end(b) ? 1 : -1;
  });
}

function stepsProblems(leaf: Extract<Leaf, { kind: 'steps' }>, at: string): LeafProblem[] {
  if (leaf.steps.length === 0) return [{ code: 'criteria.steps-missing', at, params: {} }];
  const ordered = highestFirst(leaf.steps);
  const faults = boundsFaults(ordered).map(
    ({ kind, index, bound }): LeafProblem => ({
      code: `criteria.steps-${kind}`,
      at,
      params: { step: ordered[index]?.line ?? 0, bound: bound === null ? '' : text(bound) },
    }),
  );
  const outside = leaf.steps.flatMap(({ points }, index): LeafProblem[] =>
    points < 0 || points > leaf.max
      ? [{ code: 'criteria.step-points-out-of-range', at, params: { step: index + 1, points: text(points), max: text(leaf.max) } }]
      : [],
  );
  return [...faults, ...outside, ...reach(leaf, at, leaf.steps.map(({ points }) => points))];
}

/** A line whose best mark is under its own maximum can never be filled. */
function reach(leaf: Leaf, at: string, values: readonly Hundredths[]): LeafProblem[] {
  const best = values.reduce((high, value) => Math.max(high, value), 0);
  return best < leaf.max ? [{ code: 'criteria.max-out-of-reach', at, params: { max: text(leaf.max), best: text(best) } }] : [];
}

function levelProblems(leaf: Extract<Leaf, { kind: 'choice' }>, at: string): LeafProblem[] {
  if (leaf.levels.length === 0) return [{ code: 'criteria.levels-missing', at, params: {} }];
  const problems = leaf.levels.flatMap(({ name, points }, index): LeafProblem[] => {
    const found: LeafProblem[] = [];
    if (name.trim() === '') found.push({ code: 'criteria.level-name-blank', at, params: { level: index + 1 } });
    else if (leaf.levels.findIndex((other) => other.name === name) < index) {
      found.push({ code: 'criteria.level-doubled', at, params: { level: name } });
    }
    if (points < 0 || points > leaf.max) {
      found.push({ code: 'criteria.level-out-of-range', at, params: { level: name, points: text(points), max: text(leaf.max) } });
    }
    return found;
  });
  return [...problems, ...reach(leaf, at, leaf.levels.map(({ points }) => points))];
}

function stepProblems(step: Hundredths, max: Hundredths, at: string): LeafProblem[] {
  if (step <= 0) return [{ code: 'criteria.step-not-positive', at, params: { step: text(step) } }];
  return max % step === 0 ? [] : [{ code: 'criteria.step-not-dividing-max', at, params: { step: text(step), max: text(max) } }];
}

function kindProblems(leaf: Leaf, at: string): LeafProblem[] {
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return stepProblems(leaf.step, leaf.max, at);
    case 'choice':
      return levelProblems(leaf, at);
    case 'steps':
      return stepsProblems(leaf, at);
    case 'count':
      return leaf.pointsEach > 0 ? [] : [{ code: 'criteria.points-each-not-positive', at, params: { pointsEach: text(leaf.pointsEach) } }];
    case 'ratio':
    case 'gate':
      return [];
  }
}

/** All numbers of the leaf that must be whole hundredths. */
function numbersOf(leaf: Leaf): readonly (Hundredths | null)[] {
  const own = [leaf.max, leaf.weight, leaf.floor?.value ?? null];
  if (leaf.kind === 'choice') return [...own, ...leaf.levels.map(({ points }) => points)];
  if (leaf.kind === 'steps') return [...own, ...leaf.steps.flatMap(({ from, to, points }) => [from, to, points])];
  if (leaf.kind === 'count') return [...own, leaf.pointsEach];
  return 'step' in leaf ? [...own, leaf.step] : own;
}

/** Everything that is wrong with one leaf by itself (scoring rules §3), `at` its code or place. */
export function leafProblems(leaf: Leaf, at: string): readonly LeafProblem[] {
  if (numbersOf(leaf).some((value) => value !== null && !Number.isSafeInteger(value))) {
    return [{ code: 'criteria.number-not-whole', at, params: {} }];
  }
  const problems: LeafProblem[] = [];
  if (leaf.weight <= 0) problems.push({ code: 'criteria.weight-not-positive', at, params: { weight: text(leaf.weight) } });
  if (leaf.kind !== 'gate' && leaf.max <= 0) problems.push({ code: 'criteria.max-not-positive', at, params: { max: text(leaf.max) } });
  else problems.push(...kindProblems(leaf, at));
  const limit = leaf.floor?.kind === 'percent' ? 10_000 : leaf.max;
  if (leaf.floor !== null && (leaf.floor.value < 0 || (isPointsLeaf(leaf) && leaf.floor.value > limit))) {
    problems.push({ code: 'criteria.floor-out-of-range', at, params: { floor: text(leaf.floor.value), max: text(limit) } });
  }
  return problems;
}
