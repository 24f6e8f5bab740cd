import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RecordedActEntity } from './recorded-act.entity';

/** The act that withdraws a recorded decision; both stay readable. */
@Entity()
@Check('ck_act_withdrawal_reason', `"reason" <> ''`)
export class ActWithdrawalEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RecordedActEntity)
  actId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  withdrawnAt!: Date;

  @Column('uuid')
  withdrawnBy!: string;
}
