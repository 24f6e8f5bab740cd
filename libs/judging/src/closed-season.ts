import type { CampaignView } from '@dvk/campaigns';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import { type ClosureRow, ScoringClosuresRepository } from './persistence/scoring-closures.repository';

export interface ClosedCampaign {
  readonly campaign: CampaignView;
  readonly closure: ClosureRow;
  /** The actor heads a panel of the campaign, so may do more than read. */
  readonly heads: boolean;
}

/** What was marked is open to somebody once marking has been closed by its act, and to nobody a moment before. */
@Injectable()
export class ClosedSeason {
  constructor(
    private readonly access: CampaignAccess,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /**
   * For the heads of the panels and for auditors.
   * @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed`
   */
  async requireReadable(tx: Tx, actor: Actor, campaignId: string): Promise<ClosedCampaign> {
    const campaign = await this.access.requireHeadOrAuditor(tx, actor, campaignId);
    const closure = await this.requireClosure(tx, campaignId);
    if (!campaign.permitsNow.includes('result.read')) throw Problem.conflict('campaign.phase-closed', { permit: 'result.read' });
    return { campaign, closure, heads: await this.access.isHead(tx, actor, campaignId) };
  }

  /** @throws Problem conflict `scoring.not-closed` */
  async requireClosure(tx: Tx, campaignId: string): Promise<ClosureRow> {
    const closure = await this.closures.find(tx, campaignId);
    if (closure === null) throw Problem.conflict('scoring.not-closed');
    return closure;
  }

  /**
   * Before sheets are given back or the result is locked, under the lock on the phase.
   * @throws Problem conflict `scoring.not-closed`, `scoring.locked`
   */
  async requireUnlocked(tx: Tx, campaignId: string): Promise<ClosureRow> {
    const closure = await this.requireClosure(tx, campaignId);
    if (closure.lockedAt !== null) throw Problem.conflict('scoring.locked');
    return closure;
  }
}
