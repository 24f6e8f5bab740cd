import type { Tx } from './transactor';

/** Read and passed on without holding the server up for more than some milliseconds. */
const rowsPerFetch = 400;
let cursors = 0;

/** The rows of a query through a cursor: however many there are, only one batch is held. Inside a transaction; several may run in it by turns. */
export async function* rowsInBatches<Row>(tx: Tx, sql: string, params: readonly unknown[]): AsyncGenerator<Row[]> {
  const name = `rows_${(cursors += 1)}`;
  await tx.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`, [...params]);
  for (;;) {
    const rows = await tx.query<Row[]>(`FETCH ${rowsPerFetch} FROM ${name}`);
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.query(`CLOSE ${name}`);
}
