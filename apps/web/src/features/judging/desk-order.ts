import type { DeskSheet } from './queries';

const isOpen = ({ state }: DeskSheet): boolean => state === 'not-started' || state === 'draft';

/** The sheet to mark after this one, going round; null when no other is open. */
export function nextToMark(sheets: readonly DeskSheet[], afterId: string | null): DeskSheet | null {
  const at = sheets.findIndex(({ sheetId }) => sheetId === afterId);
  const inTurn = [...sheets.slice(at + 1), ...sheets.slice(0, Math.max(at, 0))];
  return inTurn.find(isOpen) ?? null;
}
