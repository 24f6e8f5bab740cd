import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { SeasonSourceEntity } from './season-source.entity';

@Injectable()
export class SeasonSourcesRepository {
  async insert(tx: Tx, source: SeasonSourceEntity): Promise<void> {
    await tx.insert(SeasonSourceEntity, source);
  }

  find(tx: Tx, campaignId: string): Promise<SeasonSourceEntity | null> {
    return tx.createQueryBuilder(SeasonSourceEntity, 'source').where('source.campaignId = :campaignId', { campaignId }).getOne();
  }
}
