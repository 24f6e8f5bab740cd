import { JobQueue, Transactor } from '@dvk/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CheckpointWriter } from './checkpoint-writer';

/** Signs the chain every night (01:23 in Viet Nam); a day on which nothing was recorded has none. */
@Injectable()
export class ScheduledCheckpoints implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly writer: CheckpointWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'awards.checkpoint', schedule: '23 18 * * *', handle: () => this.make() });
  }

  async make(): Promise<void> {
    await this.transactor.write((tx) => this.writer.make(tx));
  }
}
