import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactor } from '../database/transactor';
import { JobQueue } from '../jobs/job-queue';

/** Every night removes the records of requests older than a day: nobody repeats those. */
@Injectable()
export class IdempotencyPurge implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'platform.idempotency-purge', schedule: '41 19 * * *', handle: () => this.purge() });
  }

  purge(): Promise<void> {
    return this.transactor.write(async (tx) => {
      await tx.query(`DELETE FROM idempotency_record WHERE created_at < now() - interval '1 day'`);
    });
  }
}
