import { useSyncExternalStore } from 'react';
import { ApiProblem, isSignedOut, isUnreachable } from '../../../api/problem';
import { readSheet, takeDeskAlong } from '../queries';

/** How far the sheets of one campaign are on this device. */
export interface Download {
  readonly campaignId: string;
  readonly total: number;
  readonly done: number;
  readonly running: boolean;
  readonly error: unknown;
}

const AT_ONCE = 3;

let current: Download | null = null;
const listeners = new Set<() => void>();

function become(next: Download): void {
  current = next;
  for (const listener of listeners) listener();
}

function amend(change: Partial<Download>): void {
  if (current !== null) become({ ...current, ...change });
}

/** A word on this one sheet, such as one taken back meanwhile: the others are still to be had. */
const ofThisSheet = (error: unknown): boolean => error instanceof ApiProblem && !isSignedOut(error) && !isUnreachable(error);

/**
 * Reads the desk and each sheet once, a few at a time; goes on while other pages are open. What was read before a stop or a fault
 * stays, and a sheet that the server refuses does not keep the others back.
 */
export async function downloadSheets(campaignId: string, sheetIds: readonly string[]): Promise<void> {
  if (current?.running === true) return;
  become({ campaignId, total: sheetIds.length, done: 0, running: true, error: null });
  // Asked for, not relied upon: otherwise the browser may clear the device when its disk runs full.
  void navigator.storage?.persist?.().catch(() => false);
  const waiting = [...sheetIds];
  const readOn = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (!isRunning()) return;
      await readSheet(id).catch((error: unknown) => {
        if (!ofThisSheet(error)) throw error;
        amend({ error });
      });
      amend({ done: (current?.done ?? 0) + 1 });
    }
  };
  try {
    await takeDeskAlong(campaignId);
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
    amend({ running: false });
  } catch (error) {
    amend({ running: false, error });
  }
}

const isRunning = (): boolean => current?.running === true;

export const stopDownload = (): void => amend({ running: false });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The download of this campaign that runs or ran last in this tab. */
export function useDownload(campaignId: string): Download | null {
  const download = useSyncExternalStore(subscribe, () => current);
  return download?.campaignId === campaignId ? download : null;
}
