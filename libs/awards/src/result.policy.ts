/** What is known of a campaign when somebody asks for its result. */
export interface ResultSituation {
  readonly scoringClosed: boolean;
  /** The panel's result was locked: no sheet is given back any more. */
  readonly scoringLocked: boolean;
  /** Whether the phase of this moment permits results at all. */
  readonly phasePermits: boolean;
  readonly alreadyFrozen: boolean;
  readonly acceptedNominations: number;
}

/** Why a result cannot be frozen now; null when it can. */
export function freezeRefusal(situation: ResultSituation): string | null {
  if (!situation.scoringClosed) return 'result.scoring-still-open';
  if (!situation.scoringLocked) return 'result.scoring-not-locked';
  if (!situation.phasePermits) return 'result.phase-closed';
  if (situation.alreadyFrozen) return 'result.already-frozen';
  if (situation.acceptedNominations === 0) return 'result.no-nominations';
  return null;
}
