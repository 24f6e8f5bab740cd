import { randomInt, randomUUID } from 'node:crypto';
import { registerConstraintCodes, type Tx } from '@dvk/platform';
import type { VoteCount } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { type Choice, choices } from '../council/council-rules';
import { CouncilBallotEntity } from './council-ballot.entity';
import { CouncilOpinionEntity } from './council-opinion.entity';
import { CouncilParticipationEntity } from './council-participation.entity';
import type { CouncilVoteEntity } from './council-vote.entity';

registerConstraintCodes({
  pk_council_participation: 'council.voted-already',
  tr_council_vote_open: 'council.case-not-open',
  tr_council_vote_recused: 'council.member-recused',
});

/** Votes of open ballots by seat; of secret ones who took part, and the ballots that belong to nobody. */
@Injectable()
export class CouncilVotesRepository {
  votes(tx: Tx, sessionId: string): Promise<CouncilVoteEntity[]> {
    return tx.query<CouncilVoteEntity[]>(
      `SELECT vote.case_id AS "caseId", vote.seat_id AS "seatId", vote.choice, vote.source, vote.document
       FROM council_vote vote JOIN council_case item ON item.id = vote.case_id WHERE item.session_id = $1`,
      [sessionId],
    );
  }

  votesOfCase(tx: Tx, caseId: string): Promise<CouncilVoteEntity[]> {
    return tx.query<CouncilVoteEntity[]>('SELECT case_id AS "caseId", seat_id AS "seatId", choice, source, document FROM council_vote WHERE case_id = $1', [caseId]);
  }

  /** The last choice counts. */
  async put(tx: Tx, vote: CouncilVoteEntity): Promise<void> {
    await tx.query(
      `INSERT INTO council_vote (case_id, seat_id, choice, source, document) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (case_id, seat_id) DO UPDATE SET choice = excluded.choice, source = excluded.source, document = excluded.document`,
      [vote.caseId, vote.seatId, vote.choice, vote.source, vote.document],
    );
  }

  participants(tx: Tx, sessionId: string): Promise<{ caseId: string; seatId: string }[]> {
    return tx.query(
      `SELECT part.case_id AS "caseId", part.seat_id AS "seatId" FROM council_participation part JOIN council_case item ON item.id = part.case_id
       WHERE item.session_id = $1 ORDER BY part.case_id, part.seat_id`,
      [sessionId],
    );
  }

  async hasTakenPart(tx: Tx, caseId: string, seatId: string): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT 1 FROM council_participation WHERE case_id = $1 AND seat_id = $2', [caseId, seatId])).length > 0;
  }

  async takePart(tx: Tx, caseId: string, seatId: string): Promise<void> {
    await tx.insert(CouncilParticipationEntity, { caseId, seatId });
  }

  /** All ballots of a case in one statement: one transaction wrote them and their order is nobody's. */
  async writeBallots(tx: Tx, caseId: string, counted: VoteCount): Promise<void> {
    const ballots = choices.flatMap((choice): { id: string; caseId: string; choice: Choice }[] => Array.from({ length: counted[choice] }, () => ({ id: randomUUID(), caseId, choice })));
    for (let at = ballots.length - 1; at > 0; at -= 1) {
      const other = randomInt(at + 1);
      const [one, two] = [ballots[at], ballots[other]];
      if (one !== undefined && two !== undefined) [ballots[at], ballots[other]] = [two, one];
    }
    if (ballots.length > 0) await tx.insert(CouncilBallotEntity, ballots);
  }

  /**
   * Pairs of a session where the seat has no vote: its own unit's case, one above or below, one of what came from it or became of it.
   *
   * @param day ISO date whose posts count; null: today
   */
  recusals(tx: Tx, sessionId: string, day: string | null = null): Promise<{ caseId: string; seatId: string }[]> {
    return tx.query(
      `SELECT item.id AS "caseId", pair.seat_id AS "seatId"
       FROM council_recusals(
         ARRAY(SELECT id FROM council_seat WHERE session_id = $1), ARRAY(SELECT nomination_id FROM council_case WHERE session_id = $1), coalesce($2::date, current_date)
       ) pair JOIN council_case item ON item.session_id = $1 AND item.nomination_id = pair.nomination_id
       ORDER BY item.ordinal, pair.seat_id`,
      [sessionId, day],
    );
  }

  async recusedSeats(tx: Tx, item: { readonly sessionId: string; readonly nominationId: string }): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ seatId: string }[]>(
      `SELECT seat_id AS "seatId" FROM council_recusals(ARRAY(SELECT id FROM council_seat WHERE session_id = $1), ARRAY[$2::uuid], current_date)`,
      [item.sessionId, item.nominationId],
    );
    return new Set(rows.map(({ seatId }) => seatId));
  }

  opinions(tx: Tx, sessionId: string): Promise<CouncilOpinionEntity[]> {
    return tx.query<CouncilOpinionEntity[]>(
      `SELECT opinion.case_id AS "caseId", opinion.seat_id AS "seatId", opinion.text FROM council_opinion opinion
       JOIN council_case item ON item.id = opinion.case_id JOIN council_seat seat ON seat.id = opinion.seat_id WHERE item.session_id = $1 ORDER BY seat.ordinal`,
      [sessionId],
    );
  }

  async insertOpinions(tx: Tx, opinions: readonly CouncilOpinionEntity[]): Promise<void> {
    if (opinions.length > 0) await tx.insert(CouncilOpinionEntity, [...opinions]);
  }
}
