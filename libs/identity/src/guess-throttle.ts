import { createHash } from 'node:crypto';
import { databaseNow, Problem, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { SignInThrottleRepository } from './persistence/sign-in-throttle.repository';
import { charged, secondsToWait, type ThrottleLimit } from './sign-in-throttle.policy';

/** A few mistyped codes cost nothing; whoever goes through them waits longer and longer. An office may sit behind one address. */
const guessLimit: ThrottleLimit = { free: 30, longestWaitSeconds: 300 };

/** Slows down those who guess at something that is open to everybody, by address. */
@Injectable()
export class GuessThrottle {
  constructor(
    private readonly transactor: Transactor,
    private readonly counts: SignInThrottleRepository,
  ) {}

  /**
   * Charges one guess before it is looked at, in a transaction of its own, so that many at the same moment cannot slip through.
   *
   * @param purpose what is guessed at: counts of two purposes have nothing to do with each other
   * @throws Problem `guess.too-many` with `retryAfterSeconds`; such a guess is not charged
   */
  async charge(purpose: string, address: string): Promise<void> {
    const key = keyOf(purpose, address);
    await this.transactor.write(async (tx) => {
      const count = (await this.counts.lock(tx, [key])).get(key);
      if (count === undefined) return;
      const now = await databaseNow(tx);
      const retryAfterSeconds = secondsToWait(count, now);
      if (retryAfterSeconds > 0) throw new Problem('too-many', 'guess.too-many', { retryAfterSeconds });
      await this.counts.write(tx, key, charged(count, now, guessLimit));
    });
  }

  /** Takes back the charge of a guess that was right. */
  async giveBack(purpose: string, address: string): Promise<void> {
    await this.transactor.write((tx) => this.counts.giveBackOne(tx, keyOf(purpose, address)));
  }
}

function keyOf(purpose: string, address: string): string {
  return createHash('sha256').update(`guess:${purpose}:${address}`, 'utf8').digest('hex');
}
