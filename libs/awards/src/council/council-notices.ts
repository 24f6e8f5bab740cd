import { CampaignsService } from '@dvk/campaigns';
import { NoticesService } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';

/** Tells members of a council that a session is called: when and where, never what is voted on. */
@Injectable()
export class CouncilNotices {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly notices: NoticesService,
  ) {}

  async called(tx: Tx, { campaignId, title, place, plannedAt }: Pick<CouncilSessionEntity, 'campaignId' | 'title' | 'place' | 'plannedAt'>, personIds: readonly string[]): Promise<void> {
    const { name } = await this.campaigns.require(tx, campaignId);
    await this.notices.post(tx, [...new Set(personIds)], 'council.session-called', { campaignId, campaignName: name, title, place, plannedAt: plannedAt.toISOString() });
  }
}
