import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from './campaign.entity';

/** The end of a phase that had begun was moved: from when to when, why, by whom (append-only). */
@Entity()
@Index(['campaignId'])
@Check('ck_phase_deadline_change_reason', `"reason" <> ''`)
export class PhaseDeadlineChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CampaignEntity)
  @Column('uuid')
  campaignId!: string;

  /** `PhaseKind`; a phase's row may be replaced, its kind stays. */
  @Column('text')
  kind!: string;

  /** null: it had no end. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('uuid', { nullable: true })
  changedBy!: string | null;
}
