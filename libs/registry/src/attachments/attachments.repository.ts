import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import '../persistence/constraint-codes';
import type { Attachment } from './attachment';
import { InitiativeFileEntity } from './initiative-file.entity';

/** Files of registrations. */
@Injectable()
export class AttachmentsRepository {
  /** In the order they came. */
  of(tx: Tx, initiativeId: string): Promise<Attachment[]> {
    return tx.query('SELECT id, file_name AS "fileName", media_type AS "mediaType", size FROM initiative_file WHERE initiative_id = $1 ORDER BY uploaded_at, id', [initiativeId]);
  }

  find(tx: Tx, initiativeId: string, id: string): Promise<InitiativeFileEntity | null> {
    return tx.findOneBy(InitiativeFileEntity, { id, initiativeId });
  }

  async add(tx: Tx, file: Omit<InitiativeFileEntity, 'uploadedAt'>): Promise<void> {
    await tx.insert(InitiativeFileEntity, { ...file, uploadedAt: () => 'clock_timestamp()' });
  }

  async rename(tx: Tx, { id, fileName }: Pick<InitiativeFileEntity, 'id' | 'fileName'>): Promise<void> {
    await tx.update(InitiativeFileEntity, { id }, { fileName });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(InitiativeFileEntity, { id });
  }

  /** A registration whose files changed is no longer the one that was seen. */
  async newVersion(tx: Tx, initiativeId: string): Promise<void> {
    await tx.query('UPDATE initiative SET version = version + 1, updated_at = clock_timestamp() WHERE id = $1', [initiativeId]);
  }
}
