import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointHolderEntity } from './checkpoint-holder.entity';

export type HolderRow = CheckpointHolderEntity;

@Injectable()
export class CheckpointHoldersRepository {
  /** In the order in which they were named. */
  all(tx: Tx): Promise<HolderRow[]> {
    return tx.createQueryBuilder(CheckpointHolderEntity, 'holder').orderBy('holder.addedAt', 'ASC').addOrderBy('holder.id').getMany();
  }

  find(tx: Tx, id: string): Promise<HolderRow | null> {
    return tx.createQueryBuilder(CheckpointHolderEntity, 'holder').where('holder.id = :id', { id }).getOne();
  }

  async insert(tx: Tx, holder: Pick<HolderRow, 'id' | 'name' | 'email' | 'addedAt'>): Promise<void> {
    await tx.insert(CheckpointHolderEntity, holder);
  }

  /** @returns whether there was one */
  async remove(tx: Tx, id: string): Promise<boolean> {
    return (await tx.delete(CheckpointHolderEntity, { id })).affected === 1;
  }

  /** Notes what became of a mail; an older one that comes late changes nothing. */
  async settle(tx: Tx, id: string, sequence: string, fault: string | null): Promise<void> {
    await tx.query(
      `UPDATE checkpoint_holder SET fault = $3, sent_sequence = CASE WHEN $3::text IS NULL THEN $2 ELSE sent_sequence END,
              sent_at = CASE WHEN $3::text IS NULL THEN clock_timestamp() ELSE sent_at END
       WHERE id = $1 AND coalesce(sent_sequence, 0) <= $2`,
      [id, sequence, fault],
    );
  }
}
