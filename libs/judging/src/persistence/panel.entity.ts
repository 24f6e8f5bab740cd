import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An assessment panel, appointed by a numbered decision. */
@Entity()
@Index(['campaignId'])
@Check('ck_panel_validity', '"valid_to" IS NULL OR "valid_from" IS NULL OR "valid_to" >= "valid_from"')
@Check('ck_panel_departed_sheets', `"departed_sheets" IN ('count','set-aside')`)
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

  /** First and last day on which the appointment holds; null: from the decision on, until the campaign ends. */
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;

  /** Fields (lĩnh vực) the panel marks; empty: all. */
  @Column('text', { array: true, default: '{}' })
  fields!: string[];

  /** Peer groups the panel marks; empty: all. */
  @Column('text', { array: true, default: '{}' })
  peerGroups!: string[];

  /** What becomes of the submitted sheets of a member who leaves: they count, or they are kept and set aside. */
  @Column('text', { default: 'count' })
  departedSheets!: 'count' | 'set-aside';

  @Column('integer', { default: 1 })
  version!: number;
}
