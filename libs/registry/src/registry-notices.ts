import { NoticesService } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ClerksConcerned } from './clerks-concerned';
import type { Initiative } from './initiative';

interface CampaignNamed {
  readonly id: string;
  readonly name: string;
}

/**
 * Tells the clerks of units what others did with what they handed in or asked for: that it was done, never about whom.
 */
@Injectable()
export class RegistryNotices {
  constructor(
    private readonly clerks: ClerksConcerned,
    private readonly notices: NoticesService,
  ) {}

  /** A registration for the register itself was accepted or given back. */
  async answered(tx: Tx, { id: initiativeId, unitId }: Pick<Initiative, 'id' | 'unitId'>, step: 'accept' | 'return'): Promise<void> {
    await this.notices.post(tx, await this.clerks.of(tx, unitId), step === 'accept' ? 'initiative.accepted' : 'initiative.returned', { initiativeId });
  }

  /** The office registered an initiative for its unit, as that asked for. */
  async registeredForUnit(tx: Tx, { id: initiativeId, unitId }: Pick<Initiative, 'id' | 'unitId'>): Promise<void> {
    await this.notices.post(tx, await this.clerks.of(tx, unitId), 'initiative.registered-for-unit', { initiativeId });
  }

  /** A nomination for a campaign was given back. */
  async returned(tx: Tx, { id: campaignId, name: campaignName }: CampaignNamed, { unitId, nominationId }: { readonly unitId: string; readonly nominationId: string }): Promise<void> {
    await this.notices.post(tx, await this.clerks.of(tx, unitId), 'nomination.returned', { campaignId, campaignName, nominationId });
  }

  /** Nominations for a campaign were accepted. @param unitIds of each of them; a clerk of several is told once, of how many */
  async accepted(tx: Tx, { id: campaignId, name: campaignName }: CampaignNamed, unitIds: readonly string[]): Promise<void> {
    for (const [count, told] of await this.clerks.byCount(tx, unitIds)) {
      await this.notices.post(tx, told, 'nominations.accepted', { campaignId, campaignName, count });
    }
  }

  /** @param unitName of the unit that asks */
  async replicationAsked(tx: Tx, originUnitId: string, unitName: string): Promise<void> {
    await this.notices.post(tx, await this.clerks.of(tx, originUnitId), 'replication.asked', { unitName });
  }

  /** @param unitName of the unit whose initiative was asked for */
  async replicationAnswered(tx: Tx, unitId: string, unitName: string): Promise<void> {
    await this.notices.post(tx, await this.clerks.of(tx, unitId), 'replication.answered', { unitName });
  }
}
