import { CampaignsService } from '@dvk/campaigns';
import { type Actor, Transactor } from '@dvk/platform';
import { InitiativesService } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { type PublicReward, PublishedLinesRepository } from '../persistence/published-lines.repository';

/** What an initiative was proposed for in one campaign, and whether a decision gave it. */
export interface InitiativeAward {
  readonly nominationId: string;
  readonly campaignName: string;
  readonly year: number;
  readonly award: string;
  readonly publishedAt: Date;
  /** The issued decision; null: proposed, not rewarded. */
  readonly reward: PublicReward | null;
}

/**
 * The last two of the five facts of an initiative, proposed and rewarded: they follow from results and decisions and are entered
 * nowhere. Only results that are published count, so that nothing is learned before its time.
 */
@Injectable()
export class InitiativeAwardsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly initiatives: InitiativesService,
    private readonly lines: PublishedLinesRepository,
  ) {}

  /** The newest campaign first. @throws Problem not-found for an initiative the actor may not see */
  async of(actor: Actor, initiativeId: string): Promise<InitiativeAward[]> {
    const { nominations } = await this.initiatives.get(actor, initiativeId);
    return this.transactor.read(async (tx) => {
      const open = new Map((await this.campaigns.published(tx)).map((campaign) => [campaign.id, campaign]));
      const lines = await this.lines.ofNominations(tx, nominations.map(({ id }) => id), [...open.keys()]);
      return lines.flatMap(({ campaignId, ...line }) => {
        const campaign = open.get(campaignId);
        return campaign === undefined ? [] : [{ ...line, campaignName: campaign.name, year: campaign.year }];
      });
    });
  }
}
