import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** The site's own files with a revision where the name holds none; put in by the build. */
declare const PRECACHE: readonly { readonly url: string; readonly revision: string | null }[];
declare const self: EventTarget & { skipWaiting(): Promise<void>; readonly clients: { claim(): Promise<void> } };

// Pages and code only. Nothing under /api is handled here: answers of the API never lie in a cache of the browser; the public pages are made by the server.
cleanupOutdatedCaches();
precacheAndRoute([...PRECACHE]);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/(api|kho-mo-hinh)([/?]|$)/] }));

// The page that stored the site may lose the network before it is loaded again: it too gets its code from here.
self.addEventListener('activate', (event) => (event as Event & { waitUntil(work: Promise<void>): void }).waitUntil(self.clients.claim()));

// A new version waits until a person asks for it or the last tab is closed: never under somebody's hands.
self.addEventListener('message', ({ data }: MessageEventInit & Event) => {
  if (data === 'use-new-version') void self.skipWaiting();
});
