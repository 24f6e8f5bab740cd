import { createHash } from 'node:crypto';
import { databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { SignInThrottleRepository } from './persistence/sign-in-throttle.repository';
import { accountLimit, addressLimit, charged, secondsToWait, type ThrottleLimit } from './sign-in-throttle.policy';

/** The keys one attempt is counted under; hashed, so that the table names neither people nor addresses. */
export interface AttemptKeys {
  readonly account: string;
  readonly address: string | null;
}

function keyOf(kind: string, value: string): string {
  return createHash('sha256').update(`${kind}:${value}`, 'utf8').digest('hex');
}

export function attemptKeys(username: string, address: string | null): AttemptKeys {
  return { account: keyOf('account', username), address: address === null ? null : keyOf('address', address) };
}

/** Slows guessing down, by account and by address, without ever locking anybody out. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly transactor: Transactor,
    private readonly counts: SignInThrottleRepository,
  ) {}

  /**
   * Charges one attempt, in a transaction of its own: a refused attempt must stay counted.
   *
   * @throws Problem `session.too-many-attempts` with `retryAfterSeconds`; such an attempt is not charged
   */
  async charge(keys: AttemptKeys): Promise<void> {
    await this.transactor.write(async (tx) => {
      const limits: [string, ThrottleLimit][] = [[keys.account, accountLimit]];
      if (keys.address !== null) limits.push([keys.address, addressLimit]);
      const counts = await this.counts.lock(tx, limits.map(([key]) => key));
      const now = await databaseNow(tx);
      const retryAfterSeconds = Math.max(0, ...[...counts.values()].map((count) => secondsToWait(count, now)));
      if (retryAfterSeconds > 0) throw new Problem('too-many', 'session.too-many-attempts', { retryAfterSeconds });
      for (const [key, limit] of limits) {
        const count = counts.get(key);
        if (count !== undefined) await this.counts.write(tx, key, charged(count, now, limit));
      }
    });
  }

  /** Takes back the charge of an attempt that succeeded. */
  giveBack(tx: Tx, keys: AttemptKeys): Promise<void> {
    return this.counts.giveBack(tx, keys.account, keys.address);
  }
}
