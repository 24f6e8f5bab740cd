import { registerConstraintCodes } from '@dvk/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DutyPlanEntity } from './duty-plan.entity';

/** What one unit owes by a plan. One that was done keeps its day and how late it was (a trigger refuses). */
@Entity()
@Unique(['planId', 'unitId', 'line'])
@Index(['unitId'])
@Check('ck_duty_line', `"line" IN ('','state','party')`)
@Check('ck_duty_done', 'num_nonnulls("done_at", "days_late") IN (0, 2) AND "days_late" >= 0')
export class DutyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => DutyPlanEntity)
  @Column('uuid')
  planId!: string;

  @ForeignKey('UnitEntity')
  @Column('uuid')
  unitId!: string;

  /** `DutyLine` */
  @Column('text')
  line!: string;

  @Column('date')
  dueOn!: string;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  /** Days after the day that was due when it was done. */
  @Column('integer', { nullable: true })
  daysLate!: number | null;

  @Column('integer', { default: 1 })
  version!: number;
}

registerConstraintCodes({ tr_duty_done_kept: 'duty.done-already' });
