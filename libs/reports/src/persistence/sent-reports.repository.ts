import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { SentReportEntity } from './sent-report.entity';

/** Of which units somebody may read what was sent. */
export interface ReadableUnits {
  readonly inAreas: readonly string[];
  readonly own: readonly string[];
}

/** What a list says of a sent report. */
export interface SentReportRow extends Omit<SentReportEntity, 'content' | 'replacesId'> {
  /** No other version replaces it. */
  readonly newest: boolean;
}

const columns = `sent.id, sent.series_id AS "seriesId", sent.version_no AS "versionNo", sent.reason, sent.unit_id AS "unitId", sent.unit_name AS "unitName", sent.alone, sent.cut_off::text AS "cutOff",
  sent.structure, sent.sha256, sent.program_version AS "programVersion", sent.sent_by AS "sentBy", sent.sent_at AS "sentAt",
  NOT EXISTS (SELECT 1 FROM sent_report later WHERE later.replaces_id = sent.id) AS newest`;

/** Of these everything, and of the own ones what they say of themselves alone. */
const ofReadable = '(sent.unit_id = ANY($1::uuid[]) OR (sent.alone AND sent.unit_id = ANY($2::uuid[])))';

const valuesOf = ({ inAreas, own }: ReadableUnits): unknown[] => [[...inAreas], [...own]];

@Injectable()
export class SentReportsRepository {
  async insert(tx: Tx, report: SentReportEntity): Promise<void> {
    await tx.insert(SentReportEntity, { ...report });
  }

  /** The newest first. */
  async list(tx: Tx, readable: ReadableUnits, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<{ readonly rows: SentReportRow[]; readonly total: number }> {
    const rows = await tx.query<SentReportRow[]>(
      `SELECT ${columns} FROM sent_report sent WHERE ${ofReadable} ORDER BY sent.sent_at DESC, sent.id LIMIT $3 OFFSET $4`,
      [...valuesOf(readable), limit, offset],
    );
    const counted = await tx.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM sent_report sent WHERE ${ofReadable}`, valuesOf(readable));
    return { rows, total: counted[0]?.total ?? 0 };
  }

  /** With its content. */
  async find(tx: Tx, readable: ReadableUnits, id: string): Promise<(SentReportRow & { readonly content: string }) | null> {
    const rows = await tx.query<(SentReportRow & { content: string })[]>(`SELECT ${columns}, sent.content FROM sent_report sent WHERE ${ofReadable} AND sent.id = $3`, [...valuesOf(readable), id]);
    return rows[0] ?? null;
  }

  /** All versions of one report, the newest first. */
  versions(tx: Tx, seriesId: string): Promise<SentReportRow[]> {
    return tx.query<SentReportRow[]>(`SELECT ${columns} FROM sent_report sent WHERE sent.series_id = $1 ORDER BY sent.version_no DESC`, [seriesId]);
  }
}
