import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { HandedInContent } from './handed-in-changes';

/** One time a nomination was handed in, without what it said. */
export interface HandedInHead {
  readonly number: number;
  readonly handedInBy: string | null;
  readonly handedInAt: Date;
  readonly returnReason: string | null;
  readonly returnedAt: Date | null;
}

export interface NewVersion {
  readonly nominationId: string;
  readonly content: HandedInContent;
  /** null: nobody knows. */
  readonly by: string | null;
  /** The return that came before; null: there was none. */
  readonly returned: { readonly reason: string; readonly at: Date } | null;
}

/** What nominations said each time they were handed in. */
@Injectable()
export class NominationVersionsRepository {
  /** Keeps it as of the day the nomination was handed in; the nomination is locked. */
  async insert(tx: Tx, { nominationId, content, by, returned }: NewVersion): Promise<void> {
    await tx.query(
      `INSERT INTO nomination_version (nomination_id, number, content, handed_in_by, handed_in_at, return_reason, returned_at)
       SELECT id, 1 + coalesce((SELECT max(number) FROM nomination_version WHERE nomination_id = $1), 0), $2, $3, submitted_at, $4, $5 FROM nomination WHERE id = $1`,
      [nominationId, JSON.stringify(content), by, returned?.reason ?? null, returned?.at ?? null],
    );
  }

  /** Whether what was handed in last is kept. */
  async isKept(tx: Tx, nominationId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM nomination_version kept JOIN nomination ON nomination.id = kept.nomination_id WHERE kept.nomination_id = $1 AND kept.handed_in_at = nomination.submitted_at',
      [nominationId],
    );
    return rows.length > 0;
  }

  /** The newest first. */
  heads(tx: Tx, nominationId: string): Promise<HandedInHead[]> {
    return tx.query<HandedInHead[]>(
      `SELECT number, handed_in_by AS "handedInBy", handed_in_at AS "handedInAt", return_reason AS "returnReason", returned_at AS "returnedAt"
       FROM nomination_version WHERE nomination_id = $1 ORDER BY number DESC`,
      [nominationId],
    );
  }

  /** What it said, by number; numbers that do not exist have no key. */
  async contents(tx: Tx, nominationId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, HandedInContent>> {
    const rows = await tx.query<{ number: number; content: HandedInContent }[]>('SELECT number, content FROM nomination_version WHERE nomination_id = $1 AND number = ANY($2::int[])', [nominationId, [...numbers]]);
    return new Map(rows.map(({ number, content }) => [number, content]));
  }

  /** What it said when it was handed in last; null: that is not kept. */
  async newest(tx: Tx, nominationId: string): Promise<HandedInContent | null> {
    const rows = await tx.query<{ content: HandedInContent }[]>('SELECT content FROM nomination_version WHERE nomination_id = $1 ORDER BY number DESC LIMIT 1', [nominationId]);
    return rows[0]?.content ?? null;
  }
}
