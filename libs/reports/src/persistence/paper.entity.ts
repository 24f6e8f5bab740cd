import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A paper made from a frozen result, kept as it was made; it is made anew when there is more or less to tell: to units, of the council's sessions, of decisions to reward. */
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

  /** Names what it tells of besides the result: sessions of the council, decisions to reward; empty: of nothing. */
  @Column('text', { default: '' })
  toldOf!: string;
}
