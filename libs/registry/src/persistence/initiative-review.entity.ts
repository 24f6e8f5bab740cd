import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from './initiative.entity';

/** What the yearly review decided on an initiative: once a year, and then it stands. */
@Entity()
@Index(['year'])
@Check('ck_initiative_review_outcome', `"outcome" IN ('keep','strengthen','drop')`)
@Check('ck_initiative_review_year', '"year" BETWEEN 2000 AND 2100')
@Check('ck_initiative_review_reason', `"reason" <> ''`)
export class InitiativeReviewEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  initiativeId!: string;

  @PrimaryColumn('integer')
  year!: number;

  /** `ReviewOutcome` */
  @Column('text')
  outcome!: string;

  @Column('text')
  reason!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  reviewedBy!: string;

  @Column('timestamptz')
  reviewedAt!: Date;
}
