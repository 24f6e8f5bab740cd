import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CampaignEntity } from './campaign.entity';

/** A phase of a campaign; what it permits is data. Writers lock its row for share, the closer for update. */
@Entity()
@Unique(['campaignId', 'kind'])
@Check('ck_campaign_phase_dates', '"closes_at" IS NULL OR "closes_at" > "opens_at"')
@Check('ck_campaign_phase_closed', '"closed_at" IS NULL OR "closed_at" >= "opens_at"')
export class CampaignPhaseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CampaignEntity)
  @Column('uuid')
  campaignId!: string;

  /** `PhaseKind` */
  @Column('text')
  kind!: string;

  @Column('integer')
  position!: number;

  @Column('timestamptz')
  opensAt!: Date;

  /** null: until it is closed by an act. */
  @Column('timestamptz', { nullable: true })
  closesAt!: Date | null;

  /** Closed by an act before (or without) `closesAt`. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** Names of what may be done while the phase is open, e.g. `nomination.submit`. */
  @Column('text', { array: true })
  permits!: string[];

  /** Why its dates or permits were last changed after it had opened. */
  @Column('text', { nullable: true })
  changeReason!: string | null;

  /** On which days those who are late are reminded: whole days from the end, −3 three days before, 1 a day after; ascending. */
  @Column('integer', { array: true, default: '{-3,1}' })
  reminderDays!: number[];

  @Column('integer', { default: 1 })
  version!: number;
}
