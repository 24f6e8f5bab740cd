import './constraint-codes';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { AssignmentEntity } from './assignment.entity';

export interface AssignmentRow {
  readonly id: string;
  readonly memberId: string;
  readonly nominationId: string;
  readonly campaignId: string;
  readonly recused: boolean;
  /** Taken from a member who left. */
  readonly withdrawn: boolean;
  readonly submitted: boolean;
}

export interface NewAssignment {
  readonly id: string;
  readonly memberId: string;
  readonly nominationId: string;
}

/** An assignment under a lock, with all that decides what may be done to it. */
export interface LockedAssignment extends AssignmentRow {
  readonly personId: string;
  /** Marks, remarks or a comment stand on the sheet. */
  readonly marked: boolean;
}

const columns = `assignment.id, assignment.member_id AS "memberId", assignment.nomination_id AS "nominationId",
  panel.campaign_id AS "campaignId", assignment.recused_at IS NOT NULL AS recused,
  assignment.withdrawn_at IS NOT NULL AS withdrawn, sheet.state = 'submitted' AS submitted`;
const joined = `assignment JOIN panel_member member ON member.id = assignment.member_id
  JOIN panel ON panel.id = member.panel_id JOIN score_sheet sheet ON sheet.assignment_id = assignment.id`;
const rowsPerInsert = 1_000;

@Injectable()
export class AssignmentsRepository {
  async insert(tx: Tx, rows: readonly NewAssignment[], by: { readonly at: Date; readonly personId: string | null }): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsPerInsert) {
      await tx.insert(
        AssignmentEntity,
        rows.slice(from, from + rowsPerInsert).map((row) => ({
          ...row,
          assignedAt: by.at,
          assignedBy: by.personId,
          recusedAt: null,
          recusalReason: null,
        })),
      );
    }
  }

  ofCampaign(tx: Tx, campaignId: string): Promise<AssignmentRow[]> {
    return tx.query<AssignmentRow[]>(`SELECT ${columns} FROM ${joined} WHERE panel.campaign_id = $1`, [campaignId]);
  }

  /** Campaign of an assignment; it never changes, so it is read before any lock. */
  async campaignOf(tx: Tx, id: string): Promise<string | null> {
    const rows = await tx.query<{ campaignId: string }[]>(
      `SELECT panel.campaign_id AS "campaignId" FROM assignment
       JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id
       WHERE assignment.id = $1`,
      [id],
    );
    return rows[0]?.campaignId ?? null;
  }

  async lock(tx: Tx, id: string): Promise<LockedAssignment | null> {
    const rows = await tx.query<LockedAssignment[]>(
      `SELECT ${columns}, member.person_id AS "personId",
              sheet.marks <> '{}'::jsonb OR sheet.remarks <> '{}'::jsonb OR sheet.comment <> '' AS marked
       FROM ${joined} WHERE assignment.id = $1 FOR UPDATE OF assignment, sheet`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The assignment and its sheet; for sheets on which nothing stands. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM score_sheet WHERE assignment_id = $1', [id]);
    await tx.delete(AssignmentEntity, { id });
  }

  async recuse(tx: Tx, id: string, reason: string): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(AssignmentEntity)
      .set({ recusedAt: () => 'clock_timestamp()', recusalReason: reason })
      .where('id = :id', { id })
      .execute();
  }

  /** Nominations a member has to mark, or has recused from. */
  async nominationsOf(tx: Tx, memberId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('SELECT nomination_id AS id FROM assignment WHERE member_id = $1 AND withdrawn_at IS NULL', [memberId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Recuses a member from those of the nominations that are assigned and not recused from yet; how many. */
  async recuseFrom(tx: Tx, memberId: string, conflicts: readonly { readonly nominationId: string; readonly reason: string }[], at: Date): Promise<number> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE assignment SET recused_at = $2, recusal_reason = told.reason FROM unnest($3::uuid[], $4::text[]) told(nomination_id, reason)
       WHERE assignment.member_id = $1 AND assignment.nomination_id = told.nomination_id AND recused_at IS NULL AND withdrawn_at IS NULL
       RETURNING assignment.id`,
      [memberId, at, conflicts.map(({ nominationId }) => nominationId), conflicts.map(({ reason }) => reason)],
    );
    return rows.length;
  }

  /** Takes a recusal back that came with a declared conflict, known by its instant; how many. */
  async takeRecusalBack(tx: Tx, pair: { readonly memberId: string; readonly nominationId: string }, recusedAt: Date): Promise<number> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE assignment SET recused_at = NULL, recusal_reason = NULL
       WHERE member_id = $1 AND nomination_id = $2 AND recused_at = $3 AND withdrawn_at IS NULL RETURNING id`,
      [pair.memberId, pair.nominationId, recusedAt],
    );
    return rows.length;
  }

  /** Takes from a member who leaves what was never handed in; whatever was marked stays on the sheets. The nominations, in a fixed order. */
  async withdrawUnfinished(tx: Tx, memberId: string, at: Date, reason: string): Promise<string[]> {
    const [rows] = await tx.query<[{ nominationId: string }[], number]>(
      `UPDATE assignment SET withdrawn_at = $2, withdrawal_reason = $3 FROM score_sheet sheet
       WHERE sheet.assignment_id = assignment.id AND assignment.member_id = $1 AND sheet.state = 'draft' AND sheet.round = 1
         AND assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL
       RETURNING assignment.nomination_id AS "nominationId"`,
      [memberId, at, reason],
    );
    return rows.map(({ nominationId }) => nominationId).sort();
  }

  /** Recuses a member from everything that a conflict now bars, what was handed in included: it is kept and does not count. @returns how many */
  async recuseFromConflicts(tx: Tx, memberId: string, reason: string): Promise<number> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE assignment SET recused_at = clock_timestamp(), recusal_reason = $2
       FROM conflicts_standing(ARRAY[$1::uuid], ARRAY(SELECT nomination_id FROM assignment WHERE member_id = $1), clock_timestamp()) conflict
       WHERE assignment.member_id = $1 AND assignment.nomination_id = conflict.nomination_id AND assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL`,
      [memberId, reason],
    );
    return changed;
  }

  /** Gives back what was taken from a member at that departure. @returns how many */
  async giveBackWithdrawn(tx: Tx, memberId: string, at: Date): Promise<number> {
    const [, changed] = await tx.query<[unknown, number]>(
      'UPDATE assignment SET withdrawn_at = NULL, withdrawal_reason = NULL WHERE member_id = $1 AND withdrawn_at = $2',
      [memberId, at],
    );
    return changed;
  }

  /** How many sheets each member of a campaign has handed in and has still to hand in. */
  countsOf(tx: Tx, campaignId: string): Promise<{ readonly memberId: string; readonly submitted: number; readonly unfinished: number }[]> {
    return tx.query(
      `SELECT member.id AS "memberId", (count(*) FILTER (WHERE sheet.state = 'submitted'))::int AS submitted,
              (count(*) FILTER (WHERE sheet.state = 'draft'))::int AS unfinished
       FROM ${joined} WHERE panel.campaign_id = $1 AND assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL GROUP BY member.id`,
      [campaignId],
    );
  }
}
