import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, may, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { whyNotLiftByHand } from '../council/by-hand.policy';
import { CouncilOutcomesReader } from '../council/council-outcomes.reader';
import { awardsPermissions } from '../permissions';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import { ResultAccess } from '../result-access.service';
import { entering, lifting, ObstacleGate } from './obstacle-gate.service';
import { standingsOf } from './obstacle-list';
import { ObstacleLists, requireDocument } from './obstacle-lists.service';
import { obstacleProblems } from './obstacle.policy';
import type { FindingKind, ObstacleContent } from './obstacle';
import type { CampaignObstaclesView } from './obstacle-view.dto';
import { ObstaclesReader } from './obstacles.reader';

/**
 * Obstacles to a reward (discipline, inspection, complaint …): entered by the office and the council's secretary, lifted by the
 * latter. They may come at any time until the campaign is archived; a result takes them as they stand when it is frozen.
 */
@Injectable()
export class ObstaclesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: ResultAccess,
    private readonly gate: ObstacleGate,
    private readonly lists: ObstacleLists,
    private readonly obstacles: ObstaclesRepository,
    private readonly reader: ObstaclesReader,
    private readonly council: CouncilOutcomesReader,
  ) {}

  /** @throws Problem not found, also when the campaign is no concern of the actor; so do all acts here */
  read(actor: Actor, campaignId: string): Promise<CampaignObstaclesView> {
    return this.transactor.snapshot(async (tx) => this.view(tx, actor, await this.access.requireHost(tx, actor, campaignId)));
  }

  /** @throws Problem conflict `obstacle.archived`; invalid `obstacle.incomplete` with each part that is wrong, `obstacle.nomination-unknown` */
  enter(actor: Actor, campaignId: string, nominationId: string, typed: ObstacleContent): Promise<CampaignObstaclesView> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.requireOpen(tx, actor, campaignId, entering);
      const content = {
        ...typed,
        reason: cleanText(typed.reason),
        documentNumber: cleanText(typed.documentNumber),
        documentIssuer: cleanText(typed.documentIssuer),
      };
      const problems = obstacleProblems(content, (campaign.criteriaSet?.classes ?? []).map(({ name }) => name));
      if (problems.length > 0) throw Problem.invalid('obstacle.incomplete', {}, problems);
      await this.reader.requireAccepted(tx, campaignId, nominationId);
      const id = randomUUID();
      await this.obstacles.insert(tx, { id, campaignId, nominationId, ...content, enteredAt: await databaseNow(tx), enteredBy: actor.personId });
      const view = await this.view(tx, actor, campaign);
      await this.append(tx, actor, 'obstacle.entered', campaignId, { obstacleId: id, nominationId, kind: content.kind, effect: content.effect });
      return view;
    });
  }

  /**
   * The same of many nominations, out of one document; those it was entered for before are left as they are.
   * @throws Problem as `enter`; conflict `obstacle.entered-otherwise` when the document was entered with another effect
   */
  enterMany(actor: Actor, campaignId: string, nominationIds: readonly string[], typed: ObstacleContent): Promise<CampaignObstaclesView> {
    return this.transactor.write(async (tx) => {
      const { campaign, targets, known } = await this.lists.open(tx, actor, campaignId, 'campaign');
      const reason = cleanText(typed.reason);
      const problems = obstacleProblems({ ...typed, reason, documentNumber: '-', documentIssuer: '-' }, (campaign.criteriaSet?.classes ?? []).map(({ name }) => name));
      const document = requireDocument(typed, problems);
      const accepted = new Set(targets.map(({ id }) => id));
      if (nominationIds.some((id) => !accepted.has(id))) throw Problem.invalid('obstacle.nomination-unknown', {}, [{ field: 'nominationIds', code: 'obstacle.nomination-unknown' }]);
      const { kind, effect, className } = typed;
      const standings = standingsOf([{ row: 1, nominationIds, kind, effect, className, reason, problems: [] }], document, known);
      if (standings.some(({ state }) => state === 'refused')) throw Problem.conflict('obstacle.entered-otherwise');
      await this.lists.enter(tx, actor, campaignId, document, standings);
      return this.view(tx, actor, campaign);
    });
  }

  /** @throws Problem conflict `obstacle.archived`, `obstacle.already-lifted`, `decision.council-sitting`, `decision.council-decided`; invalid `obstacle.reason-missing` */
  lift(actor: Actor, obstacleId: string, typedReason: string, typedDocument: string): Promise<CampaignObstaclesView> {
    return this.transactor.write(async (tx) => {
      const obstacle = await this.obstacles.find(tx, obstacleId);
      if (obstacle === null) throw Problem.notFound();
      const { campaignId } = obstacle;
      const campaign = await this.requireOpen(tx, actor, campaignId, lifting);
      const reason = requireReason(typedReason);
      if (obstacle.lifting !== null) throw Problem.conflict('obstacle.already-lifted');
      const refusal = whyNotLiftByHand(obstacleId, await this.council.voted(tx, campaignId));
      if (refusal !== null) throw Problem.conflict(refusal.code, { at: refusal.at });
      await this.obstacles.insertLifting(tx, { obstacleId, reason, document: cleanText(typedDocument), liftedAt: await databaseNow(tx), liftedBy: actor.personId });
      const view = await this.view(tx, actor, campaign);
      await this.append(tx, actor, 'obstacle.lifted', campaignId, { obstacleId, nominationId: obstacle.nominationId });
      return view;
    });
  }

  /** @throws Problem conflict `obstacle.archived`, `obstacle.finding-gone`; invalid `obstacle.reason-missing` */
  dismiss(actor: Actor, campaignId: string, finding: { readonly nominationId: string; readonly kind: FindingKind }, typedReason: string): Promise<CampaignObstaclesView> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.requireOpen(tx, actor, campaignId, entering);
      const reason = requireReason(typedReason);
      const { nominationId, kind } = finding;
      if (!(await this.reader.openFindings(tx, campaign)).some((each) => each.nominationId === nominationId && each.kind === kind)) throw Problem.conflict('obstacle.finding-gone');
      await this.obstacles.insertDismissal(tx, { nominationId, kind, campaignId, reason, dismissedAt: await databaseNow(tx), dismissedBy: actor.personId });
      const view = await this.view(tx, actor, campaign);
      await this.append(tx, actor, 'obstacle.finding-dismissed', campaignId, { nominationId, kind });
      return view;
    });
  }

  private requireOpen(tx: Tx, actor: Actor, campaignId: string, roles: readonly string[]): Promise<CampaignView> {
    return this.gate.require(tx, actor, campaignId, roles, 'campaign');
  }

  private async view(tx: Tx, actor: Actor, campaign: CampaignView): Promise<CampaignObstaclesView> {
    const holds = async (permission: string, roles: readonly string[]) => may(actor, permission) && (await this.access.hasRole(tx, actor, campaign, roles));
    return this.reader.of(tx, campaign, {
      mayEnter: await holds(awardsPermissions.enterObstacle, entering),
      mayLift: await holds(awardsPermissions.liftObstacle, lifting),
    });
  }

  private append(tx: Tx, actor: Actor, action: string, campaignId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'campaign', objectId: campaignId, data });
  }
}

function requireReason(typed: string): string {
  const reason = cleanText(typed);
  if (reason === '') throw Problem.invalid('obstacle.reason-missing', {}, [{ field: 'reason', code: 'obstacle.reason-missing' }]);
  return reason;
}
