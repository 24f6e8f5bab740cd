import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ReminderRunEntity } from './reminder-run.entity';

/** What became of one reminder to one person: the notice is there with the run, the mail goes its own way. */
@Entity()
@Unique(['runId', 'personId'])
@Check('ck_reminder_delivery_mail', `"mail" IN ('waiting','sent','refused','no-address','not-needed')`)
@Check('ck_reminder_delivery_missing', '"missing" > 0')
export class ReminderDeliveryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => ReminderRunEntity)
  @Column('uuid')
  runId!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  personId!: string;

  /** Sheets that were missing. */
  @Column('integer')
  missing!: number;

  /** `not-needed`: everything was handed in before the mail could go. */
  @Column('text')
  mail!: string;

  /** Code of the mail server's refusal; never what it said. */
  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;
}
