import { CampaignScopes, CampaignsService, type CampaignView, type ReadyCampaign } from '@dvk/campaigns';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PanelsRepository } from './persistence/panels.repository';

/** Whose campaign it is: the office that runs it, and the heads of its panels. Anybody else finds nothing. */
@Injectable()
export class CampaignAccess {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly panels: PanelsRepository,
  ) {}

  /** @throws Problem not found, also when the actor is not of the office that runs the campaign */
  async requireOffice(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    await this.scopes.requireEditable(tx, actor, campaignId);
    return this.campaigns.require(tx, campaignId);
  }

  /** For panels, assignments, who has finished, deadlines and closing: the office, chairs and secretaries of the campaign's own panels. */
  async requireHeadOrOffice(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    if (await this.scopes.mayHost(tx, actor, campaign.hostUnitId)) return campaign;
    return this.requireHead(tx, actor, campaignId);
  }

  /** For chairs and secretaries of the campaign's own panels alone: what was marked, after closing, is theirs and not the office's. */
  async requireHead(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    if (!(await this.isHead(tx, actor, campaignId))) throw Problem.notFound();
    return this.campaigns.require(tx, campaignId);
  }

  async isHead(tx: Tx, actor: Actor, campaignId: string): Promise<boolean> {
    return (await this.headOf(tx, actor)).includes(campaignId);
  }

  /** Persons who chair a panel of the campaign or are its secretary. */
  headsOf(tx: Tx, campaignId: string): Promise<readonly string[]> {
    return this.panels.personsAt(tx, campaignId, ['chair', 'secretary']);
  }

  /** Like `requireHead`, for reading only: auditors of the host's area read what was marked as well. */
  async requireHeadOrAuditor(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    if (await this.scopes.worksFor(tx, actor, ['auditor'], campaign.hostUnitId)) return campaign;
    return this.requireHead(tx, actor, campaignId);
  }

  /** Campaigns with a panel whose secretary the actor is: conflicts of members are theirs alone. */
  secretaryOf(tx: Tx, actor: Actor): Promise<readonly string[]> {
    return this.panels.campaignsOf(tx, actor.personId, ['secretary']);
  }

  /** Campaigns with a panel whose chair or secretary the actor is; for the contexts to the right. */
  headOf(tx: Tx, actor: Actor): Promise<readonly string[]> {
    return this.panels.campaignsOf(tx, actor.personId, ['chair', 'secretary']);
  }

  /**
   * Like `requireHeadOrOffice`, for work that needs the criteria set.
   * @throws Problem not found; `campaign.no-criteria-set`
   */
  async requireReady(tx: Tx, actor: Actor, campaignId: string): Promise<ReadyCampaign> {
    await this.requireHeadOrOffice(tx, actor, campaignId);
    return this.campaigns.requireReady(tx, campaignId);
  }
}
