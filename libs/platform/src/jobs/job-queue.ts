import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { Settings } from '../config/settings';
import { SETTINGS } from '../config/settings.module';

/** A kind of background job: its queue name and what it does with one message. */
export interface JobHandler<Payload extends object> {
  readonly name: string;
  /** A cron expression when the job runs by itself, e.g. `0 3 * * *` (UTC). */
  readonly schedule?: string;
  handle(payload: Payload): Promise<void>;
}

/** Background jobs on the same PostgreSQL: those that run by themselves, at their hour. */
@Injectable()
export class JobQueue implements OnModuleDestroy {
  private readonly logger = new Logger(JobQueue.name);
  private readonly handlers: JobHandler<object>[] = [];
  private boss: PgBoss | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Called by modules at start-up, before `start`. */
  register<Payload extends object>(handler: JobHandler<Payload>): void {
    this.handlers.push(handler as JobHandler<object>);
  }

  /** Makes the queues; with `work` this process also takes jobs. */
  async start(work: boolean): Promise<void> {
    const boss = new PgBoss({ connectionString: this.settings.databaseUrl, max: 3, schedule: work, supervise: work });
    boss.on('error', (error) => this.logger.error({ error }, 'job queue'));
    await boss.start();
    this.boss = boss;
    for (const handler of this.handlers) {
      await boss.createQueue(handler.name, { name: handler.name, retryLimit: 5, retryBackoff: true });
      if (!work) continue;
      await boss.work<object>(handler.name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await handler.handle(job.data);
      });
      if (handler.schedule !== undefined) await boss.schedule(handler.name, handler.schedule);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, wait: true, timeout: 5_000 });
    this.boss = null;
  }
}
