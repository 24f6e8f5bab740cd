import { type CriteriaSet } from '@dvk/scoring-core';
import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CampaignView } from './campaign-view';
import { CampaignsRepository } from './persistence/campaigns.repository';
import { CriteriaSetsRepository } from './persistence/criteria-sets.repository';
import { PhasesRepository } from './persistence/phases.repository';
import { permits } from './phase-kinds';

/** A campaign whose criteria set has been chosen: nominations, sheets and results need one. */
export type ReadyCampaign = CampaignView & { readonly criteriaSetId: string; readonly criteriaSet: CriteriaSet };

/** The front door for the contexts to the right. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly criteriaSets: CriteriaSetsRepository,
    private readonly phases: PhasesRepository,
  ) {}

  /** @throws Problem not found */
  async require(tx: Tx, id: string): Promise<CampaignView> {
    const campaign = await this.campaigns.find(tx, id);
    if (campaign === null) throw Problem.notFound();
    const set = campaign.criteriaSetId === null ? null : await this.criteriaSets.find(tx, campaign.criteriaSetId);
    const phases = await this.phases.of(tx, [id]);
    const open = phases.filter((phase) => phase.isOpen);
    return {
      id: campaign.id,
      code: campaign.code,
      name: campaign.name,
      year: campaign.year,
      organizer: campaign.organizer,
      hostUnitId: campaign.hostUnitId,
      criteriaSetId: campaign.criteriaSetId,
      criteriaSet: set?.content ?? null,
      rules: campaign.rules,
      tieChain: campaign.tieChain,
      tiers: campaign.tiers,
      peerGrouping: campaign.peerGrouping,
      fields: campaign.fields,
      paperSettings: campaign.paperSettings,
      version: campaign.version,
      updatedAt: campaign.updatedAt,
      phases,
      permitsNow: permits.filter((permit) => open.some((phase) => phase.permits.includes(permit))),
    };
  }

  /**
   * @throws Problem not found
   * @throws Problem `campaign.no-criteria-set` while none has been chosen
   */
  async requireReady(tx: Tx, id: string): Promise<ReadyCampaign> {
    const campaign = await this.require(tx, id);
    const { criteriaSetId, criteriaSet } = campaign;
    if (criteriaSetId === null || criteriaSet === null) throw Problem.conflict('campaign.no-criteria-set');
    return { ...campaign, criteriaSetId, criteriaSet };
  }

  /** Campaigns whose results everybody may see now. */
  async published(tx: Tx): Promise<{ id: string; name: string; year: number }[]> {
    return [...(await this.campaigns.inPhase(tx, 'published')), ...(await this.campaigns.inPhase(tx, 'archived'))];
  }
}
