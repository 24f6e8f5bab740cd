import { comparisonKey, type Tx } from '@dvk/platform';
import type { CriteriaSet } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { CriteriaSetSummary } from '../criteria-set-view';
import { CriteriaSetEntity } from './criteria-set.entity';
import { likePattern } from './like-pattern';

export interface CriteriaSetFilter {
  readonly includeDrafts: boolean;
  readonly state: 'draft' | 'published' | null;
  readonly search: string;
  readonly limit: number;
  readonly offset: number;
}

/** Every query on criteria sets. */
@Injectable()
export class CriteriaSetsRepository {
  find(tx: Tx, id: string): Promise<CriteriaSetEntity | null> {
    return tx.findOneBy(CriteriaSetEntity, { id });
  }

  /** As it stands now, held against any other writer until the transaction ends. */
  findForUpdate(tx: Tx, id: string): Promise<CriteriaSetEntity | null> {
    return tx.findOne(CriteriaSetEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Newest change first; every version is a line of its own. */
  async list(tx: Tx, filter: CriteriaSetFilter): Promise<{ items: CriteriaSetSummary[]; total: number }> {
    const query = tx
      .createQueryBuilder(CriteriaSetEntity, 'criteria')
      .select(['criteria.id', 'criteria.seriesId', 'criteria.versionNo', 'criteria.title'])
      .addSelect(['criteria.publishedAt', 'criteria.updatedAt', 'criteria.version'])
      .orderBy('criteria.updatedAt', 'DESC')
      .addOrderBy('criteria.id', 'ASC')
      .take(filter.limit)
      .skip(filter.offset);
    if (!filter.includeDrafts || filter.state === 'published') query.andWhere('criteria.publishedAt IS NOT NULL');
    if (filter.state === 'draft') query.andWhere('criteria.publishedAt IS NULL');
    if (filter.search !== '') query.andWhere('criteria.searchKey LIKE :pattern', { pattern: likePattern(filter.search) });
    const [items, total] = await query.getManyAndCount();
    return { items, total };
  }

  /** The published set with exactly this content, if there is one. */
  async findPublishedByHash(tx: Tx, sha256: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM criteria_set WHERE content_sha256 = $1 ORDER BY published_at LIMIT 1',
      [sha256],
    );
    return rows[0]?.id ?? null;
  }

  async insert(tx: Tx, set: Pick<CriteriaSetEntity, 'id' | 'seriesId' | 'versionNo' | 'content' | 'updatedAt'>): Promise<void> {
    await tx.insert(CriteriaSetEntity, {
      ...set,
      title: set.content.title,
      searchKey: comparisonKey(set.content.title),
      publishedAt: null,
      publishedBy: null,
      contentSha256: null,
      version: 1,
    });
  }

  /** Locks the versions of a set against another new one. @returns the highest number in use */
  async lastVersionNo(tx: Tx, seriesId: string): Promise<number> {
    await tx.query('SELECT id FROM criteria_set WHERE series_id = $1 ORDER BY version_no FOR UPDATE', [seriesId]);
    const rows = await tx.query<{ last: number }[]>('SELECT max(version_no) AS last FROM criteria_set WHERE series_id = $1', [seriesId]);
    return rows[0]?.last ?? 0;
  }

  /** The draft of a set that is not published yet; one at a time. */
  async openDraft(tx: Tx, seriesId: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM criteria_set WHERE series_id = $1 AND published_at IS NULL', [seriesId]);
    return rows[0]?.id ?? null;
  }

  /** @returns false when the draft has another version by now or is published */
  async saveDraft(tx: Tx, id: string, version: number, content: CriteriaSet, at: Date): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE criteria_set SET content = $3::jsonb, title = $4, search_key = $5, updated_at = $6, version = version + 1
       WHERE id = $1 AND version = $2 AND published_at IS NULL`,
      [id, version, JSON.stringify(content), content.title, comparisonKey(content.title), at],
    );
    return changed === 1;
  }

  /** @returns false when the draft has another version by now or is published */
  async publish(tx: Tx, id: string, version: number, sha256: string, by: string | null, at: Date): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE criteria_set SET published_at = $3, published_by = $4, content_sha256 = $5, updated_at = $3, version = version + 1
       WHERE id = $1 AND version = $2 AND published_at IS NULL`,
      [id, version, at, by, sha256],
    );
    return changed === 1;
  }
}
