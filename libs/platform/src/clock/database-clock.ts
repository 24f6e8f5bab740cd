import type { Tx } from '../database/transactor';

/** The instant that decides deadlines: the database's clock, read inside the transaction after its locks are held. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const rows = await tx.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  const now = rows[0]?.now;
  if (now === undefined) throw new Error('the database answered no time');
  return now;
}
