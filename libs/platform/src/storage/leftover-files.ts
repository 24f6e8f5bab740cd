import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Transactor } from '../database/transactor';
import { JobQueue } from '../jobs/job-queue';
import { FileStore, type StoredBytes } from './file-store';

const dayMs = 24 * 60 * 60 * 1000;
/** So many are looked up and removed under one lock: whoever stores a file meanwhile waits for milliseconds. */
const atOnce = 100;

/**
 * Every night removes bytes that a kill left in the store: they are written before their row, and a row that was never committed
 * leaves a file that nothing names. What is younger than a day may still be waiting for its row.
 */
@Injectable()
export class LeftoverFiles implements OnModuleInit {
  private readonly logger = new Logger(LeftoverFiles.name);

  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'platform.leftover-files', schedule: '53 19 * * *', handle: () => this.clear() });
  }

  async clear(): Promise<void> {
    const [batch, cleared]: [StoredBytes[], number[]] = [[], []];
    const clearBatch = async (): Promise<void> => {
      const found = batch.splice(0);
      if (found.length > 0) cleared.push(await this.transactor.write((tx) => this.files.clear(tx, found)));
    };
    for await (const bytes of this.files.writtenBefore(new Date(this.clock.now().getTime() - dayMs))) {
      batch.push(bytes);
      if (batch.length === atOnce) await clearBatch();
    }
    await clearBatch();
    const files = cleared.reduce((sum, count) => sum + count, 0);
    if (files > 0) this.logger.log({ files }, 'leftover files removed');
  }
}
