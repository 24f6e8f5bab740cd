import { NoticesService, PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative } from './initiative';

interface CampaignNamed {
  readonly id: string;
  readonly name: string;
}

/**
 * Tells the clerks of units what others did with what they handed in or asked for: that it was done, never about whom. Of a unit
 * that ended, whoever is in charge of what it left is told.
 */
@Injectable()
export class RegistryNotices {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
  ) {}

  /** A registration for the register itself was accepted or given back. */
  async answered(tx: Tx, { id: initiativeId, unitId }: Pick<Initiative, 'id' | 'unitId'>, step: 'accept' | 'return'): Promise<void> {
    await this.notices.post(tx, await this.clerksOf(tx, unitId), step === 'accept' ? 'initiative.accepted' : 'initiative.returned', { initiativeId });
  }

  /** The office registered an initiative for its unit, as that asked for. */
  async registeredForUnit(tx: Tx, { id: initiativeId, unitId }: Pick<Initiative, 'id' | 'unitId'>): Promise<void> {
    await this.notices.post(tx, await this.clerksOf(tx, unitId), 'initiative.registered-for-unit', { initiativeId });
  }

  /** A nomination for a campaign was given back. */
  async returned(tx: Tx, { id: campaignId, name: campaignName }: CampaignNamed, { unitId, nominationId }: { readonly unitId: string; readonly nominationId: string }): Promise<void> {
    await this.notices.post(tx, await this.clerksOf(tx, unitId), 'nomination.returned', { campaignId, campaignName, nominationId });
  }

  /** Nominations for a campaign were accepted. @param unitIds of each of them; a clerk of several is told once, of how many */
  async accepted(tx: Tx, { id: campaignId, name: campaignName }: CampaignNamed, unitIds: readonly string[]): Promise<void> {
    const handedIn = new Map<string, number>();
    for (const unitId of unitIds) handedIn.set(unitId, (handedIn.get(unitId) ?? 0) + 1);
    const counts = new Map<string, number>();
    for (const { personId, unitId } of await this.people.holdersAt(tx, 'unit-clerk', [...handedIn.keys()])) {
      counts.set(personId, (counts.get(personId) ?? 0) + (handedIn.get(unitId) ?? 0));
    }
    for (const count of new Set(counts.values())) {
      const told = [...counts].filter(([, own]) => own === count).map(([personId]) => personId);
      await this.notices.post(tx, told, 'nominations.accepted', { campaignId, campaignName, count });
    }
  }

  /** @param unitName of the unit that asks */
  async replicationAsked(tx: Tx, originUnitId: string, unitName: string): Promise<void> {
    await this.notices.post(tx, await this.clerksOf(tx, originUnitId), 'replication.asked', { unitName });
  }

  /** @param unitName of the unit whose initiative was asked for */
  async replicationAnswered(tx: Tx, unitId: string, unitName: string): Promise<void> {
    await this.notices.post(tx, await this.clerksOf(tx, unitId), 'replication.answered', { unitName });
  }

  private async clerksOf(tx: Tx, unitId: string): Promise<string[]> {
    return (await this.people.holdersAt(tx, 'unit-clerk', [unitId])).map(({ personId }) => personId);
  }
}
