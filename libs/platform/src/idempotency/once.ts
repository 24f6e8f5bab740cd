import type { EntityManager } from 'typeorm';
import { Problem } from '../http/problem';
import type { KeyedRequest } from './keyed-request';

/**
 * Runs the work unless this step of the request was committed before, and then answers what it answered. The claim is the
 * first statement of the transaction, so a twin waits for it holding nothing else; claim, work and answer are committed together.
 *
 * @throws Problem `request.idempotency-key-reused` when the key was used for something else
 */
export async function once<T>(tx: EntityManager, request: KeyedRequest, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const { personId, keyHash, step, contentHash } = request.nextClaim();
  const place = [personId, keyHash, step];
  const claimed = await tx.query<unknown[]>(
    `INSERT INTO idempotency_record (person_id, key_hash, step, content_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, key_hash, step) DO NOTHING RETURNING step`,
    [...place, contentHash],
  );
  if (claimed.length > 0) {
    const result = await work(tx);
    await tx.query('UPDATE idempotency_record SET answer = $4 WHERE person_id = $1 AND key_hash = $2 AND step = $3', [
      ...place,
      request.seal.close(result),
    ]);
    return result;
  }
  const [earlier] = await tx.query<{ contentHash: string; answer: Buffer | null }[]>(
    'SELECT content_hash AS "contentHash", answer FROM idempotency_record WHERE person_id = $1 AND key_hash = $2 AND step = $3',
    place,
  );
  // Purged between the two statements: the key is free again, and asking again is safe.
  if (earlier === undefined || earlier.answer === null) throw Problem.conflict('database.busy');
  if (earlier.contentHash !== contentHash) throw Problem.invalid('request.idempotency-key-reused');
  return request.seal.open(earlier.answer) as T;
}
