import { AuditLog, databaseNow, JobQueue, signedCheckpoint, type SignedCheckpoint, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointHoldersRepository } from '../persistence/checkpoint-holders.repository';
import { CheckpointsRepository } from '../persistence/checkpoints.repository';
import { CheckpointKeyFile } from './checkpoint-key-file';

/** Queue of the mails that carry checkpoints out of the house; a job names holder and link and nothing else. */
export const checkpointMailJob = 'awards.checkpoint-mail';

/** Signs where the audit chain stands, and leaves behind the mails to those who keep it outside. */
@Injectable()
export class CheckpointWriter {
  constructor(
    private readonly audit: AuditLog,
    private readonly keyFile: CheckpointKeyFile,
    private readonly checkpoints: CheckpointsRepository,
    private readonly holders: CheckpointHoldersRepository,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Call it after the audit entry that the checkpoint should cover.
   *
   * @returns null: nothing was recorded since the last one
   * @throws Problem conflict `checkpoint.key-unreadable`
   */
  async make(tx: Tx): Promise<SignedCheckpoint | null> {
    const head = await this.audit.head(tx);
    if (head === null) return null;
    const key = await this.keyFile.key((await this.checkpoints.newest(tx)) === null);
    const checkpoint = signedCheckpoint({ sequence: head.sequence, hash: head.hash, at: (await databaseNow(tx)).toISOString() }, key.privateKey);
    await this.checkpoints.keepKey(tx, checkpoint.keyId, key.publicKey);
    if (!(await this.checkpoints.insert(tx, checkpoint))) return null;
    for (const { id } of await this.holders.all(tx)) await this.jobs.enqueue(tx, checkpointMailJob, { holderId: id, sequence: checkpoint.sequence });
    return checkpoint;
  }
}
