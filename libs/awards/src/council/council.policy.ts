import { quorumHolds } from '@dvk/scoring-core';
import type { CouncilRules } from './council-rules';
import { caseMoves, type CaseState, mayMove, sessionMoves, type SessionState } from './transitions';

export interface SittingSeat {
  readonly attendance: 'expected' | 'present' | 'absent' | 'substituted';
  readonly position: 'chair' | 'vice-chair' | 'secretary' | 'member';
}

/** Somebody sits there: the member, or whoever sits in the member's place. */
export const sits = ({ attendance }: Pick<SittingSeat, 'attendance'>): boolean => attendance === 'present' || attendance === 'substituted';

export function hasQuorum(seats: readonly SittingSeat[], { quorumHundredths }: Pick<CouncilRules, 'quorumHundredths'>): boolean {
  return quorumHolds(seats.filter(sits).length, seats.length, quorumHundredths);
}

/** Who presides: the chair, else the first vice-chair who sits. */
export const presiding = <Seat extends SittingSeat>(seats: readonly Seat[]): Seat | null =>
  seats.find((seat) => seat.position === 'chair' && seat.attendance === 'present') ?? seats.find((seat) => seat.position === 'vice-chair' && seat.attendance === 'present') ?? null;

/** Why a session cannot be opened; null: it can. */
export function whyNotOpenSession(state: SessionState, seats: readonly SittingSeat[], rules: CouncilRules): string | null {
  if (!mayMove(sessionMoves, state, 'open')) return 'council.session-begun';
  if (!hasQuorum(seats, rules)) return 'council.no-quorum';
  return presiding(seats) === null ? 'council.nobody-presides' : null;
}

/** Cases that were not called stay undecided; one that is being voted on is closed first. */
export function whyNotEndSession(state: SessionState, cases: readonly CaseState[]): string | null {
  if (!mayMove(sessionMoves, state, 'ended')) return 'council.session-not-open';
  return cases.includes('open') ? 'council.case-still-open' : null;
}

interface CaseSituation {
  readonly session: SessionState;
  readonly state: CaseState;
  readonly quorum: boolean;
}

/**
 * @param answered one class or one tier is given to a nomination, and another one was adopted or is being voted on
 */
export function whyNotOpenCase({ session, state, quorum, answered }: CaseSituation & { readonly answered: boolean }): string | null {
  if (session !== 'open') return 'council.session-not-open';
  if (!mayMove(caseMoves, state, 'open')) return 'council.case-begun';
  if (answered) return 'council.question-answered';
  return quorum ? null : 'council.no-quorum';
}

export function whyNotCloseCase({ session, state, quorum }: CaseSituation): string | null {
  if (session !== 'open') return 'council.session-not-open';
  if (!mayMove(caseMoves, state, 'closed')) return 'council.case-not-open';
  return quorum ? null : 'council.no-quorum';
}

/** Of fewer ballots than these the count tells who chose what. */
const fewestBallots = 3;

/**
 * Why the box of a secret ballot is not counted; null: it is. A box put back to what it was before somebody voted does not have a ballot of
 * everybody who voted; one that is emptied after the first voter would give that vote away.
 *
 * @param counted ballots in the box @param voted seats that have voted @param mayVote seats that sit and may vote
 */
export function whyNotCountBox({ counted, voted, mayVote }: { readonly counted: number; readonly voted: number; readonly mayVote: number }) {
  if (counted !== voted) return { code: 'council.box-not-whole', params: { counted, voted } };
  const needed = Math.min(fewestBallots, mayVote);
  return voted > 0 && voted < needed ? { code: 'council.ballots-too-few', params: { voted, needed } } : null;
}

interface VoteSituation {
  readonly session: SessionState;
  readonly state: CaseState;
  readonly ballot: 'open' | 'secret';
  readonly attendance: SittingSeat['attendance'];
  readonly source: 'own' | 'hands' | 'written';
  readonly absenteesWrite: boolean;
  readonly recused: boolean;
  /** A secret vote of the seat lies in the box. */
  readonly inBox: boolean;
}

/** Why a seat's vote is not taken; null: it is. A secret vote cannot be changed, for nobody can find it again. */
export function whyNotVote(vote: VoteSituation): string | null {
  if (vote.session !== 'open') return 'council.session-not-open';
  if (vote.state !== 'open') return 'council.case-not-open';
  if (vote.recused) return 'council.member-recused';
  if (vote.ballot === 'secret' && vote.source !== 'own') return 'council.ballot-is-secret';
  if (vote.source === 'written') {
    if (!vote.absenteesWrite) return 'council.no-opinions-in-writing';
    return vote.attendance === 'absent' ? null : 'council.member-not-absent';
  }
  if (!sits(vote)) return 'council.member-not-present';
  return vote.inBox ? 'council.voted-already' : null;
}
