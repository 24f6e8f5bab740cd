import type { messages } from '../../messages/vi';
import type { DeskSheet } from './queries';

export type StateWord = keyof typeof messages.desk.states;

/** What decides the word. */
export interface Standing {
  readonly state: DeskSheet['state'];
  /** From 2 on the sheet was given back after closing. */
  readonly round: number;
  /** Marking has been open and is over. */
  readonly locked: boolean;
}

/** The word for where a sheet stands; every filter and every tag asks here. */
export function stateWord({ state, round, locked }: Standing): StateWord {
  if (state === 'recused' || state === 'in-conflict') return state;
  if (round > 1 && state !== 'submitted') return 'again';
  if (!locked) return state;
  return state === 'submitted' ? 'locked-submitted' : 'locked-unsent';
}
