import { CampaignScopes, CampaignsService, type CampaignView, type ListedCampaign, PhaseGate } from '@dvk/campaigns';
import { type Actor, may, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type DecidableCampaign, DecidingGate } from '../decisions/deciding-gate';
import { awardsPermissions } from '../permissions';
import { ResultsRepository } from '../persistence/results.repository';
import { ResultAccess } from '../result-access.service';

const readers = ['department-staff', 'council-secretary', 'auditor'];
const acting = ['council-secretary'];
/** Communes hold campaigns of their own every year. */
const mostCampaigns = 5_000;

/**
 * Who may see and make decisions to reward: office, council secretary and auditor of the campaign's area, while the phase of the
 * moment opens its results. Numbers, corrections and revocations come late: an archived campaign takes them too.
 */
@Injectable()
export class RewardAccess {
  constructor(
    private readonly gate: PhaseGate,
    private readonly access: ResultAccess,
    private readonly results: ResultsRepository,
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly deciding: DecidingGate,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed` */
  async requireReader(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    const campaign = await this.access.requireHost(tx, actor, campaignId);
    await this.gate.require(tx, campaignId, 'result.read', 'none');
    return campaign;
  }

  /** For a new draft. @throws Problem as `DecidingGate.requireAct` */
  requireDrafting(tx: Tx, actor: Actor, campaignId: string): Promise<DecidableCampaign> {
    return this.deciding.requireAct(tx, actor, campaignId);
  }

  /** For an act on what was drafted or issued; the campaign is locked. @throws Problem not found; conflict `campaign.phase-closed` */
  async requireAct(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    const campaign = await this.access.requireRole(tx, actor, campaignId, acting);
    await this.gate.require(tx, campaignId, 'result.read', 'share');
    await this.results.lockCampaign(tx, campaignId);
    return campaign;
  }

  async mayAct(tx: Tx, actor: Actor, campaign: CampaignView): Promise<boolean> {
    return may(actor, awardsPermissions.decideReward) && (await this.access.hasRole(tx, actor, campaign, acting));
  }

  /** Campaigns whose decisions the actor may read at this moment, by id. */
  async readable(tx: Tx, actor: Actor): Promise<ReadonlyMap<string, ListedCampaign>> {
    const hosted = await this.campaigns.hostedWithin(tx, await this.scopes.rootsOf(tx, actor, readers), [], mostCampaigns);
    const open = hosted.filter(({ phases }) => phases.some(({ isOpen, permits }) => isOpen && permits.includes('result.read')));
    return new Map(open.map((campaign) => [campaign.id, campaign]));
  }
}
