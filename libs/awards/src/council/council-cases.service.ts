import { type Actor, AuditLog, cleanText, Problem, Transactor, type Tx } from '@dvk/platform';
import { isAdopted, type VoteCount } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { CouncilCaseEntity } from '../persistence/council-case.entity';
import type { CouncilSeatEntity } from '../persistence/council-seat.entity';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import type { CouncilVoteEntity } from '../persistence/council-vote.entity';
import { CouncilVotesRepository } from '../persistence/council-votes.repository';
import { BallotBox } from './ballot-box';
import { CouncilAccess } from './council-access.service';
import { hasQuorum, presiding, sits, whyNotCloseCase, whyNotCountBox, whyNotOpenCase, whyNotVote } from './council.policy';
import type { Choice } from './council-rules';
import { SessionReader } from './session.reader';
import type { CouncilSessionView } from './session-view.dto';

/** A vote that the secretary writes down for a seat. */
export interface WrittenDownVote {
  readonly seatId: string;
  readonly choice: Choice;
  /** Which document an opinion in writing stands in; null: a show of hands. */
  readonly document: string | null;
}

export interface CaseClosing {
  readonly conclusion: string;
  readonly opinions: readonly { readonly seatId: string; readonly text: string }[];
}

/** A case before the council: called, voted on, counted. The phase is locked first, then the session, then the case. */
@Injectable()
export class CouncilCasesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CouncilAccess,
    private readonly sessions: CouncilSessionsRepository,
    private readonly votes: CouncilVotesRepository,
    private readonly box: BallotBox,
    private readonly reader: SessionReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Calls a case: from now on it is voted on, by hand or in secret.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `council.session-not-open`, `council.case-begun`,
   *   `council.question-answered`, `council.no-quorum`
   */
  open(actor: Actor, caseId: string, ballot: 'open' | 'secret'): Promise<CouncilSessionView> {
    return this.transactor.write(async (tx) => {
      const { session, item, seats } = await this.require(tx, actor, caseId, 'update');
      const refusal = whyNotOpenCase({ session: session.state, state: item.state, quorum: hasQuorum(seats, session.rules), answered: isAnswered(item, await this.sessions.cases(tx, session.id)) });
      if (refusal !== null) throw Problem.conflict(refusal);
      await this.sessions.updateCase(tx, caseId, { state: 'open', ballot, sealed: ballot === 'secret' ? await this.box.empty(caseId) : null });
      const view = await this.reader.of(tx, actor, session.id);
      await this.append(tx, actor, 'council.case-opened', caseId, { sessionId: session.id, ballot });
      return view;
    });
  }

  /**
   * Writes down a show of hands by name, or what absentees wrote; all of them or none.
   *
   * @throws Problem not found; invalid `council.seat-unknown`, `council.document-missing`; conflict as `whyNotVote` says
   */
  writeDown(actor: Actor, caseId: string, written: readonly WrittenDownVote[]): Promise<CouncilSessionView> {
    return this.transactor.write(async (tx) => {
      const { session, item, seats } = await this.require(tx, actor, caseId, 'share');
      const recused = await this.votes.recusedSeats(tx, item);
      for (const [at, vote] of written.entries()) {
        const seat = seats.find(({ id }) => id === vote.seatId);
        if (seat === undefined) throw refused(`votes[${at}].seatId`, 'council.seat-unknown');
        const document = vote.document === null ? '' : cleanText(vote.document);
        if (vote.document !== null && document === '') throw refused(`votes[${at}].document`, 'council.document-missing');
        const source = vote.document === null ? 'hands' : 'written';
        const standing = { session: session.state, state: item.state, ballot: item.ballot, absenteesWrite: session.rules.absenteesWrite };
        const refusal = whyNotVote({ ...standing, attendance: seat.attendance, source, recused: recused.has(seat.id), inBox: false });
        if (refusal !== null) throw Problem.conflict(refusal, { name: seat.name });
        await this.votes.put(tx, { caseId, seatId: seat.id, choice: vote.choice, source, document });
      }
      const view = await this.reader.of(tx, actor, session.id);
      await this.append(tx, actor, 'council.votes-written-down', caseId, { sessionId: session.id, seats: written.map(({ seatId }) => seatId) });
      return view;
    });
  }

  /**
   * Counts a case and closes it. Whoever was in time is counted, whoever comes later is refused.
   *
   * @throws Problem not found; invalid `council.conclusion-missing`, `council.seat-unknown`; conflict `council.session-not-open`, `council.case-not-open`,
   *   `council.no-quorum`, `council.box-sealed-elsewhere`, and as `whyNotCountBox` says
   */
  close(actor: Actor, caseId: string, closing: CaseClosing): Promise<CouncilSessionView> {
    return this.transactor.write(async (tx) => {
      const { session, item, seats } = await this.require(tx, actor, caseId, 'update');
      const refusal = whyNotCloseCase({ session: session.state, state: item.state, quorum: hasQuorum(seats, session.rules) });
      if (refusal !== null) throw Problem.conflict(refusal);
      const conclusion = cleanText(closing.conclusion);
      if (conclusion === '') throw refused('conclusion', 'council.conclusion-missing');
      const counted = await this.count(tx, session, item, seats);
      await this.sessions.updateCase(tx, caseId, { state: 'closed', sealed: null, ...counted, conclusion });
      await this.votes.insertOpinions(tx, opinionsOf(caseId, seats, closing));
      const view = await this.reader.of(tx, actor, session.id);
      await this.append(tx, actor, 'council.case-closed', caseId, { sessionId: session.id, ...counted });
      return view;
    });
  }

  private async count(tx: Tx, session: CouncilSessionEntity, item: CouncilCaseEntity, seats: readonly CouncilSeatEntity[]) {
    const { rules } = session;
    const votes = await this.votes.votesOfCase(tx, item.id);
    const inBox = (await this.votes.participants(tx, session.id)).filter(({ caseId }) => caseId === item.id).map(({ seatId }) => seatId);
    const recused = await this.votes.recusedSeats(tx, item);
    const mayVote = seats.filter((seat) => sits(seat) && !recused.has(seat.id)).map(({ id }) => id);
    const counted = item.sealed === null ? countOf(votes) : await this.empty(tx, item.id, item.sealed, inBox.length, mayVote.length);
    const entitled = new Set([...votes.map(({ seatId }) => seatId), ...inBox, ...mayVote]);
    const denominator = rules.denominator === 'all' ? seats.length : entitled.size;
    const chair = presiding(seats);
    const chairChoice = rules.chairBreaksTie ? (votes.find(({ seatId }) => seatId === chair?.id)?.choice ?? null) : null;
    const threshold = { hundredths: item.thresholdHundredths, comparison: item.comparison };
    return { ...counted, denominator, adopted: isAdopted(counted, denominator, threshold, chairChoice) };
  }

  /** Counts the box of a secret ballot and lays its ballots out. */
  private async empty(tx: Tx, caseId: string, sealed: Buffer, voted: number, mayVote: number): Promise<VoteCount> {
    const counted = await this.box.open(caseId, sealed);
    const refusal = whyNotCountBox({ counted: counted.yes + counted.no + counted.blank, voted, mayVote });
    if (refusal !== null) throw Problem.conflict(refusal.code, refusal.params);
    await this.votes.writeBallots(tx, caseId, counted);
    return counted;
  }

  private async require(tx: Tx, actor: Actor, caseId: string, lock: 'share' | 'update') {
    const sessionId = await this.sessions.sessionOfCase(tx, caseId);
    if (sessionId === null) throw Problem.notFound();
    const { session } = await this.access.requireRun(tx, actor, sessionId, 'share');
    await this.sessions.lockCase(tx, caseId, lock);
    const item = await this.sessions.case(tx, caseId);
    if (item === null) throw Problem.notFound();
    return { session, item, seats: await this.sessions.seats(tx, sessionId) };
  }

  /** Never a choice: the log is read by more people than may know it. */
  private append(tx: Tx, actor: Actor, action: string, caseId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'council-case', objectId: caseId, data });
  }
}

const refused = (field: string, code: string): Problem => Problem.invalid(code, {}, [{ field, code }]);

/** One class, or one tier, is given to a nomination: another one that was adopted, or is voted on now, stands in the way. */
function isAnswered({ id, kind, nominationId }: CouncilCaseEntity, cases: readonly CouncilCaseEntity[]): boolean {
  const single = kind === 'class' || kind === 'award';
  return single && cases.some((other) => other.id !== id && other.kind === kind && other.nominationId === nominationId && (other.adopted === true || other.state === 'open'));
}

function countOf(votes: readonly CouncilVoteEntity[]): VoteCount {
  const of = (choice: Choice): number => votes.filter((vote) => vote.choice === choice).length;
  return { yes: of('yes'), no: of('no'), blank: of('blank') };
}

function opinionsOf(caseId: string, seats: readonly CouncilSeatEntity[], { opinions }: CaseClosing) {
  const bySeat = new Map(opinions.map(({ seatId, text }) => [seatId, cleanText(text)]));
  return [...bySeat].flatMap(([seatId, text]) => {
    if (!seats.some(({ id }) => id === seatId)) throw refused('opinions', 'council.seat-unknown');
    return text === '' ? [] : [{ caseId, seatId, text }];
  });
}
