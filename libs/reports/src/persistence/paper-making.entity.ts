import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A paper that somebody asked for and that is made in the background; the row goes when the paper is there. */
@Entity()
@Check('ck_paper_making_kind', `"kind" IN ('proposal-letter','award-list','change-table','scoring-report','score-summary','rank-explanation','reward-notice','no-reward-notice')`)
@Check('ck_paper_making_state', `"state" IN ('waiting','making','failed')`)
@Check('ck_paper_making_done', `"done" BETWEEN 0 AND "total"`)
export class PaperMakingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('FrozenResultEntity')
  resultId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @Column('text')
  state!: 'waiting' | 'making' | 'failed';

  /** Rows, or pages of a Word paper. */
  @Column('integer', { default: 0 })
  done!: number;

  /** 0 until it is known. */
  @Column('integer', { default: 0 })
  total!: number;

  /** When it was last heard of. */
  @Column('timestamptz')
  toldAt!: Date;
}
