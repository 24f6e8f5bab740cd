import { AuditEntryEntity } from './audit/audit-entry.entity';
import { IdempotencyRecordEntity } from './idempotency/idempotency-record.entity';
import { StoredFileEntity } from './storage/stored-file.entity';

/** Tables of the plumbing, for the data source alone. */
export const platformEntities = [AuditEntryEntity, StoredFileEntity, IdempotencyRecordEntity];
