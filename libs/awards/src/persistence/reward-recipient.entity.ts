import { registerConstraintCodes } from '@dvk/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { RewardDecisionEntity } from './reward-decision.entity';

/**
 * A row of the list that a decision to reward signs. Its number is the number in the golden book: 1, 2, 3 … in the order of the
 * list, never changed (a trigger refuses), never given again, whatever becomes of the reward. Nobody is rewarded twice in a campaign.
 */
@Entity()
@Unique(['decisionId', 'rowNo'])
@Unique(['nominationId'])
@Check('ck_reward_recipient_row_no', '"row_no" >= 1')
export class RewardRecipientEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => RewardDecisionEntity)
  @Column('uuid')
  decisionId!: string;

  @Column('integer')
  rowNo!: number;

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  /** Of the line in the decision's result, which says name and unit as they were. */
  @Column('integer')
  position!: number;
}

registerConstraintCodes({ uq_reward_recipient_nomination_id: 'reward.nobody-left' });
