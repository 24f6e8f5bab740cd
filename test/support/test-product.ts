import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { escapeIdentifier } from 'pg';
import { cloneDatabase, databaseUrl, makeTemplateOnce, type TestDatabase, withAdmin } from './test-database';
import { fromSetUp, testAccount } from './test-environment';

const projectFolder = path.resolve(__dirname, '../..');
const tool = path.join(projectFolder, 'dist/apps/cli/src/main.js');
const server = path.join(projectFolder, 'dist/apps/api/src/main.js');
const waiter = path.join(projectFolder, 'scripts/wait-until-healthy.mjs');
const START_PATIENCE = 120_000;

const execute = promisify(execFile);

/** What a fresh database holds: only the schema, or the demonstration season too. */
export type TestSeason = 'none' | 'demonstration';

export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly description: string;
}

/** The built server, running as a process of its own on a port of its own. */
export interface TestServer {
  readonly origin: string;
  /** Runs the built `dvk` on this server's database and storage. Rejects when it fails. */
  dvk(...args: readonly string[]): Promise<string>;
  /** What the server has logged so far. */
  log(): string;
  /** Ends the server the hard way, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port after `kill`. */
  restart(): Promise<void>;
  /** Ends it as an administrator does. */
  stop(): Promise<void>;
}

/** The built product on a database and a storage folder of its own; `stop` throws both away. */
export interface TestProduct extends TestServer {
  readonly database: TestDatabase;
  readonly storageFolder: string;
  /** Of the demonstration season; empty without one. */
  readonly accounts: readonly DemonstrationAccount[];
}

/** Databases that are cloned, one per kind; the files belonging to each lie in a folder of the same name. */
const templates: Readonly<Record<TestSeason, string>> = { none: 'dvk_built_empty', demonstration: 'dvk_built_demonstration' };

export async function startTestProduct({ season = 'none' }: { readonly season?: TestSeason } = {}): Promise<TestProduct> {
  await withAdmin((admin) => makeTemplateOnce(admin, templates[season], () => makeTemplate(season)));
  const database = await cloneDatabase(templates[season]);
  const storageFolder = mkdtempSync(path.join(os.tmpdir(), 'dvk-product-'));
  const template = templateFolder(season);
  if (existsSync(template)) cpSync(template, storageFolder, { recursive: true });
  const running = await startServer(database, path.join(storageFolder, 'files'), path.join(storageFolder, 'server.log'));
  return {
    ...running,
    database,
    storageFolder,
    accounts: season === 'none' ? [] : demonstrationAccounts(storageFolder),
    stop: async () => {
      await running.stop();
      await database.drop();
      rmSync(storageFolder, { recursive: true, force: true });
    },
  };
}

/** The built server as a process of its own, on a database and files that are there already. */
export async function startServer(database: TestDatabase, dataFolder: string, logFile: string): Promise<TestServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: dataFolder,
    WEB_DIR: path.join(projectFolder, 'dist/web'),
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKER_INSIDE: 'true',
    NODE_ENV: 'production',
  };
  let child = await launch(environment, origin, logFile);
  return {
    origin,
    dvk: (...args) => dvk(args, environment),
    log: () => readFileSync(logFile, 'utf8'),
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      child = await launch(environment, origin, logFile);
    },
    stop: () => end(child, 'SIGTERM'),
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
  });
  afterAll(async () => {
    try {
      await product?.dvk('invariants');
    } finally {
      await product?.stop();
    }
  });
  return () => {
    if (product === undefined) throw new Error('the product runs only inside tests and hooks');
    return product;
  };
}

async function makeTemplate(season: TestSeason): Promise<void> {
  const name = templates[season];
  const draft = `${name}_draft`;
  const folder = templateFolder(season);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await withAdmin(async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(draft)} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${escapeIdentifier(draft)} OWNER ${testAccount} TEMPLATE template0`);
    const environment = { ...process.env, DATABASE_URL: databaseUrl(draft), DATA_DIR: path.join(folder, 'files') };
    await dvk(['migrate'], environment);
    if (season === 'demonstration') await dvk(['seed', '--demo', '--accounts', path.join(folder, 'accounts.json')], environment);
    await admin.query(`ALTER DATABASE ${escapeIdentifier(draft)} RENAME TO ${escapeIdentifier(name)}`);
  });
}

function templateFolder(season: TestSeason): string {
  return path.join(fromSetUp('folder'), templates[season]);
}

function demonstrationAccounts(storageFolder: string): readonly DemonstrationAccount[] {
  return JSON.parse(readFileSync(path.join(storageFolder, 'accounts.json'), 'utf8')) as readonly DemonstrationAccount[];
}

async function dvk(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await execute(process.execPath, [tool, ...args], { cwd: projectFolder, env: environment, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

async function launch(environment: NodeJS.ProcessEnv, origin: string, logFile: string): Promise<ChildProcess> {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', server], { cwd: projectFolder, env: environment, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise<false>((resolve) => child.once('exit', () => resolve(false)));
  const healthy = execute(process.execPath, [waiter, new URL(origin).port, String(START_PATIENCE)]).then(
    () => true,
    () => false,
  );
  if (await Promise.race([healthy, ended])) return child;
  child.kill('SIGKILL');
  throw new Error(`the server did not start:\n${readFileSync(logFile, 'utf8').slice(-4000)}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
