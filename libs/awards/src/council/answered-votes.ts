import type { Season } from '@dvk/scoring-core';
import { type DecisionFault, UnfitDecisionError } from '../decisions/ranked-or-fault';
import type { VotedCase } from './council-outcome';
import { type AfterSession, type SessionOutcome, sessionOutcomes } from './session-outcome';

/** The votes of one session and what is known after it; travels as JSON to the process that ranks. */
export interface SessionVotes {
  readonly voted: readonly VotedCase[];
  readonly after: AfterSession;
}

/** The frame that comes before those of the season. */
export const votesSign = 'V';

export interface AnsweredVotes {
  readonly outcomes: readonly SessionOutcome[];
  /** A decision that stands and does not fit: then the votes come to nothing yet. */
  readonly fault: DecisionFault | null;
}

export function answeredVotes(season: Season, { voted, after }: SessionVotes): AnsweredVotes {
  try {
    return { outcomes: sessionOutcomes(voted, season, after), fault: null };
  } catch (error) {
    if (error instanceof UnfitDecisionError) return { outcomes: [], fault: error.fault };
    throw error;
  }
}
