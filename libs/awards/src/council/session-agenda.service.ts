import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { factOf } from '../obstacles/obstacle-facts';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import { type AgendaItem, caseOf } from './agenda';
import { CouncilAccess } from './council-access.service';
import { SessionReader } from './session.reader';
import type { CouncilSessionView } from './session-view.dto';

/** A question that the result does not put before the council by itself. */
export type AddedQuestion = { readonly nominationCode: string; readonly award: string } | { readonly obstacleId: string };

/** What is added to a session's agenda: another tier for a nomination, or whether an obstacle is lifted. */
@Injectable()
export class SessionAgendaService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CouncilAccess,
    private readonly sessions: CouncilSessionsRepository,
    private readonly obstacles: ObstaclesRepository,
    private readonly reader: SessionReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds a question at the end of the agenda, until the session ends.
   *
   * @throws Problem not found; invalid `council.award-unknown`, `council.nomination-unknown`, `council.obstacle-unknown`; conflict
   *   `council.session-ended`, `council.case-on-agenda`, `obstacle.already-lifted`
   */
  add(actor: Actor, sessionId: string, question: AddedQuestion): Promise<CouncilSessionView> {
    return this.transactor.write(async (tx) => {
      const { session, campaign } = await this.access.requireRun(tx, actor, sessionId, 'update');
      if (session.state === 'ended') throw Problem.conflict('council.session-ended');
      if ('award' in question && !campaign.tiers.some(({ name }) => name === question.award)) throw refused('award', 'council.award-unknown');
      const item = 'award' in question ? await this.awardOf(tx, session, question) : await this.obstacleOf(tx, session, question.obstacleId);
      const cases = await this.sessions.cases(tx, sessionId);
      const isSame = (other: AgendaItem): boolean => other.nominationId === item.nominationId && other.award === item.award && other.obstacleId === item.obstacleId;
      if (cases.some(isSame)) throw Problem.conflict('council.case-on-agenda');
      const added = caseOf(item, { sessionId, ordinal: cases.length + 1 }, session.rules);
      await this.sessions.insertCase(tx, added);
      const view = await this.reader.of(tx, actor, sessionId);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'council.case-added',
        objectType: 'council-session',
        objectId: sessionId,
        data: { caseId: added.id, kind: added.kind, nominationId: added.nominationId, obstacleId: added.obstacleId },
      });
      return view;
    });
  }

  private async awardOf(tx: Tx, { resultId }: CouncilSessionEntity, { nominationCode, award }: { readonly nominationCode: string; readonly award: string }): Promise<AgendaItem> {
    const line = await this.sessions.lineOf(tx, resultId, { code: nominationCode });
    if (line === null) throw refused('nominationCode', 'council.nomination-unknown');
    return { ...line, kind: 'award', award, matter: '', line: null, obstacleId: null };
  }

  private async obstacleOf(tx: Tx, { campaignId, resultId }: CouncilSessionEntity, obstacleId: string): Promise<AgendaItem> {
    const obstacle = await this.obstacles.find(tx, obstacleId);
    const line = obstacle === null || obstacle.campaignId !== campaignId ? null : await this.sessions.lineOf(tx, resultId, { id: obstacle.nominationId });
    if (obstacle === null || line === null) throw refused('obstacleId', 'council.obstacle-unknown');
    if (obstacle.lifting !== null) throw Problem.conflict('obstacle.already-lifted');
    const { reason, sourceDocument } = factOf(obstacle);
    return { ...line, kind: 'obstacle', award: '', matter: `${reason} (${sourceDocument})`, line: null, obstacleId };
  }
}

const refused = (field: string, code: string): Problem => Problem.invalid(code, {}, [{ field, code }]);
