import type { MailState, Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { NoticeKind, NoticeShown } from '../notice';

@Injectable()
export class NoticesRepository {
  /**
   * One notice for each of the people, all at one instant.
   * @returns ids of those whose mail waits
   */
  async insert(tx: Tx, personIds: readonly string[], { kind, params, byMail }: { readonly kind: NoticeKind; readonly params: object; readonly byMail: boolean }): Promise<string[]> {
    const rows = await tx.query<{ id: string; mail: MailState | null }[]>(
      `INSERT INTO notice (id, person_id, kind, params, created_at, mail)
       SELECT gen_random_uuid(), person.id, $2, $3::jsonb, clock_timestamp(), CASE WHEN $4 THEN CASE WHEN person.email IS NULL THEN 'no-address' ELSE 'waiting' END END
       FROM person WHERE person.id = ANY($1::uuid[]) RETURNING id, mail`,
      [[...new Set(personIds)], kind, JSON.stringify(params), byMail],
    );
    return rows.flatMap(({ id, mail }) => (mail === 'waiting' ? [id] : []));
  }

  async waitingMail(tx: Tx, noticeId: string): Promise<{ readonly personId: string; readonly kind: NoticeKind; readonly params: object } | null> {
    const rows = await tx.query<{ personId: string; kind: NoticeKind; params: object }[]>(`SELECT person_id AS "personId", kind, params FROM notice WHERE id = $1 AND mail = 'waiting'`, [noticeId]);
    return rows[0] ?? null;
  }

  async settleMail(tx: Tx, noticeId: string, mail: MailState, fault: string | null): Promise<void> {
    await tx.query(
      `UPDATE notice SET mail = $2, fault = $3, mailed_at = CASE WHEN $2 = 'sent' THEN clock_timestamp() END WHERE id = $1 AND mail = 'waiting'`,
      [noticeId, mail, fault],
    );
  }

  /** Mails of these kinds about a campaign that have not gone yet will not. */
  async recallMails(tx: Tx, kinds: readonly NoticeKind[], campaignId: string): Promise<void> {
    await tx.query(`UPDATE notice SET mail = 'not-needed' WHERE mail = 'waiting' AND kind = ANY($1::text[]) AND params->>'campaignId' = $2`, [kinds, campaignId]);
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
