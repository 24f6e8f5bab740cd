import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PanelMemberEntity } from './panel-member.entity';

/**
 * A conflict that a member declared or that the secretary added. Those the system finds (unit line, succession,
 * posts, joint initiatives) are never stored: they follow from the units as they stood on the day.
 */
@Entity()
@Index('uq_conflict_of_interest_member_id_nomination_id', ['memberId', 'nominationId'], { unique: true, where: '"lifted_at" IS NULL' })
@Index(['nominationId'])
@Check('ck_conflict_of_interest_source', `"source" IN ('declared','added')`)
@Check('ck_conflict_of_interest_reason', `"reason" <> ''`)
@Check('ck_conflict_of_interest_lifted', '("lifted_at" IS NULL) = ("lift_reason" IS NULL)')
export class ConflictOfInterestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => PanelMemberEntity)
  @Column('uuid')
  memberId!: string;

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  source!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;

  @Column('uuid', { nullable: true })
  liftedBy!: string | null;

  @Column('text', { nullable: true })
  liftReason!: string | null;
}
