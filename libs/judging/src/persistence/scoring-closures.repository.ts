import './constraint-codes';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ScoringClosureEntity } from './scoring-closure.entity';

export interface ClosureRow {
  readonly campaignId: string;
  readonly closedAt: Date;
  readonly closedBy: string | null;
  readonly reason: string;
  readonly lateMembers: readonly { readonly memberId: string; readonly missing: number }[];
  /** null: sheets may still be given back for a second marking. */
  readonly lockedAt: Date | null;
  readonly lockedBy: string | null;
}

@Injectable()
export class ScoringClosuresRepository {
  find(tx: Tx, campaignId: string): Promise<ClosureRow | null> {
    return tx.createQueryBuilder(ScoringClosureEntity, 'closure').where('closure.campaign_id = :campaignId', { campaignId }).getOne();
  }

  /** Those of the campaigns whose marking has been closed. */
  async closedAmong(tx: Tx, campaignIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx
      .createQueryBuilder(ScoringClosureEntity, 'closure')
      .select('closure.campaignId')
      .where('closure.campaignId = ANY(:campaignIds::uuid[])', { campaignIds })
      .getMany();
    return new Set(rows.map(({ campaignId }) => campaignId));
  }

  /** Those of the campaigns whose marking has been closed and not locked. */
  async unlockedAmong(tx: Tx, campaignIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (campaignIds.length === 0) return new Set();
    const rows = await tx
      .createQueryBuilder(ScoringClosureEntity, 'closure')
      .select('closure.campaignId')
      .where('closure.campaignId = ANY(:campaignIds::uuid[]) AND closure.lockedAt IS NULL', { campaignIds })
      .getMany();
    return new Set(rows.map(({ campaignId }) => campaignId));
  }

  async insert(tx: Tx, closure: ClosureRow): Promise<void> {
    await tx.insert(ScoringClosureEntity, { ...closure, lateMembers: closure.lateMembers.map((member) => ({ ...member })) });
  }

  /** Whether it was closed and not locked before. */
  async lock(tx: Tx, campaignId: string, by: { readonly at: Date; readonly personId: string }): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(ScoringClosureEntity)
      .set({ lockedAt: by.at, lockedBy: by.personId })
      .where('campaign_id = :campaignId AND locked_at IS NULL', { campaignId })
      .execute();
    return done.affected === 1;
  }
}
