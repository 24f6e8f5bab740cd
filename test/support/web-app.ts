import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Person, screens, useBrowser } from './browser';
import { type TestApp, type TestAppOptions, useTestApp } from './test-app';

/** Somebody with a session: what the browser's cookie holds. */
interface SignedIn {
  readonly token: string;
}

interface WebApp {
  /** The api with the built pages; call it inside tests and hooks only. */
  readonly testApp: () => TestApp;
  /** The cookie of a session, for a browser that is open already. */
  readonly cookieOf: (person: SignedIn) => { name: string; value: string; url: string }[];
  /** A browser of their own in which the person is signed in already; null: a stranger. */
  readonly visitor: (person: SignedIn | null, viewport?: BrowserContextOptions['viewport']) => Promise<Person>;
  /** The page of such a browser. */
  readonly visit: (person: SignedIn | null, viewport?: BrowserContextOptions['viewport']) => Promise<Page>;
}

/** The product in this process, with its pages, and a browser to open them with, for all tests of a file. */
export function useWebApp(options: Omit<TestAppOptions, 'environment'> = {}): WebApp {
  const testApp = useTestApp({ ...options, environment: { WEB_DIR: process.env['DVK_TEST_WEB'] ?? path.resolve(__dirname, '../../dist/web') } });
  const browser = useBrowser();
  const cookieOf: WebApp['cookieOf'] = ({ token }) => [{ name: 'dvk', value: token, url: testApp().origin }];
  const visitor: WebApp['visitor'] = async (person, viewport = screens.desk) => {
    const opened = await browser().person(testApp().origin, { viewport });
    if (person !== null) await opened.context.addCookies(cookieOf(person));
    return opened;
  };
  return { testApp, cookieOf, visitor, visit: async (person, viewport) => (await visitor(person, viewport)).page };
}
