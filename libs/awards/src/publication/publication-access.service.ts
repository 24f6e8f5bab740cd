import { CampaignScopes, CampaignsService, type CampaignView, PhaseGate } from '@dvk/campaigns';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** Whose act publishing is: the council's secretary of the host's area; its auditor reads. Anybody else finds nothing. */
@Injectable()
export class PublicationAccess {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly gate: PhaseGate,
  ) {}

  /**
   * For the acts: the phase that permits them stays as it is until the transaction ends.
   * @throws Problem not found; conflict `campaign.phase-closed`
   */
  async openForPublishing(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    await this.require(tx, actor, campaignId, ['council-secretary']);
    await this.gate.require(tx, campaignId, 'result.publish', 'share');
    return this.campaigns.require(tx, campaignId);
  }

  /** @throws Problem not found */
  requireReader(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    return this.require(tx, actor, campaignId, ['council-secretary', 'auditor']);
  }

  private async require(tx: Tx, actor: Actor, campaignId: string, roles: readonly string[]): Promise<CampaignView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    if (!(await this.scopes.worksFor(tx, actor, roles, campaign.hostUnitId))) throw Problem.notFound();
    return campaign;
  }
}
