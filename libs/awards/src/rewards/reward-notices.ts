import type { CampaignView } from '@dvk/campaigns';
import { NoticesService, PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { RewardDecisionsRepository } from '../persistence/reward-decisions.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { embargoIsOver } from '../publication/embargo';

/** Tells the clerks of units that a decision rewards them, or takes a reward back: by its number, never whom or what for. Nobody is told before the result is published. */
@Injectable()
export class RewardNotices {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
    private readonly nominations: NominationsReader,
    private readonly decisions: RewardDecisionsRepository,
    private readonly results: ResultsRepository,
  ) {}

  /** A decision that was issued: at once when the result is published, else with its publication. */
  async issued(tx: Tx, campaign: CampaignView, decisionId: string): Promise<void> {
    if (await this.isOpen(tx, campaign)) await this.tellOf(tx, campaign, decisionId);
  }

  /** With the publication: every decision that was issued before. */
  async published(tx: Tx, campaign: CampaignView): Promise<void> {
    for (const { id, issuedAt } of await this.decisions.ofCampaign(tx, campaign.id)) if (issuedAt !== null) await this.tellOf(tx, campaign, id);
  }

  /** @param number of the decision that takes the reward back */
  async revoked(tx: Tx, campaign: CampaignView, nominationId: string, number: string): Promise<void> {
    if (await this.isOpen(tx, campaign)) await this.tell(tx, campaign, [nominationId], 'reward.revoked', number);
  }

  private async tellOf(tx: Tx, campaign: CampaignView, decisionId: string): Promise<void> {
    const decision = await this.decisions.find(tx, decisionId);
    if (decision === null || decision.number === null) return;
    const standing = (await this.decisions.recipientsOf(tx, decision)).filter(({ revocation }) => revocation === null);
    await this.tell(tx, campaign, standing.map(({ nominationId }) => nominationId), 'reward.issued', decision.number);
  }

  private async tell(tx: Tx, { id, name }: CampaignView, nominationIds: readonly string[], kind: 'reward.issued' | 'reward.revoked', number: string): Promise<void> {
    const heads = await this.nominations.headsByIds(tx, nominationIds);
    const clerks = await this.people.holdersAt(tx, 'unit-clerk', [...new Set(heads.map(({ unitId }) => unitId))]);
    await this.notices.post(tx, [...new Set(clerks.map(({ personId }) => personId))], kind, { campaignId: id, campaignName: name, number });
  }

  private async isOpen(tx: Tx, campaign: CampaignView): Promise<boolean> {
    return embargoIsOver(campaign) && (await this.results.publishedAmong(tx, [campaign.id])).has(campaign.id);
  }
}
