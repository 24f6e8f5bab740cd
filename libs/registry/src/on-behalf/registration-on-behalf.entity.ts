import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from '../persistence/initiative.entity';

/** Who asked the office to register an initiative for its unit, and by what; never changed. */
@Entity()
@Check('ck_registration_on_behalf_way', `"way" IN ('document','telephone','in-person')`)
@Check('ck_registration_on_behalf_asked_by', `"asked_by" <> ''`)
@Check('ck_registration_on_behalf_document', `num_nonnulls("document_number", "document_date") = CASE "way" WHEN 'document' THEN 2 ELSE 0 END AND "document_number" <> ''`)
export class RegistrationOnBehalfEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  initiativeId!: string;

  /** `AskedWay` */
  @Column('text')
  way!: string;

  @Column('text')
  askedBy!: string;

  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Column('date', { nullable: true })
  documentDate!: string | null;

  @Column('text')
  note!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  enteredBy!: string;

  @Column('timestamptz')
  enteredAt!: Date;
}
