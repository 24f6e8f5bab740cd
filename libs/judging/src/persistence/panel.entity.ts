import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An assessment panel, appointed by a numbered decision. */
@Entity()
@Index(['campaignId'])
export class PanelEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @Column('text')
  name!: string;

  /** Number, date and issuer are the key of a document; the number is text with leading zeros. */
  @Column('text')
  decisionNumber!: string;

  @Column('date')
  decisionDate!: string;

  @Column('text')
  decisionIssuer!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
