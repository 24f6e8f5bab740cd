import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ResultPublicationEntity } from './result-publication.entity';

/** What became of telling one person of a publication: the notice is there with the row, the mail goes its own way. */
@Entity()
@Unique(['publicationId', 'personId'])
@Check('ck_publication_delivery_mail', `"mail" IN ('waiting','sent','refused','no-address','not-needed')`)
export class PublicationDeliveryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => ResultPublicationEntity)
  @Column('uuid')
  publicationId!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  personId!: string;

  /** `not-needed`: the publication was withdrawn before the mail could go. */
  @Column('text')
  mail!: string;

  /** Code of the mail server's refusal; never what it said. */
  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;
}
