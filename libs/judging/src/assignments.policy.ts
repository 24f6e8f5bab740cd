/** What decides what may be done with an assignment. */
export interface AssignmentStanding {
  readonly recused: boolean;
  /** Marks, a remark or a comment stand on its sheet. */
  readonly marked: boolean;
}

/** Why the office may not take it away; null: it may. What a member has written is never thrown away by somebody else. */
export function whyNotRemove({ recused, marked }: AssignmentStanding): string | null {
  if (marked) return 'assignment.already-marked';
  return recused ? 'assignment.recused' : null;
}

/** Why the member may not recuse; null: the member may, before, during and after marking, until marking is closed. */
export function whyNotRecuse({ recused }: AssignmentStanding): string | null {
  return recused ? 'assignment.already-recused' : null;
}
