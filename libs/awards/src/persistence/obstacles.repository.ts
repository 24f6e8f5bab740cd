import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { FindingKind, KnownObstacle, ObstacleEffect, ObstacleKind, ObstacleLifting, ObstacleRow } from '../obstacles/obstacle';
import { DismissedFindingEntity } from './dismissed-finding.entity';
import { ObstacleLiftingEntity } from './obstacle-lifting.entity';
import { ObstacleEntity } from './obstacle.entity';

export interface DismissedFinding {
  readonly nominationId: string;
  readonly kind: FindingKind;
  readonly campaignId: string;
  readonly reason: string;
  readonly dismissedAt: Date;
  readonly dismissedBy: string;
}

const rowsPerInsert = 500;

@Injectable()
export class ObstaclesRepository {
  async insert(tx: Tx, obstacle: ObstacleRow): Promise<void> {
    await tx.insert(ObstacleEntity, { ...obstacle });
  }

  async insertMany(tx: Tx, obstacles: readonly ObstacleRow[]): Promise<void> {
    for (let from = 0; from < obstacles.length; from += rowsPerInsert) await tx.insert(ObstacleEntity, obstacles.slice(from, from + rowsPerInsert).map((obstacle) => ({ ...obstacle })));
  }

  /** Codes of units by id. */
  async unitCodes(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; code: string }[]>('SELECT id, code FROM unit WHERE id = ANY($1::uuid[])', [unitIds]);
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  async insertLifting(tx: Tx, lifting: ObstacleLifting): Promise<void> {
    await tx.insert(ObstacleLiftingEntity, { ...lifting });
  }

  async insertDismissal(tx: Tx, dismissal: DismissedFinding): Promise<void> {
    await tx.insert(DismissedFindingEntity, { ...dismissal });
  }

  async find(tx: Tx, id: string): Promise<KnownObstacle | null> {
    const row = await tx.createQueryBuilder(ObstacleEntity, 'obstacle').where('obstacle.id = :id', { id }).getOne();
    if (row === null) return null;
    return known(row, await this.liftingsOf(tx, [id]));
  }

  /** Oldest first, the lifted ones too. */
  async ofCampaign(tx: Tx, campaignId: string): Promise<KnownObstacle[]> {
    const rows = await tx
      .createQueryBuilder(ObstacleEntity, 'obstacle')
      .where('obstacle.campaignId = :campaignId', { campaignId })
      .orderBy('obstacle.enteredAt')
      .addOrderBy('obstacle.id')
      .getMany();
    const liftings = await this.liftingsOf(tx, rows.map(({ id }) => id));
    return rows.map((row) => known(row, liftings));
  }

  async dismissedOf(tx: Tx, campaignId: string): Promise<DismissedFinding[]> {
    const rows = await tx
      .createQueryBuilder(DismissedFindingEntity, 'finding')
      .where('finding.campaignId = :campaignId', { campaignId })
      .orderBy('finding.dismissedAt')
      .getMany();
    return rows.map((row) => ({ ...row, kind: row.kind as FindingKind }));
  }

  private async liftingsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ObstacleLifting>> {
    const rows = await tx.createQueryBuilder(ObstacleLiftingEntity, 'lifting').where('lifting.obstacleId = ANY(:ids::uuid[])', { ids }).getMany();
    return new Map(rows.map((row) => [row.obstacleId, row]));
  }
}

function known(row: ObstacleEntity, liftings: ReadonlyMap<string, ObstacleLifting>): KnownObstacle {
  return { ...row, kind: row.kind as ObstacleKind, effect: row.effect as ObstacleEffect, lifting: liftings.get(row.id) ?? null };
}
