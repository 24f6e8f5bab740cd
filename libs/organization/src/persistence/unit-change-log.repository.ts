import { databaseNow, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { UnitChangeRecord } from '../unit-change';
import { UnitChangeEntity } from './unit-change.entity';

const columns = `id, effective_on::text AS "effectiveOn", legal_document AS "legalDocument", note, unit_ids AS "unitIds", change, effects,
  recorded_by AS "recordedBy", recorded_at AS "recordedAt", undone_by AS "undoneBy", undone_at AS "undoneAt", undo_reason AS "undoReason"`;

/** The changes that were recorded. */
@Injectable()
export class UnitChangeLogRepository {
  async insert(tx: Tx, record: Omit<UnitChangeRecord, 'recordedAt' | 'undoneBy' | 'undoneAt' | 'undoReason'>): Promise<void> {
    await tx.insert(UnitChangeEntity, {
      ...record,
      unitIds: [...record.unitIds],
      undoneBy: null,
      undoneAt: null,
      undoReason: null,
      recordedAt: await databaseNow(tx),
    });
  }

  /** The one that takes effect last first. */
  async list(tx: Tx, page: { readonly limit: number; readonly offset: number }): Promise<{ items: UnitChangeRecord[]; total: number }> {
    const counted = await tx.query<{ total: number }[]>('SELECT count(*)::int AS total FROM unit_change');
    const items = await tx.query<UnitChangeRecord[]>(
      `SELECT ${columns} FROM unit_change ORDER BY effective_on DESC, recorded_at DESC, id LIMIT $1 OFFSET $2`,
      [page.limit, page.offset],
    );
    return { items, total: counted[0]?.total ?? 0 };
  }

  async find(tx: Tx, id: string): Promise<UnitChangeRecord | null> {
    const rows = await tx.query<UnitChangeRecord[]>(`SELECT ${columns} FROM unit_change WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Those of the unit that stand, in the order of their days. */
  ofUnit(tx: Tx, unitId: string): Promise<Pick<UnitChangeRecord, 'id' | 'effectiveOn' | 'legalDocument'>[]> {
    return tx.query(
      `SELECT id, effective_on::text AS "effectiveOn", legal_document AS "legalDocument" FROM unit_change
       WHERE undone_at IS NULL AND $1::uuid = ANY(unit_ids) ORDER BY effective_on, recorded_at, id`,
      [unitId],
    );
  }

  /** Whether a change recorded after this one, and standing, touches one of the same units. */
  async isBuiltUpon(tx: Tx, { id, unitIds, recordedAt }: UnitChangeRecord): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM unit_change WHERE undone_at IS NULL AND id <> $1 AND recorded_at >= $2 AND unit_ids && $3::uuid[] LIMIT 1',
      [id, recordedAt, unitIds],
    );
    return rows.length > 0;
  }

  /** @returns false: it was undone already, or it is in force on the day */
  async undo(tx: Tx, id: string, undone: { readonly by: string; readonly reason: string; readonly today: string }): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      `UPDATE unit_change SET undone_by = $2, undone_at = clock_timestamp(), undo_reason = $3
       WHERE id = $1 AND undone_at IS NULL AND effective_on > $4::date`,
      [id, undone.by, undone.reason, undone.today],
    );
    return changed === 1;
  }
}
