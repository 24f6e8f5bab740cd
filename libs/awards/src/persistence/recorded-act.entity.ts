import type { RecordedDecision } from '@dvk/scoring-core';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DecisionSubject } from '../decisions/recorded-act';
import { CouncilSessionEntity } from './council-session.entity';

/** A recorded decision about a campaign's result; never changed: withdrawing it is an act of its own. */
@Entity()
@Index(['campaignId'])
@Check('ck_recorded_act_kind', `"kind" IN ('class','order','line','departure')`)
@Check('ck_recorded_act_reason', `"reason" <> '' AND "decided_by" <> ''`)
export class RecordedActEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @Column('text')
  kind!: RecordedDecision['kind'];

  /** What is decided, as scoring-core wants it. */
  @Column('jsonb')
  subject!: DecisionSubject;

  @Column('text')
  reason!: string;

  /** Name and title of the person or body. */
  @Column('text')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;

  @Column('text')
  document!: string;

  /** The session of the council whose vote it is; null: entered by hand. */
  @ForeignKey(() => CouncilSessionEntity)
  @Column('uuid', { nullable: true })
  councilSessionId!: string | null;

  @Column('timestamptz')
  enteredAt!: Date;

  @Column('uuid')
  enteredBy!: string;
}
