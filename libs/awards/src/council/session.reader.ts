import type { Actor, Tx } from '@dvk/platform';
import { sharePercent } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { CouncilSeatEntity } from '../persistence/council-seat.entity';
import { type CaseRow, CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilVotesRepository } from '../persistence/council-votes.repository';
import { CouncilAccess } from './council-access.service';
import { hasQuorum, sits } from './council.policy';
import type { CouncilRules } from './council-rules';
import type { CaseHeadView, CaseVoteView, CaseView, QuorumView, CouncilSessionView } from './session-view.dto';

/** A session as the secretary's desk shows it, and as the auditor finds it afterwards. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly access: CouncilAccess,
    private readonly sessions: CouncilSessionsRepository,
    private readonly votes: CouncilVotesRepository,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed` */
  async of(tx: Tx, actor: Actor, sessionId: string): Promise<CouncilSessionView> {
    const { session, campaign, mayRun } = await this.access.requireReadable(tx, actor, sessionId);
    const seats = await this.sessions.seats(tx, sessionId);
    const { id, campaignId, number, title, place, plannedAt, state, startedAt, endedAt, conclusion, version, rules, invitees } = session;
    return {
      id,
      campaignId,
      campaignName: campaign.name,
      number,
      title,
      place,
      plannedAt,
      state,
      startedAt,
      endedAt,
      conclusion,
      version,
      denominator: rules.denominator,
      absenteesWrite: rules.absenteesWrite,
      mayRun,
      quorum: quorumView(seats, rules),
      seats: seats.map((seat) => ({
        id: seat.id,
        name: seat.name,
        title: seat.title,
        position: seat.position,
        substituteName: seat.substituteName,
        attendance: seat.attendance,
        absenceReason: seat.absenceReason,
      })),
      invitees: invitees.map((invitee) => ({ ...invitee })),
      cases: await this.casesOf(tx, sessionId),
    };
  }

  private async casesOf(tx: Tx, sessionId: string): Promise<CaseView[]> {
    const votes = await this.votes.votes(tx, sessionId);
    const participants = await this.votes.participants(tx, sessionId);
    const recusals = await this.votes.recusals(tx, sessionId);
    const opinions = await this.votes.opinions(tx, sessionId);
    return (await this.sessions.cases(tx, sessionId)).map((row) => {
      const own = <Item extends { readonly caseId: string }>(items: readonly Item[]): Item[] => items.filter(({ caseId }) => caseId === row.id);
      return {
        ...caseHead(row),
        votes: [
          ...own(votes).map(({ seatId, choice, source, document }): CaseVoteView => ({ seatId, choice, source, document })),
          ...own(participants).map(({ seatId }): CaseVoteView => ({ seatId, choice: null, source: 'own', document: '' })),
        ],
        recused: own(recusals).map(({ seatId }) => seatId),
        opinions: own(opinions).map(({ seatId, text }) => ({ seatId, text })),
      };
    });
  }
}

export function quorumView(seats: readonly CouncilSeatEntity[], rules: CouncilRules): QuorumView {
  const present = seats.filter(sits).length;
  return { present, members: seats.length, percentHundredths: sharePercent(present, seats.length), neededHundredths: rules.quorumHundredths, holds: hasQuorum(seats, rules) };
}

/** What everybody at the table sees of a case; the box stays where it is. */
export function caseHead({ sealed: _, sessionId: __, nominationId: ___, line: ____, obstacleId: _____, ...row }: CaseRow): CaseHeadView {
  return { ...row, percentHundredths: sharePercent(row.yes, row.denominator) };
}
