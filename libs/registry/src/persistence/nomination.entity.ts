import type { Marks } from '@dvk/scoring-core';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InitiativeEntity } from './initiative.entity';

/** An initiative taking part in a campaign (hồ sơ tham gia đợt xét). */
@Entity()
@Unique(['campaignId', 'code'])
@Unique(['receiptCode'])
@Index('uq_nomination_campaign_id_initiative_id', ['campaignId', 'initiativeId'], { unique: true, where: `"state" <> 'withdrawn'` })
@Index(['unitId', 'campaignId', 'state', 'receiptCode'])
@Index(['initiativeId'])
@Index(['campaignId', 'state'])
@Check('ck_nomination_state', `"state" IN ('draft','submitted','returned','accepted','withdrawn')`)
@Check(
  'ck_nomination_receipt',
  `"state" IN ('draft','withdrawn') OR ("receipt_code" IS NOT NULL AND "code" IS NOT NULL AND "peer_group" IS NOT NULL)`,
)
@Check('ck_nomination_return_reason', `"state" <> 'returned' OR "return_reason" IS NOT NULL`)
export class NominationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

  @ForeignKey('UnitEntity')
  @Column('uuid')
  unitId!: string;

  /** Code within the campaign, e.g. MH001, given with the first submission; it is never given again. */
  @Column('text', { nullable: true })
  code!: string | null;

  /** Where the nomination is ranked, as of its last submission. */
  @Column('text', { nullable: true })
  peerGroup!: string | null;

  @Column('text')
  summary!: string;

  /** A woman, or a collective with at least 70 % women. */
  @Column('boolean', { default: false })
  legalPreference!: boolean;

  @Column('text')
  state!: string;

  /** The unit's own marks, shown beside the panel's form. */
  @Column('jsonb')
  selfMarks!: Marks;

  /** Remark of the unit by leaf code. */
  @Column('jsonb')
  selfRemarks!: Record<string, string>;

  /** Leaf code → reason; decided once by the office for all assessors alike. */
  @Column('jsonb')
  notApplicable!: Record<string, string>;

  @Column('text', { nullable: true })
  receiptCode!: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
