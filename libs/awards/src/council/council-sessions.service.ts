import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ManifestReckoner } from '../agreement/manifest-reckoner';
import type { CouncilEntity } from '../persistence/council.entity';
import type { CouncilSeatEntity } from '../persistence/council-seat.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilsRepository } from '../persistence/councils.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { linesOf } from '../result-view';
import { agendaOf, caseOf, type LeftOpen } from './agenda';
import { CouncilAccess } from './council-access.service';
import { whyNotEndSession, whyNotOpenSession } from './council.policy';
import type { CouncilRules, Invitee } from './council-rules';
import { CouncilNotices } from './council-notices';
import { SessionReader } from './session.reader';
import { SessionSeats, sittingOn } from './session-seats';
import type { CouncilSessionView } from './session-view.dto';

/** When and where a session is held. */
export interface SessionPlan {
  readonly title: string;
  readonly place: string;
  readonly plannedAt: Date;
}

/** Who came, as the secretary writes it down. */
export interface AttendanceList {
  readonly version: number;
  readonly seats: readonly { readonly seatId: string; readonly attendance: CouncilSeatEntity['attendance']; readonly absenceReason: string }[];
  readonly invitees: readonly Invitee[];
}

/** Sessions of a council: prepared from the newest result, opened with a quorum, ended for good. */
@Injectable()
export class CouncilSessionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CouncilAccess,
    private readonly councils: CouncilsRepository,
    private readonly sessions: CouncilSessionsRepository,
    private readonly results: ResultsRepository,
    private readonly reckoner: ManifestReckoner,
    private readonly seats: SessionSeats,
    private readonly reader: SessionReader,
    private readonly notices: CouncilNotices,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`; so do all acts here */
  read(actor: Actor, sessionId: string): Promise<CouncilSessionView> {
    return this.transactor.read((tx) => this.reader.of(tx, actor, sessionId));
  }

  /**
   * Prepares a session: its agenda is made from the newest result, its seats from the members of the planned day, its rules are the
   * council's of this moment. What the result leaves open is reckoned before anything is locked: a result never changes, there can only be
   * a newer one.
   *
   * @throws Problem invalid `council.session-incomplete`; conflict `council.none`, `council.no-result`, `council.no-members`, `council.nothing-to-decide`, `council.newer-result`, `result.reckoning-gave-up`
   */
  async prepare(actor: Actor, campaignId: string, typed: SessionPlan): Promise<CouncilSessionView> {
    const reckoned = await this.reckoned(actor, campaignId);
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.requireSecretary(tx, actor, campaignId, 'share');
      const plan = readPlan(typed);
      const council = await this.councils.ofHost(tx, campaign.hostUnitId);
      if (council === null) throw Problem.conflict('council.none');
      await this.councils.lock(tx, council.id);
      const [newest] = await this.results.newestOf(tx, [campaignId]);
      const result = newest === undefined ? null : await this.results.find(tx, newest.id);
      if (result === null) throw Problem.conflict('council.no-result');
      const members = sittingOn(await this.councils.members(tx, council.id), plan.plannedAt, council.standingOnly);
      if (members.length === 0) throw Problem.conflict('council.no-members');
      if (reckoned?.resultId !== result.id) throw Problem.conflict('council.newer-result');
      const agenda = agendaOf(await this.sessions.proposals(tx, result.id), reckoned.open);
      if (agenda.length === 0) throw Problem.conflict('council.nothing-to-decide');
      const id = randomUUID();
      const number = (await this.sessions.ofCampaign(tx, campaignId)).length + 1;
      const rules = rulesOf(council);
      const beginning = { state: 'draft', startedAt: null, endedAt: null, invitees: [], conclusion: '', version: 1 } as const;
      await this.sessions.insert(
        tx,
        { id, councilId: council.id, campaignId, resultId: result.id, number, ...plan, ...beginning, invitees: [], rules },
        await this.seats.of(tx, id, members),
        agenda.map((item, at) => caseOf(item, { sessionId: id, ordinal: at + 1 }, rules)),
      );
      await this.notices.called(tx, { campaignId, ...plan }, members.map(({ personId }) => personId));
      const view = await this.reader.of(tx, actor, id);
      await this.append(tx, actor, 'council.session-prepared', id, { campaignId, number, resultId: result.id, cases: agenda.length, seats: members.length });
      return view;
    });
  }

  /** What the newest result leaves open; null: there is none, or it does not concern the actor, which the act itself says. */
  private async reckoned(actor: Actor, campaignId: string): Promise<{ readonly resultId: string; readonly open: LeftOpen } | null> {
    const found = await this.transactor.read(async (tx) => {
      if (!(await this.access.isSecretary(tx, actor, campaignId))) return null;
      const [newest] = await this.results.newestOf(tx, [campaignId]);
      const result = newest === undefined ? null : await this.results.find(tx, newest.id);
      return result === null ? null : { resultId: result.id, lines: linesOf(result.summary), pieces: this.results.piecesOf(tx, result.id) };
    });
    return found === null ? null : { resultId: found.resultId, open: await this.reckoner.leftOpen(found.lines, found.pieces) };
  }

  /**
   * Writes down who came, who sits for whom, who is absent and why, and who was invited; until the session ends.
   *
   * @throws Problem invalid `council.seat-unknown`, `council.absence-reason-missing`, `council.no-substitute`; conflict `council.session-ended`, `council.stale-version`
   */
  attend(actor: Actor, sessionId: string, list: AttendanceList): Promise<CouncilSessionView> {
    return this.transactor.write(async (tx) => {
      const { session } = await this.access.requireRun(tx, actor, sessionId, 'update');
      if (session.state === 'ended') throw Problem.conflict('council.session-ended');
      const known = new Map((await this.sessions.seats(tx, sessionId)).map((seat) => [seat.id, seat]));
      for (const [at, typed] of list.seats.entries()) {
        const seat = known.get(typed.seatId);
        if (seat === undefined) throw refused(`seats[${at}].seatId`, 'council.seat-unknown');
        const absenceReason = typed.attendance === 'absent' ? cleanText(typed.absenceReason) : '';
        if (typed.attendance === 'absent' && absenceReason === '') throw refused(`seats[${at}].absenceReason`, 'council.absence-reason-missing');
        if (typed.attendance === 'substituted' && seat.substituteId === null) throw refused(`seats[${at}].attendance`, 'council.no-substitute');
        await this.sessions.updateSeat(tx, seat.id, { attendance: typed.attendance, absenceReason });
      }
      const invitees = list.invitees.map(({ name, title }) => ({ name: cleanText(name), title: cleanText(title) })).filter(({ name }) => name !== '');
      if (!(await this.sessions.update(tx, sessionId, list.version, { invitees }))) throw Problem.conflict('council.stale-version');
      const view = await this.reader.of(tx, actor, sessionId);
      await this.append(tx, actor, 'council.attendance-written', sessionId, { version: view.version, present: view.quorum.present });
      return view;
    });
  }

  /** @throws Problem conflict `council.session-begun`, `council.no-quorum`, `council.nobody-presides`, `council.stale-version` */
  open(actor: Actor, sessionId: string, version: number): Promise<CouncilSessionView> {
    return this.transactor.write(async (tx) => {
      const { session } = await this.access.requireRun(tx, actor, sessionId, 'update');
      const refusal = whyNotOpenSession(session.state, await this.sessions.seats(tx, sessionId), session.rules);
      if (refusal !== null) throw Problem.conflict(refusal);
      const startedAt = await databaseNow(tx);
      if (!(await this.sessions.update(tx, sessionId, version, { state: 'open', startedAt }))) throw Problem.conflict('council.stale-version');
      const view = await this.reader.of(tx, actor, sessionId);
      await this.append(tx, actor, 'council.session-opened', sessionId, { present: view.quorum.present, seats: view.quorum.members });
      return view;
    });
  }

  /** @throws Problem invalid `council.conclusion-missing`; conflict `council.session-not-open`, `council.case-still-open`, `council.stale-version` */
  end(actor: Actor, sessionId: string, version: number, typedConclusion: string): Promise<CouncilSessionView> {
    return this.transactor.write(async (tx) => {
      const { session } = await this.access.requireRun(tx, actor, sessionId, 'update');
      const cases = await this.sessions.cases(tx, sessionId);
      const refusal = whyNotEndSession(session.state, cases.map(({ state }) => state));
      if (refusal !== null) throw Problem.conflict(refusal);
      const conclusion = cleanText(typedConclusion);
      if (conclusion === '') throw refused('conclusion', 'council.conclusion-missing');
      const endedAt = await databaseNow(tx);
      if (!(await this.sessions.update(tx, sessionId, version, { state: 'ended', endedAt, conclusion }))) throw Problem.conflict('council.stale-version');
      const view = await this.reader.of(tx, actor, sessionId);
      await this.append(tx, actor, 'council.session-ended', sessionId, { closed: cases.filter(({ state }) => state === 'closed').length, cases: cases.length });
      return view;
    });
  }

  private append(tx: Tx, actor: Actor, action: string, sessionId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'council-session', objectId: sessionId, data });
  }
}

const refused = (field: string, code: string): Problem => Problem.invalid(code, {}, [{ field, code }]);

function readPlan({ title, place, plannedAt }: SessionPlan): SessionPlan {
  const plan = { title: cleanText(title), place: cleanText(place), plannedAt };
  const empty = (['title', 'place'] as const).filter((part) => plan[part] === '');
  if (empty.length > 0) throw Problem.invalid('council.session-incomplete', {}, empty.map((field) => ({ field, code: 'council.part-missing' })));
  if (Number.isNaN(plannedAt.getTime())) throw refused('plannedAt', 'council.time-unreadable');
  return plan;
}

function rulesOf({ quorumHundredths, denominator, ballot, standingOnly, absenteesWrite, chairBreaksTie, thresholds }: CouncilEntity): CouncilRules {
  return { quorumHundredths, denominator, ballot, standingOnly, absenteesWrite, chairBreaksTie, thresholds };
}
