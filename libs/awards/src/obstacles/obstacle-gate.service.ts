import type { CampaignView } from '@dvk/campaigns';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ResultsRepository } from '../persistence/results.repository';
import { ResultAccess } from '../result-access.service';

/** Who enters obstacles, and who lifts them. */
export const entering = ['department-staff', 'council-secretary'];
export const lifting = ['council-secretary'];

/** Whether an obstacle may be entered or lifted now: until the campaign is archived. */
@Injectable()
export class ObstacleGate {
  constructor(
    private readonly access: ResultAccess,
    private readonly results: ResultsRepository,
  ) {}

  /**
   * @param lock `campaign`: nothing of the campaign's obstacles is done beside it until the transaction ends
   * @throws Problem not found; conflict `obstacle.archived`
   */
  async require(tx: Tx, actor: Actor, campaignId: string, roles: readonly string[], lock: 'none' | 'campaign'): Promise<CampaignView> {
    const campaign = await this.access.requireRole(tx, actor, campaignId, roles);
    if (lock === 'campaign') await this.results.lockCampaign(tx, campaignId);
    if (campaign.phases.some(({ kind, hasOpened }) => kind === 'archived' && hasOpened)) throw Problem.conflict('obstacle.archived');
    return campaign;
  }
}
