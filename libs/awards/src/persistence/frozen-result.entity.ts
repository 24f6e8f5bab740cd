import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SeasonHead } from '../freezing/frozen-steps';
import type { ResultSummary } from '../result-view';

/** A result as it was at closing; never changed (a trigger refuses), nor are the parts of its manifest, which hold everything it depends on. */
@Entity()
@Unique(['campaignId', 'versionNo'])
@Index(['sha256'])
@Check('ck_frozen_result_standing', `"standing" IN ('proposal','final')`)
@Check('ck_frozen_result_correction', `("version_no" = 1) = ("replaces_id" IS NULL) AND ("version_no" = 1) = ("reason" IS NULL)`)
@Check('ck_frozen_result_sha256', `"sha256" ~ '^[0-9a-f]{64}$'`)
export class FrozenResultEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @Column('integer')
  versionNo!: number;

  @Column('text')
  sha256!: string;

  @Column('text')
  programVersion!: string;

  @Column('timestamptz')
  frozenAt!: Date;

  @Column('uuid', { nullable: true })
  frozenBy!: string | null;

  /** `proposal` while something is undecided or undetermined, `final` when nothing is. */
  @Column('text')
  standing!: 'proposal' | 'final';

  /** Why the version before was replaced; null for the first. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** What stands above its table, taken from the manifest. */
  @Column('jsonb')
  summary!: ResultSummary;

  /** The season without its nominations, sheets and units, as the manifest has it: what a single line is explained with. */
  @Column('jsonb', { select: false })
  seasonHead!: SeasonHead;

  /** The manifest this one corrects. */
  @ForeignKey(() => FrozenResultEntity)
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
}
