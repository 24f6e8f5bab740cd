import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A scan of a document that obstacles of a campaign are founded on: it belongs to the document, however many obstacles name it. */
@Entity()
@Index(['campaignId'])
@Check('ck_obstacle_scan_file_name', `"file_name" <> ''`)
export class ObstacleScanEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  /** As the obstacle has it that it was attached at. */
  @Column('text')
  documentNumber!: string;

  @Column('date')
  documentDate!: string;

  @Column('text')
  documentIssuer!: string;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  sha256!: string;

  @Column('text')
  fileName!: string;

  @Column('text')
  mediaType!: string;

  @Column('integer')
  size!: number;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  uploadedBy!: string;

  @Column('timestamptz')
  uploadedAt!: Date;
}
