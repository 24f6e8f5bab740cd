import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative } from '../initiative';
import { contentOf, type KeptContent } from '../lifecycle/content-changes';

/** Saves of one person so close to each other are one change. */
const oneChange = '30 minutes';

export interface KeptVersion {
  readonly content: KeptContent;
  /** What was said after it; null: what is said now. */
  readonly next: KeptContent | null;
  readonly replacedBy: string;
  readonly replacedAt: Date;
  readonly lastVersion: number;
  readonly lastAt: Date;
}

/** What initiatives said before. */
@Injectable()
export class InitiativeVersionsRepository {
  async keep(tx: Tx, { before, registered, version, by }: { readonly before: Initiative; readonly registered: boolean; readonly version: number; readonly by: string }): Promise<void> {
    const [, goneOn] = await tx.query<[unknown, number]>(
      `UPDATE initiative_version SET last_version = $3, last_at = clock_timestamp()
       WHERE initiative_id = $1 AND last_version = $2 AND replaced_by = $4 AND last_at > clock_timestamp() - interval '${oneChange}'`,
      [before.id, before.version, version, by],
    );
    if (goneOn === 1) return;
    // One that was registered before and is a draft again keeps its versions too: they would have a gap otherwise.
    await tx.query(
      `INSERT INTO initiative_version (initiative_id, version, content, replaced_by, replaced_at, last_version, last_at)
       SELECT id, $2, $3, $4, moment, $5, moment FROM initiative, clock_timestamp() AS moment
       WHERE id = $1 AND ($6 OR registration_at IS NOT NULL OR EXISTS (SELECT 1 FROM initiative_version WHERE initiative_id = $1))`,
      [before.id, before.version, JSON.stringify(contentOf(before)), by, version, registered],
    );
  }

  /** The newest first. */
  async list(tx: Tx, initiativeId: string, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<{ rows: KeptVersion[]; total: number }> {
    const rows = await tx.query<KeptVersion[]>(
      `SELECT content, lead(content) OVER (ORDER BY version) AS next, replaced_by AS "replacedBy", replaced_at AS "replacedAt", last_version AS "lastVersion", last_at AS "lastAt"
       FROM initiative_version WHERE initiative_id = $1 ORDER BY version DESC LIMIT $2 OFFSET $3`,
      [initiativeId, limit, offset],
    );
    const counted = await tx.query<{ total: number }[]>('SELECT count(*)::int AS total FROM initiative_version WHERE initiative_id = $1', [initiativeId]);
    return { rows, total: counted[0]?.total ?? 0 };
  }
}
