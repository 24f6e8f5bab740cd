import { databaseNow, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PhaseKind } from '../phase-kinds';
import { PhaseDeadlineChangeEntity } from './phase-deadline-change.entity';

/** One move of the end of a phase that had begun. */
export interface DeadlineChange {
  readonly id: string;
  /** null: it had no end. */
  readonly endedAt: Date | null;
  readonly endsAt: Date | null;
  readonly reason: string;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

@Injectable()
export class PhaseDeadlinesRepository {
  async insert(tx: Tx, campaignId: string, kind: PhaseKind, change: Omit<DeadlineChange, 'changedAt'>): Promise<void> {
    await tx.insert(PhaseDeadlineChangeEntity, { ...change, campaignId, kind, changedAt: await databaseNow(tx) });
  }

  /** Oldest first. */
  of(tx: Tx, campaignId: string, kind: PhaseKind): Promise<DeadlineChange[]> {
    return tx
      .createQueryBuilder(PhaseDeadlineChangeEntity, 'change')
      .select(['change.id', 'change.endedAt', 'change.endsAt', 'change.reason', 'change.changedAt', 'change.changedBy'])
      .where('change.campaignId = :campaignId AND change.kind = :kind', { campaignId, kind })
      .orderBy('change.changedAt')
      .addOrderBy('change.id')
      .getMany();
  }

  /** Puts off everything after a place in the line by milliseconds: what follows an extended phase keeps its length. */
  async postponeAfter(tx: Tx, campaignId: string, position: number, milliseconds: number): Promise<void> {
    await tx.query(
      `UPDATE campaign_phase SET opens_at = opens_at + make_interval(secs => $3::float8 / 1000), closes_at = closes_at + make_interval(secs => $3::float8 / 1000),
         version = version + 1
       WHERE campaign_id = $1 AND position > $2`,
      [campaignId, position, milliseconds],
    );
  }

  async setEnd(tx: Tx, phaseId: string, closesAt: Date, reason: string): Promise<void> {
    await tx.query('UPDATE campaign_phase SET closes_at = $2, change_reason = $3, version = version + 1 WHERE id = $1', [phaseId, closesAt, reason]);
  }
}
