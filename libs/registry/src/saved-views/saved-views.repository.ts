import { nameKey, registerConstraintCodes, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { SavedViewEntity } from './saved-view.entity';

registerConstraintCodes({ uq_saved_view_name_key_person_id: 'saved-view.name-taken' });

export type SavedView = Pick<SavedViewEntity, 'id' | 'name' | 'address' | 'version'>;

const columns = 'id, name, address, version';

/** Every query on saved views: each names the person whose they are. */
@Injectable()
export class SavedViewsRepository {
  /** In the order they were made. */
  ofPerson(tx: Tx, personId: string): Promise<SavedView[]> {
    return tx.query(`SELECT ${columns} FROM saved_view WHERE person_id = $1 ORDER BY created_at, id`, [personId]);
  }

  async lock(tx: Tx, personId: string, id: string): Promise<SavedView | null> {
    const rows = await tx.query<SavedView[]>(`SELECT ${columns} FROM saved_view WHERE person_id = $1 AND id = $2 FOR UPDATE`, [personId, id]);
    return rows[0] ?? null;
  }

  async insert(tx: Tx, personId: string, { id, name, address }: Omit<SavedView, 'version'>): Promise<void> {
    await tx.insert(SavedViewEntity, { id, personId, name, nameKey: nameKey(name), address });
  }

  /** @returns false when the version is no longer the one seen */
  async rename(tx: Tx, id: string, version: number, name: string): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>('UPDATE saved_view SET name = $3, name_key = $4, version = version + 1 WHERE id = $1 AND version = $2', [
      id,
      version,
      name,
      nameKey(name),
    ]);
    return changed === 1;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(SavedViewEntity, { id });
  }
}
