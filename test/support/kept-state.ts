import { Client } from 'pg';
import { fromSetUp } from './test-environment';
import type { TestDatabase } from './test-database';

/** A state of a database to come back to, as often as wanted: every row of every table, set aside beside them. */
export class KeptState {
  private constructor(
    private readonly admin: Client,
    private readonly tables: readonly string[],
  ) {}

  /** Keeps what stands in the database now; nothing may be written meanwhile. */
  static async of(database: TestDatabase): Promise<KeptState> {
    const url = new URL(fromSetUp('adminUrl'));
    url.pathname = `/${database.name}`;
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    const { rows } = await admin.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`);
    const tables = rows.map(({ name }) => name);
    await admin.query('DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept');
    for (const table of tables) await admin.query(`CREATE TABLE kept."${table}" AS TABLE public."${table}"`);
    // Triggers refuse what never happens in production: rows that go and come back. Here they are put aside.
    await admin.query('SET session_replication_role = replica');
    return new KeptState(admin, tables);
  }

  async restore(): Promise<void> {
    const statements = this.tables.map((table) => `DELETE FROM public."${table}"; INSERT INTO public."${table}" SELECT * FROM kept."${table}"`);
    await this.admin.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
  }

  async forget(): Promise<void> {
    await this.admin.query('DROP SCHEMA kept CASCADE');
    await this.admin.end();
  }
}
