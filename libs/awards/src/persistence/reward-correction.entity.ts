import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RewardDecisionEntity } from './reward-decision.entity';

/** What an issued decision said before a fault in it was mended, and why it was; never changed. */
@Entity()
@Check('ck_reward_correction_reason', `"reason" <> ''`)
export class RewardCorrectionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RewardDecisionEntity)
  decisionId!: string;

  /** Version of the decision that said so. */
  @PrimaryColumn('integer')
  replacedVersion!: number;

  @Column('text')
  number!: string;

  @Column('date')
  decisionDate!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  signer!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  correctedAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  correctedBy!: string;
}
