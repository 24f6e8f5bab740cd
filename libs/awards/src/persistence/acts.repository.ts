import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { ActRow, ActWithdrawal, KnownAct } from '../decisions/recorded-act';
import { ActWithdrawalEntity } from './act-withdrawal.entity';
import { RecordedActEntity } from './recorded-act.entity';

@Injectable()
export class ActsRepository {
  async insert(tx: Tx, act: ActRow): Promise<void> {
    await tx.insert(RecordedActEntity, { ...act, kind: act.subject.kind });
  }

  async insertWithdrawal(tx: Tx, withdrawal: ActWithdrawal): Promise<void> {
    await tx.insert(ActWithdrawalEntity, { ...withdrawal });
  }

  /** To which campaign an act belongs; null when there is no such act. */
  async campaignOf(tx: Tx, id: string): Promise<string | null> {
    const row = await tx.createQueryBuilder(RecordedActEntity, 'act').select(['act.id', 'act.campaignId']).where('act.id = :id', { id }).getOne();
    return row?.campaignId ?? null;
  }

  /** Oldest first, the withdrawn ones too. */
  async ofCampaign(tx: Tx, campaignId: string): Promise<KnownAct[]> {
    const acts = await tx
      .createQueryBuilder(RecordedActEntity, 'act')
      .where('act.campaignId = :campaignId', { campaignId })
      .orderBy('act.enteredAt')
      .addOrderBy('act.id')
      .getMany();
    const ids = acts.map(({ id }) => id);
    const withdrawals = await tx.createQueryBuilder(ActWithdrawalEntity, 'withdrawal').where('withdrawal.actId = ANY(:ids::uuid[])', { ids }).getMany();
    const withdrawalOf = new Map(withdrawals.map((withdrawal) => [withdrawal.actId, withdrawal]));
    return acts.map((act) => ({ ...act, withdrawal: withdrawalOf.get(act.id) ?? null }));
  }
}
