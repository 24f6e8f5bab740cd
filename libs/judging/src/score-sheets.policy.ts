/** What decides whether a member may write on an own sheet; the phase is decided by the gate before. */
export interface SheetStanding {
  readonly recused: boolean;
  readonly submitted: boolean;
  /** The member's unit is the nominee's, or above or below it. */
  readonly inConflict: boolean;
}

/** Why the marks of this sheet may not be written or handed in; null: they may. */
export function whyNotMark({ recused, submitted, inConflict }: SheetStanding): string | null {
  if (recused) return 'score-sheet.recused';
  if (inConflict) return 'score-sheet.conflict-of-interest';
  return submitted ? 'score-sheet.already-submitted' : null;
}

/** Why a handed-in sheet may not be taken back; null: it may, until the phase ends. */
export function whyNotReopen({ recused, submitted, inConflict }: SheetStanding): string | null {
  if (recused) return 'score-sheet.recused';
  if (inConflict) return 'score-sheet.conflict-of-interest';
  return submitted ? null : 'score-sheet.not-submitted';
}
