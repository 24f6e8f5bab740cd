import { Injectable } from '@nestjs/common';
import { Transactor, type Tx } from '../database/transactor';
import { JobQueue } from '../jobs/job-queue';
import { mailRetry } from './mail-link';
import { type Mail, Mailer } from './mailer';

export const mailStates = ['waiting', 'sent', 'refused', 'no-address', 'not-needed'] as const;
/** What became of the mail that tells one person of one thing. */
export type MailState = (typeof mailStates)[number];

/** Things people are told by mail, each noted as one delivery. */
export interface Deliveries {
  /** Its payload is `{ deliveryId }`. */
  readonly job: string;
  /** The mail, or what becomes of the delivery without one; null: it was settled before. */
  prepare(tx: Tx, deliveryId: string): Promise<Mail | 'no-address' | 'not-needed' | null>;
  settle(tx: Tx, deliveryId: string, state: MailState, fault: string | null): Promise<void>;
}

/**
 * Sends the mail of each delivery in the background. What it says is read when it goes; a job that comes twice finds it settled. A program
 * that dies between the server's yes and our note of it sends the mail again, under the same message id.
 */
@Injectable()
export class DeliveryMails {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly transactor: Transactor,
  ) {}

  register(deliveries: Deliveries): void {
    this.jobs.register<{ deliveryId: string }>({ name: deliveries.job, retry: mailRetry, handle: ({ deliveryId }) => this.send(deliveries, deliveryId) });
  }

  async send(deliveries: Deliveries, deliveryId: string): Promise<void> {
    const settle = (state: MailState, fault: string | null): Promise<void> => this.transactor.write((tx) => deliveries.settle(tx, deliveryId, state, fault));
    const prepared = await this.transactor.read((tx) => deliveries.prepare(tx, deliveryId));
    if (prepared === null) return;
    if (typeof prepared === 'string') return settle(prepared, null);
    const refused = await this.mailer.send(prepared);
    if (refused === null) return settle('sent', null);
    return settle('refused', refused.status === null ? refused.code : String(refused.status));
  }
}
