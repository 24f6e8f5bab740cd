import { registerConstraintCodes } from '@dvk/platform';
import type { AwardTier, ScoringRules, TieKey } from '@dvk/scoring-core';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PaperSettings } from '../paper-settings';
import type { PeerGrouping } from '../peer-grouping';
import type { ShownToUnits } from '../shown-to-units';
import { CriteriaSetEntity } from './criteria-set.entity';

/** A season of choosing and rewarding, with its rules as data. */
@Entity()
@Unique(['code'])
@Index(['searchKey'])
@Check('ck_campaign_year', '"year" BETWEEN 2000 AND 2100')
@Check('ck_campaign_show_to_units', `"show_to_units" IN ('outcome','outcome-and-score','explanation')`)
@Check('ck_campaign_appeal_days', '"appeal_days" BETWEEN 0 AND 60')
export class CampaignEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  searchKey!: string;

  @Column('integer')
  year!: number;

  @Column('text')
  organizer!: string;

  /** The unit whose area the campaign covers: only units at or below it take part. */
  @ForeignKey('UnitEntity')
  @Column('uuid')
  hostUnitId!: string;

  /** A published criteria set; null while the campaign is being prepared. */
  @ForeignKey(() => CriteriaSetEntity)
  @Column('uuid', { nullable: true })
  criteriaSetId!: string | null;

  @Column('jsonb')
  rules!: ScoringRules;

  @Column('jsonb')
  tieChain!: TieKey[];

  @Column('jsonb')
  tiers!: AwardTier[];

  @Column('jsonb')
  peerGrouping!: PeerGrouping;

  /** Fields (lĩnh vực) a nomination may choose from. */
  @Column('jsonb')
  fields!: string[];

  @Column('jsonb')
  paperSettings!: PaperSettings;

  /** Whether members see the unit's own marks and remarks beside theirs while they mark. */
  @Column('boolean', { default: true })
  showSelfMarks!: boolean;

  /** What the next publication lets units see of their own nominations. */
  @Column('text', { default: 'outcome' })
  showToUnits!: ShownToUnits;

  /** Days after publication in which a unit may file an appeal; 0: none is taken. */
  @Column('integer', { default: 10 })
  appealDays!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  updatedAt!: Date;
}

registerConstraintCodes({
  uq_campaign_code: 'campaign.code-taken',
  fk_campaign_host_unit_id: 'campaign.host-unknown',
  fk_campaign_criteria_set_id: 'campaign.criteria-set-unknown',
});
