import type { Marks } from '@dvk/scoring-core';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';

/** All marks of one member for one nomination: one row. */
@Entity()
@Unique(['assignmentId'])
// A desk counts what was handed in of each nomination and looks at nothing else of it.
@Index('ix_score_sheet_submitted', ['assignmentId'], { where: `"state" = 'submitted'` })
@Check('ck_score_sheet_state', `"state" IN ('draft','submitted')`)
@Check('ck_score_sheet_submitted', `("state" = 'submitted') = ("submitted_at" IS NOT NULL AND "total" IS NOT NULL)`)
export class ScoreSheetEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => AssignmentEntity)
  @Column('uuid')
  assignmentId!: string;

  /** The version the marks were given with. */
  @ForeignKey('CriteriaSetEntity')
  @Column('uuid')
  criteriaSetId!: string;

  @Column('jsonb')
  marks!: Marks;

  /** Remark by leaf code. */
  @Column('jsonb')
  remarks!: Record<string, string>;

  @Column('text')
  comment!: string;

  /** Printed total, a decimal with the set's places; null while marks are missing. */
  @Column('numeric', { precision: 12, scale: 4, nullable: true })
  total!: string | null;

  @Column('text')
  state!: string;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz')
  updatedAt!: Date;

  /** 1: the first marking; one more with every re-opening after closing. Earlier rounds stand in `score_sheet_round`. */
  @Column('integer', { default: 1 })
  round!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
