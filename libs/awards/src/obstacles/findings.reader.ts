import { CampaignsService, type CampaignView } from '@dvk/campaigns';
import { UnitStandingService } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { RewardRegisterRepository } from '../persistence/reward-register.repository';
import type { Finding } from './obstacle';

/** What the register itself says against a nomination: its unit is dissolved or did not mark itself, or the same initiative – or one merged with it – was rewarded before. */
@Injectable()
export class FindingsReader {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly standing: UnitStandingService,
    private readonly register: RewardRegisterRepository,
  ) {}

  /** By code of the nomination; nothing in it depends on a mark of this campaign. */
  async of(tx: Tx, { id, year }: Pick<CampaignView, 'id' | 'year'>): Promise<Finding[]> {
    const dissolved = await this.standing.dissolved(tx, await this.nominations.unitsOfAccepted(tx, id));
    const rewarded = await this.rewardedBefore(tx, id, year);
    const suspects = await this.nominations.claimsAmong(tx, id, [...dissolved], [...rewarded.keys()]);
    const unmarked = (await this.nominations.withoutSelfMarks(tx, id)).map((nominationId): Finding => ({ nominationId, kind: 'no-self-score', rewarded: null }));
    const found = suspects.flatMap(({ nominationId, unitId, initiativeId }): Finding[] => {
      const before = rewarded.get(initiativeId);
      return [
        ...(dissolved.has(unitId) ? [{ nominationId, kind: 'dissolved-body' as const, rewarded: null }] : []),
        ...(before === undefined ? [] : [{ nominationId, kind: 'already-rewarded' as const, rewarded: before }]),
      ];
    });
    return [...found, ...unmarked];
  }

  /** By the initiative that is kept, the newest reward that stands in a campaign of this year or an earlier one whose embargo is over. */
  private async rewardedBefore(tx: Tx, campaignId: string, year: number) {
    const earlier = (await this.campaigns.published(tx)).filter((campaign) => campaign.id !== campaignId && campaign.year <= year);
    const campaignOf = new Map(earlier.map((campaign) => [campaign.id, campaign]));
    const rewards = await this.register.earlier(tx, [...campaignOf.keys()]);
    const initiativeOf = new Map((await this.nominations.claimsOf(tx, rewards.map(({ nominationId }) => nominationId))).map((claim) => [claim.nominationId, claim.initiativeId]));
    const rewarded = new Map<string, NonNullable<Finding['rewarded']>>();
    for (const { campaignId: at, nominationId, award, number, date, issuer } of rewards) {
      const campaign = campaignOf.get(at);
      const initiativeId = initiativeOf.get(nominationId);
      if (campaign === undefined || initiativeId === undefined) continue;
      const decision = number === null || date === null || issuer === null ? null : { number, date, issuer };
      if ((rewarded.get(initiativeId)?.year ?? 0) <= campaign.year) rewarded.set(initiativeId, { campaignName: campaign.name, year: campaign.year, award, decision });
    }
    return rewarded;
  }
}
