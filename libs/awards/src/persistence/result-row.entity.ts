import type { ResultNote, ScoreTrail } from '@dvk/scoring-core';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FrozenResultEntity } from './frozen-result.entity';

/** One nomination's place in a frozen result; paged by (result, position). */
@Entity()
@Unique(['resultId', 'nominationId'])
@Index(['resultId', 'peerGroup'], { where: '"award" IS NOT NULL' })
@Check('ck_result_row_outcome', `"outcome" IN ('ranked','incomplete','ineligible')`)
@Check('ck_result_row_rank', `("outcome" = 'ranked') = ("rank" IS NOT NULL)`)
export class ResultRowEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => FrozenResultEntity)
  resultId!: string;

  /** Order of the whole list: peer groups, ranks, then names. */
  @PrimaryColumn('integer')
  position!: number;

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  nominationCode!: string;

  /** As it was at closing; what a later edit says does not change a result. */
  @Column('text')
  name!: string;

  @Column('text')
  unitName!: string;

  /** `SubjectKind` of scoring-core. */
  @Column('text')
  subjectKind!: string;

  @Column('text')
  field!: string;

  @Column('text')
  searchKey!: string;

  @Column('text')
  peerGroup!: string;

  @Column('text')
  outcome!: string;

  @Column('integer', { nullable: true })
  rank!: number | null;

  @Column('boolean')
  tied!: boolean;

  /** Decimal text with the set's places and a point; null for an incomplete nomination. */
  @Column('text', { nullable: true })
  finalScore!: string | null;

  @Column('text', { nullable: true })
  exactScore!: string | null;

  @Column('text', { nullable: true })
  className!: string | null;

  @Column('integer')
  countedSheets!: number;

  @Column('text', { nullable: true })
  award!: string | null;

  @Column('text', { nullable: true })
  awardStatus!: string | null;

  /** Why it is incomplete or ineligible. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  reasonAt!: string | null;

  /** Name of the criterion or group at `reasonAt`, or the reason of a knock-out. */
  @Column('text', { nullable: true })
  reasonAtName!: string | null;

  @Column('jsonb')
  notes!: ResultNote[];

  @Column('jsonb')
  remarks!: ResultNote[];

  @Column('jsonb', { nullable: true })
  trail!: ScoreTrail | null;
}
