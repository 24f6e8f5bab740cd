import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A paper made from a frozen result, kept as it was made; a notice to units is made anew when they are to know more or less. */
@Entity()
@Unique(['resultId', 'kind'])
@Check('ck_paper_kind', `"kind" IN ('proposal-letter','award-list','change-table','scoring-report','score-summary','rank-explanation','reward-notice','no-reward-notice')`)
export class PaperEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('FrozenResultEntity')
  @Column('uuid')
  resultId!: string;

  @Column('text')
  kind!: string;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  sha256!: string;

  @Column('text')
  fileName!: string;

  @Column('timestamptz')
  madeAt!: Date;

  /** Whether ranks and scores stand in it. */
  @Column('boolean', { default: true })
  showsFigures!: boolean;
}
