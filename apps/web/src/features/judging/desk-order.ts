import type { Desk, DeskSheet } from './queries';

/** Whether something is left to do on it, and may be done: the member has answered for it on the list of conflicts. */
export const isOpenSheet = ({ state, declared }: Pick<DeskSheet, 'state' | 'declared'>): boolean => declared && (state === 'not-started' || state === 'draft');

/** Whether it counts among what the member has to mark; neither recused from, nor in conflict, nor returned to the unit. */
export const isOwnToMark = ({ state }: Pick<DeskSheet, 'state'>): boolean => state !== 'recused' && state !== 'in-conflict' && state !== 'returned';

/** The sheets among which to go on: all of them while marking is open, afterwards those given back for a second marking until the result is locked. */
export function sheetsInHand({ campaigns, campaignId, sheets }: Pick<Desk, 'campaigns' | 'campaignId' | 'sheets'>): readonly DeskSheet[] {
  const campaign = campaigns.find(({ id }) => id === campaignId);
  if (campaign?.markingOpen === true) return sheets;
  return campaign?.remarkingOpen === true ? sheets.filter(({ round }) => round > 1) : [];
}

/** Those whose form opens: one not declared on yet is refused by the server until it is. */
export const sheetsToTakeAlong = (sheets: readonly DeskSheet[]): readonly string[] => sheets.flatMap(({ sheetId, declared }) => (declared ? [sheetId] : []));

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
