import { createHash } from 'node:crypto';
import { JobQueue, Mailer, mailRetry, Transactor } from '@dvk/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CheckpointHoldersRepository } from '../persistence/checkpoint-holders.repository';
import { checkpointMail } from './checkpoint-mail.messages.vi';
import { CheckpointReader } from './checkpoint-reader';
import { checkpointMailJob } from './checkpoint-writer';

interface CheckpointMailJob {
  readonly holderId: string;
  readonly sequence: string;
}

/** Sends one checkpoint to one holder, in the background. Whoever was taken off the list meanwhile gets none. */
@Injectable()
export class CheckpointMails implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly transactor: Transactor,
    private readonly reader: CheckpointReader,
    private readonly holders: CheckpointHoldersRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.register<CheckpointMailJob>({ name: checkpointMailJob, retry: mailRetry, handle: (job) => this.send(job) });
  }

  private async send({ holderId, sequence }: CheckpointMailJob): Promise<void> {
    const [holder, file] = await this.transactor.read(async (tx) => [await this.holders.find(tx, holderId), await this.reader.file(tx, sequence)] as const);
    if (holder === null || file === null) return;
    const reference = createHash('sha256').update(`${holderId}/${sequence}`, 'utf8').digest('hex').slice(0, 32);
    const refused = await this.mailer.send({ reference: `checkpoint-${reference}`, to: holder.email, subject: checkpointMail.subject(file), text: checkpointMail.text(file) });
    const fault = refused === null ? null : refused.status === null ? refused.code : String(refused.status);
    await this.transactor.write((tx) => this.holders.settle(tx, holderId, sequence, fault));
  }
}
