import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ObstacleScanEntity } from './obstacle-scan.entity';

@Injectable()
export class ObstacleScansRepository {
  async insert(tx: Tx, scan: ObstacleScanEntity): Promise<void> {
    await tx.insert(ObstacleScanEntity, { ...scan });
  }

  find(tx: Tx, id: string): Promise<ObstacleScanEntity | null> {
    return tx.createQueryBuilder(ObstacleScanEntity, 'scan').where('scan.id = :id', { id }).getOne();
  }

  /** Oldest first. */
  ofCampaign(tx: Tx, campaignId: string): Promise<ObstacleScanEntity[]> {
    return tx.createQueryBuilder(ObstacleScanEntity, 'scan').where('scan.campaignId = :campaignId', { campaignId }).orderBy('scan.uploadedAt').addOrderBy('scan.id').getMany();
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM obstacle_scan WHERE id = $1', [id]);
  }
}
