import { CampaignScopes, CampaignsService, type CampaignView } from '@dvk/campaigns';
import { CampaignAccess } from '@dvk/judging';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** Whose work begins with the result of a campaign that their own unit's area holds. */
const rolesOfTheHost = ['department-staff', 'council-secretary', 'auditor'];

/**
 * Whose results an actor may read once the phase permits it: those of campaigns held for the area of the actor's office,
 * council or audit post, and those of panels that the actor heads. Anybody else finds nothing.
 */
@Injectable()
export class ResultAccess {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly panels: CampaignAccess,
  ) {}

  /** For work that somebody entitled has left behind: nobody is asked. @throws Problem not found */
  campaign(tx: Tx, campaignId: string): Promise<CampaignView> {
    return this.campaigns.require(tx, campaignId);
  }

  /** @throws Problem not found, also when the campaign is no concern of the actor */
  async require(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    if (await this.scopes.worksFor(tx, actor, rolesOfTheHost, campaign.hostUnitId)) return campaign;
    if ((await this.panels.headOf(tx, actor)).includes(campaignId)) return campaign;
    throw Problem.notFound();
  }

  /**
   * For what is the office's, the council's and the auditor's alone.
   * @throws Problem not found, also when the campaign is no concern of the actor
   */
  requireHost(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    return this.requireRole(tx, actor, campaignId, rolesOfTheHost);
  }

  /**
   * For acts of one of these roles held at the office of the campaign's area: a post elsewhere, or another role here, is not enough.
   * @throws Problem not found
   */
  async requireRole(tx: Tx, actor: Actor, campaignId: string, roles: readonly string[]): Promise<CampaignView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    if (!(await this.hasRole(tx, actor, campaign, roles))) throw Problem.notFound();
    return campaign;
  }

  hasRole(tx: Tx, actor: Actor, { hostUnitId }: Pick<CampaignView, 'hostUnitId'>, roles: readonly string[]): Promise<boolean> {
    return this.scopes.worksFor(tx, actor, roles, hostUnitId);
  }

  /** Every campaign that `require` would let the actor through to, newest year first. */
  async campaignsOf(tx: Tx, actor: Actor, limit: number) {
    const roots = await this.scopes.rootsOf(tx, actor, rolesOfTheHost);
    return this.campaigns.hostedWithin(tx, roots, await this.panels.headOf(tx, actor), limit);
  }
}
