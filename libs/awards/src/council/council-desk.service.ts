import { CampaignsService, PhaseGate } from '@dvk/campaigns';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilCaseEntity } from '../persistence/council-case.entity';
import type { CouncilSeatEntity } from '../persistence/council-seat.entity';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilVotesRepository } from '../persistence/council-votes.repository';
import { BallotBox } from './ballot-box';
import { whyNotVote } from './council.policy';
import type { Choice } from './council-rules';
import { caseHead } from './session.reader';
import type { CouncilDeskView, DeskCaseView, DeskSeatView, VoteView } from './session-view.dto';

const sessionsShown = 20;

/** What a member of a council sees and does: the agenda, and one tap for each case. */
@Injectable()
export class CouncilDeskService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly gate: PhaseGate,
    private readonly sessions: CouncilSessionsRepository,
    private readonly votes: CouncilVotesRepository,
    private readonly box: BallotBox,
    private readonly audit: AuditLog,
  ) {}

  /** Seats of the actor, of their own or in somebody's place, in sessions whose result is open now. */
  read(actor: Actor): Promise<CouncilDeskView> {
    return this.transactor.read(async (tx) => {
      const seats: DeskSeatView[] = [];
      for (const session of await this.sessions.ofPerson(tx, actor.personId, sessionsShown)) {
        if ((await this.gate.permitsNow(tx, session.campaignId)).has('result.read')) seats.push(...(await this.seatsOf(tx, actor, session)));
      }
      return { seats };
    });
  }

  /**
   * Votes. In an open ballot the last choice counts until the case is closed; in a secret one the choice goes into the box and cannot be
   * found again.
   *
   * @throws Problem not found; conflict `campaign.phase-closed` and as `whyNotVote` says
   */
  vote(actor: Actor, caseId: string, seatId: string, choice: Choice): Promise<VoteView> {
    return this.transactor.write(async (tx) => {
      const { session, seat } = await this.require(tx, actor, caseId, seatId);
      await this.sessions.lock(tx, session.id, 'share');
      const item = await this.lockedCase(tx, caseId);
      const now = (await this.sessions.find(tx, session.id)) ?? session;
      const sitting = (await this.sessions.seats(tx, session.id)).find(({ id }) => id === seat.id) ?? seat;
      const refusal = await this.refusalOf(tx, now, item, sitting, actor);
      if (refusal !== null) throw Problem.conflict(refusal);
      if (item.ballot === 'open') await this.votes.put(tx, { caseId, seatId, choice, source: 'own', document: '' });
      else await this.putIntoBox(tx, item, seatId, choice);
      await this.audit.append(tx, { actorId: actor.personId, action: 'council.voted', objectType: 'council-case', objectId: caseId, data: { seatId } });
      return { caseId, seatId, choice: item.ballot === 'open' ? choice : null };
    });
  }

  private async putIntoBox(tx: Tx, item: CouncilCaseEntity, seatId: string, choice: Choice): Promise<void> {
    if (item.sealed === null) throw Problem.conflict('council.case-not-open');
    await this.votes.takePart(tx, item.id, seatId);
    await this.sessions.updateCase(tx, item.id, { sealed: await this.box.add(item.id, item.sealed, choice) });
  }

  /** An open ballot is shared by all voters; the box of a secret one is changed by one after the other. Once called, a case keeps its ballot. */
  private async lockedCase(tx: Tx, caseId: string): Promise<CouncilCaseEntity> {
    const seen = await this.sessions.case(tx, caseId);
    if (seen?.state !== 'open') throw Problem.conflict('council.case-not-open');
    await this.sessions.lockCase(tx, caseId, seen.ballot === 'secret' ? 'update' : 'share');
    return (await this.sessions.case(tx, caseId)) ?? seen;
  }

  private async require(tx: Tx, actor: Actor, caseId: string, seatId: string): Promise<{ readonly session: CouncilSessionEntity; readonly seat: CouncilSeatEntity }> {
    const sessionId = await this.sessions.sessionOfCase(tx, caseId);
    const session = sessionId === null ? null : await this.sessions.find(tx, sessionId);
    if (session === null) throw Problem.notFound();
    const seat = (await this.sessions.seats(tx, session.id)).find(({ id }) => id === seatId);
    if (seat === undefined || !isOf(seat, actor)) throw Problem.notFound();
    await this.gate.require(tx, session.campaignId, 'result.read', 'share');
    return { session, seat };
  }

  private async refusalOf(tx: Tx, session: CouncilSessionEntity, item: CouncilCaseEntity, seat: CouncilSeatEntity, actor: Actor): Promise<string | null> {
    const recused = (await this.votes.recusedSeats(tx, item)).has(seat.id);
    const inBox = item.ballot === 'secret' && (await this.votes.hasTakenPart(tx, item.id, seat.id));
    return refusalFor({ session, item, seat, actor, recused, inBox });
  }

  private async seatsOf(tx: Tx, actor: Actor, session: CouncilSessionEntity): Promise<DeskSeatView[]> {
    const own = (await this.sessions.seats(tx, session.id)).filter((seat) => isOf(seat, actor));
    const rows = await this.sessions.cases(tx, session.id);
    const votes = await this.votes.votes(tx, session.id);
    const participants = await this.votes.participants(tx, session.id);
    const recusals = await this.votes.recusals(tx, session.id);
    const campaign = await this.campaigns.require(tx, session.campaignId);
    return own.map((seat) => ({
      seatId: seat.id,
      sessionId: session.id,
      title: session.title,
      campaignName: campaign.name,
      place: session.place,
      plannedAt: session.plannedAt,
      state: session.state,
      inPlaceOf: seat.personId === actor.personId ? null : seat.name,
      cases: rows.map((row): DeskCaseView => {
        const mine = ({ caseId, seatId }: { readonly caseId: string; readonly seatId: string }) => caseId === row.id && seatId === seat.id;
        const vote = votes.find(mine);
        const inBox = participants.some(mine);
        return {
          ...caseHead(row),
          refusal: refusalFor({ session, item: row, seat, actor, recused: recusals.some(mine), inBox }),
          hasVoted: vote !== undefined || inBox,
          choice: vote?.choice ?? null,
        };
      }),
    }));
  }
}

const isOf = (seat: CouncilSeatEntity, { personId }: Actor): boolean => seat.personId === personId || seat.substituteId === personId;

/** Whoever sits there votes: the member, or the substitute in the member's place, never both. */
function refusalFor(vote: { session: CouncilSessionEntity; item: CouncilCaseEntity; seat: CouncilSeatEntity; actor: Actor; recused: boolean; inBox: boolean }): string | null {
  const { session, item, seat, actor, recused, inBox } = vote;
  const sitting = seat.attendance === (seat.personId === actor.personId ? 'present' : 'substituted');
  return whyNotVote({
    session: session.state,
    state: item.state,
    ballot: item.ballot,
    attendance: sitting ? seat.attendance : 'absent',
    source: 'own',
    absenteesWrite: session.rules.absenteesWrite,
    recused,
    inBox,
  });
}
