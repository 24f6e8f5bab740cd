import { registerConstraintCodes } from '@dvk/platform';
import type { CriteriaSet } from '@dvk/scoring-core';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One version of a criteria set; a published row is immutable (a trigger refuses). */
@Entity()
@Unique(['seriesId', 'versionNo'])
@Index(['seriesId'])
@Index(['searchKey'])
@Check('ck_criteria_set_published', '("published_at" IS NULL) = ("content_sha256" IS NULL)')
export class CriteriaSetEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Shared by all versions of one set. */
  @Column('uuid')
  seriesId!: string;

  @Column('integer')
  versionNo!: number;

  @Column('text')
  title!: string;

  @Column('text')
  searchKey!: string;

  /** `CriteriaSet` of scoring-core. */
  @Column('jsonb')
  content!: CriteriaSet;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy!: string | null;

  /** SHA-256 of the canonical JSON of `content`, once published. */
  @Column('text', { nullable: true })
  contentSha256!: string | null;

  /** Guard of concurrent edits of a draft. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  updatedAt!: Date;
}

registerConstraintCodes({
  tr_criteria_set_immutable: 'criteria-set.published',
  uq_criteria_set_series_id_version_no: 'criteria-set.draft-exists',
});
