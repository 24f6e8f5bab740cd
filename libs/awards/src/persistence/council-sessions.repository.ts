import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilOutcome } from '../council/council-outcome';
import { CouncilCaseEntity } from './council-case.entity';
import { CouncilSeatEntity } from './council-seat.entity';
import { CouncilSessionEntity } from './council-session.entity';

/** A line of a result that a council may have to decide on. */
export interface ProposalRow {
  readonly nominationId: string;
  readonly nominationCode: string;
  readonly name: string;
  readonly unitName: string;
  readonly award: string | null;
}

/** A case with what the result says of its nomination. */
export type CaseRow = CouncilCaseEntity & { readonly rank: number | null; readonly finalScore: string | null; readonly className: string | null };

const lockWords = { share: 'FOR SHARE', update: 'FOR UPDATE' } as const;
export type RowLock = keyof typeof lockWords;

/** Sessions with their seats and cases. */
/** A session as a letter mentions it: how many sat, how many cases were voted on and adopted. */
export interface SessionBehindView {
  readonly number: number;
  readonly startedAt: Date;
  readonly standingOnly: boolean;
  readonly present: number;
  readonly members: number;
  readonly cases: number;
  readonly adopted: number;
}

@Injectable()
export class CouncilSessionsRepository {
  /** Newest first. */
  ofCampaign(tx: Tx, campaignId: string): Promise<CouncilSessionEntity[]> {
    return tx.createQueryBuilder(CouncilSessionEntity, 'session').where('session.campaignId = :campaignId', { campaignId }).orderBy('session.plannedAt', 'DESC').addOrderBy('session.id', 'ASC').getMany();
  }

  find(tx: Tx, id: string): Promise<CouncilSessionEntity | null> {
    return tx.createQueryBuilder(CouncilSessionEntity, 'session').where('session.id = :id', { id }).getOne();
  }

  /** Sessions in which the person has a seat of their own or in somebody's place, the newest first. */
  ofPerson(tx: Tx, personId: string, limit: number): Promise<CouncilSessionEntity[]> {
    return tx
      .createQueryBuilder(CouncilSessionEntity, 'session')
      .where('EXISTS (SELECT 1 FROM council_seat seat WHERE seat.session_id = session.id AND (seat.person_id = :personId OR seat.substitute_id = :personId))', { personId })
      .orderBy('session.plannedAt', 'DESC')
      .addOrderBy('session.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** Whoever votes or counts shares the session; whoever changes who sits, or ends it, has it alone. Before the lock on a case. */
  async lock(tx: Tx, id: string, lock: RowLock): Promise<void> {
    await tx.query(`SELECT 1 FROM council_session WHERE id = $1 ${lockWords[lock]}`, [id]);
  }

  async sessionOfCase(tx: Tx, caseId: string): Promise<string | null> {
    const rows = await tx.query<{ sessionId: string }[]>('SELECT session_id AS "sessionId" FROM council_case WHERE id = $1', [caseId]);
    return rows[0]?.sessionId ?? null;
  }

  /** A vote shares an open ballot and has the box of a secret one alone; whoever opens or closes the case waits for all of them. */
  async lockCase(tx: Tx, id: string, lock: RowLock): Promise<void> {
    await tx.query(`SELECT 1 FROM council_case WHERE id = $1 ${lockWords[lock]}`, [id]);
  }

  case(tx: Tx, id: string): Promise<CouncilCaseEntity | null> {
    return tx.createQueryBuilder(CouncilCaseEntity, 'item').where('item.id = :id', { id }).getOne();
  }

  async insert(tx: Tx, session: CouncilSessionEntity, seats: readonly CouncilSeatEntity[], cases: readonly CouncilCaseEntity[]): Promise<void> {
    await tx.insert(CouncilSessionEntity, session);
    await tx.insert(CouncilSeatEntity, [...seats]);
    await tx.insert(CouncilCaseEntity, [...cases]);
  }

  /** Whether it still had the version that was seen. */
  async update(tx: Tx, id: string, version: number, fields: Partial<Omit<CouncilSessionEntity, 'id' | 'version' | 'rules'>>): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(CouncilSessionEntity)
      .set({ ...fields, version: version + 1 })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    return done.affected === 1;
  }

  seats(tx: Tx, sessionId: string): Promise<CouncilSeatEntity[]> {
    return tx.createQueryBuilder(CouncilSeatEntity, 'seat').where('seat.sessionId = :sessionId', { sessionId }).orderBy('seat.ordinal', 'ASC').getMany();
  }

  /** Sessions of the council that have not begun, kept from beginning. */
  lockDrafts(tx: Tx, councilId: string): Promise<CouncilSessionEntity[]> {
    return tx
      .createQueryBuilder(CouncilSessionEntity, 'session')
      .where(`session.councilId = :councilId AND session.state = 'draft'`, { councilId })
      .orderBy('session.id', 'ASC')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** When sessions began in which the membership has a seat. */
  async beginningsOf(tx: Tx, memberId: string): Promise<{ number: number; startedAt: Date }[]> {
    return tx.query(
      `SELECT session.number, session.started_at AS "startedAt" FROM council_session session JOIN council_seat seat ON seat.session_id = session.id
       WHERE seat.member_id = $1 AND session.started_at IS NOT NULL ORDER BY session.started_at DESC`,
      [memberId],
    );
  }

  async insertSeats(tx: Tx, seats: readonly CouncilSeatEntity[]): Promise<void> {
    if (seats.length > 0) await tx.insert(CouncilSeatEntity, [...seats]);
  }

  async deleteSeat(tx: Tx, id: string): Promise<void> {
    await tx.createQueryBuilder().delete().from(CouncilSeatEntity).where('id = :id', { id }).execute();
  }

  async moveSeat(tx: Tx, id: string, ordinal: number): Promise<void> {
    await tx.createQueryBuilder().update(CouncilSeatEntity).set({ ordinal }).where('id = :id', { id }).execute();
  }

  async updateSeat(tx: Tx, id: string, fields: Pick<CouncilSeatEntity, 'attendance' | 'absenceReason'>): Promise<void> {
    await tx.createQueryBuilder().update(CouncilSeatEntity).set(fields).where('id = :id', { id }).execute();
  }

  /** In the order of the agenda. */
  cases(tx: Tx, sessionId: string): Promise<CaseRow[]> {
    return tx.query<CaseRow[]>(
      `SELECT item.id, item.session_id AS "sessionId", item.ordinal, item.kind, item.nomination_id AS "nominationId", item.nomination_code AS "nominationCode",
              item.name, item.unit_name AS "unitName", item.award, item.matter, item.line, item.obstacle_id AS "obstacleId", item.state, item.ballot, item.threshold_hundredths AS "thresholdHundredths", item.comparison,
              item.sealed, item.yes, item.no, item.blank, item.denominator, item.adopted, item.conclusion,
              line.rank, line.final_score AS "finalScore", line.class_name AS "className"
       FROM council_case item JOIN council_session session ON session.id = item.session_id
       LEFT JOIN result_row line ON line.result_id = session.result_id AND line.nomination_id = item.nomination_id
       WHERE item.session_id = $1 ORDER BY item.ordinal`,
      [sessionId],
    );
  }

  /**
   * Ended sessions whose votes stand behind a version of a result, the oldest first: they were held on one before it, or on this one when
   * nothing was left open in it.
   */
  behind(tx: Tx, campaignId: string, versionNo: number): Promise<SessionBehindView[]> {
    return tx.query<SessionBehindView[]>(
      `SELECT session.number, session.started_at AS "startedAt", (session.rules->>'standingOnly')::boolean AS "standingOnly",
              (SELECT count(*)::int FROM council_seat seat WHERE seat.session_id = session.id) AS members,
              (SELECT count(*)::int FROM council_seat seat WHERE seat.session_id = session.id AND seat.attendance IN ('present', 'substituted')) AS present,
              (SELECT count(*)::int FROM council_case item WHERE item.session_id = session.id AND item.state = 'closed') AS cases,
              (SELECT count(*)::int FROM council_case item WHERE item.session_id = session.id AND item.state = 'closed' AND item.adopted) AS adopted
       FROM council_session session JOIN frozen_result voted ON voted.id = session.result_id
       WHERE session.campaign_id = $1 AND session.state = 'ended' AND (voted.version_no < $2 OR voted.version_no = $2 AND voted.standing = 'final')
       ORDER BY session.number`,
      [campaignId, versionNo],
    );
  }

  async updateCase(tx: Tx, id: string, fields: Partial<Omit<CouncilCaseEntity, 'id' | 'sessionId'>>): Promise<void> {
    await tx.createQueryBuilder().update(CouncilCaseEntity).set(fields).where('id = :id', { id }).execute();
  }

  /** Closed cases of a campaign: of ended sessions first, the oldest first; in the order of the agenda. */
  closedCases(tx: Tx, campaignId: string): Promise<CouncilOutcome[]> {
    return tx.query<CouncilOutcome[]>(
      `SELECT session.id AS "sessionId", session.number AS "sessionNumber", session.result_id AS "resultId", session.ended_at AS "endedAt",
              item.ordinal, item.kind, item.nomination_code AS "nominationCode", item.award, item.matter, item.line, item.obstacle_id AS "obstacleId",
              item.adopted, item.yes, item.no, item.blank, item.denominator, item.conclusion
       FROM council_case item JOIN council_session session ON session.id = item.session_id
       WHERE session.campaign_id = $1 AND item.state = 'closed'
       ORDER BY session.ended_at NULLS LAST, session.id, item.ordinal`,
      [campaignId],
    );
  }

  /** The line of a nomination, ranked or not, by its id or its code. */
  async lineOf(tx: Tx, resultId: string, { id = null, code = null }: { readonly id?: string | null; readonly code?: string | null }): Promise<Omit<ProposalRow, 'award'> | null> {
    const rows = await tx.query<Omit<ProposalRow, 'award'>[]>(
      `SELECT nomination_id AS "nominationId", nomination_code AS "nominationCode", name, unit_name AS "unitName"
       FROM result_row WHERE result_id = $1 AND (nomination_id = $2 OR nomination_code = $3)`,
      [resultId, id, code],
    );
    return rows[0] ?? null;
  }

  /** A secret ballot waits to be counted. */
  async hasSealedBoxes(tx: Tx): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT 1 FROM council_case WHERE sealed IS NOT NULL LIMIT 1')).length > 0;
  }

  async insertCase(tx: Tx, item: CouncilCaseEntity): Promise<void> {
    await tx.insert(CouncilCaseEntity, item);
  }

  /** Ranked lines of a result in the order of its list. */
  proposals(tx: Tx, resultId: string): Promise<ProposalRow[]> {
    return tx.query<ProposalRow[]>(
      `SELECT nomination_id AS "nominationId", nomination_code AS "nominationCode", name, unit_name AS "unitName", award
       FROM result_row WHERE result_id = $1 AND outcome = 'ranked' ORDER BY position`,
      [resultId],
    );
  }
}
