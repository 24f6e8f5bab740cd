import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { NoticeShown } from '../notice';

@Injectable()
export class NoticesRepository {
  /** One notice for each of the people, all at one instant. */
  async insert(tx: Tx, personIds: readonly string[], kind: string, params: object): Promise<void> {
    await tx.query(
      `INSERT INTO notice (id, person_id, kind, params, created_at)
       SELECT gen_random_uuid(), person_id, $2, $3::jsonb, clock_timestamp() FROM unnest($1::uuid[]) AS told(person_id)`,
      [[...new Set(personIds)], kind, JSON.stringify(params)],
    );
  }

  /** Newest first. */
  list(tx: Tx, personId: string, page: { readonly limit: number; readonly offset: number }): Promise<NoticeShown[]> {
    return tx.query(
      `SELECT id, kind, params, created_at AS "createdAt", read_at AS "readAt" FROM notice
       WHERE person_id = $1 ORDER BY created_at DESC, id LIMIT $2 OFFSET $3`,
      [personId, page.limit, page.offset],
    );
  }

  async count(tx: Tx, personId: string): Promise<{ total: number; unread: number }> {
    const rows = await tx.query<{ total: number; unread: number }[]>(
      'SELECT count(*)::int AS total, (count(*) FILTER (WHERE read_at IS NULL))::int AS unread FROM notice WHERE person_id = $1',
      [personId],
    );
    return rows[0] ?? { total: 0, unread: 0 };
  }

  /** @returns false: the person has no such notice */
  async markRead(tx: Tx, personId: string, noticeId: string): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      'UPDATE notice SET read_at = coalesce(read_at, clock_timestamp()) WHERE person_id = $1 AND id = $2',
      [personId, noticeId],
    );
    return changed === 1;
  }

  async markAllRead(tx: Tx, personId: string): Promise<void> {
    await tx.query('UPDATE notice SET read_at = clock_timestamp() WHERE person_id = $1 AND read_at IS NULL', [personId]);
  }
}
