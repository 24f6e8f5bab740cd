import type { EntityManager } from 'typeorm';

type Statement = () => Promise<void>;

const putOffIn = new WeakMap<EntityManager, Statement[]>();

/** Does the work and then, in their order, what it has put off to the end of the transaction. */
export async function withPutOff<T>(tx: EntityManager, work: () => Promise<T>): Promise<T> {
  putOffIn.set(tx, []);
  const result = await work();
  await settlePutOff(tx);
  return result;
}

/** Puts a statement off to the end of the transaction; in one that nobody ends for us it is done at once. */
export async function putOff(tx: EntityManager, statement: Statement): Promise<void> {
  const waiting = putOffIn.get(tx);
  if (waiting === undefined) await statement();
  else waiting.push(statement);
}

/** Does now what was put off so far, for whoever has to see it inside the transaction. */
export async function settlePutOff(tx: EntityManager): Promise<void> {
  for (const statement of putOffIn.get(tx)?.splice(0) ?? []) await statement();
}
