import { registerConstraintCodes } from '@dvk/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A report of figures as it was sent, with everything that is needed to read and print it again; never changed (a trigger refuses). */
@Entity()
@Unique(['seriesId', 'versionNo'])
@Unique(['replacesId'])
@Index(['unitId'])
@Check('ck_sent_report_structure', `"structure" IN ('then','now')`)
@Check('ck_sent_report_sha256', `"sha256" ~ '^[0-9a-f]{64}$'`)
@Check('ck_sent_report_correction', `num_nonnulls("replaces_id", "reason") = CASE WHEN "version_no" = 1 THEN 0 ELSE 2 END AND "reason" <> ''`)
export class SentReportEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The report and its corrections together. */
  @Column('uuid')
  seriesId!: string;

  @Column('integer')
  versionNo!: number;

  @ForeignKey(() => SentReportEntity)
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  /** Why it replaces another. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The unit reported on. */
  @ForeignKey('UnitEntity')
  @Column('uuid')
  unitId!: string;

  /** As it was called in the report. */
  @Column('text')
  unitName!: string;

  /** Nothing of what stands below it. */
  @Column('boolean')
  alone!: boolean;

  @Column('date')
  cutOff!: string;

  /** `Structure` */
  @Column('text')
  structure!: string;

  /** `SentContent` as canonical JSON (RFC 8785). */
  @Column('text')
  content!: string;

  /** Of the content. */
  @Column('text')
  sha256!: string;

  @Column('text')
  programVersion!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  sentBy!: string;

  @Column('timestamptz')
  sentAt!: Date;
}

registerConstraintCodes({ uq_sent_report_replaces_id: 'sent-report.corrected-already' });
