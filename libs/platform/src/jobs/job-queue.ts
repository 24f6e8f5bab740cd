import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { Settings } from '../config/settings';
import { SETTINGS } from '../config/settings.module';
import type { Tx } from '../database/transactor';
import { loggedError } from '../http/logged-error';

/** A kind of background job: its queue name and what it does with one message. */
export interface JobHandler<Payload extends object> {
  readonly name: string;
  /** A cron expression when the job runs by itself, e.g. `0 3 * * *` (UTC). */
  readonly schedule?: string;
  /** How often and how soon a job that failed is tried again; five times, later each time, when left out. */
  readonly retry?: { readonly times: number; readonly everySeconds: number };
  /** After so long without an end whoever took it is held for dead, and another takes it; a quarter of an hour when left out. */
  readonly endsWithinSeconds?: number;
  handle(payload: Payload): Promise<void>;
}

/** Background jobs on the same PostgreSQL: those that run by themselves at their hour, and those a use case leaves behind. */
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

  /**
   * Leaves a job behind in the transaction of a use case: it exists when and only when that is committed. The payload is read
   * by whoever looks after the queue, so it holds ids and nothing of people.
   */
  async enqueue(tx: Tx, name: string, payload: object): Promise<void> {
    const handler = this.handlers.find((known) => known.name === name);
    if (this.boss === null || handler === undefined) throw new Error(`the queue has no job ${name}`);
    const db = { executeSql: async (text: string, values: unknown[]) => ({ rows: await tx.query<unknown[]>(text, values) }) };
    const id = await this.boss.send(name, payload, { db, ...sendOptions(handler) });
    if (id === null) throw new Error(`the queue did not take a job ${name}`);
  }

  /**
   * Makes the queues; with `work` this process also takes jobs.
   *
   * @param byTheClock whether what is done every night or every minute begins by itself
   */
  async start(work: boolean, byTheClock = work): Promise<void> {
    const boss = new PgBoss({ connectionString: this.settings.databaseUrl, max: 3, schedule: byTheClock, supervise: work });
    boss.on('error', (error) => this.logger.error({ error }, 'job queue'));
    await boss.start();
    this.boss = boss;
    for (const handler of this.handlers) {
      await boss.createQueue(handler.name, { name: handler.name, ...sendOptions(handler) });
      if (!work) continue;
      await boss.work<object>(handler.name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await this.attempt(handler, job.id, job.data);
      });
      if (handler.schedule !== undefined) await boss.schedule(handler.name, handler.schedule);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, wait: true, timeout: 5_000 });
    this.boss = null;
  }

  /** A job that fails stays in the queue and is tried again; the log says which one, never what it held. */
  private async attempt(handler: JobHandler<object>, jobId: string, payload: object): Promise<void> {
    try {
      await handler.handle(payload);
    } catch (error) {
      this.logger.warn({ job: handler.name, jobId, error: loggedError(error) }, 'job failed and will be tried again');
      throw error;
    }
  }
}

function sendOptions({ retry, endsWithinSeconds }: JobHandler<object>): { retryLimit: number; retryBackoff: boolean; retryDelay?: number; expireInSeconds?: number } {
  const bound = endsWithinSeconds === undefined ? {} : { expireInSeconds: endsWithinSeconds };
  if (retry === undefined) return { retryLimit: 5, retryBackoff: true, ...bound };
  return { retryLimit: retry.times, retryBackoff: false, retryDelay: retry.everySeconds, ...bound };
}
