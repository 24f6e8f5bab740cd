import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RewardRecipientEntity } from './reward-recipient.entity';

/** What the unit of a recipient was last told of the reward, so that nobody is told the same twice. */
@Entity()
export class RewardToldEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RewardRecipientEntity)
  recipientId!: string;

  /** Of the decision as it was then. */
  @Column('text')
  number!: string;

  @Column('date')
  decisionDate!: string;

  @Column('text')
  issuer!: string;

  /** Of the decision that had taken the reward back; null: it stood. */
  @Column('text', { nullable: true })
  revokedNumber!: string | null;

  @Column('timestamptz')
  toldAt!: Date;
}
