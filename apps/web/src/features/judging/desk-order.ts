import type { DeskSheet } from './queries';

/** Whether something is left to do on it, and may be done: the member has answered for it on the list of conflicts. */
export const isOpenSheet = ({ state, declared }: Pick<DeskSheet, 'state' | 'declared'>): boolean => declared && (state === 'not-started' || state === 'draft');

const byTurn = (sheets: readonly DeskSheet[]): DeskSheet[] => [...sheets].sort((a, b) => a.turn - b.turn);

/** The sheet to mark now: the open one whose nomination has the fewest handed-in sheets, this one left out; null when there is none. */
export function nextToMark(sheets: readonly DeskSheet[], exceptId: string | null): DeskSheet | null {
  return byTurn(sheets).find((sheet) => isOpenSheet(sheet) && sheet.sheetId !== exceptId) ?? null;
}

/** The open sheet that follows this one in the order of marking, going round, so that one put off does not come straight back. */
export function nextAfter(sheets: readonly DeskSheet[], sheetId: string): DeskSheet | null {
  const order = byTurn(sheets);
  const at = order.findIndex((sheet) => sheet.sheetId === sheetId);
  return [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))].find(isOpenSheet) ?? null;
}
