import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { fromSetUp } from './test-environment';

/** Quiet, without any request of the browser's own, and able to run as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
];

/** A slow machine is not a fault; a page that never comes is, and is told while jest still waits. */
const PATIENCE = 120_000;

/** The two sizes every page must work at, in CSS pixels. */
export const screens = { phone: { width: 360, height: 740 }, desk: { width: 1366, height: 768 } } as const;

const picturesFolder = path.resolve(__dirname, '../../test-output');

/** A person at a browser of their own: own cookies, Vietnamese, Hanoi time. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Faults the browser saw that no test asked for: script errors, failed loads, requests to other hosts. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface TestBrowser {
  /** @param origin of the product; a request anywhere else is a fault */
  person(origin: string, options?: BrowserContextOptions): Promise<Person>;
  close(): Promise<void>;
}

/** Starts the browser that set-up found, with an empty profile. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: fromSetUp('browser'), headless: true, args: FLAGS });
  return { person: (origin, options) => openPerson(browser, origin, options), close: () => browser.close() };
}

/**
 * One browser for all tests of a file. Every person's page must end without a fault.
 *
 * @returns a function giving the browser; call it inside tests and hooks only
 */
export function useBrowser(): () => TestBrowser {
  let opened: TestBrowser | undefined;
  const people: Person[] = [];
  beforeAll(async () => {
    const browser = await openBrowser();
    opened = {
      ...browser,
      person: async (origin, options) => {
        const person = await browser.person(origin, options);
        people.push(person);
        return person;
      },
    };
  });
  afterAll(async () => {
    const faults = people.flatMap((person) => person.faults);
    await opened?.close();
    expect(faults).toEqual([]);
  });
  return () => {
    if (opened === undefined) throw new Error('the browser is open only inside tests and hooks');
    return opened;
  };
}

/** Saves what the page looks like to `test-output/<name>.png` for a person to look at. */
export async function takePicture(page: Page, name: string): Promise<string> {
  mkdirSync(picturesFolder, { recursive: true });
  const file = path.join(picturesFolder, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
  return file;
}

async function openPerson(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: screens.desk,
    acceptDownloads: true,
    // Colours are looked at as they stay, not half-way to them.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== origin) faults.push(`request to another host: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
  return { page, context, faults, close: () => context.close() };
}
