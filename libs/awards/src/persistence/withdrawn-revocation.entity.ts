import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RewardRecipientEntity } from './reward-recipient.entity';

/** A revocation that was entered wrongly or did not stand, as it was, and why it was withdrawn; never changed. */
@Entity()
@Index(['recipientId'])
@Check('ck_withdrawn_revocation_reason', `"withdrawal_reason" <> ''`)
export class WithdrawnRevocationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => RewardRecipientEntity)
  @Column('uuid')
  recipientId!: string;

  @Column('text')
  number!: string;

  @Column('date')
  decisionDate!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  sourceDocument!: string;

  @Column('timestamptz')
  revokedAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  revokedBy!: string;

  @Column('text')
  withdrawalReason!: string;

  @Column('timestamptz')
  withdrawnAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  withdrawnBy!: string;
}
