import { Client } from 'pg';
import { fromSetUp } from './test-environment';
import type { TestDatabase } from './test-database';

interface KeptTable {
  readonly name: string;
  readonly rows: number;
  /** Rows written by this transaction or a later one are not those that were kept. */
  cleanUntil: string;
}

/** A state of a database to come back to, as often as wanted: every row of every table, set aside beside them. */
export class KeptState {
  private constructor(
    private readonly admin: Client,
    private readonly tables: readonly KeptTable[],
  ) {}

  /** Keeps what stands in the database now; nothing may be written meanwhile. */
  static async of(database: TestDatabase): Promise<KeptState> {
    const url = new URL(fromSetUp('adminUrl'));
    url.pathname = `/${database.name}`;
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    const { rows: names } = await admin.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`);
    await admin.query('DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept');
    const tables: KeptTable[] = [];
    for (const { name } of names) {
      const { rowCount } = await admin.query(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
      tables.push({ name, rows: rowCount ?? 0, cleanUntil: await nextTransaction(admin) });
    }
    // Triggers refuse what never happens in production: rows that go and come back. Here they are put aside.
    await admin.query('SET session_replication_role = replica');
    // Asking a hundred small tables what was written is no work for several processes.
    await admin.query('SET max_parallel_workers_per_gather = 0');
    return new KeptState(admin, tables);
  }

  /** Only tables that were written come back: rows that go and return many times would leave every table full of holes. */
  async restore(): Promise<void> {
    const written = await this.written();
    const statements = written.map(({ name }) => `DELETE FROM public."${name}"; INSERT INTO public."${name}" SELECT * FROM kept."${name}"`);
    await this.admin.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
    const clean = await nextTransaction(this.admin);
    for (const table of written) table.cleanUntil = clean;
  }

  async forget(): Promise<void> {
    await this.admin.query('DROP SCHEMA kept CASCADE');
    await this.admin.end();
  }

  /** Tables that hold a row written since, or another number of rows. */
  private async written(): Promise<KeptTable[]> {
    const questions = this.tables.map(
      ({ name, rows, cleanUntil }) => `SELECT '${name}' AS name FROM public."${name}" HAVING count(*) <> ${rows} OR bool_or(xmin::text::bigint >= ${cleanUntil})`,
    );
    const { rows } = await this.admin.query<{ name: string }>(questions.join(' UNION ALL '));
    const names = new Set(rows.map(({ name }) => name));
    return this.tables.filter(({ name }) => names.has(name));
  }
}

async function nextTransaction(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot()) AS next');
  return rows[0]?.next ?? '0';
}
