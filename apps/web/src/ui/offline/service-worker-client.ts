import { useSyncExternalStore } from 'react';

/**
 * - `none`: not registered, or the browser has none
 * - `ready`: the site opens without the network
 * - `new-version`: another version is stored and waits until nobody uses the present one
 */
export type OfflineSite = 'none' | 'ready' | 'new-version';

let state: OfflineSite = 'none';
let waiting: ServiceWorker | null = null;
let registered = false;
const listeners = new Set<() => void>();

function become(next: OfflineSite, worker: ServiceWorker | null): void {
  state = next;
  waiting = worker;
  for (const listener of listeners) listener();
}

function watch(worker: ServiceWorker | null, registration: ServiceWorkerRegistration): void {
  worker?.addEventListener('statechange', () => look(registration));
}

function look(registration: ServiceWorkerRegistration): void {
  if (registration.waiting !== null && registration.active !== null) become('new-version', registration.waiting);
  else if (registration.active !== null) become('ready', null);
}

/** Stores the site's own files on this device. Nothing of the API ever goes there. Asked once; without a service worker the site works as before. */
export async function registerServiceWorker(): Promise<void> {
  if (registered || !('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  registered = true;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    registration.addEventListener('updatefound', () => watch(registration.installing, registration));
    watch(registration.installing, registration);
    look(registration);
  } catch {
    // Refused by the browser or its owner: the network is needed then, and nothing else changes.
    registered = false;
  }
}

/** Goes over to the version that waits; only ever by a person's own press. What is typed lies on the device. */
export function goToNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting?.postMessage('use-new-version');
}

/**
 * Loads the page anew, from the newest version of the site: one that is stored on the device knows pages that the server no longer
 * has. What is typed lies on the device.
 */
export async function loadNewestVersion(): Promise<void> {
  const registration = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration().catch(() => undefined) : undefined;
  // Without the network there is nothing newer to be had.
  await registration?.update().catch(() => undefined);
  await installed(registration?.installing ?? null);
  waiting = registration?.waiting ?? null;
  if (waiting === null) window.location.reload();
  else goToNewVersion();
}

function installed(worker: ServiceWorker | null): Promise<void> {
  if (worker === null) return Promise.resolve();
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state !== 'installing') resolve();
    });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOfflineSite = (): OfflineSite => useSyncExternalStore(subscribe, () => state);
