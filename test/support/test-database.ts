import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { openDataSource } from '../../apps/api/src/database/data-source';
import { fromSetUp, testAccount } from './test-environment';

const TEMPLATE = 'dvk_template';
const DRAFT = 'dvk_template_draft';
/** Held while the template is made, so that only one of the test processes makes it. */
const TEMPLATE_LOCK = 7_401_001;

export interface TestDatabase {
  readonly name: string;
  /** `postgresql://` of the product's account. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own, cloned from one that the real migrations made. */
export async function createTestDatabase(): Promise<TestDatabase> {
  await withAdmin(ensureTemplate);
  return cloneDatabase(TEMPLATE);
}

/** An empty database without any table: for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return cloneDatabase('template0');
}

/** A copy of a database that nobody is connected to. */
export async function cloneDatabase(template: string): Promise<TestDatabase> {
  const name = `dvk_${randomBytes(6).toString('hex')}`;
  await withAdmin(async (admin) => {
    await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${testAccount} TEMPLATE ${escapeIdentifier(template)}`);
  });
  return {
    name,
    url: databaseUrl(name),
    drop: () =>
      withAdmin(async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

export function databaseUrl(name: string): string {
  return `${fromSetUp('ownerUrl')}${name}`;
}

/** Runs statements as the superuser of the test server; in one of its databases when it is named. */
export async function withAdmin<Result>(work: (admin: Client) => Promise<Result>, database?: string): Promise<Result> {
  const server = new URL(fromSetUp('adminUrl'));
  if (database !== undefined) server.pathname = `/${database}`;
  const admin = new Client({ connectionString: server.href });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function ensureTemplate(admin: Client): Promise<void> {
  await makeTemplateOnce(admin, TEMPLATE, async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${DRAFT} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${DRAFT} OWNER ${testAccount} TEMPLATE template0`);
    const dataSource = await openDataSource(databaseUrl(DRAFT), 1);
    try {
      await dataSource.runMigrations({ transaction: 'all' });
    } finally {
      await dataSource.destroy();
    }
    await admin.query(`ALTER DATABASE ${DRAFT} RENAME TO ${TEMPLATE}`);
  });
}

/** Runs `make` in exactly one of the test processes that ask for the same template at the same time. */
export async function makeTemplateOnce(admin: Client, name: string, make: () => Promise<void>): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) await make();
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}
