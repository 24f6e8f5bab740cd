import type { NominationState } from './campaign-nomination';

/** States in which what was handed in is before the office or the panel. */
const handedIn: readonly NominationState[] = ['submitted', 'accepted'];

export interface InitiativeStanding {
  /** The actor is clerk of the unit that registered it, or of the one in charge of what that left. */
  readonly own: boolean;
  /** And nobody took over what it left open. */
  readonly unitDissolved: boolean;
  /** It turned out to be another one. */
  readonly merged: boolean;
  readonly nominationStates: readonly NominationState[];
}

/** Why this actor may not change the initiative now; null: they may. */
export function whyNotEditable({ own, unitDissolved, merged, nominationStates }: InitiativeStanding): string | null {
  if (!own) return 'initiative.other-unit';
  if (unitDissolved) return 'initiative.unit-dissolved';
  if (merged) return 'initiative.merged';
  if (nominationStates.some((state) => handedIn.includes(state))) return 'initiative.handed-in';
  return null;
}
