import { registerConstraintCodes } from '@dvk/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FrozenResultEntity } from './frozen-result.entity';
import { ResultPublicationEntity } from './result-publication.entity';

/** What a unit said against the published result of its own nomination; kept with the result for ever (a trigger refuses change). */
@Entity()
@Unique(['publicationId', 'nominationId'])
@Unique(['receiptCode'])
@Check('ck_appeal_text', `"text" <> ''`)
@Check('ck_appeal_file', '("file_sha256" IS NULL) = ("file_name" IS NULL) AND ("file_sha256" IS NULL) = ("file_media_type" IS NULL) AND ("file_sha256" IS NULL) = ("file_size" IS NULL)')
export class AppealEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @ForeignKey(() => ResultPublicationEntity)
  @Column('uuid')
  publicationId!: string;

  @ForeignKey(() => FrozenResultEntity)
  @Column('uuid')
  resultId!: string;

  @Index()
  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  receiptCode!: string;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  fileSha256!: string | null;

  @Column('text', { nullable: true })
  fileName!: string | null;

  @Column('text', { nullable: true })
  fileMediaType!: string | null;

  /** Bytes. */
  @Column('integer', { nullable: true })
  fileSize!: number | null;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  filedBy!: string;

  @Column('timestamptz')
  filedAt!: Date;
}

registerConstraintCodes({ uq_appeal_nomination_id_publication_id: 'appeal.already-filed' });
