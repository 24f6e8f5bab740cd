import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Something the register found about a nomination and that staff has looked into and put aside, with the reason. */
@Entity()
@Check('ck_dismissed_finding_kind', `"kind" IN ('dissolved-body','already-rewarded','no-self-score')`)
@Check('ck_dismissed_finding_reason', `"reason" <> ''`)
export class DismissedFindingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('NominationEntity')
  nominationId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  dismissedAt!: Date;

  @Column('uuid')
  dismissedBy!: string;
}
