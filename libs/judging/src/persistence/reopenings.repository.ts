import type { Tx } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { SheetContent } from './score-sheets.repository';
import { SheetReopeningEntity } from './sheet-reopening.entity';

/** A sheet as somebody means to give it back. */
export interface ReopenableSheet {
  readonly id: string;
  readonly nominationId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly submitted: boolean;
  readonly recused: boolean;
  readonly withdrawn: boolean;
  readonly seatLeft: boolean;
  readonly inConflict: boolean;
  /** Today is within the panel's validity. */
  readonly panelValid: boolean;
  readonly round: number;
}

export interface ReopeningRow {
  readonly id: string;
  readonly campaignId: string;
  readonly reason: string;
  readonly reopenedAt: Date;
  readonly reopenedBy: string;
}

/** A marking that was given back, with what stands on the sheet now. */
export interface RoundRow extends SheetContent {
  readonly sheetId: string;
  readonly round: number;
  readonly reopeningId: string;
  /** Decimal text with four places. */
  readonly total: string;
  readonly submittedAt: Date;
}

export interface GivenBackSheet {
  readonly reopeningId: string;
  readonly sheetId: string;
  readonly nominationId: string;
  readonly memberId: string;
  readonly before: { readonly marks: Marks; readonly total: string };
  /** What followed it: null until it was handed in again. */
  readonly after: { readonly marks: Marks; readonly total: string } | null;
}

const joined = `score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id
  JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id`;

/** Acts that give sheets back for a second marking, and the markings they ended. */
@Injectable()
export class ReopeningsRepository {
  async insert(tx: Tx, act: ReopeningRow): Promise<void> {
    await tx.insert(SheetReopeningEntity, { ...act });
  }

  /** Ids of the sheets of the campaign that members of these codes have of nominations of these codes, pair by pair. */
  async idsOf(tx: Tx, campaignId: string, pairs: readonly { readonly nominationCode: string; readonly memberCode: string }[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT sheet.id FROM unnest($2::text[], $3::text[]) wanted(nomination_code, member_code)
       JOIN nomination ON nomination.campaign_id = $1 AND nomination.code = wanted.nomination_code
       JOIN assignment ON assignment.nomination_id = nomination.id
       JOIN panel_member member ON member.id = assignment.member_id AND member.code = wanted.member_code
       JOIN panel ON panel.id = member.panel_id AND panel.campaign_id = $1
       JOIN score_sheet sheet ON sheet.assignment_id = assignment.id`,
      [campaignId, pairs.map(({ nominationCode }) => nominationCode), pairs.map(({ memberCode }) => memberCode)],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the campaign among the ids, locked when they are to be changed. Conflicts are looked at once for all of them. */
  candidates(tx: Tx, campaignId: string, ids: readonly string[], lock: 'update' | 'none'): Promise<ReopenableSheet[]> {
    return tx.query<ReopenableSheet[]>(
      `WITH seat AS MATERIALIZED (
         SELECT assignment.member_id, assignment.nomination_id FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id WHERE sheet.id = ANY($2::uuid[])
       ), conflict AS MATERIALIZED (
         SELECT standing.member_id, standing.nomination_id
         FROM conflicts_standing(ARRAY(SELECT DISTINCT member_id FROM seat), ARRAY(SELECT DISTINCT nomination_id FROM seat), clock_timestamp()) standing
       )
       SELECT sheet.id, assignment.nomination_id AS "nominationId", member.id AS "memberId", member.person_id AS "personId",
              sheet.state = 'submitted' AS submitted, assignment.recused_at IS NOT NULL AS recused, assignment.withdrawn_at IS NOT NULL AS withdrawn,
              member.left_at IS NOT NULL AS "seatLeft", sheet.round,
              EXISTS (SELECT 1 FROM conflict WHERE conflict.member_id = member.id AND conflict.nomination_id = assignment.nomination_id) AS "inConflict",
              (panel.valid_from IS NULL OR panel.valid_from <= current_date) AND (panel.valid_to IS NULL OR panel.valid_to >= current_date) AS "panelValid"
       FROM ${joined} WHERE panel.campaign_id = $1 AND sheet.id = ANY($2::uuid[]) ORDER BY sheet.id ${lock === 'update' ? 'FOR UPDATE OF sheet, assignment' : ''}`,
      [campaignId, ids],
    );
  }

  /** Keeps what was handed in and opens the sheets for the next marking; how many there were. */
  async giveBack(tx: Tx, ids: readonly string[], reopeningId: string): Promise<number> {
    await tx.query(
      `INSERT INTO score_sheet_round (sheet_id, round, reopening_id, marks, remarks, comment, total, submitted_at)
       SELECT id, round, $2, marks, remarks, comment, total, submitted_at FROM score_sheet WHERE id = ANY($1::uuid[]) AND state = 'submitted'`,
      [ids, reopeningId],
    );
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE score_sheet SET state = 'draft', submitted_at = NULL, round = round + 1, updated_at = clock_timestamp(), version = version + 1
       WHERE id = ANY($1::uuid[]) AND state = 'submitted'`,
      [ids],
    );
    return changed;
  }

  /** Oldest first. */
  actsOf(tx: Tx, campaignId: string): Promise<ReopeningRow[]> {
    return tx
      .createQueryBuilder(SheetReopeningEntity, 'act')
      .where('act.campaignId = :campaignId', { campaignId })
      .orderBy('act.reopenedAt')
      .addOrderBy('act.id')
      .getMany();
  }

  /** Every marking that was given back in the campaign, with the one that followed. */
  givenBack(tx: Tx, campaignId: string): Promise<GivenBackSheet[]> {
    return tx.query<GivenBackSheet[]>(
      `SELECT given.reopening_id AS "reopeningId", sheet.id AS "sheetId", assignment.nomination_id AS "nominationId", member.id AS "memberId",
              json_build_object('marks', given.marks, 'total', given.total::text) AS before,
              CASE WHEN following.sheet_id IS NOT NULL THEN json_build_object('marks', following.marks, 'total', following.total::text)
                   WHEN sheet.round = given.round + 1 AND sheet.state = 'submitted' THEN json_build_object('marks', sheet.marks, 'total', sheet.total::text)
              END AS after
       FROM ${joined} JOIN score_sheet_round given ON given.sheet_id = sheet.id
       LEFT JOIN score_sheet_round following ON following.sheet_id = sheet.id AND following.round = given.round + 1
       WHERE panel.campaign_id = $1 ORDER BY given.reopening_id, assignment.nomination_id, member.ordinal, member.id, given.round`,
      [campaignId],
    );
  }

  async countUnfinished(tx: Tx, campaignId: string): Promise<number> {
    const rows = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${joined} WHERE panel.campaign_id = $1 AND sheet.round > 1 AND sheet.state = 'draft'`,
      [campaignId],
    );
    return rows[0]?.count ?? 0;
  }

  /** Earlier markings of one sheet, oldest first, each with the act that ended it. */
  roundsOf(tx: Tx, sheetId: string): Promise<(RoundRow & Pick<ReopeningRow, 'reason' | 'reopenedAt'>)[]> {
    return tx.query<(RoundRow & Pick<ReopeningRow, 'reason' | 'reopenedAt'>)[]>(
      `SELECT given.sheet_id AS "sheetId", given.round, given.reopening_id AS "reopeningId", given.marks, given.remarks, given.comment, given.total,
              given.submitted_at AS "submittedAt", act.reason, act.reopened_at AS "reopenedAt"
       FROM score_sheet_round given JOIN sheet_reopening act ON act.id = given.reopening_id WHERE given.sheet_id = $1 ORDER BY given.round`,
      [sheetId],
    );
  }
}
