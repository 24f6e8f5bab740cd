import './constraint-codes';
import type { Tx } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';

export interface OwnSheetRow {
  readonly sheetId: string;
  readonly nominationId: string;
  readonly memberId: string;
  readonly criteriaSetId: string;
  readonly version: number;
  readonly state: 'draft' | 'submitted';
  readonly recused: boolean;
  readonly declared: boolean;
  readonly seated: boolean;
  readonly panelValid: boolean;
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly updatedAt: Date;
}

/** What becomes of one sheet. */
export interface SheetChange {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly criteriaSetId: string;
  /** Decimal text; null while marks are missing. */
  readonly total: string | null;
  readonly submit: boolean;
}

const own = `score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id AND assignment.withdrawn_at IS NULL
  JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id`;
const ownOf = 'member.person_id = $1 AND panel.campaign_id = $2';

/** All sheets of one person in one campaign at once. */
@Injectable()
export class OwnSheetsRepository {
  async any(tx: Tx, personId: string, campaignId: string): Promise<boolean> {
    const rows = await tx.query<{ found: boolean }[]>(`SELECT EXISTS (SELECT 1 FROM ${own} WHERE ${ownOf}) AS found`, [personId, campaignId]);
    return rows[0]?.found === true;
  }

  of(tx: Tx, personId: string, campaignId: string): Promise<OwnSheetRow[]> {
    return tx.query<OwnSheetRow[]>(
      `SELECT sheet.id AS "sheetId", assignment.nomination_id AS "nominationId", member.id AS "memberId", sheet.criteria_set_id AS "criteriaSetId",
              sheet.version, sheet.state, assignment.recused_at IS NOT NULL AS recused, sheet.marks, sheet.remarks, sheet.comment, sheet.updated_at AS "updatedAt",
              told.member_id IS NOT NULL AS declared,
              member.left_at IS NULL AND member.position <> 'invitee' AS seated,
              (panel.valid_from IS NULL OR panel.valid_from <= current_date) AND (panel.valid_to IS NULL OR panel.valid_to >= current_date) AS "panelValid"
       FROM ${own} LEFT JOIN conflict_declaration told ON told.member_id = member.id AND told.nomination_id = assignment.nomination_id WHERE ${ownOf}`,
      [personId, campaignId],
    );
  }

  /** Nominations that are accepted and that the person marks. */
  async nominationsOf(tx: Tx, personId: string, campaignId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT nomination.id FROM ${own} JOIN nomination ON nomination.id = assignment.nomination_id AND nomination.state = 'accepted' WHERE ${ownOf}`,
      [personId, campaignId],
    );
    return rows.map(({ id }) => id);
  }

  async lock(tx: Tx, personId: string, campaignId: string): Promise<void> {
    await tx.query(`SELECT 1 FROM ${own} WHERE ${ownOf} ORDER BY sheet.id FOR UPDATE OF sheet, assignment`, [personId, campaignId]);
  }

  /** Each upon the version that was seen, in one statement; the sheets that were written. */
  async change(tx: Tx, changes: readonly SheetChange[]): Promise<{ readonly id: string; readonly version: number }[]> {
    const [rows] = await tx.query<[{ id: string; version: number }[], number]>(
      `UPDATE score_sheet sheet SET marks = change.marks, remarks = change.remarks, comment = change.comment, criteria_set_id = change.criteria_set_id,
              total = change.total, state = CASE WHEN change.submit THEN 'submitted' ELSE 'draft' END,
              submitted_at = CASE WHEN change.submit THEN clock_timestamp() END, updated_at = clock_timestamp(), version = sheet.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS change(id uuid, version integer, marks jsonb, remarks jsonb, comment text, criteria_set_id uuid, total numeric, submit boolean)
       WHERE sheet.id = change.id AND sheet.version = change.version AND sheet.state = 'draft'
       RETURNING sheet.id, sheet.version`,
      [JSON.stringify(changes.map(({ criteriaSetId, ...change }) => ({ ...change, criteria_set_id: criteriaSetId })))],
    );
    return rows;
  }
}
