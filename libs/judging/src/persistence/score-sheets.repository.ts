import './constraint-codes';
import { copiedOut, type Tx } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { conflictsAmong, seatsOfCampaign, toMark, withConflict, withNomination } from './conflict.sql';
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
  readonly criteriaSetId: string;
  readonly state: SheetState;
  /** Decimal text; null while marks are missing. */
  readonly total: string | null;
  readonly recusedAt: Date | null;
  readonly recusalReason: string | null;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  /** 1: the first marking; one more with every re-opening after closing. */
  readonly round: number;
  readonly version: number;
}

/** A sheet as the count takes it: a marking that was given back counts as it was until the next one is handed in. */
export interface StandingSheetRow {
  readonly nominationId: string;
  readonly memberId: string;
  /** JSON text of the marks as entered: whoever passes them on has no need to read them. */
  readonly marks: string;
  readonly submitted: boolean;
  readonly recused: boolean;
}

/** Which sheet it is, without what stands on it. */
export interface SheetRef {
  readonly id: string;
  readonly nominationId: string;
  readonly memberId: string;
  readonly recused: boolean;
  readonly round: number;
  /** Given back and not handed in again. */
  readonly givenBack: boolean;
  /** Taken from a member who left before handing it in. */
  readonly withdrawn: boolean;
  /** The member has left, and the panel's rule counts no sheet of those who leave. */
  readonly setAside: boolean;
}

/** Which marking of a sheet is read: the one that counts now, or the very first. */
export type CountedRound = 'current' | 'first';

/** How far one member is: whole numbers of nominations, never a figure of a mark. */
export interface MemberProgress {
  readonly memberId: string;
  /** Without those the member recused from or is in conflict with. */
  readonly assigned: number;
  readonly submitted: number;
  readonly recused: number;
  readonly inConflict: number;
}

/** How far one nomination is, in whole sheets. */
export interface NominationCover {
  readonly nominationId: string;
  readonly assigned: number;
  readonly submitted: number;
}

const joined = `score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id
  JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id`;
const columns = `sheet.id, sheet.assignment_id AS "assignmentId", assignment.nomination_id AS "nominationId", panel.campaign_id AS "campaignId",
  member.id AS "memberId", sheet.criteria_set_id AS "criteriaSetId", sheet.marks, sheet.remarks, sheet.comment,
  sheet.state, sheet.total, assignment.recused_at AS "recusedAt", assignment.recusal_reason AS "recusalReason",
  sheet.submitted_at AS "submittedAt", sheet.updated_at AS "updatedAt", sheet.round, sheet.version`;
const standingOfSheet = `sheet.round > 1 AND sheet.state = 'draft' AS "givenBack", assignment.withdrawn_at IS NOT NULL AS withdrawn,
  member.left_at IS NOT NULL AND panel.departed_sheets = 'set-aside' AS "setAside"`;
const rowsPerInsert = 500;

const withEarlier = (counted: CountedRound): string =>
  `LEFT JOIN score_sheet_round earlier ON earlier.sheet_id = sheet.id AND ${counted === 'first' ? 'earlier.round = 1' : `sheet.state = 'draft' AND earlier.round = sheet.round - 1`}`;

const standingFrom = (counted: CountedRound): string => `FROM ${joined} ${withEarlier(counted)}
  WHERE panel.campaign_id = $1 AND assignment.withdrawn_at IS NULL AND NOT (member.left_at IS NOT NULL AND panel.departed_sheets = 'set-aside')`;
const standingMarks = 'coalesce(earlier.marks, sheet.marks)::text';
const isHandedIn = `(earlier.sheet_id IS NOT NULL OR sheet.state = 'submitted')`;
const isRecused = '(assignment.recused_at IS NOT NULL)';

const standingSheets = (counted: CountedRound): string => `
  SELECT assignment.nomination_id AS "nominationId", member.id AS "memberId", ${standingMarks} AS marks, ${isHandedIn} AS submitted, ${isRecused} AS recused ${standingFrom(counted)}`;

/** Each as `sheetLine` writes it. */
const standingLines = `
  SELECT assignment.nomination_id, member.id, ${isHandedIn}::int::text || ${isRecused}::int || '0', ${standingMarks} ${standingFrom('current')}`;

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

  /** Of these sheets the member's own, in the order in which their nominations are locked. */
  ownAmong(tx: Tx, ids: readonly string[], personId: string): Promise<{ readonly id: string; readonly campaignId: string; readonly nominationId: string }[]> {
    return tx.query(
      `SELECT sheet.id, panel.campaign_id AS "campaignId", assignment.nomination_id AS "nominationId"
       FROM ${joined} WHERE sheet.id = ANY($1::uuid[]) AND member.person_id = $2 ORDER BY assignment.nomination_id`,
      [ids, personId],
    );
  }

  /** Own drafts of one campaign, not recused from, with all that stands on them. */
  draftsOf(tx: Tx, personId: string, campaignId: string): Promise<SheetRow[]> {
    return tx.query<SheetRow[]>(
      `SELECT ${columns} FROM ${joined} WHERE member.person_id = $1 AND panel.campaign_id = $2
         AND sheet.state = 'draft' AND assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL`,
      [personId, campaignId],
    );
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

  /** Sheets of a campaign as they count; not those taken from a member who left, nor those set aside by the panel's rule on such members. */
  standingOf(tx: Tx, campaignId: string, counted: CountedRound): Promise<StandingSheetRow[]> {
    return tx.query<StandingSheetRow[]>(standingSheets(counted), [campaignId]);
  }

  /** {@link standingOf} as lines (`sheetLine`), inside a transaction: they are neither held nor read on the way. */
  standingInLines(tx: Tx, campaignId: string): AsyncIterable<Buffer> {
    return copiedOut(tx, standingLines.replace('$1', escapeLiteral(campaignId)));
  }

  /** How many sheets each member of a campaign has handed in, whatever became of them; members without any are absent. */
  async handedInBy(tx: Tx, campaignId: string, counted: CountedRound): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ memberId: string; count: number }[]>(
      `SELECT member.id AS "memberId", count(*)::int AS count FROM ${joined} ${withEarlier(counted)}
       WHERE panel.campaign_id = $1 AND (earlier.sheet_id IS NOT NULL OR sheet.state = 'submitted') GROUP BY member.id`,
      [campaignId],
    );
    return new Map(rows.map(({ memberId, count }) => [memberId, count]));
  }

  /** Which sheets there are, without what stands on them. */
  refsOfCampaign(tx: Tx, campaignId: string): Promise<SheetRef[]> {
    return tx.query<SheetRef[]>(
      `SELECT sheet.id, assignment.nomination_id AS "nominationId", member.id AS "memberId", sheet.round, assignment.recused_at IS NOT NULL AS recused, ${standingOfSheet}
       FROM ${joined} WHERE panel.campaign_id = $1`,
      [campaignId],
    );
  }

  /** A sheet of the campaign, whoever's it is. */
  async findIn(tx: Tx, campaignId: string, id: string): Promise<(SheetRow & Pick<SheetRef, 'withdrawn' | 'setAside'>) | null> {
    const rows = await tx.query<(SheetRow & Pick<SheetRef, 'withdrawn' | 'setAside'>)[]>(`SELECT ${columns}, ${standingOfSheet} FROM ${joined} WHERE sheet.id = $1 AND panel.campaign_id = $2`, [id, campaignId]);
    return rows[0] ?? null;
  }

  /** How many sheets that can count each nomination has, and how many of them were handed in; nominations without any are absent. */
  coverOf(tx: Tx, campaignId: string): Promise<NominationCover[]> {
    return tx.query<NominationCover[]>(
      `${conflictsAmong(seatsOfCampaign)}
       SELECT assignment.nomination_id AS "nominationId", count(*)::int AS assigned,
              (count(*) FILTER (WHERE sheet.state = 'submitted' OR sheet.round > 1))::int AS submitted
       FROM ${joined} ${withNomination} ${withConflict}
       WHERE panel.campaign_id = $1 AND ${toMark} AND (member.left_at IS NULL OR panel.departed_sheets = 'count') GROUP BY assignment.nomination_id`,
      [campaignId],
    );
  }

  progressOf(tx: Tx, campaignId: string): Promise<MemberProgress[]> {
    return tx.query<MemberProgress[]>(
      `${conflictsAmong(seatsOfCampaign)}
       SELECT member.id AS "memberId",
              (count(*) FILTER (WHERE ${toMark}))::int AS assigned,
              (count(*) FILTER (WHERE ${toMark} AND (sheet.state = 'submitted' OR sheet.round > 1)))::int AS submitted,
              (count(*) FILTER (WHERE assignment.recused_at IS NOT NULL AND assignment.withdrawn_at IS NULL))::int AS recused,
              (count(*) FILTER (WHERE conflict.nomination_id IS NOT NULL AND assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL))::int AS "inConflict"
       FROM ${joined} ${withNomination} ${withConflict}
       WHERE panel.campaign_id = $1 GROUP BY member.id`,
      [campaignId],
    );
  }
}
