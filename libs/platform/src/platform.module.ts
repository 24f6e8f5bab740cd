import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { Clock } from './clock/clock';
import { Transactor } from './database/transactor';
import { JobQueue } from './jobs/job-queue';
import { FileStore } from './storage/file-store';

/** The plumbing every context uses; it knows no context. */
@Global()
@Module({
  providers: [Transactor, AuditLog, Clock, FileStore, JobQueue],
  exports: [Transactor, AuditLog, Clock, FileStore, JobQueue],
})
export class PlatformModule {}
