import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import type { Result, ResultLine } from './queries';

const texts = awardsMessages;

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

/**
 * What a line waits for; null when it waits for nothing. Who stands on a quota line is said by the list of undecided ranks:
 * the status of the line may be that of a later tier, for which it waits as well.
 */
export function waitingOf({ nominationCode, awardStatus }: Pick<ResultLine, 'nominationCode' | 'awardStatus'>, undecided: Result['undecided']): string | null {
  const open = undecided.find(({ codes }) => codes.includes(nominationCode));
  if (open !== undefined) return under<string>(texts.undecided.tags, open.reason) ?? texts.undecided.tagWaiting;
  return awardStatus === 'waiting' || awardStatus === 'tie-at-quota' ? texts.undecided.tagWaiting : null;
}
