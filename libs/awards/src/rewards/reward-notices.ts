import type { CampaignView } from '@dvk/campaigns';
import { NoticesService, PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ResultsRepository } from '../persistence/results.repository';
import { RewardToldRepository } from '../persistence/reward-told.repository';
import { embargoIsOver } from '../publication/embargo';
import { newsOf, type RewardNews } from './reward-news';

/** The kinds told here. */
const kinds = ['reward.issued', 'reward.revoked', 'reward.corrected', 'reward.restored'] as const;

/**
 * Tells the clerks of units what became of their rewards: by the numbers of decisions, never whom or what for. Each thing once, however often
 * the result is taken back and published anew; nobody is told before it is published, nor while it is taken back.
 */
@Injectable()
export class RewardNotices {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
    private readonly nominations: NominationsReader,
    private readonly told: RewardToldRepository,
    private readonly results: ResultsRepository,
  ) {}

  /** After every act on a decision, and with the publication; the campaign is locked. */
  async tell(tx: Tx, campaign: CampaignView): Promise<void> {
    if (!embargoIsOver(campaign) || !(await this.results.publishedAmong(tx, [campaign.id])).has(campaign.id)) return;
    const news = (await this.told.ofCampaign(tx, campaign.id)).map((reward) => ({ ...reward, news: newsOf(reward) })).filter((reward) => reward.news.length > 0);
    if (news.length === 0) return;
    const audiences = await this.audiences(tx, news.map(({ nominationId }) => nominationId));
    // One decision that names several of a unit is told once.
    const sentences = new Map<string, { readonly of: RewardNews; readonly personIds: string[] }>();
    for (const { nominationId, news: parts } of news) {
      for (const of of parts) {
        const key = JSON.stringify(of);
        const sentence = sentences.get(key) ?? { of, personIds: [] };
        sentence.personIds.push(...(audiences.get(nominationId) ?? []));
        sentences.set(key, sentence);
      }
    }
    for (const { of, personIds } of sentences.values()) await this.post(tx, campaign, of, personIds);
    await this.told.note(tx, news);
  }

  /** The result is taken back: mails that have not gone yet stay. */
  takenBack(tx: Tx, { id }: CampaignView): Promise<void> {
    return this.notices.recallMails(tx, kinds, id);
  }

  private async post(tx: Tx, { id: campaignId, name: campaignName }: CampaignView, { kind, params }: RewardNews, personIds: readonly string[]): Promise<void> {
    await this.notices.post(tx, personIds, kind, { campaignId, campaignName, ...params });
  }

  /** Clerks of today by nomination. */
  private async audiences(tx: Tx, nominationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const heads = await this.nominations.headsByIds(tx, nominationIds);
    const byUnit = new Map<string, string[]>();
    for (const { personId, unitId } of await this.people.holdersAt(tx, 'unit-clerk', [...new Set(heads.map(({ unitId }) => unitId))])) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), personId]);
    return new Map(heads.map(({ id, unitId }) => [id, byUnit.get(unitId) ?? []]));
  }
}
