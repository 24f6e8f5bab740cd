import { readSettings } from '@dvk/platform';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../api/src/database/data-source';
import { migrateMessages as messages } from './migrate.messages.vi';

/** Held while migrating: several processes of one release may start at once. */
const MIGRATION_LOCK = 7_401_000;

export function register(program: Command): void {
  program
    .command('migrate')
    .description(messages.description)
    .action(async () => {
      const dataSource = await openDataSource(readSettings().databaseUrl, 2);
      try {
        const applied = await migrate(dataSource);
        process.stdout.write(`${applied.length === 0 ? messages.upToDate : messages.applied(applied)}\n`);
      } finally {
        await dataSource.destroy();
      }
    });
}

/** Applies what is missing, all or nothing. Returns the names of the applied migrations. */
async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await dataSource.runMigrations({ transaction: 'all' })).map((migration) => migration.name);
  } finally {
    // Ending the session would free the lock as well, but a pooled connection lives on.
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.release();
  }
}
