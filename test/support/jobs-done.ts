import type { DataSource } from 'typeorm';
import { eventually } from './eventually';

/** Waits until nothing is left to do in the background that was to be done by now. */
export async function jobsDone(dataSource: DataSource): Promise<void> {
  const idle = async (): Promise<boolean> => (await dataSource.query<unknown[]>(`SELECT 1 FROM pgboss.job WHERE state IN ('created', 'active', 'retry') AND start_after < now()`)).length === 0;
  await eventually('background jobs done', idle, () => dataSource.query('SELECT pg_sleep(0.1)'));
}
