import './constraint-codes';
import type { Tx } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ScoreSheetEntity } from './score-sheet.entity';

export type SheetState = 'draft' | 'submitted';

/** What a member has written on a sheet. */
export interface SheetContent {
  readonly marks: Marks;
  /** By leaf code. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

export interface SheetRow extends SheetContent {
  readonly id: string;
  readonly assignmentId: string;
  readonly nominationId: string;
  readonly campaignId: string;
  readonly memberId: string;
  readonly memberUnitId: string | null;
  readonly criteriaSetId: string;
  readonly state: SheetState;
  /** Decimal text; null while marks are missing. */
  readonly total: string | null;
  readonly recusedAt: Date | null;
  readonly recusalReason: string | null;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
}

/** One line of a member's desk. */
export interface DeskRow {
  readonly sheetId: string;
  readonly assignmentId: string;
  readonly nominationId: string;
  readonly state: SheetState;
  readonly started: boolean;
  readonly recused: boolean;
  readonly total: string | null;
  readonly updatedAt: Date;
}

export interface CampaignOfMember {
  readonly campaignId: string;
  readonly assigned: number;
  readonly submitted: number;
}

/** How far one member is: whole numbers of nominations, never a figure of a mark. */
export interface MemberProgress {
  readonly memberId: string;
  /** Without those the member recused from. */
  readonly assigned: number;
  readonly submitted: number;
  readonly recused: number;
}

const joined = `score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id
  JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id`;
const columns = `sheet.id, sheet.assignment_id AS "assignmentId", assignment.nomination_id AS "nominationId", panel.campaign_id AS "campaignId",
  member.id AS "memberId", member.unit_id AS "memberUnitId", sheet.criteria_set_id AS "criteriaSetId", sheet.marks, sheet.remarks, sheet.comment,
  sheet.state, sheet.total, assignment.recused_at AS "recusedAt", assignment.recusal_reason AS "recusalReason",
  sheet.submitted_at AS "submittedAt", sheet.updated_at AS "updatedAt", sheet.version`;
const rowsPerInsert = 500;

export interface NewSheet extends SheetContent {
  readonly id: string;
  readonly assignmentId: string;
  readonly criteriaSetId: string;
  readonly state: SheetState;
  readonly total: string | null;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
}

@Injectable()
export class ScoreSheetsRepository {
  async insert(tx: Tx, rows: readonly NewSheet[]): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsPerInsert) {
      await tx.insert(ScoreSheetEntity, rows.slice(from, from + rowsPerInsert).map((row) => ({ ...row, remarks: { ...row.remarks } })));
    }
  }

  /** Only the member's own sheet is found; another's is as good as absent. */
  async findOwn(tx: Tx, id: string, personId: string): Promise<SheetRow | null> {
    const rows = await tx.query<SheetRow[]>(`SELECT ${columns} FROM ${joined} WHERE sheet.id = $1 AND member.person_id = $2`, [id, personId]);
    return rows[0] ?? null;
  }

  async lockOwn(tx: Tx, id: string, personId: string): Promise<SheetRow | null> {
    const rows = await tx.query<SheetRow[]>(
      `SELECT ${columns} FROM ${joined} WHERE sheet.id = $1 AND member.person_id = $2 FOR UPDATE OF sheet, assignment`,
      [id, personId],
    );
    return rows[0] ?? null;
  }

  /** Writes upon a version; the new version and the instant, or null when the row has moved on. */
  async write(
    tx: Tx,
    id: string,
    version: number,
    change: SheetContent & { readonly criteriaSetId: string; readonly total: string | null },
  ): Promise<{ readonly version: number; readonly updatedAt: Date } | null> {
    const [rows] = await tx.query<[{ version: number; updatedAt: Date }[], number]>(
      `UPDATE score_sheet SET marks = $3, remarks = $4, comment = $5, criteria_set_id = $6, total = $7,
              updated_at = clock_timestamp(), version = version + 1
       WHERE id = $1 AND version = $2 AND state = 'draft'
       RETURNING version, updated_at AS "updatedAt"`,
      [id, version, JSON.stringify(change.marks), JSON.stringify(change.remarks), change.comment, change.criteriaSetId, change.total],
    );
    return rows[0] ?? null;
  }

  async submit(tx: Tx, id: string, version: number, total: string): Promise<{ readonly version: number; readonly updatedAt: Date } | null> {
    const [rows] = await tx.query<[{ version: number; updatedAt: Date }[], number]>(
      `UPDATE score_sheet SET state = 'submitted', total = $3, submitted_at = clock_timestamp(), updated_at = clock_timestamp(), version = version + 1
       WHERE id = $1 AND version = $2 AND state = 'draft' RETURNING version, updated_at AS "updatedAt"`,
      [id, version, total],
    );
    return rows[0] ?? null;
  }

  async reopen(tx: Tx, id: string, version: number): Promise<{ readonly version: number; readonly updatedAt: Date } | null> {
    const [rows] = await tx.query<[{ version: number; updatedAt: Date }[], number]>(
      `UPDATE score_sheet SET state = 'draft', submitted_at = NULL, updated_at = clock_timestamp(), version = version + 1
       WHERE id = $1 AND version = $2 AND state = 'submitted' RETURNING version, updated_at AS "updatedAt"`,
      [id, version],
    );
    return rows[0] ?? null;
  }

  campaignsOf(tx: Tx, personId: string): Promise<CampaignOfMember[]> {
    return tx.query<CampaignOfMember[]>(
      `SELECT panel.campaign_id AS "campaignId",
              (count(*) FILTER (WHERE assignment.recused_at IS NULL))::int AS assigned,
              (count(*) FILTER (WHERE assignment.recused_at IS NULL AND sheet.state = 'submitted'))::int AS submitted
       FROM ${joined} WHERE member.person_id = $1 GROUP BY panel.campaign_id`,
      [personId],
    );
  }

  deskOf(tx: Tx, personId: string, campaignId: string): Promise<DeskRow[]> {
    return tx.query<DeskRow[]>(
      `SELECT sheet.id AS "sheetId", assignment.id AS "assignmentId", assignment.nomination_id AS "nominationId", sheet.state,
              sheet.marks <> '{}'::jsonb AS started, assignment.recused_at IS NOT NULL AS recused, sheet.total, sheet.updated_at AS "updatedAt"
       FROM ${joined} WHERE member.person_id = $1 AND panel.campaign_id = $2`,
      [personId, campaignId],
    );
  }

  ofCampaign(tx: Tx, campaignId: string): Promise<SheetRow[]> {
    return tx.query<SheetRow[]>(`SELECT ${columns} FROM ${joined} WHERE panel.campaign_id = $1`, [campaignId]);
  }

  progressOf(tx: Tx, campaignId: string): Promise<MemberProgress[]> {
    return tx.query<MemberProgress[]>(
      `SELECT member.id AS "memberId",
              (count(*) FILTER (WHERE assignment.recused_at IS NULL))::int AS assigned,
              (count(*) FILTER (WHERE assignment.recused_at IS NULL AND sheet.state = 'submitted'))::int AS submitted,
              (count(*) FILTER (WHERE assignment.recused_at IS NOT NULL))::int AS recused
       FROM ${joined} WHERE panel.campaign_id = $1 GROUP BY member.id`,
      [campaignId],
    );
  }
}
