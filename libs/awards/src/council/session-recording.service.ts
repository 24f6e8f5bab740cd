import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { DecidingGate } from '../decisions/deciding-gate';
import { ActsRepository } from '../persistence/acts.repository';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilsRepository } from '../persistence/councils.repository';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import { CouncilAccess } from './council-access.service';
import { outcomeTexts } from './outcome.messages.vi';
import type { SessionOutcome } from './session-outcome';
import type { SessionOutcomesView, SessionOutcomeView } from './session-outcome-view.dto';
import { SessionOutcomesReader } from './session-outcomes.reader';

/** The act that makes the votes of an ended session recorded decisions. */
@Injectable()
export class SessionRecordingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CouncilAccess,
    private readonly gate: DecidingGate,
    private readonly outcomes: SessionOutcomesReader,
    private readonly sessions: CouncilSessionsRepository,
    private readonly councils: CouncilsRepository,
    private readonly acts: ActsRepository,
    private readonly obstacles: ObstaclesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`, or of a decision that stands and does not fit */
  read(actor: Actor, sessionId: string): Promise<SessionOutcomesView> {
    return this.transactor.snapshot(async (tx) => {
      const { session, campaign } = await this.access.requireReadable(tx, actor, sessionId);
      return this.view(tx, session, await this.gate.mayAct(tx, actor, campaign));
    });
  }

  /**
   * Records what the votes of the session decide: classes, quota lines, departures from the proposal, obstacles that are lifted. What
   * the votes leave open, or what does not fit any more, is not recorded and stays to be seen.
   *
   * @throws Problem as `DecidingGate.requireAct`; conflict `council.session-not-ended`, `council.nothing-to-record`, `result.reckoning-gave-up`
   */
  record(actor: Actor, sessionId: string): Promise<SessionOutcomesView> {
    return this.transactor.write(async (tx) => {
      const { session, campaign } = await this.access.requireRun(tx, actor, sessionId, 'share');
      await this.gate.requireAct(tx, actor, session.campaignId);
      if (session.endedAt === null) throw Problem.conflict('council.session-not-ended');
      const ready = (await this.outcomes.of(tx, session)).filter(({ state }) => state === 'ready');
      if (ready.length === 0) throw Problem.conflict('council.nothing-to-record');
      const council = await this.councils.ofHost(tx, campaign.hostUnitId);
      const decidedBy = session.rules.standingOnly ? outcomeTexts.standingPart(council?.name ?? '') : (council?.name ?? '');
      const now = await databaseNow(tx);
      const actIds: string[] = [];
      const obstacleIds: string[] = [];
      for (const { cases, subject } of ready) {
        const reason = outcomeTexts.reason(cases);
        const document = outcomeTexts.document(session.number, dayOf(session.endedAt), cases.map(({ ordinal }) => ordinal));
        if (subject === null) {
          const obstacleId = cases[0]?.obstacleId ?? '';
          await this.obstacles.insertLifting(tx, { obstacleId, reason, document, liftedAt: now, liftedBy: actor.personId });
          obstacleIds.push(obstacleId);
          continue;
        }
        const id = randomUUID();
        const { campaignId } = session;
        await this.acts.insert(tx, { id, campaignId, subject, reason, decidedBy, decidedAt: session.endedAt, document, councilSessionId: sessionId, enteredAt: now, enteredBy: actor.personId });
        actIds.push(id);
      }
      const view = await this.view(tx, session, true);
      await this.audit.append(tx, { actorId: actor.personId, action: 'decision.recorded-of-session', objectType: 'campaign', objectId: session.campaignId, data: { sessionId, actIds, obstacleIds } });
      return view;
    });
  }

  private async view(tx: Tx, session: CouncilSessionEntity, mayRecord: boolean): Promise<SessionOutcomesView> {
    const named = new Map((await this.sessions.cases(tx, session.id)).map(({ nominationCode, name, unitName }) => [nominationCode, { name, unitName }]));
    const outcomes = (await this.outcomes.of(tx, session)).map((each) => outcomeView(each, (code) => ({ code, name: '', unitName: '', ...named.get(code) })));
    return { sessionId: session.id, outcomes, ready: outcomes.filter(({ state }) => state === 'ready').length, mayRecord };
  }
}

function outcomeView({ cases, state, code, at, subject }: SessionOutcome, nameOf: (code: string) => SessionOutcomeView['nominations'][number]): SessionOutcomeView {
  const [{ kind = 'award', matter = '' } = {}] = cases;
  const adopted = cases.find((item) => item.adopted);
  return {
    kind,
    state,
    ordinals: cases.map(({ ordinal }) => ordinal),
    nominations: [...new Set(cases.map(({ nominationCode }) => nominationCode))].map(nameOf),
    awarded: subject?.kind === 'line' ? [...subject.awarded] : [],
    given: kind === 'tie' ? (cases[0]?.award ?? null) : kind === 'obstacle' ? (adopted === undefined ? null : matter) : (adopted?.award ?? null),
    matter,
    code,
    at,
  };
}

const dayOf = (at: Date): string => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at);
