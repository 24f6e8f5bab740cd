import { registerConstraintCodes } from '@dvk/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RewardRecipientEntity } from './reward-recipient.entity';

/** The decision that takes a reward back from one recipient, whose row and number stay; never changed, and gone only into those that were withdrawn. */
@Entity()
@Check('ck_reward_revocation_texts', `"number" <> '' AND "issuer" <> '' AND "reason" <> '' AND "source_document" <> ''`)
export class RewardRevocationEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RewardRecipientEntity)
  recipientId!: string;

  /** Text, leading zeros kept. */
  @Column('text')
  number!: string;

  @Column('date')
  decisionDate!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  reason!: string;

  /** What the decision is founded on: a conclusion, a proposal. */
  @Column('text')
  sourceDocument!: string;

  @Column('timestamptz')
  revokedAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  revokedBy!: string;
}

registerConstraintCodes({ pk_reward_revocation: 'reward.revoked-already', tr_reward_revocation_issued: 'reward.not-issued' });
