import { copiedOut, type Tx } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { OfficeSheetEntity } from './office-sheet.entity';

export interface OfficeSheetRow {
  readonly nominationId: string;
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly updatedAt: Date;
  readonly version: number;
}

@Injectable()
export class OfficeSheetsRepository {
  find(tx: Tx, nominationId: string): Promise<OfficeSheetRow | null> {
    return tx.createQueryBuilder(OfficeSheetEntity, 'sheet').where('sheet.nomination_id = :nominationId', { nominationId }).getOne();
  }

  ofNominations(tx: Tx, nominationIds: readonly string[]): Promise<OfficeSheetRow[]> {
    return tx
      .createQueryBuilder(OfficeSheetEntity, 'sheet')
      .where('sheet.nomination_id = ANY(:nominationIds)', { nominationIds })
      .orderBy('sheet.nomination_id')
      .getMany();
  }

  /** Of every accepted nomination, marked or not, as lines (`sheetLine`); inside a transaction. */
  inLines(tx: Tx, campaignId: string): AsyncIterable<Buffer> {
    return copiedOut(
      tx,
      `SELECT nomination.id, '', '100', coalesce(office.marks, '{}')::text
       FROM nomination LEFT JOIN office_sheet office ON office.nomination_id = nomination.id
       WHERE nomination.campaign_id = ${escapeLiteral(campaignId)} AND nomination.state = 'accepted'`,
    );
  }

  /** The first version; false when somebody else was first. */
  async insert(tx: Tx, row: Pick<OfficeSheetRow, 'nominationId' | 'marks' | 'remarks'>, updatedBy: string | null): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO office_sheet (nomination_id, marks, remarks, updated_by, updated_at)
       VALUES ($1, $2, $3, $4, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING nomination_id`,
      [row.nominationId, JSON.stringify(row.marks), JSON.stringify(row.remarks), updatedBy],
    );
    return rows.length === 1;
  }

  /** Whether the row of that version was there to be changed. */
  async update(tx: Tx, row: Pick<OfficeSheetRow, 'nominationId' | 'marks' | 'remarks' | 'version'>, updatedBy: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE office_sheet SET marks = $3, remarks = $4, updated_by = $5, updated_at = clock_timestamp(), version = version + 1
       WHERE nomination_id = $1 AND version = $2 RETURNING nomination_id`,
      [row.nominationId, row.version, JSON.stringify(row.marks), JSON.stringify(row.remarks), updatedBy],
    );
    return rows.length === 1;
  }
}
