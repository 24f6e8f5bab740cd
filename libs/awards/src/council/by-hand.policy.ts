import type { DecisionSubject } from '../decisions/recorded-act';
import type { CouncilOutcome } from './council-outcome';
import { lineOutcome } from './line-outcome';

export interface HandRefusal {
  readonly code: string;
  readonly at: string;
}

/**
 * Why nobody writes a decision down by hand beside or against a vote of the council; null: the council has not decided on the question.
 * What its votes leave open – equal shares across the last place, a class that none of the votes gave – may be decided by an authority,
 * yet never for somebody who was voted down.
 *
 * @param voted closed cases of the campaign, those of a session that goes on too
 */
export function whyNotByHand(subject: DecisionSubject, voted: readonly CouncilOutcome[]): HandRefusal | null {
  const about = concerned(subject, voted);
  const running = about.find(({ endedAt }) => endedAt === null);
  if (running !== undefined) return { code: 'decision.council-sitting', at: running.nominationCode };
  const against = about.find((item) => isAgainst(subject, item, about));
  return against === undefined ? null : { code: 'decision.council-decided', at: against.nominationCode };
}

/** Why an obstacle is not lifted by hand; the newest vote on it counts. */
export function whyNotLiftByHand(obstacleId: string, voted: readonly CouncilOutcome[]): HandRefusal | null {
  const newest = voted.filter((item) => item.obstacleId === obstacleId).at(-1);
  if (newest === undefined || (newest.adopted && newest.endedAt !== null)) return null;
  return { code: newest.endedAt === null ? 'decision.council-sitting' : 'decision.council-decided', at: newest.nominationCode };
}

function concerned(subject: DecisionSubject, voted: readonly CouncilOutcome[]): CouncilOutcome[] {
  switch (subject.kind) {
    case 'class':
      return voted.filter(({ kind, nominationCode }) => kind === 'class' && nominationCode === subject.nominationCode);
    case 'departure':
      return voted.filter(({ kind, nominationCode }) => (kind === 'award' || kind === 'tie') && nominationCode === subject.nominationCode);
    case 'line':
      return voted.filter(({ kind, nominationCode, award }) => kind === 'tie' && award === subject.award && subject.codes.includes(nominationCode));
    case 'order':
      return voted.filter(({ kind, nominationCode }) => kind === 'tie' && subject.codes.includes(nominationCode));
  }
}

function isAgainst(subject: DecisionSubject, item: CouncilOutcome, about: readonly CouncilOutcome[]): boolean {
  switch (subject.kind) {
    case 'class':
      return item.adopted || item.award === subject.className;
    case 'departure':
      return item.kind === 'award' || item.adopted || item.award === subject.award;
    case 'line':
      return isDecided(item, about) || (!item.adopted && subject.awarded.includes(item.nominationCode));
    case 'order': {
      const places = item.line?.places ?? 0;
      return isDecided(item, about) || (!item.adopted && subject.codes.indexOf(item.nominationCode) < places);
    }
  }
}

function isDecided({ line, sessionId }: CouncilOutcome, about: readonly CouncilOutcome[]): boolean {
  return line !== null && lineOutcome(line, about.filter((item) => item.sessionId === sessionId)).awarded !== null;
}
