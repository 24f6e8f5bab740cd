import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Person, screens, useBrowser } from './browser';
import { type CuttingProxy, openCuttingProxy } from './cutting-proxy';
import { type TestApp, type TestAppOptions, useTestApp } from './test-app';

/** Somebody with a session: what the browser's cookie holds. */
interface SignedIn {
  readonly token: string;
}

/** Somebody whose network comes and goes. */
export interface WiredPerson extends Person {
  /**
   * No byte reaches the server, and the browser knows. Telling the browser alone is not enough: while a page is being left for
   * another, a request of it may still get through.
   */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
}

interface WebApp {
  /** The api with the built pages; call it inside tests and hooks only. */
  readonly testApp: () => TestApp;
  /** The cookie of a session, for a browser that is open already. */
  readonly cookieOf: (person: SignedIn) => { name: string; value: string; url: string }[];
  /** A browser of their own in which the person is signed in already; null: a stranger. */
  readonly visitor: (person: SignedIn | null, viewport?: BrowserContextOptions['viewport']) => Promise<Person>;
  /** The same, behind a cable that can be pulled. */
  readonly wired: (person: SignedIn, viewport?: BrowserContextOptions['viewport']) => Promise<WiredPerson>;
  /** The page of such a browser. */
  readonly visit: (person: SignedIn | null, viewport?: BrowserContextOptions['viewport']) => Promise<Page>;
}

interface WebAppOptions extends Omit<TestAppOptions, 'environment'> {
  /** Where papers say they can be verified; without it they bear no QR code. */
  readonly publicUrl?: string;
  /** Folder of the built pages, when a test changes them; else those of the build. */
  readonly pages?: string;
}

/** The built pages. */
export const builtPages = process.env['DVK_TEST_WEB'] ?? path.resolve(__dirname, '../../dist/web');

/** The product in this process, with its pages, and a browser to open them with, for all tests of a file. */
export function useWebApp({ publicUrl, pages = builtPages, ...options }: WebAppOptions = {}): WebApp {
  const testApp = useTestApp({ ...options, environment: { WEB_DIR: pages, ...(publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl }) } });
  const browser = useBrowser();
  const cables: CuttingProxy[] = [];
  afterAll(() => Promise.all(cables.map((cable) => cable.close())));
  const cookieOf: WebApp['cookieOf'] = ({ token }) => [{ name: 'dvk', value: token, url: testApp().origin }];
  const open = async (origin: string, person: SignedIn | null, viewport: BrowserContextOptions['viewport'] = screens.desk): Promise<Person> => {
    const opened = await browser().person(origin, { viewport });
    if (person !== null) await opened.context.addCookies(cookieOf(person));
    return opened;
  };
  const visitor: WebApp['visitor'] = (person, viewport) => open(testApp().origin, person, viewport);
  const wired: WebApp['wired'] = async (person, viewport) => {
    const cable = await openCuttingProxy(testApp().origin);
    cables.push(cable);
    const opened = await open(cable.origin, person, viewport);
    return {
      ...opened,
      goOffline: () => {
        cable.unplug();
        return opened.context.setOffline(true);
      },
      goOnline: () => {
        cable.plugIn();
        return opened.context.setOffline(false);
      },
    };
  };
  return { testApp, cookieOf, visitor, wired, visit: async (person, viewport) => (await visitor(person, viewport)).page };
}
