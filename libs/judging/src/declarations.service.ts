import { randomUUID } from 'node:crypto';
import { CampaignsService, PhaseGate, type Permit } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ConflictGrounds } from './conflict-grounds';
import type { DeclarationView, DeclaredNominationView } from './declaration-view.dto';
import { type TypedConflict, whyNotDeclare } from './declarations.policy';
import { inScope } from './panel-scope';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { DeclarationsRepository } from './persistence/declarations.repository';
import { type MarkingSeat, PanelsRepository } from './persistence/panels.repository';

/** From the appointment of the panel until marking ends. */
const openWhile: readonly Permit[] = ['panel.appoint', 'assignment.edit', 'score-sheet.mark'];

/** A member answers for the whole list before any mark opens. */
@Injectable()
export class DeclarationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly conflicts: ConflictsRepository,
    private readonly grounds: ConflictGrounds,
    private readonly declarations: DeclarationsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found for a campaign in which the actor has no seat that marks */
  read(actor: Actor, campaignId: string): Promise<DeclarationView> {
    return this.transactor.read((tx) => this.viewOf(tx, actor, campaignId));
  }

  /**
   * Answers for every nomination of the list not answered for yet, and declares conflicts, on new and on old ones. Whatever of
   * them is assigned is recused from; what was marked is kept and never counted.
   *
   * @throws Problem not found; conflict `declaration.closed`, `declaration.list-changed`, `conflict.already-known`;
   *   invalid `declaration.reason-missing` naming each conflict without one, `declaration.named-twice`
   */
  declare(actor: Actor, campaignId: string, answered: readonly string[], typed: readonly TypedConflict[]): Promise<DeclarationView> {
    return this.transactor.write(async (tx) => {
      await this.gate.hasOpened(tx, campaignId, 'score-sheet.mark', 'share');
      await this.conflicts.holdGrounds(tx);
      const { memberId } = await this.requireSeat(tx, actor, campaignId);
      if (!(await this.isOpen(tx, campaignId))) throw Problem.conflict('declaration.closed');
      const told = typed.map(({ nominationId, reason }) => ({ nominationId, reason: cleanText(reason) }));
      const reasonless = told.flatMap(({ reason }, at) => (reason === '' ? [{ field: `conflicts.${at}.reason`, code: 'declaration.reason-missing' }] : []));
      if (reasonless.length > 0) throw Problem.invalid('declaration.reason-missing', {}, reasonless);
      const { nominations } = await this.viewOf(tx, actor, campaignId);
      const refusal = whyNotDeclare(answered, told, {
        declared: new Map(nominations.map(({ nominationId, declaredAt }) => [nominationId, declaredAt !== null])),
        known: new Set(nominations.filter(({ grounds, source }) => grounds.length > 0 || source !== null).map(({ nominationId }) => nominationId)),
      });
      if (refusal !== null) throw Problem.conflict(refusal);
      const at = await databaseNow(tx);
      const fresh = nominations.filter(({ declaredAt }) => declaredAt === null);
      await this.declarations.insert(tx, fresh.map(({ nominationId }) => ({ memberId, nominationId, declaredAt: at })));
      await this.conflicts.insert(tx, told.map((conflict) => ({ id: randomUUID(), memberId, ...conflict, source: 'declared', createdAt: at, createdBy: actor.personId })));
      const recused = await this.assignments.recuseFrom(tx, memberId, told, at);
      const view = await this.viewOf(tx, actor, campaignId);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'conflict.declared',
        objectType: 'panel-member',
        objectId: memberId,
        data: { campaignId, nominations: fresh.length, conflicts: told.length, recused },
      });
      return view;
    });
  }

  private async requireSeat(tx: Tx, actor: Actor, campaignId: string): Promise<MarkingSeat> {
    const seat = await this.panels.markingSeatOf(tx, actor.personId, campaignId);
    if (seat === null) throw Problem.notFound();
    return seat;
  }

  private async isOpen(tx: Tx, campaignId: string): Promise<boolean> {
    const permitted = await this.gate.permitsNow(tx, campaignId);
    return openWhile.some((permit) => permitted.has(permit));
  }

  private async viewOf(tx: Tx, actor: Actor, campaignId: string): Promise<DeclarationView> {
    const seat = await this.requireSeat(tx, actor, campaignId);
    const campaign = await this.campaigns.require(tx, campaignId);
    return {
      campaignId,
      campaignName: campaign.name,
      panelName: seat.panelName,
      open: await this.isOpen(tx, campaignId),
      markingOpen: campaign.permitsNow.includes('score-sheet.mark'),
      nominations: await this.listOf(tx, campaignId, seat),
    };
  }

  /** Everything the panel marks, and whatever else was assigned to the member. */
  private async listOf(tx: Tx, campaignId: string, seat: MarkingSeat): Promise<DeclaredNominationView[]> {
    const assigned = await this.assignments.nominationsOf(tx, seat.memberId);
    const heads = (await this.nominations.acceptedHeads(tx, campaignId)).filter((head) => inScope(seat, head) || assigned.has(head.id));
    const declaredAt = new Map((await this.declarations.of(tx, [seat.memberId])).map((row) => [row.nominationId, row.declaredAt]));
    const told = new Map((await this.conflicts.told(tx, [seat.memberId])).filter(({ liftedAt }) => liftedAt === null).map((row) => [row.nominationId, row]));
    const found = await this.grounds.found(
      tx,
      [seat.memberId],
      heads.map(({ id }) => id),
    );
    const groundsOf = new Map(found.map(({ nominationId, grounds }) => [nominationId, grounds]));
    return heads.map(({ id, code, initiativeName, unitName, field }) => ({
      nominationId: id,
      code,
      initiativeName,
      unitName,
      field,
      assigned: assigned.has(id),
      declaredAt: declaredAt.get(id) ?? null,
      grounds: groundsOf.get(id) ?? [],
      reason: told.get(id)?.reason ?? null,
      source: told.get(id)?.source ?? null,
    }));
  }
}
