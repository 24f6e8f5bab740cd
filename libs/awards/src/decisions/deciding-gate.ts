import { type CampaignView, PhaseGate } from '@dvk/campaigns';
import { SeasonAssembler } from '@dvk/judging';
import { type Actor, may, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { awardsPermissions } from '../permissions';
import { type ResultHead, ResultsRepository } from '../persistence/results.repository';
import { ResultAccess } from '../result-access.service';
import { whyNotDecide } from './act.policy';

const deciding = ['council-secretary'];

/** A campaign whose result may be decided on, with the newest version of that result. */
export interface DecidableCampaign {
  readonly campaign: CampaignView;
  readonly newest: ResultHead;
}

/** Who may read and who may change what is decided about a campaign's result, and when. */
@Injectable()
export class DecidingGate {
  constructor(
    private readonly gate: PhaseGate,
    private readonly seasons: SeasonAssembler,
    private readonly access: ResultAccess,
    private readonly results: ResultsRepository,
  ) {}

  /**
   * For an act of the council's secretary. The campaign is locked, so that acts, obstacles and versions come one after the other.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `result.scoring-not-locked`, `result.not-frozen-yet`, `result.archived`
   */
  async requireAct(tx: Tx, actor: Actor, campaignId: string): Promise<DecidableCampaign> {
    const campaign = await this.access.requireRole(tx, actor, campaignId, deciding);
    await this.gate.require(tx, campaignId, 'result.read', 'share');
    await this.results.lockCampaign(tx, campaignId);
    const [newest] = await this.results.newestOf(tx, [campaignId]);
    const refusal = whyNotDecide({ scoringLocked: await this.seasons.isLocked(tx, campaignId), frozen: newest !== undefined, archived: isArchived(campaign) });
    if (refusal !== null || newest === undefined) throw Problem.conflict(refusal ?? 'result.not-frozen-yet');
    return { campaign, newest };
  }

  /** @throws Problem not found; conflict `campaign.phase-closed`, `result.not-frozen-yet` */
  async requireRead(tx: Tx, actor: Actor, campaignId: string): Promise<DecidableCampaign> {
    const campaign = await this.access.require(tx, actor, campaignId);
    await this.gate.require(tx, campaignId, 'result.read', 'none');
    const [newest] = await this.results.newestOf(tx, [campaignId]);
    if (newest === undefined) throw Problem.conflict('result.not-frozen-yet');
    return { campaign, newest };
  }

  /** Whether the actor's act would be let through now. */
  async mayAct(tx: Tx, actor: Actor, campaign: CampaignView): Promise<boolean> {
    return may(actor, awardsPermissions.recordDecision) && !isArchived(campaign) && (await this.access.hasRole(tx, actor, campaign, deciding));
  }
}

function isArchived({ phases }: CampaignView): boolean {
  return phases.some(({ kind, hasOpened }) => kind === 'archived' && hasOpened);
}
