import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A template of the office's own for a kind of paper; versions are never changed (a trigger refuses). */
@Entity()
@Unique(['campaignId', 'kind', 'version'])
@Check('ck_paper_template_kind', `"kind" IN ('proposal-letter','council-minutes','scoring-report','rank-explanation','reward-notice','no-reward-notice')`)
@Check('ck_paper_template_version', '"version" > 0')
export class PaperTemplateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @Column('text')
  kind!: string;

  /** 1, 2, 3 … for each kind; the highest is in use. */
  @Column('integer')
  version!: number;

  /** null: back to the standard paper. */
  @ForeignKey('StoredFileEntity')
  @Column('text', { nullable: true })
  sha256!: string | null;

  /** As it was called where it came from. */
  @Column('text')
  fileName!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  uploadedBy!: string;

  @Column('timestamptz')
  uploadedAt!: Date;
}
