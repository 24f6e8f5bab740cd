import { CampaignScopes, CampaignsService, type CampaignView } from '@dvk/campaigns';
import { CampaignAccess } from '@dvk/judging';
import { type Actor, Problem, type Tx, unitsWithRole } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { AppealsRepository } from '../persistence/appeals.repository';
import type { Appeal } from './appeal';
import type { AppealRelation } from './appeal.policy';

/** Who sees an appeal: the unit, the heads of the campaign's panels, the council's secretary, the auditor. Anybody else finds nothing. */
@Injectable()
export class AppealAccess {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly panels: CampaignAccess,
    private readonly appeals: AppealsRepository,
  ) {}

  /**
   * Whoever is the unit's clerk stands on the unit's side, whatever else they are: nobody answers their own unit.
   * @throws Problem not found
   */
  async open(tx: Tx, actor: Actor, id: string): Promise<{ readonly appeal: Appeal; readonly relation: AppealRelation }> {
    const appeal = await this.appeals.find(tx, id);
    if (appeal === null) throw Problem.notFound();
    if (unitsWithRole(actor, 'unit-clerk').includes(appeal.unitId)) return { appeal, relation: 'unit' };
    const relation = await this.relationTo(tx, actor, await this.campaigns.require(tx, appeal.campaignId));
    if (relation === null) throw Problem.notFound();
    return { appeal, relation };
  }

  /** For all appeals of a campaign. @throws Problem not found */
  async requireCampaign(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    if ((await this.relationTo(tx, actor, campaign)) === null) throw Problem.notFound();
    return campaign;
  }

  private async relationTo(tx: Tx, actor: Actor, { id, hostUnitId }: CampaignView): Promise<'answerer' | 'reader' | null> {
    if (await this.panels.isHead(tx, actor, id)) return 'answerer';
    if (await this.scopes.worksFor(tx, actor, ['council-secretary'], hostUnitId)) return 'answerer';
    return (await this.scopes.worksFor(tx, actor, ['auditor'], hostUnitId)) ? 'reader' : null;
  }
}
