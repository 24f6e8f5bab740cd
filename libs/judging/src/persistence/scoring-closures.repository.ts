import './constraint-codes';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Pair } from './conflicts.repository';
import { ScoringClosureConflictEntity } from './scoring-closure-conflict.entity';
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

const rowsPerInsert = 500;

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

  /** With the closure itself: the conflicts that stand at its instant. */
  async insertConflicts(tx: Tx, campaignId: string, pairs: readonly Pair[]): Promise<void> {
    for (let from = 0; from < pairs.length; from += rowsPerInsert) {
      await tx.insert(ScoringClosureConflictEntity, pairs.slice(from, from + rowsPerInsert).map(({ memberId, nominationId }) => ({ memberId, nominationId, campaignId })));
    }
  }

  /** The conflicts that stood when marking was closed. */
  conflictsOf(tx: Tx, campaignId: string): Promise<Pair[]> {
    return tx.query<Pair[]>('SELECT member_id AS "memberId", nomination_id AS "nominationId" FROM scoring_closure_conflict WHERE campaign_id = $1', [campaignId]);
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
