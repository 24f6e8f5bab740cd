import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { conflictsAmong, seatsOfPerson, toMark, withConflict, withNomination } from './conflict.sql';
import type { SheetState } from './score-sheets.repository';

/** One line of a member's desk. */
export interface DeskRow {
  readonly sheetId: string;
  readonly assignmentId: string;
  readonly nominationId: string;
  readonly state: SheetState;
  readonly started: boolean;
  readonly recused: boolean;
  readonly inConflict: boolean;
  /** The nomination stands; false once it was returned or withdrawn. */
  readonly accepted: boolean;
  /** The member has answered for it on the list of conflicts. */
  readonly declared: boolean;
  /** Decimal text; null while marks are missing. */
  readonly total: string | null;
  readonly round: number;
  readonly version: number;
  /** From 1: the place in which to mark. */
  readonly turn: number;
  readonly updatedAt: Date;
}

export interface CampaignOfMember {
  readonly campaignId: string;
  /** Without those the member recused from or is in conflict with. */
  readonly assigned: number;
  readonly submitted: number;
}

const own = `assignment JOIN score_sheet sheet ON sheet.assignment_id = assignment.id
  JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id`;

/** What one member works from. */
@Injectable()
export class DeskRepository {
  /** Campaigns in which the person has a seat that marks, with what there is to mark; a conflict leaves nothing to mark. */
  campaignsOf(tx: Tx, personId: string): Promise<CampaignOfMember[]> {
    return tx.query<CampaignOfMember[]>(
      `${conflictsAmong(seatsOfPerson)}
       SELECT panel.campaign_id AS "campaignId",
              (count(assignment.id) FILTER (WHERE ${toMark}))::int AS assigned,
              (count(assignment.id) FILTER (WHERE ${toMark} AND sheet.state = 'submitted'))::int AS submitted
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       LEFT JOIN assignment ON assignment.member_id = member.id LEFT JOIN score_sheet sheet ON sheet.assignment_id = assignment.id
       ${withNomination} ${withConflict}
       WHERE member.person_id = $1 AND member.left_at IS NULL AND member.position <> 'invitee' GROUP BY panel.campaign_id`,
      [personId],
    );
  }

  /**
   * The member's lines, with the order in which to mark: first the nomination with the fewest handed-in sheets of all its
   * members. How many sheets are handed in follows from no mark (an incomplete sheet is never handed in, whatever stands on
   * it, and 0 counts as well as 10), and the number itself does not leave the server. Among equals each member has an own
   * order that stays, so that not all of them go to the same nomination.
   */
  of(tx: Tx, personId: string, campaignId: string): Promise<DeskRow[]> {
    return tx.query<DeskRow[]>(
      `${conflictsAmong(seatsOfPerson)}, own AS MATERIALIZED (
         SELECT sheet.id AS sheet_id, assignment.id AS assignment_id, assignment.nomination_id, member.id AS member_id,
                sheet.state, sheet.marks <> '{}'::jsonb AS started, assignment.recused_at IS NOT NULL AS recused, sheet.total,
                sheet.round, sheet.version, sheet.updated_at, conflict.nomination_id IS NOT NULL AS in_conflict, nomination.state = 'accepted' AS accepted,
                told.member_id IS NOT NULL AS declared
         FROM ${own} ${withNomination} ${withConflict}
         LEFT JOIN conflict_declaration told ON told.member_id = member.id AND told.nomination_id = assignment.nomination_id
         WHERE member.person_id = $1 AND panel.campaign_id = $2 AND assignment.withdrawn_at IS NULL
       ), covered AS (
         SELECT assignment.nomination_id, count(*) AS handed_in
         FROM panel JOIN panel_member seat ON seat.panel_id = panel.id JOIN assignment ON assignment.member_id = seat.id
         JOIN score_sheet sheet ON sheet.assignment_id = assignment.id
         WHERE panel.campaign_id = $2 AND assignment.recused_at IS NULL AND sheet.state = 'submitted'
         GROUP BY assignment.nomination_id
       )
       SELECT own.sheet_id AS "sheetId", own.assignment_id AS "assignmentId", own.nomination_id AS "nominationId",
              own.state, own.started, own.recused, own.total, own.round, own.version, own.updated_at AS "updatedAt",
              own.in_conflict AS "inConflict", own.accepted, own.declared,
              (row_number() OVER (ORDER BY coalesce(covered.handed_in, 0), md5(own.member_id::text || own.nomination_id::text)))::int AS turn
       FROM own LEFT JOIN covered ON covered.nomination_id = own.nomination_id`,
      [personId, campaignId],
    );
  }
}
