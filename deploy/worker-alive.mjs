import { readFileSync } from 'node:fs';
import pg from 'pg';

/**
 * Health check of the worker's container: the worker serves no port, so the database is asked whether the worker of this very
 * container holds a connection. Exit code 0: alive.
 */
const file = process.env.DATABASE_URL_FILE;
const connectionString = file ? readFileSync(file, 'utf8').trim() : process.env.DATABASE_URL;
const client = new pg.Client({ connectionString, connectionTimeoutMillis: 4000, query_timeout: 4000 });
try {
  await client.connect();
  const answer = await client.query(
    `SELECT 1 FROM pg_stat_activity
     WHERE usename = current_user AND client_addr = inet_client_addr() AND pid <> pg_backend_pid() LIMIT 1`,
  );
  process.exitCode = answer.rowCount === 1 ? 0 : 1;
} catch {
  process.exitCode = 1;
} finally {
  await client.end().catch(() => undefined);
}
