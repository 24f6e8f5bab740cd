import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DutyPlanEntity } from './duty-plan.entity';

/** One time that people were reminded of a plan, or the urging body was told: by somebody, or by itself on its day. */
@Entity()
@Index(['planId', 'sentAt'])
@Unique(['planId', 'dueOn', 'audience', 'day'])
@Check('ck_duty_reminder_run_audience', `"audience" IN ('owing','urging')`)
@Check('ck_duty_reminder_run_origin', '("day" IS NULL) = ("sent_by" IS NOT NULL)')
export class DutyReminderRunEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => DutyPlanEntity)
  @Column('uuid')
  planId!: string;

  /** The day that was due then. */
  @Column('date')
  dueOn!: string;

  /** `owing`: whoever has not done it; `urging`: whoever has to see to it that it is done. */
  @Column('text')
  audience!: string;

  /** Of a run by itself: whole days from the day that is due. With that day and whom it tells it happens once. */
  @Column('integer', { nullable: true })
  day!: number | null;

  /** null: by itself. */
  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  sentBy!: string | null;

  @Column('timestamptz')
  sentAt!: Date;

  /** A sentence of the sender, or empty. */
  @Column('text')
  note!: string;
}
