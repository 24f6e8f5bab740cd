import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DutyReminderRunEntity } from './duty-reminder-run.entity';

/** What became of one reminder to one person: the notice is there with the run, the mail goes its own way. */
@Entity()
@Unique(['runId', 'personId'])
@Check('ck_duty_reminder_delivery_mail', `"mail" IN ('waiting','sent','refused','no-address','not-needed')`)
@Check('ck_duty_reminder_delivery_duties', '"duties" > 0')
export class DutyReminderDeliveryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => DutyReminderRunEntity)
  @Column('uuid')
  runId!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  personId!: string;

  /** How many were not done. */
  @Column('integer')
  duties!: number;

  /** `not-needed`: everything was done before the mail could go. */
  @Column('text')
  mail!: string;

  /** Code of the mail server's refusal; never what it said. */
  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;
}
