import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignEntity } from './campaign.entity';

/** Every query on campaigns. */
@Injectable()
export class CampaignsRepository {
  exists(tx: Tx, id: string): Promise<boolean> {
    return tx.existsBy(CampaignEntity, { id });
  }

  find(tx: Tx, id: string): Promise<CampaignEntity | null> {
    return tx.findOneBy(CampaignEntity, { id });
  }

  /** Campaigns with an open phase of this kind, without their rules. */
  inPhase(tx: Tx, kind: string): Promise<{ id: string; name: string; year: number }[]> {
    return tx.query(
      `SELECT campaign.id, campaign.name, campaign.year FROM campaign
       WHERE EXISTS (
         SELECT 1 FROM campaign_phase phase
         WHERE phase.campaign_id = campaign.id AND phase.kind = $1 AND phase.opens_at <= clock_timestamp()
           AND (LEAST(phase.closes_at, phase.closed_at) IS NULL OR clock_timestamp() < LEAST(phase.closes_at, phase.closed_at)))
       ORDER BY campaign.year DESC, campaign.name`,
      [kind],
    );
  }
}
