import type { CaseKind, LineOnTable } from './council-rules';

/** What a council decided on one case, by vote. */
export interface CouncilOutcome {
  readonly sessionId: string;
  /** Which session of the campaign: 1, 2, … */
  readonly sessionNumber: number;
  readonly resultId: string;
  /** null: the session goes on, and nothing of it is official. */
  readonly endedAt: Date | null;
  readonly ordinal: number;
  readonly kind: CaseKind;
  readonly nominationCode: string;
  /** The award tier, or the class of a class; empty of an obstacle. */
  readonly award: string;
  readonly matter: string;
  readonly line: LineOnTable | null;
  readonly obstacleId: string | null;
  readonly adopted: boolean;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly denominator: number;
  readonly conclusion: string;
}

/** A closed case of a session that has ended, as plain data. */
export type VotedCase = Omit<CouncilOutcome, 'endedAt'>;
