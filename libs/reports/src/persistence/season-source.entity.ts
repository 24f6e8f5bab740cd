import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A unit as a season workbook named it, and the unit it stands for here. */
export interface SourceUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentCode: string | null;
  readonly unitId: string;
  /** Its code in this system; the workbook's own may stand for another unit here. */
  readonly codeHere: string;
}

/**
 * What a campaign took from the workbook it came with and no other table keeps:
 * the workbook's own unit codes and the order of its rows.
 */
@Entity()
export class SeasonSourceEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CampaignEntity')
  campaignId!: string;

  @Column('jsonb')
  units!: SourceUnit[];

  /** Nomination codes in the order of the workbook; it decides the order of peer groups. */
  @Column('text', { array: true })
  nominationCodes!: string[];

  @Column('timestamptz')
  importedAt!: Date;
}
