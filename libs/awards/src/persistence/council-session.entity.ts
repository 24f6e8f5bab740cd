import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CouncilRules, Invitee } from '../council/council-rules';
import { CouncilEntity } from './council.entity';
import { FrozenResultEntity } from './frozen-result.entity';

/** A session of a council on one frozen result. */
@Entity()
@Index(['campaignId'])
@Unique(['campaignId', 'number'])
@Check('ck_council_session_state', `"state" IN ('draft','open','ended')`)
@Check('ck_council_session_started', `("state" = 'draft') = ("started_at" IS NULL)`)
@Check('ck_council_session_ended', `("state" = 'ended') = ("ended_at" IS NOT NULL)`)
export class CouncilSessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CouncilEntity)
  @Column('uuid')
  councilId!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @ForeignKey(() => FrozenResultEntity)
  @Column('uuid')
  resultId!: string;

  /** Which session of the campaign it is, by the order in which they were prepared: 1, 2, … */
  @Column('integer')
  number!: number;

  @Column('text')
  title!: string;

  @Column('text')
  place!: string;

  @Column('timestamptz')
  plannedAt!: Date;

  @Column('text', { default: 'draft' })
  state!: 'draft' | 'open' | 'ended';

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** The council's rules as they were when the session was prepared. */
  @Column('jsonb')
  rules!: CouncilRules;

  /** They speak and do not vote. */
  @Column('jsonb')
  invitees!: Invitee[];

  @Column('text', { default: '' })
  conclusion!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
