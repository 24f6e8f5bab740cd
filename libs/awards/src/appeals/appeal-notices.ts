import { CampaignsService } from '@dvk/campaigns';
import { NoticesService, PeopleDirectory } from '@dvk/identity';
import { CampaignAccess } from '@dvk/judging';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PublicationsRepository } from '../persistence/publications.repository';
import type { Appeal } from './appeal';

/** Tells each side of an appeal what the other has done: that something was done, never what about. */
@Injectable()
export class AppealNotices {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly panels: CampaignAccess,
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
    private readonly publications: PublicationsRepository,
  ) {}

  /** The heads of the panels, and whoever published the result. */
  async tellAnswerers(tx: Tx, { campaignId, publicationId }: Pick<Appeal, 'campaignId' | 'publicationId'>, kind: 'appeal.filed' | 'appeal.withdrawn'): Promise<void> {
    const publication = await this.publications.find(tx, publicationId);
    const heads = await this.panels.headsOf(tx, campaignId);
    const { name } = await this.campaigns.require(tx, campaignId);
    const told = [...new Set([...heads, ...(publication === null ? [] : [publication.publishedBy])])];
    await this.notices.post(tx, told, kind, { campaignId, campaignName: name });
  }

  /** Whoever is the unit's clerk today. */
  async tellUnit(tx: Tx, { unitId, campaignId, campaignName }: Pick<Appeal, 'unitId' | 'campaignId' | 'campaignName'>): Promise<void> {
    const clerks = await this.people.holdersAt(tx, 'unit-clerk', [unitId]);
    await this.notices.post(tx, clerks.map(({ personId }) => personId), 'appeal.answered', { campaignId, campaignName });
  }
}
