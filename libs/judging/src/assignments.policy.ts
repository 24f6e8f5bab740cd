/** What decides what may be done with an assignment. */
export interface AssignmentStanding {
  readonly recused: boolean;
  /** Taken from a member who left. */
  readonly withdrawn: boolean;
  /** Marks, a remark or a comment stand on its sheet. */
  readonly marked: boolean;
}

/** What decides whether a member is given one more nomination, conflicts aside. */
export interface SeatStanding {
  /** On the panel today and marking. */
  readonly sits: boolean;
  /** The panel marks the nomination's field and peer group. */
  readonly inScope: boolean;
  readonly load: number;
  /** null: no limit. */
  readonly mostNominations: number | null;
}

/** Why the member is not given one more; null: is. */
export function whyNotGive({ sits, inScope, load, mostNominations }: SeatStanding): string | null {
  if (!sits) return 'assignment.member-not-marking';
  if (!inScope) return 'assignment.out-of-scope';
  return mostNominations !== null && load >= mostNominations ? 'assignment.limit-reached' : null;
}

/** Why the office may not take it away; null: it may. What a member has written is never thrown away by somebody else. */
export function whyNotRemove({ recused, withdrawn, marked }: AssignmentStanding): string | null {
  if (marked) return 'assignment.already-marked';
  if (withdrawn) return 'assignment.withdrawn';
  return recused ? 'assignment.recused' : null;
}

/** Why the member may not recuse; null: the member may, before, during and after marking, until marking is closed. */
export function whyNotRecuse({ recused, withdrawn }: Pick<AssignmentStanding, 'recused' | 'withdrawn'>): string | null {
  if (withdrawn) return 'assignment.withdrawn';
  return recused ? 'assignment.already-recused' : null;
}
