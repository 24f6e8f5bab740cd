import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { JobQueue, readSettings } from '@dvk/platform';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { AppModule } from '../../apps/api/src/app.module';
import { configureApp } from '../../apps/api/src/configure-app';
import { checkInvariants } from '../../apps/api/src/database/invariants';
import { createTestDatabase, type TestDatabase } from './test-database';

export type Agent = ReturnType<typeof request.agent>;

/** The whole api on a database and a storage folder of its own. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  /** Uploaded files and made papers. */
  readonly storageFolder: string;
  /** Where it listens, without a slash at the end. */
  readonly origin: string;
  /** A browser-like client with its own cookies that sends the header our own pages send. */
  agent(): Agent;
  /** A client that sends nothing by itself. */
  bareAgent(): Agent;
  /** A provider of any module. */
  get<Provider>(token: Type<Provider> | symbol): Provider;
  /** Ends the program; database and files stay, for a clone or another program. */
  stop(): Promise<void>;
  /** Ends the program and throws database and files away. */
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Settings as environment variables, e.g. `{ PUBLIC_ORIGIN: 'https://example.vn' }`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** True: this process also takes background jobs; what is done by the clock a test asks for itself. */
  readonly takesJobs?: boolean;
  /** A database and a storage folder left by another program, instead of fresh ones; thrown away with this one. */
  readonly onto?: Pick<TestApp, 'database' | 'storageFolder'>;
}

/** Boots the api as `main` does, on a fresh clone of the migrated database and a port of its own. */
export async function openTestApp({ environment = {}, takesJobs = false, onto }: TestAppOptions = {}): Promise<TestApp> {
  const database = onto?.database ?? (await createTestDatabase());
  const storageFolder = onto?.storageFolder ?? mkdtempSync(path.join(os.tmpdir(), 'dvk-storage-'));
  const settings = readSettings({
    DATABASE_URL: database.url,
    DATA_DIR: storageFolder,
    LOG_LEVEL: 'silent',
    WORKER_INSIDE: String(takesJobs),
    DATABASE_POOL_SIZE: '8',
    ...environment,
  });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings), { bufferLogs: true, bodyParser: false, abortOnError: false });
  configureApp(app);
  await app.init();
  // A night that falls into a run would do its work in one of two databases that are compared.
  await app.get(JobQueue).start(takesJobs, false);
  await app.listen(0, '127.0.0.1');
  const origin = (await app.getUrl()).replace(/\/$/, '');
  return {
    app,
    database,
    dataSource: app.get(DataSource),
    storageFolder,
    origin,
    agent: () => request.agent(origin).set('X-Requested-With', 'dvk'),
    bareAgent: () => request.agent(origin),
    get: (token) => app.get(token, { strict: false }),
    stop: () => app.close(),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(storageFolder, { recursive: true, force: true });
    },
  };
}

/**
 * One api for all tests of a file: opened before the first, closed after the last, when the database must still satisfy every
 * invariant that production is checked for (a file that breaks one on purpose uses `openTestApp`).
 *
 * @returns a function giving the api; call it inside tests and hooks only
 */
export function useTestApp(options: TestAppOptions = {}): () => TestApp {
  let testApp: TestApp | undefined;
  beforeAll(async () => {
    testApp = await openTestApp(options);
  });
  afterAll(async () => {
    if (testApp === undefined) return;
    try {
      expect(await checkInvariants(testApp.dataSource)).toEqual([]);
    } finally {
      await testApp.close();
    }
  });
  return () => {
    if (testApp === undefined) throw new Error('the test application is open only inside tests and hooks');
    return testApp;
  };
}
