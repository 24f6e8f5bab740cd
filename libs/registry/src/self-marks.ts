import { type CriteriaSet, type Leaf, type Marks, checkMark, leavesOf } from '@dvk/scoring-core';
import type { FieldProblem } from '@dvk/platform';

/** The leaves a unit marks for itself: everything but the office's own items. */
export function selfMarkedLeaves(set: CriteriaSet): readonly Leaf[] {
  return leavesOf(set.groups).filter(({ markedBy }) => markedBy !== 'office');
}

/**
 * What is wrong with the marks a unit has entered so far; a missing one is no fault of a draft. Only the office sets an
 * item aside, so `not-applicable` is refused here whatever the leaf allows.
 */
export function selfMarkProblems(set: CriteriaSet, marks: Marks): FieldProblem[] {
  const leafOf = new Map(leavesOf(set.groups).map((leaf) => [leaf.code, leaf]));
  return Object.entries(marks).flatMap(([code, mark]): FieldProblem[] => {
    const field = `marks.${code}`;
    const leaf = leafOf.get(code);
    if (leaf === undefined) return [{ field, code: 'mark.code-unknown' }];
    if (leaf.markedBy === 'office') return [{ field, code: 'mark.not-yours' }];
    if (mark.kind === 'not-applicable') return [{ field, code: 'mark.not-applicable-not-allowed' }];
    const problem = checkMark(leaf, mark);
    return problem === null ? [] : [{ field, code: problem.code, params: problem.params }];
  });
}

/** Codes of the self-marked leaves that have neither a mark nor been set aside by the office. */
export function missingSelfMarks(set: CriteriaSet, marks: Marks, notApplicable: Readonly<Record<string, string>>): string[] {
  return selfMarkedLeaves(set)
    .map(({ code }) => code)
    .filter((code) => !Object.hasOwn(marks, code) && !Object.hasOwn(notApplicable, code));
}

/** Remarks on leaves that the set does not have or that the unit does not mark. */
export function remarkProblems(set: CriteriaSet, codes: readonly string[]): FieldProblem[] {
  const own = new Set(selfMarkedLeaves(set).map(({ code }) => code));
  return codes.filter((code) => !own.has(code)).map((code) => ({ field: `remarks.${code}`, code: 'mark.code-unknown' }));
}
