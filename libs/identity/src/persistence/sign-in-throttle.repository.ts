import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { AttemptCount } from '../sign-in-throttle.policy';

@Injectable()
export class SignInThrottleRepository {
  /** The counts of the keys, locked until the transaction ends; always in one order, so that no two wait for each other. */
  async lock(tx: Tx, keys: readonly string[]): Promise<Map<string, AttemptCount>> {
    const ordered = [...keys].sort();
    await tx.query(
      `INSERT INTO sign_in_throttle (key, failures, last_failure_at, blocked_until)
       SELECT key, 0, clock_timestamp(), NULL FROM unnest($1::text[]) WITH ORDINALITY AS wanted(key, place) ORDER BY place
       ON CONFLICT (key) DO NOTHING`,
      [ordered],
    );
    const rows = await tx.query<{ key: string; failures: number; last_failure_at: Date; blocked_until: Date | null }[]>(
      'SELECT key, failures, last_failure_at, blocked_until FROM sign_in_throttle WHERE key = ANY($1::text[]) ORDER BY key FOR UPDATE',
      [ordered],
    );
    return new Map(
      rows.map((row) => [row.key, { failures: row.failures, lastFailureAt: row.last_failure_at, blockedUntil: row.blocked_until }]),
    );
  }

  async write(tx: Tx, key: string, count: AttemptCount): Promise<void> {
    await tx.query('UPDATE sign_in_throttle SET failures = $2, last_failure_at = $3, blocked_until = $4 WHERE key = $1', [
      key,
      count.failures,
      count.lastFailureAt,
      count.blockedUntil,
    ]);
  }

  /** After a success the account starts anew; the address only gets its one attempt back. */
  async giveBack(tx: Tx, accountKey: string, addressKey: string | null): Promise<void> {
    if (addressKey !== null) await this.giveBackOne(tx, addressKey);
    await tx.query('DELETE FROM sign_in_throttle WHERE key = $1', [accountKey]);
  }

  async giveBackOne(tx: Tx, key: string): Promise<void> {
    await tx.query('UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = $1', [key]);
  }
}
