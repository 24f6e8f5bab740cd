/** What decides whether a member may write on an own sheet; the phase is decided by the gate before. */
export interface SheetStanding {
  readonly recused: boolean;
  readonly submitted: boolean;
  /** Found by the system, declared or added, and not lifted. */
  readonly inConflict: boolean;
  /** The member has answered for the nomination on the list of conflicts. */
  readonly declared: boolean;
  /** The member still has the seat. */
  readonly seated: boolean;
  /** Today is within the panel's validity. */
  readonly panelValid: boolean;
  /** 1: the first marking. */
  readonly round: number;
}

/** Why nothing at all may be done on the sheet; null: something may. */
function whyNotTouch({ recused, inConflict, declared, seated, panelValid }: SheetStanding): string | null {
  if (!seated) return 'score-sheet.seat-left';
  if (recused) return 'score-sheet.recused';
  if (inConflict) return 'score-sheet.conflict-of-interest';
  if (!declared) return 'score-sheet.declaration-missing';
  return panelValid ? null : 'score-sheet.panel-not-valid';
}

/** Why the marks of this sheet may not be written or handed in; null: they may. */
export function whyNotMark(standing: SheetStanding): string | null {
  return whyNotTouch(standing) ?? (standing.submitted ? 'score-sheet.already-submitted' : null);
}

/** Why a handed-in sheet may not be taken back; null: it may, until the phase ends. A second marking is given back by the panel's head alone. */
export function whyNotReopen(standing: SheetStanding): string | null {
  const refusal = whyNotTouch(standing) ?? (standing.submitted ? null : 'score-sheet.not-submitted');
  return refusal ?? (standing.round > 1 ? 'score-sheet.second-marking-final' : null);
}

/** Why the sheet may not be read as a form while marking is open; null: it may. What was recused from is read as it was left. */
export function whyNotOpen({ recused, inConflict, declared }: Pick<SheetStanding, 'recused' | 'inConflict' | 'declared'>): string | null {
  return recused || inConflict || declared ? null : 'score-sheet.declaration-missing';
}

/** Why marks given by another version of the criteria may not be written on; null: there are none, or they fit. */
export function whyNotFit(sheet: { readonly criteriaSetId: string; readonly marks: object }, criteriaSetId: string): string | null {
  return sheet.criteriaSetId !== criteriaSetId && Object.keys(sheet.marks).length > 0 ? 'score-sheet.criteria-set-changed' : null;
}
