import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PanelMemberEntity } from './panel-member.entity';

/** One nomination for one member; a trigger refuses one of the member's own unit, above or below it. */
@Entity()
@Unique(['memberId', 'nominationId'])
@Index(['nominationId'])
@Check('ck_assignment_withdrawal', '("withdrawn_at" IS NULL) = ("withdrawal_reason" IS NULL)')
@Check('ck_assignment_recusal', '("recused_at" IS NULL) = ("recusal_reason" IS NULL)')
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => PanelMemberEntity)
  @Column('uuid')
  memberId!: string;

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('timestamptz')
  assignedAt!: Date;

  @Column('uuid', { nullable: true })
  assignedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  recusedAt!: Date | null;

  @Column('text', { nullable: true })
  recusalReason!: string | null;

  /** Taken from a member who left before handing in; what was marked stays in history and never counts. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
}
