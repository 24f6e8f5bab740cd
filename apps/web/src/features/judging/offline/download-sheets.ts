import { useSyncExternalStore } from 'react';
import { readSheet } from '../queries';

/** How far the sheets of one campaign are on this device. */
export interface Download {
  readonly campaignId: string;
  readonly total: number;
  readonly done: number;
  readonly running: boolean;
  readonly error: unknown;
  readonly finishedAt: Date | null;
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

/** Reads each sheet once, a few at a time; goes on while other pages are open. What was read before a stop or a fault stays. */
export async function downloadSheets(campaignId: string, sheetIds: readonly string[]): Promise<void> {
  if (current?.running === true) return;
  become({ campaignId, total: sheetIds.length, done: 0, running: true, error: null, finishedAt: null });
  // Asked for, not relied upon: otherwise the browser may clear the device when its disk runs full.
  void navigator.storage?.persist?.().catch(() => false);
  const waiting = [...sheetIds];
  const readOn = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (!isRunning()) return;
      await readSheet(id);
      amend({ done: (current?.done ?? 0) + 1 });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
    if (isRunning()) amend({ running: false, finishedAt: new Date() });
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
