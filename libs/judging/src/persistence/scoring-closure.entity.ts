import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The act that ended marking in a campaign: when, who, and which members were late. */
@Entity()
export class ScoringClosureEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CampaignEntity')
  campaignId!: string;

  @Column('timestamptz')
  closedAt!: Date;

  @Column('uuid', { nullable: true })
  closedBy!: string | null;

  /** Asked for when members are late; empty otherwise. */
  @Column('text')
  reason!: string;

  /** Members with unfinished sheets at the instant of closing: id and number of sheets missing. */
  @Column('jsonb')
  lateMembers!: { memberId: string; missing: number }[];

  /** The act "khóa kết quả": no sheet is re-opened after it. */
  @Column('timestamptz', { nullable: true })
  lockedAt!: Date | null;

  @Column('uuid', { nullable: true })
  lockedBy!: string | null;
}
