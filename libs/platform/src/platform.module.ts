import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditLog } from './audit/audit-log';
import { Clock } from './clock/clock';
import { Transactor } from './database/transactor';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor';
import { JobQueue } from './jobs/job-queue';
import { DeliveryMails } from './mail/delivery-mails';
import { Mailer } from './mail/mailer';
import { FileStore } from './storage/file-store';
import { LeftoverFiles } from './storage/leftover-files';

/** The plumbing every context uses; it knows no context. */
@Global()
@Module({
  providers: [Transactor, AuditLog, Clock, FileStore, JobQueue, Mailer, DeliveryMails, LeftoverFiles, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }],
  exports: [Transactor, AuditLog, Clock, FileStore, JobQueue, Mailer, DeliveryMails],
})
export class PlatformModule {}
