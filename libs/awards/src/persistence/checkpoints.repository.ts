import type { SignedCheckpoint, Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { AuditCheckpointEntity } from './audit-checkpoint.entity';
import { CheckpointKeyEntity } from './checkpoint-key.entity';

@Injectable()
export class CheckpointsRepository {
  /** Keeps the public key, once. */
  async keepKey(tx: Tx, id: string, publicKey: string): Promise<void> {
    await tx.query('INSERT INTO checkpoint_key (id, public_key, first_used_at) VALUES ($1, $2, clock_timestamp()) ON CONFLICT (id) DO NOTHING', [id, publicKey]);
  }

  /** @returns false: this link has its checkpoint already */
  async insert(tx: Tx, { sequence, hash, at, keyId, signature }: SignedCheckpoint): Promise<boolean> {
    const inserted = await tx.query<unknown[]>(
      'INSERT INTO audit_checkpoint (sequence, hash, at, key_id, signature) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sequence) DO NOTHING RETURNING sequence',
      [sequence, hash, at, keyId, signature],
    );
    return inserted.length > 0;
  }

  async newest(tx: Tx): Promise<SignedCheckpoint | null> {
    return (await this.page(tx, null, 1))[0] ?? null;
  }

  async find(tx: Tx, sequence: string): Promise<SignedCheckpoint | null> {
    const row = await tx.createQueryBuilder(AuditCheckpointEntity, 'checkpoint').where('checkpoint.sequence = :sequence', { sequence }).getOne();
    return row === null ? null : signedOf(row);
  }

  /** The one that was signed when the result was frozen, right after its entry in the log; null: that one is not there. */
  async atFreezing(tx: Tx, campaignId: string, resultId: string): Promise<SignedCheckpoint | null> {
    const row = await tx
      .createQueryBuilder(AuditCheckpointEntity, 'checkpoint')
      .where(
        `checkpoint.sequence = (SELECT sequence FROM audit_entry WHERE object_type = 'campaign' AND object_id = :campaignId AND action = 'result.frozen' AND data->>'resultId' = :resultId)`,
        { campaignId, resultId },
      )
      .getOne();
    return row === null ? null : signedOf(row);
  }

  /** Newest first, those before a number. */
  async page(tx: Tx, before: string | null, limit: number): Promise<SignedCheckpoint[]> {
    const query = tx.createQueryBuilder(AuditCheckpointEntity, 'checkpoint').orderBy('checkpoint.sequence', 'DESC').limit(limit);
    if (before !== null) query.where('checkpoint.sequence < :before', { before });
    return (await query.getMany()).map(signedOf);
  }

  /** Those above a number, in their order. */
  async after(tx: Tx, sequence: string, limit: number): Promise<SignedCheckpoint[]> {
    const query = tx.createQueryBuilder(AuditCheckpointEntity, 'checkpoint').where('checkpoint.sequence > :sequence', { sequence });
    return (await query.orderBy('checkpoint.sequence', 'ASC').limit(limit).getMany()).map(signedOf);
  }

  /** Public keys (PEM) by id. */
  async keys(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.createQueryBuilder(CheckpointKeyEntity, 'key').getMany();
    return new Map(rows.map(({ id, publicKey }) => [id, publicKey]));
  }
}

function signedOf({ sequence, hash, at, keyId, signature }: AuditCheckpointEntity): SignedCheckpoint {
  return { format: 1, sequence, hash, at: at.toISOString(), keyId, signature };
}
