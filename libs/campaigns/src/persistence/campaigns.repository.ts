import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CampaignScope } from '../campaign-scope';
import type { CampaignSummary } from '../campaign-summary';
import { CampaignEntity } from './campaign.entity';
import { likePattern } from './like-pattern';

export interface CampaignFilter {
  readonly search: string;
  readonly year: number | null;
  readonly limit: number;
  readonly offset: number;
}

/** What a write changes; columns left out stay. */
export type CampaignChange = Partial<Omit<CampaignEntity, 'id' | 'version' | 'updatedAt' | 'searchKey'>>;

/** Every query on campaigns. */
@Injectable()
export class CampaignsRepository {
  exists(tx: Tx, id: string): Promise<boolean> {
    return tx.existsBy(CampaignEntity, { id });
  }

  async idOf(tx: Tx, codeOrId: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM campaign WHERE code = $1 OR id::text = $1', [codeOrId]);
    return rows[0]?.id ?? null;
  }

  codeExists(tx: Tx, code: string): Promise<boolean> {
    return tx.existsBy(CampaignEntity, { code });
  }

  find(tx: Tx, id: string): Promise<CampaignEntity | null> {
    return tx.findOneBy(CampaignEntity, { id });
  }

  private visibleTo(tx: Tx, { above, roots }: CampaignScope) {
    return tx.createQueryBuilder(CampaignEntity, 'campaign').where(
      `(campaign.hostUnitId = ANY(:above::uuid[]) OR EXISTS (
        SELECT 1 FROM unnest(:roots::uuid[]) root WHERE unit_at_or_above(campaign.host_unit_id, root, current_date)
      ))`,
      { above, roots },
    );
  }

  isVisible(tx: Tx, id: string, scope: CampaignScope): Promise<boolean> {
    return this.visibleTo(tx, scope).andWhere('campaign.id = :id', { id }).getExists();
  }

  /** Fields of the campaigns, each once. */
  async fields(tx: Tx, scope: CampaignScope): Promise<string[]> {
    const rows = await this.visibleTo(tx, scope).select('DISTINCT jsonb_array_elements_text(campaign.fields)', 'field').getRawMany<{ field: string }>();
    return rows.map(({ field }) => field);
  }

  /** Newest year first. */
  async list(tx: Tx, scope: CampaignScope, filter: CampaignFilter): Promise<{ items: CampaignSummary[]; total: number }> {
    const query = this.visibleTo(tx, scope)
      .select(['campaign.id', 'campaign.code', 'campaign.name', 'campaign.year', 'campaign.organizer'])
      .addSelect(['campaign.hostUnitId', 'campaign.criteriaSetId', 'campaign.version'])
      .orderBy('campaign.year', 'DESC')
      .addOrderBy('campaign.searchKey', 'ASC')
      .addOrderBy('campaign.id', 'ASC')
      .take(filter.limit)
      .skip(filter.offset);
    if (filter.search !== '') query.andWhere('campaign.searchKey LIKE :pattern', { pattern: likePattern(filter.search) });
    if (filter.year !== null) query.andWhere('campaign.year = :year', { year: filter.year });
    const [items, total] = await query.getManyAndCount();
    return { items, total };
  }

  /** Campaigns hosted at or below one of the roots, and those with these ids. Newest year first. */
  hostedWithin(tx: Tx, roots: readonly string[], ids: readonly string[], limit: number): Promise<CampaignSummary[]> {
    return tx
      .createQueryBuilder(CampaignEntity, 'campaign')
      .select(['campaign.id', 'campaign.code', 'campaign.name', 'campaign.year', 'campaign.organizer'])
      .addSelect(['campaign.hostUnitId', 'campaign.criteriaSetId', 'campaign.version'])
      .where(
        `(campaign.id = ANY(:ids::uuid[]) OR EXISTS (
          SELECT 1 FROM unnest(:roots::uuid[]) root WHERE unit_at_or_above(campaign.host_unit_id, root, current_date)
        ))`,
        { ids, roots },
      )
      .orderBy('campaign.year', 'DESC')
      .addOrderBy('campaign.searchKey', 'ASC')
      .addOrderBy('campaign.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** Campaigns whose results are open to the public: their phase of that kind has begun. Newest year first. */
  published(tx: Tx): Promise<CampaignSummary[]> {
    return tx
      .createQueryBuilder(CampaignEntity, 'campaign')
      .select(['campaign.id', 'campaign.code', 'campaign.name', 'campaign.year', 'campaign.organizer'])
      .addSelect(['campaign.hostUnitId', 'campaign.criteriaSetId', 'campaign.version'])
      .where(
        `EXISTS (SELECT 1 FROM campaign_phase phase
          WHERE phase.campaign_id = campaign.id AND phase.kind = 'published' AND phase.opens_at <= clock_timestamp())`,
      )
      .orderBy('campaign.year', 'DESC')
      .addOrderBy('campaign.searchKey', 'ASC')
      .getMany();
  }

  async insert(tx: Tx, campaign: Omit<CampaignEntity, 'searchKey' | 'version'>): Promise<void> {
    await tx.insert(CampaignEntity, { ...campaign, searchKey: searchKeyOf(campaign), version: 1 });
  }

  /** @returns false when the campaign has another version by now */
  async change(tx: Tx, id: string, version: number, change: CampaignChange, at: Date): Promise<boolean> {
    const { name, code } = change;
    const { affected } = await tx
      .createQueryBuilder()
      .update(CampaignEntity)
      .set({
        ...change,
        ...(name !== undefined && code !== undefined ? { searchKey: searchKeyOf({ name, code }) } : {}),
        updatedAt: at,
        version: () => 'version + 1',
      })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    return affected === 1;
  }
}

function searchKeyOf({ name, code }: { readonly name: string; readonly code: string }): string {
  return comparisonKey(`${code} ${name}`);
}
