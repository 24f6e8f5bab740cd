import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One act that gives sheets back for a second marking after closing: who, why, and what it could do to the ranks. */
@Entity()
@Index(['campaignId'])
@Check('ck_sheet_reopening_reason', `"reason" <> ''`)
export class SheetReopeningEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  reopenedAt!: Date;

  @Column('uuid')
  reopenedBy!: string;
}
