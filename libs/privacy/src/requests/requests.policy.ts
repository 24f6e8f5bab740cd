import type { RequestKind, RequestState } from './personal-data-request';

/** What follows what; nothing follows a refusal or the end. */
export const nextStates: Readonly<Record<RequestState, readonly RequestState[]>> = {
  received: ['approved', 'refused'],
  approved: ['done'],
  refused: [],
  done: [],
};

/** @returns why the request may not come to the state, or null */
export function stepFault(from: RequestState, to: RequestState): string | null {
  if (nextStates[from].includes(to)) return null;
  return from === 'received' ? 'personal-data.not-decided' : 'personal-data.decided-already';
}

/** Nobody decides about their own data, nor carries it out. */
export function ownRequestFault(actorId: string, personId: string | null): string | null {
  return actorId === personId ? 'personal-data.own-request' : null;
}

/** Who still holds a post acts in the movement under that name: the posts end first. */
export function erasureFault(kind: RequestKind, postsHeld: number): string | null {
  return kind === 'erasure' && postsHeld > 0 ? 'personal-data.posts-held' : null;
}

/** Decree 356/2025: an answer within two working days; given within ten days, erased within twenty. */
const answerWorkingDays = 2;
const finishDays: Readonly<Record<RequestKind, number>> = { export: 10, erasure: 20 };
const dayMs = 86_400_000;

const plusDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * Last days to answer and to finish, `YYYY-MM-DD`, counted from the day after receipt. Saturdays and Sundays are no working days; public
 * holidays are unknown to the program, so a day may come out earlier than the law has it, never later.
 */
export function dueDays(kind: RequestKind, receivedOn: string): { readonly answerDue: string; readonly finishDue: string } {
  let answerDue = receivedOn;
  for (let left = answerWorkingDays; left > 0; ) {
    answerDue = plusDays(answerDue, 1);
    if (!isWeekend(answerDue)) left -= 1;
  }
  return { answerDue, finishDue: plusDays(receivedOn, finishDays[kind]) };
}
