import { randomUUID } from 'node:crypto';
import { PhaseGate } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import { whyNotLift } from './conflicts.policy';
import type { ConflictsView } from './conflicts-view.dto';
import { ConflictsReader } from './conflicts.reader';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { ConflictsRepository, type Pair } from './persistence/conflicts.repository';
import { isMarking, PanelsRepository } from './persistence/panels.repository';

/** Conflicts as the secretary keeps them: seen, added, lifted. Those the system finds follow from the units and are nobody's to lift. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly conflicts: ConflictsRepository,
    private readonly reader: ConflictsReader,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found */
  list(actor: Actor, campaignId: string): Promise<ConflictsView> {
    return this.transactor.read((tx) => this.viewOf(tx, actor, campaignId));
  }

  /**
   * Adds a conflict that nobody declared. An assignment of the pair is recused from; what was marked is kept and never counted.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `conflict.already-known`; invalid `conflict.reason-missing`
   */
  add(actor: Actor, campaignId: string, pair: Pair & { readonly reason: string }): Promise<ConflictsView> {
    return this.transactor.write(async (tx) => {
      await this.requireSecretary(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      await this.conflicts.holdGrounds(tx);
      const { memberId, nominationId } = pair;
      const reason = readReason(pair.reason);
      const member = (await this.panels.membersOfCampaign(tx, campaignId)).filter(isMarking).find(({ id, leftAt }) => id === memberId && leftAt === null);
      const nomination = await this.nominations.require(tx, nominationId);
      if (member === undefined || nomination.campaignId !== campaignId) throw Problem.notFound();
      if (await this.conflicts.isStanding(tx, pair)) throw Problem.conflict('conflict.already-known');
      const at = await databaseNow(tx);
      const id = randomUUID();
      await this.conflicts.insert(tx, [{ id, memberId, nominationId, source: 'added', reason, createdAt: at, createdBy: actor.personId }]);
      const recused = await this.assignments.recuseFrom(tx, memberId, [{ nominationId, reason }], at);
      const view = await this.viewOf(tx, actor, campaignId);
      await this.append(tx, actor, 'conflict.added', id, { memberId, nominationId, recused });
      return view;
    });
  }

  /**
   * Lifts a declared or added conflict; a recusal that came with it is taken back. The conflict stays in history.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `conflict.already-lifted`, `conflict.own-not-lifted`;
   *   invalid `conflict.reason-missing`
   */
  lift(actor: Actor, id: string, typedReason: string): Promise<ConflictsView> {
    return this.transactor.write(async (tx) => {
      const before = await this.conflicts.find(tx, id);
      if (before === null) throw Problem.notFound();
      const { campaignId, memberId, nominationId } = before;
      await this.requireSecretary(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      await this.conflicts.holdGrounds(tx);
      const conflict = await this.conflicts.find(tx, id);
      const member = (await this.panels.membersOfCampaign(tx, campaignId)).find((each) => each.id === memberId);
      const refusal = whyNotLift({ lifted: conflict?.liftedAt !== null, own: member?.personId === actor.personId });
      if (refusal !== null) throw Problem.conflict(refusal);
      const reason = readReason(typedReason);
      if (!(await this.conflicts.lift(tx, id, { at: await databaseNow(tx), personId: actor.personId, reason }))) throw Problem.conflict('conflict.already-lifted');
      const assignedAgain = await this.assignments.takeRecusalBack(tx, before, before.createdAt);
      const view = await this.viewOf(tx, actor, campaignId);
      await this.append(tx, actor, 'conflict.lifted', id, { memberId, nominationId, assignedAgain });
      return view;
    });
  }

  private async viewOf(tx: Tx, actor: Actor, campaignId: string): Promise<ConflictsView> {
    const campaign = await this.access.requireHeadOrOffice(tx, actor, campaignId);
    const secretary = (await this.access.secretaryOf(tx, actor)).includes(campaignId);
    return this.reader.of(tx, campaign, secretary && campaign.permitsNow.includes('assignment.edit'));
  }

  private async requireSecretary(tx: Tx, actor: Actor, campaignId: string): Promise<void> {
    if (!(await this.access.secretaryOf(tx, actor)).includes(campaignId)) throw Problem.notFound();
  }

  private append(tx: Tx, actor: Actor, action: string, id: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'conflict', objectId: id, data });
  }
}

/** @throws Problem invalid `conflict.reason-missing` */
function readReason(typed: string): string {
  const reason = cleanText(typed);
  if (reason === '') throw Problem.invalid('conflict.reason-missing', {}, [{ field: 'reason', code: 'conflict.reason-missing' }]);
  return reason;
}
