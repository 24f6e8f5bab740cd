/** One nomination as the member answers for it. */
export interface TypedConflict {
  readonly nominationId: string;
  readonly reason: string;
}

/** The list as it stands when the declaration arrives. */
export interface ListStanding {
  /** Everything the member answers for, and whether it was answered for before. */
  readonly declared: ReadonlyMap<string, boolean>;
  /** Nominations with a conflict known already, found or told. */
  readonly known: ReadonlySet<string>;
}

/**
 * Why the declaration cannot stand; null: it can. It has to answer for everything not answered for yet, since a nomination that
 * joined the list after it was looked at was never looked at.
 */
export function whyNotDeclare(answered: readonly string[], conflicts: readonly TypedConflict[], { declared, known }: ListStanding): string | null {
  const seen = new Set(answered);
  const complete = [...declared].every(([id, done]) => done || seen.has(id)) && answered.every((id) => declared.has(id));
  if (!complete) return 'declaration.list-changed';
  if (conflicts.some(({ nominationId }) => !declared.has(nominationId))) return 'declaration.list-changed';
  if (new Set(conflicts.map(({ nominationId }) => nominationId)).size !== conflicts.length) return 'declaration.named-twice';
  return conflicts.some(({ nominationId }) => known.has(nominationId)) ? 'conflict.already-known' : null;
}
