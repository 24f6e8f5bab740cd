import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One time that people were reminded: by somebody, or by itself on a day of the plan. */
@Entity()
@Index(['campaignId', 'sentAt'])
@Unique(['campaignId', 'deadline', 'day'])
@Check('ck_reminder_run_origin', '("day" IS NULL) = ("sent_by" IS NOT NULL) AND ("day" IS NULL OR "deadline" IS NOT NULL)')
export class ReminderRunEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  /** The end of marking at that time; null: there was none. */
  @Column('timestamptz', { nullable: true })
  deadline!: Date | null;

  /** Of a run of the plan: whole days from the deadline. With the deadline it happens once. */
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
