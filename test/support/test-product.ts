import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cloneDatabase, databaseUrl, makeTemplateOnce, type TestDatabase, withAdmin } from './test-database';
import { testAccount } from './test-environment';

const projectFolder = path.resolve(__dirname, '../..');
const tool = path.join(projectFolder, 'dist/apps/cli/src/main.js');
const server = path.join(projectFolder, 'dist/apps/api/src/main.js');
const START_PATIENCE = 30_000;

/** What a fresh database holds: only the schema, or the demonstration season too. */
export type TestSeason = 'none' | 'demonstration';

export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly description: string;
}

/** The built product, running as a process of its own on a port and a database of its own. */
export interface TestProduct {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly storageFolder: string;
  /** Of the demonstration season; empty without one. */
  readonly accounts: readonly DemonstrationAccount[];
  /** Runs the built `dvk` on this product's database and storage. Rejects when it fails. */
  dvk(...args: readonly string[]): Promise<string>;
  /** What the server has logged so far. */
  log(): string;
  /** Ends the server the hard way, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port after `kill`. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Where the two kinds of templates and what belongs to them are kept for the whole run. */
const templates: Readonly<Record<TestSeason, string>> = { none: 'dvk_built_empty', demonstration: 'dvk_built_demonstration' };

export async function startTestProduct({ season = 'none' }: { readonly season?: TestSeason } = {}): Promise<TestProduct> {
  await withAdmin((admin) => makeTemplateOnce(admin, templates[season], () => makeTemplate(season)));
  const database = await cloneDatabase(templates[season]);
  const storageFolder = mkdtempSync(path.join(os.tmpdir(), 'dvk-product-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const logFile = path.join(storageFolder, 'server.log');
  const environment = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: path.join(storageFolder, 'files'),
    WEB_DIR: path.join(projectFolder, 'dist/web'),
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKER_INSIDE: 'true',
    NODE_ENV: 'production',
  };
  let child = await launch(environment, origin, logFile);
  return {
    origin,
    database,
    storageFolder,
    accounts: season === 'none' ? [] : demonstrationAccounts(database),
    dvk: (...args) => runTool(args, environment),
    log: () => readFileSync(logFile, 'utf8'),
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      child = await launch(environment, origin, logFile);
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      await database.drop();
      rmSync(storageFolder, { recursive: true, force: true });
    },
  };
}

/**
 * One product for all tests of a file. After the last test the built `dvk invariants` must find nothing.
 *
 * @returns a function giving the product; call it inside tests and hooks only
 */
export function useTestProduct(options: { readonly season?: TestSeason } = {}): () => TestProduct {
  let product: TestProduct | undefined;
  beforeAll(async () => {
    product = await startTestProduct(options);
  }, 120_000);
  afterAll(async () => {
    try {
      await product?.dvk('invariants');
    } finally {
      await product?.stop();
    }
  }, 60_000);
  return () => {
    if (product === undefined) throw new Error('the product runs only inside tests and hooks');
    return product;
  };
}
