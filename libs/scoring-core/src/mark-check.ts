import type { CriteriaNode, CriteriaSet, Leaf, MarkedBy } from './criteria-set';
import { formatDecimal } from './decimal-text';
import { stepOf } from './leaf-points';
import { markOf } from './mark-of';
import type { Hundredths, Mark, Marks } from './marks';
import type { Problem } from './problem';

export type MarkProblemCode =
  | 'mark.missing'
  | 'mark.code-unknown'
  | 'mark.not-yours'
  | 'mark.wrong-kind'
  | 'mark.not-applicable-not-allowed'
  | 'mark.not-a-number'
  | 'mark.negative'
  | 'mark.over-max'
  | 'mark.wrong-step'
  | 'mark.level-unknown'
  | 'mark.count-not-whole'
  | 'mark.nothing-assigned'
  | 'mark.outside-steps';

/** `at` is the code of the leaf. */
export type MarkProblem = Problem<MarkProblemCode>;

const text = (value: Hundredths): string => formatDecimal(value, { comma: false });

function pointsProblem(value: Hundredths, step: Hundredths, max: Hundredths, at: string): MarkProblem | null {
  if (!Number.isSafeInteger(value)) return { code: 'mark.not-a-number', at, params: {} };
  if (value < 0 || Object.is(value, -0)) return { code: 'mark.negative', at, params: { mark: text(value) } };
  if (value > max) return { code: 'mark.over-max', at, params: { mark: text(value), max: text(max) } };
  return value % step === 0 ? null : { code: 'mark.wrong-step', at, params: { mark: text(value), step: text(step) } };
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function ratioProblem(done: number, assigned: number, at: string): MarkProblem | null {
  if (!isCount(done) || !isCount(assigned)) return { code: 'mark.count-not-whole', at, params: {} };
  return assigned === 0 ? { code: 'mark.nothing-assigned', at, params: {} } : null;
}

/** The kind of mark that each kind of leaf takes. */
const KIND_OF_MARK: Readonly<Record<Leaf['kind'], Mark['kind']>> = {
  points: 'points',
  bonus: 'points',
  deduction: 'points',
  choice: 'level',
  gate: 'gate',
  count: 'count',
  ratio: 'ratio',
  steps: 'measured',
};

/** What is wrong with one mark, the first thing that a person would put right; null when it can stand (scoring rules §1–§3). */
export function checkMark(leaf: Leaf, mark: Mark): MarkProblem | null {
  const at = leaf.code;
  if (mark.kind === 'not-applicable') {
    return leaf.mayBeNotApplicable ? null : { code: 'mark.not-applicable-not-allowed', at, params: {} };
  }
  const expected = KIND_OF_MARK[leaf.kind];
  if (mark.kind !== expected) return { code: 'mark.wrong-kind', at, params: { expected, entered: mark.kind } };
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return mark.kind === 'points' ? pointsProblem(mark.hundredths, leaf.step, leaf.max, at) : null;
    case 'choice':
      if (mark.kind !== 'level' || leaf.levels.some(({ name }) => name === mark.level)) return null;
      return { code: 'mark.level-unknown', at, params: { level: mark.level } };
    case 'count':
      return mark.kind !== 'count' || isCount(mark.count) ? null : { code: 'mark.count-not-whole', at, params: {} };
    case 'ratio':
      return mark.kind === 'ratio' ? ratioProblem(mark.done, mark.assigned, at) : null;
    case 'steps':
      if (mark.kind !== 'measured') return null;
      if (!Number.isSafeInteger(mark.hundredths)) return { code: 'mark.not-a-number', at, params: {} };
      if (stepOf(leaf.steps, mark.hundredths) !== null) return null;
      return { code: 'mark.outside-steps', at, params: { value: text(mark.hundredths) } };
    case 'gate':
      return null;
  }
}

/** The leaves of a set from top to bottom. */
export function leavesOf(nodes: readonly CriteriaNode[]): readonly Leaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}

/**
 * Everything that keeps a sheet from being submitted, all at once, in the order
 * of the set: missing marks of the leaves that `markedBy` marks, marks that
 * cannot stand, then marks of leaves that someone else marks or that the set
 * does not have. For a draft, leave out the problems with code `mark.missing`.
 */
export function checkSheet(set: CriteriaSet, marks: Marks, markedBy: MarkedBy): MarkProblem[] {
  const leaves = leavesOf(set.groups);
  const own = leaves
    .filter((leaf) => leaf.markedBy === markedBy)
    .flatMap((leaf): MarkProblem[] => {
      const mark = markOf(marks, leaf.code);
      const problem = mark === undefined ? { code: 'mark.missing' as const, at: leaf.code, params: {} } : checkMark(leaf, mark);
      return problem === null ? [] : [problem];
    });
  const markedByOf = new Map(leaves.map((leaf) => [leaf.code, leaf.markedBy]));
  const foreign = Object.keys(marks).flatMap((code): MarkProblem[] => {
    const owner = markedByOf.get(code);
    if (owner === markedBy) return [];
    return [owner === undefined ? { code: 'mark.code-unknown', at: code, params: {} } : { code: 'mark.not-yours', at: code, params: { markedBy: owner } }];
  });
  return [...own, ...foreign];
}
