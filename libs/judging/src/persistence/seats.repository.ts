import './constraint-codes';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { conflictsAmong, seatsOfCampaign, toMark, withConflict, withNomination } from './conflict.sql';
import type { Position } from '../position';

/** A member of a panel with what decides how much is given to them. */
export interface SeatRow {
  readonly memberId: string;
  readonly panelId: string;
  readonly personId: string;
  readonly code: string;
  readonly position: Position | 'invitee';
  /** On the panel today and marking: neither an invitee nor gone. */
  readonly sits: boolean;
  /** null: no limit. */
  readonly mostNominations: number | null;
  readonly preferredFields: readonly string[];
  /** Nominations the member has to mark or has marked, without those in a conflict found since. */
  readonly load: number;
}

export interface HeldSeat {
  readonly assignmentId: string;
  readonly nominationId: string;
  readonly memberId: string;
  readonly panelId: string;
  /** `free`: nothing was ever marked, so it may be given to somebody else. */
  readonly standing: 'free' | 'started' | 'submitted' | 'recused' | 'withdrawn';
  /** Whether the nomination has one assessor more by it. */
  readonly counts: boolean;
}

export interface PanelScope {
  /** Empty: all. */
  readonly fields: readonly string[];
  /** Empty: all. */
  readonly peerGroups: readonly string[];
}

export interface Capacity {
  readonly mostNominations: number | null;
  readonly preferredFields: readonly string[];
}

const blank = `sheet.state = 'draft' AND sheet.round = 1 AND sheet.marks = '{}'::jsonb AND sheet.remarks = '{}'::jsonb AND sheet.comment = ''`;
const live = 'assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL';
const heldColumns = `assignment.id AS "assignmentId", assignment.nomination_id AS "nominationId", assignment.member_id AS "memberId",
  panel.id AS "panelId", ${toMark} AND (member.left_at IS NULL OR panel.departed_sheets = 'count') AS counts,
  CASE WHEN assignment.recused_at IS NOT NULL THEN 'recused' WHEN assignment.withdrawn_at IS NOT NULL THEN 'withdrawn'
       WHEN sheet.state = 'submitted' THEN 'submitted' WHEN ${blank} THEN 'free' ELSE 'started' END AS standing`;
const heldFrom = `assignment JOIN panel_member member ON member.id = assignment.member_id
  JOIN panel ON panel.id = member.panel_id JOIN score_sheet sheet ON sheet.assignment_id = assignment.id`;

/** Who sits where, as it matters for giving out nominations. */
@Injectable()
export class SeatsRepository {
  /** Members of all panels of a campaign in the order of the panels and of their decisions, those who left too. */
  seatsOf(tx: Tx, campaignId: string): Promise<SeatRow[]> {
    return tx.query<SeatRow[]>(
      `${conflictsAmong(seatsOfCampaign)}
       SELECT member.id AS "memberId", member.panel_id AS "panelId", member.person_id AS "personId", member.code, member.position,
              member.left_at IS NULL AND member.position <> 'invitee' AS sits,
              member.most_nominations AS "mostNominations", member.preferred_fields AS "preferredFields", coalesce(held.load, 0) AS load
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       LEFT JOIN (
         SELECT member.id AS member_id, count(*)::int AS load FROM assignment JOIN panel_member member ON member.id = assignment.member_id
         JOIN panel ON panel.id = member.panel_id AND panel.campaign_id = $1 ${withNomination} ${withConflict}
         WHERE ${toMark} GROUP BY member.id
       ) held ON held.member_id = member.id
       WHERE panel.campaign_id = $1
       ORDER BY panel.decision_date, panel.decision_number, panel.id, member.ordinal, member.id`,
      [campaignId],
    );
  }

  /** Every seat of a campaign that was ever given and not taken back. */
  heldIn(tx: Tx, campaignId: string): Promise<HeldSeat[]> {
    return tx.query<HeldSeat[]>(`${conflictsAmong(seatsOfCampaign)} SELECT ${heldColumns} FROM ${heldFrom} ${withNomination} ${withConflict} WHERE panel.campaign_id = $1 ORDER BY member.ordinal, assignment.id`, [campaignId]);
  }

  /** What each panel of a campaign marks. */
  async scopesOf(tx: Tx, campaignId: string): Promise<ReadonlyMap<string, PanelScope>> {
    const rows = await tx.query<(PanelScope & { panelId: string })[]>('SELECT id AS "panelId", fields, peer_groups AS "peerGroups" FROM panel WHERE campaign_id = $1', [campaignId]);
    return new Map(rows.map(({ panelId, ...scope }) => [panelId, scope]));
  }

  /** Takes seats back on which nothing stands; how many there were. Others are left alone. */
  async takeBackFree(tx: Tx, assignmentIds: readonly string[]): Promise<number> {
    await tx.query(`SELECT id FROM assignment WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [assignmentIds]);
    const [cleared] = await tx.query<[{ assignmentId: string }[], number]>(
      `DELETE FROM score_sheet sheet USING assignment
       WHERE assignment.id = sheet.assignment_id AND assignment.id = ANY($1::uuid[]) AND ${live} AND ${blank}
       RETURNING sheet.assignment_id AS "assignmentId"`,
      [assignmentIds],
    );
    await tx.query('DELETE FROM assignment WHERE id = ANY($1::uuid[])', [cleared.map(({ assignmentId }) => assignmentId)]);
    return cleared.length;
  }

  /** Whether the member still had the capacity that was seen. */
  async setCapacity(tx: Tx, memberId: string, seen: Capacity, wanted: Capacity): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE panel_member SET most_nominations = $2, preferred_fields = $3
       WHERE id = $1 AND most_nominations IS NOT DISTINCT FROM $4 AND preferred_fields = $5 RETURNING id`,
      [memberId, wanted.mostNominations, wanted.preferredFields, seen.mostNominations, seen.preferredFields],
    );
    return rows.length === 1;
  }
}
