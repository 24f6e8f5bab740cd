import { type CampaignView, PhaseGate } from '@dvk/campaigns';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import { type PanelRow, PanelsRepository } from './persistence/panels.repository';

/** A panel that may be changed now, with the phase held. */
@Injectable()
export class OpenPanels {
  constructor(
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly panels: PanelsRepository,
  ) {}

  /** @throws Problem not found, also for the panel of another office; conflict `campaign.phase-closed` */
  async require(tx: Tx, actor: Actor, panelId: string): Promise<{ readonly panel: PanelRow; readonly campaign: CampaignView }> {
    const panel = await this.panels.byId(tx, panelId);
    if (panel === null) throw Problem.notFound();
    const campaign = await this.access.requireOffice(tx, actor, panel.campaignId);
    await this.gate.require(tx, panel.campaignId, 'panel.appoint', 'share');
    return { panel, campaign };
  }
}
