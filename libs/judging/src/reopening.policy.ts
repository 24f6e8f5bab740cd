/** Sheets one act gives back at most: a whole panel of nine with 300 nominations. */
export const mostReopened = 2_700;

/** What decides whether a handed-in sheet may be given back for a second marking. */
export interface ReopeningStanding {
  readonly submitted: boolean;
  readonly recused: boolean;
  readonly withdrawn: boolean;
  readonly seatLeft: boolean;
  readonly inConflict: boolean;
  /** Today is within the panel's validity: otherwise the member could not mark what is given back. */
  readonly panelValid: boolean;
  readonly round: number;
}

/** Why not; null: it may. What was never handed in stays out of the count for good. */
export function whyNotGiveBack({ submitted, recused, withdrawn, seatLeft, inConflict, panelValid, round }: ReopeningStanding): string | null {
  if (recused) return 'reopening.recused';
  if (inConflict) return 'reopening.in-conflict';
  if (seatLeft || withdrawn) return 'reopening.seat-left';
  if (submitted) return panelValid ? null : 'reopening.panel-not-valid';
  return round > 1 ? 'reopening.already-open' : 'reopening.never-submitted';
}

/** Why closed marking may not be locked; null: it may. */
export function whyNotLock({ unfinished, countFirst }: { readonly unfinished: number; readonly countFirst: boolean }): string | null {
  return unfinished > 0 && !countFirst ? 'scoring.reopened-unfinished' : null;
}
