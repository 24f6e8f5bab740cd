import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PanelsRepository } from './persistence/panels.repository';

/** The numbered decision that appoints a panel, as it was typed. */
export interface AppointingDecision {
  readonly panelName: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly issuer: string;
}

/** By whose decision a campaign's panels mark, for the papers to the right. It asks for no permission: the caller has decided. */
@Injectable()
export class PanelDecisions {
  constructor(private readonly panels: PanelsRepository) {}

  /** Oldest decision first. */
  async of(tx: Tx, campaignId: string): Promise<AppointingDecision[]> {
    const panels = await this.panels.ofCampaign(tx, campaignId);
    return panels.map(({ name, decisionNumber, decisionDate, decisionIssuer }) => ({ panelName: name, number: decisionNumber, date: decisionDate, issuer: decisionIssuer }));
  }
}
