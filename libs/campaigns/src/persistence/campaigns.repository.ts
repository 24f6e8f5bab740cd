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
}
