import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DutyEntity } from './duty.entity';

/** A duty was done, or what was noted so was taken back (append-only). */
@Entity()
@Index(['dutyId'])
@Check('ck_duty_step_kind', `"kind" IN ('done','reopened')`)
@Check('ck_duty_step_late', `("kind" = 'done') = ("days_late" IS NOT NULL)`)
@Check('ck_duty_step_document', `num_nonnulls("document_number", "document_date") IN (0, 2) AND "document_number" <> ''`)
@Check('ck_duty_step_reopened', `"kind" = 'done' OR ("note" <> '' AND "person_id" IS NOT NULL)`)
export class DutyStepEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => DutyEntity)
  @Column('uuid')
  dutyId!: string;

  @Column('text')
  kind!: string;

  /** When it was so. */
  @Column('timestamptz')
  happenedAt!: Date;

  /** When it was written down. */
  @Column('timestamptz')
  knownAt!: Date;

  /** The day that was due then. */
  @Column('date')
  dueOn!: string;

  @Column('integer', { nullable: true })
  daysLate!: number | null;

  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Column('date', { nullable: true })
  documentDate!: string | null;

  @Column('text')
  note!: string;

  /** null: the database saw it being done. */
  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  personId!: string | null;
}
