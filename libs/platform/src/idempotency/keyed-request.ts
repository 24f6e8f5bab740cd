import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, createHmac } from 'node:crypto';
import { AnswerSeal } from './sealed-answer';

/** The place of one write transaction in the record of a request. */
export interface Claim {
  readonly personId: string;
  readonly keyHash: string;
  readonly step: number;
  readonly contentHash: string;
}

/** A request that may come more than once: who sent it, under which key, and how many transactions it has opened. */
export class KeyedRequest {
  readonly seal: AnswerSeal;
  private readonly keyHash: string;
  private contentHash: string | null = null;
  private steps = 0;

  /** `hashContent` is asked at the first transaction: uploads are parsed after the key is known. */
  constructor(
    private readonly personId: string,
    private readonly key: string,
    private readonly hashContent: () => string,
  ) {
    this.keyHash = createHash('sha256').update(key, 'utf8').digest('hex');
    this.seal = new AnswerSeal(key, personId);
  }

  nextClaim(): Claim {
    this.contentHash ??= this.keyedHash();
    const step = this.steps;
    this.steps += 1;
    return { personId: this.personId, keyHash: this.keyHash, step, contentHash: this.contentHash };
  }

  /** Under the key, which is stored nowhere: a plain hash of a vote that is yes, no or blank would be found by trying all three. */
  private keyedHash(): string {
    return createHmac('sha256', this.key).update(this.hashContent()).digest('hex');
  }
}

/** The request at work; nothing outside a request with a key. */
export const keyedRequest = new AsyncLocalStorage<KeyedRequest>();
