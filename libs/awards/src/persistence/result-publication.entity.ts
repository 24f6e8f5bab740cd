import { registerConstraintCodes } from '@dvk/platform';
import type { ShownToUnits } from '@dvk/campaigns';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FrozenResultEntity } from './frozen-result.entity';

/**
 * The act of publishing a result, with what it promised. Only two things come later, each once: that it was announced, and
 * that it was withdrawn (a trigger refuses everything else).
 */
@Entity()
@Index('uq_result_publication_in_force', ['campaignId'], { unique: true, where: '"withdrawn_at" IS NULL' })
@Check('ck_result_publication_show_to_units', `"show_to_units" IN ('outcome','outcome-and-score','explanation')`)
@Check('ck_result_publication_withdrawal', '("withdrawn_at" IS NULL) = ("withdrawal_reason" IS NULL)')
@Check('ck_result_publication_correction', '("replaces_id" IS NULL) = ("reason" IS NULL)')
export class ResultPublicationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @ForeignKey(() => FrozenResultEntity)
  @Column('uuid')
  resultId!: string;

  @Column('timestamptz')
  publishedAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  publishedBy!: string;

  /** Whether the rewarded stand in the list that is open to everybody. */
  @Column('boolean')
  publicList!: boolean;

  /** A sentence of the secretary for the file, or empty; nobody outside reads it. */
  @Column('text')
  note!: string;

  /** As the campaign said when it was published. */
  @Column('text')
  showToUnits!: ShownToUnits;

  /** As the campaign said when it was published; 0: no appeal is taken. */
  @Column('integer')
  appealDays!: number;

  /** The publication this one corrects. */
  @ForeignKey(() => ResultPublicationEntity)
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  /** Why it corrects another. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** When the units were told; the days for appeals run from here. */
  @Column('timestamptz', { nullable: true })
  announcedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
}

registerConstraintCodes({ uq_result_publication_in_force: 'publication.already-published' });
