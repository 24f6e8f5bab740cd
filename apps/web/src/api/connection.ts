import { useSyncExternalStore } from 'react';

let reachable = true;
const listeners = new Set<() => void>();

function set(now: boolean): void {
  if (reachable === now) return;
  reachable = now;
  for (const listener of listeners) listener();
}

/** Every answer, whatever it says, shows that the server is there; a request without one that it is not. */
export const tellReached = (): void => set(true);
export const tellUnreachable = (): void => set(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the last request got an answer. The browser's own word (`navigator.onLine`) only knows of cables. */
export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => reachable);
