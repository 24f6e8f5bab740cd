import type { Tx } from '@dvk/platform';
import type { SubjectKind } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import '../../persistence/constraint-codes';
import type { WaitingBehind } from '../../waiting-behind';
import type { PublicPage, PublishedWords, WaitingPage } from '../public-page';

type PageRow = Omit<PublicPage, 'published'> & {
  readonly publicName: string | null;
  readonly publicSummary: string;
  readonly publicField: string;
  readonly publicKind: SubjectKind;
  readonly publicSince: number;
  readonly decisionPublishedOn: string | null;
  readonly publishedAt: Date;
};

/** What the office publishes; the summary is the one that stands in the row. */
export type Publishing = Pick<PublishedWords, 'name' | 'field' | 'kind' | 'decisionPublishedOn'> & { readonly searchKey: string; readonly by: string };

export type WaitingRow = Omit<WaitingPage, 'unitName'> & { readonly unitId: string; readonly key: string };

/** The pages of initiatives as they are worked on. */
@Injectable()
export class PublicPagesRepository {
  async find(tx: Tx, initiativeId: string): Promise<PublicPage | null> {
    const rows = await tx.query<PageRow[]>(
      `SELECT address, summary, written_at AS "writtenAt", waiting, public_name AS "publicName", public_summary AS "publicSummary", public_field AS "publicField",
         public_kind AS "publicKind", public_since AS "publicSince", decision_published_on::text AS "decisionPublishedOn", published_at AS "publishedAt",
         withdrawn_at AS "withdrawnAt", withdrawal_reason AS "withdrawalReason", version
       FROM public_page WHERE initiative_id = $1`,
      [initiativeId],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { publicName: name, publicSummary: summary, publicField: field, publicKind: kind, publicSince: since, decisionPublishedOn, publishedAt, ...page } = row;
    return { ...page, published: name === null ? null : { name, summary, field, kind, since, decisionPublishedOn, publishedAt } };
  }

  async begin(tx: Tx, page: { readonly initiativeId: string; readonly address: string; readonly summary: string; readonly by: string }): Promise<void> {
    await tx.query('INSERT INTO public_page (initiative_id, address, summary, written_by, written_at, waiting) VALUES ($1, $2, $3, $4, clock_timestamp(), true)', [
      page.initiativeId,
      page.address,
      page.summary,
      page.by,
    ]);
  }

  /** @returns false when the version is no longer the one seen */
  rewrite(tx: Tx, initiativeId: string, version: number, summary: string, by: string): Promise<boolean> {
    return this.guarded(tx, 'summary = $3, written_by = $4, written_at = clock_timestamp(), waiting = true', [initiativeId, version, summary, by]);
  }

  /** Publishes what is written, with the year in which the initiative began. @returns false when the version is no longer the one seen */
  publish(tx: Tx, initiativeId: string, version: number, { name, field, kind, decisionPublishedOn, searchKey, by }: Publishing): Promise<boolean> {
    return this.guarded(
      tx,
      `waiting = false, public_name = $3, public_summary = summary, public_field = $4, public_kind = $5, decision_published_on = $6, search_key = $7,
       public_since = (SELECT extract(year FROM coalesce(plan.starts_on, (begun.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))::int
         FROM initiative begun LEFT JOIN initiative_plan plan ON plan.initiative_id = begun.id WHERE begun.id = $1),
       published_by = $8, published_at = clock_timestamp(), withdrawn_by = NULL, withdrawn_at = NULL, withdrawal_reason = NULL`,
      [initiativeId, version, name, field, kind, decisionPublishedOn, searchKey, by],
    );
  }

  /** @returns false when the version is no longer the one seen */
  withdraw(tx: Tx, initiativeId: string, version: number, reason: string, by: string): Promise<boolean> {
    return this.guarded(tx, 'waiting = false, withdrawn_by = $3, withdrawn_at = clock_timestamp(), withdrawal_reason = $4', [initiativeId, version, by, reason]);
  }

  /** Initiatives of these units with words or pictures the office has not looked at, the longest waiting first. */
  waiting(tx: Tx, unitIds: readonly string[], behind: WaitingBehind | null, limit: number): Promise<WaitingRow[]> {
    return tx.query(
      `WITH due AS (
         SELECT initiative_id, written_at AS at, true AS words, 0 AS photos FROM public_page WHERE waiting
         UNION ALL
         SELECT initiative_id, marked_at, false, 1 FROM public_photo WHERE state = 'waiting'
       ),
       each_once AS (SELECT initiative_id, min(at) AS at, bool_or(words) AS words, sum(photos)::int AS photos FROM due GROUP BY initiative_id)
       SELECT initiative.id AS "initiativeId", initiative.code, initiative.name, initiative.unit_id AS "unitId", each_once.at AS since, each_once.words, each_once.photos, each_once.at::text AS key
       FROM each_once JOIN initiative ON initiative.id = each_once.initiative_id
       WHERE initiative.unit_id = ANY($1::uuid[]) AND ($2::timestamptz IS NULL OR (each_once.at, initiative.id) > ($2::timestamptz, $3::uuid))
       ORDER BY each_once.at, initiative.id LIMIT $4`,
      [unitIds, behind?.key ?? null, behind?.initiativeId ?? null, limit],
    );
  }

  private async guarded(tx: Tx, assignments: string, values: unknown[]): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(`UPDATE public_page SET ${assignments}, version = version + 1 WHERE initiative_id = $1 AND version = $2`, values);
    return changed === 1;
  }
}
