import type { messages } from '../../messages/vi';
import type { DeskSheet } from './queries';

export type StateWord = keyof typeof messages.desk.states;

/** How far the marking of a campaign is. */
export interface MarkingStage {
  /** Marking has been open and is over. */
  readonly locked: boolean;
  /** What was given back can be marked again; ends when the result is locked. */
  readonly remarkingOpen: boolean;
}

/** What decides the word. */
export interface Standing extends MarkingStage {
  readonly state: DeskSheet['state'];
  /** From 2 on the sheet was given back after closing. */
  readonly round: number;
}

/** The word for where a sheet stands; every filter and every tag asks here. */
export function stateWord({ state, round, locked, remarkingOpen }: Standing): StateWord {
  if (state === 'recused' || state === 'in-conflict' || state === 'returned') return state;
  // Not handed in again before the result was locked: the marking before counts.
  if (round > 1 && state !== 'submitted') return remarkingOpen ? 'again' : 'locked-first';
  if (!locked) return state;
  return state === 'submitted' ? 'locked-submitted' : 'locked-unsent';
}
