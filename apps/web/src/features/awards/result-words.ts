import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import type { ResultLine } from './queries';

const texts = messages.awards;

/** What an object has under a key that came from the server; undefined when it knows no such key. */
const under = <T>(words: Readonly<Record<string, T>>, key: string | null): T | undefined => (key !== null && Object.hasOwn(words, key) ? words[key] : undefined);

/** Everything a reader should know of a line besides its figures. */
export function notesOf({ notes, remarks, awardStatus }: Pick<ResultLine, 'notes' | 'remarks' | 'awardStatus'>): string[] {
  const status = under<string>(texts.awardStatus, awardStatus);
  return [...(status === undefined ? [] : [status]), ...[...notes, ...remarks].map((note) => under<string>(texts.notes, note) ?? note)];
}

/** Why a line has no rank. */
export function reasonOf({ reason, countedSheets }: Pick<ResultLine, 'reason' | 'countedSheets'>, at: string | null): string {
  const words = under<(name: string, sheets: string) => string>(texts.unranked.reasons, reason);
  return words?.(at ?? '', formatCount(countedSheets)) ?? reason ?? texts.none;
}

/** Where the award of a line stands when it waits for somebody's decision; null when it does not. */
export function waitingOf(awardStatus: string | null): string | null {
  if (awardStatus === 'tie-at-quota') return texts.undecided.tag;
  return awardStatus === 'waiting' ? texts.undecided.tagWaiting : null;
}
