import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from '../persistence/initiative.entity';

/** Somebody at the desk said of two initiatives whether they are one; the last number counts, the others are kept. */
@Entity()
@Index(['otherId'])
@Check('ck_duplicate_decision_pair', '"one_id" < "other_id"')
@Check('ck_duplicate_decision_verdict', `"verdict" IN ('same','different')`)
@Check('ck_duplicate_decision_reason', `"reason" <> ''`)
export class DuplicateDecisionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  oneId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  otherId!: string;

  /** 1, 2, … for each pair. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('text')
  verdict!: string;

  @Column('text')
  reason!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
