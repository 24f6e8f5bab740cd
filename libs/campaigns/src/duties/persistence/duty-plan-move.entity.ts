import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DutyPlanEntity } from './duty-plan.entity';

/** The day of a plan was moved: from when to when, why, by whom (append-only). */
@Entity()
@Index(['planId'])
@Check('ck_duty_plan_move_reason', `"reason" <> ''`)
@Check('ck_duty_plan_move_dates', '"due_on" <> "was_due_on"')
export class DutyPlanMoveEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => DutyPlanEntity)
  @Column('uuid')
  planId!: string;

  @Column('date')
  wasDueOn!: string;

  @Column('date')
  dueOn!: string;

  @Column('text')
  reason!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  movedBy!: string;

  @Column('timestamptz')
  movedAt!: Date;
}
