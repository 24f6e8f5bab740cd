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
}

@Injectable()
export class ScoringClosuresRepository {
  find(tx: Tx, campaignId: string): Promise<ClosureRow | null> {
    return tx.createQueryBuilder(ScoringClosureEntity, 'closure').where('closure.campaign_id = :campaignId', { campaignId }).getOne();
  }

  async insert(tx: Tx, closure: ClosureRow): Promise<void> {
    await tx.insert(ScoringClosureEntity, { ...closure, lateMembers: closure.lateMembers.map((member) => ({ ...member })) });
  }
}
