import { randomUUID } from 'node:crypto';
import { CampaignsService, PhaseGate } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { whyNotGive, whyNotRecuse, whyNotRemove } from './assignments.policy';
import { CampaignAccess } from './campaign-access.service';
import { inScope } from './panel-scope';
import { AssignmentsRepository, type NewAssignment } from './persistence/assignments.repository';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { type MemberRow, PanelsRepository } from './persistence/panels.repository';
import { ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { SeatsRepository } from './persistence/seats.repository';

/** Which member marks which nomination: by hand, taken back, recused from. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly conflicts: ConflictsRepository,
    private readonly panels: PanelsRepository,
    private readonly seats: SeatsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * One member for one nomination.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `assignment.conflict-of-interest`, `assignment.already-assigned`,
   *   `assignment.member-not-marking`, `assignment.out-of-scope`, `assignment.limit-reached` {most}, `nomination.not-accepted`
   */
  assign(actor: Actor, campaignId: string, pair: { readonly memberId: string; readonly nominationId: string }): Promise<{ readonly id: string }> {
    return this.transactor.write(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      await this.conflicts.keepGrounds(tx);
      await this.panels.lockOfCampaign(tx, campaignId);
      const nomination = await this.nominations.lockForMarking(tx, pair.nominationId);
      const seat = (await this.seats.seatsOf(tx, campaignId)).find(({ memberId }) => memberId === pair.memberId);
      if (seat === undefined || nomination.campaignId !== campaignId) throw Problem.notFound();
      const scope = (await this.seats.scopesOf(tx, campaignId)).get(seat.panelId);
      const refusal = whyNotGive({ ...seat, inScope: scope === undefined || inScope(scope, nomination) });
      if (refusal !== null) throw Problem.conflict(refusal, { most: seat.mostNominations });
      if (await this.conflicts.isStanding(tx, pair)) throw Problem.conflict('assignment.conflict-of-interest');
      const row = { id: randomUUID(), ...pair };
      await this.insert(tx, actor.personId, campaignId, [row]);
      await this.append(tx, actor, 'assignment.made', row.id, pair);
      return { id: row.id };
    });
  }

  /** Takes an assignment back on which nothing stands. @throws Problem not found; conflict `assignment.already-marked`, `assignment.recused` */
  remove(actor: Actor, id: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      const campaignId = await this.assignments.campaignOf(tx, id);
      if (campaignId === null) throw Problem.notFound();
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      const assignment = await this.assignments.lock(tx, id);
      if (assignment === null) throw Problem.notFound();
      const reason = whyNotRemove(assignment);
      if (reason !== null) throw Problem.conflict(reason);
      await this.assignments.remove(tx, id);
      await this.append(tx, actor, 'assignment.removed', id, { memberId: assignment.memberId, nominationId: assignment.nominationId });
    });
  }

  /**
   * The member will not mark this nomination, and says why. What was marked is kept and never counted.
   *
   * @throws Problem not found; conflict `campaign.phase-closed` once marking is over, `assignment.already-recused`; invalid `assignment.reason-missing`
   */
  recuse(actor: Actor, id: string, typedReason: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      const campaignId = await this.assignments.campaignOf(tx, id);
      if (campaignId === null) throw Problem.notFound();
      const reason = cleanText(typedReason);
      await this.gate.hasOpened(tx, campaignId, 'score-sheet.mark', 'share');
      const permitted = await this.gate.permitsNow(tx, campaignId);
      const assignment = await this.assignments.lock(tx, id);
      if (assignment === null || assignment.personId !== actor.personId) throw Problem.notFound();
      if (!permitted.has('score-sheet.mark') && !permitted.has('assignment.edit')) {
        throw Problem.conflict('campaign.phase-closed', { permit: 'score-sheet.mark' });
      }
      const refusal = whyNotRecuse(assignment);
      if (refusal !== null) throw Problem.conflict(refusal);
      if (reason === '') throw Problem.invalid('assignment.reason-missing', {}, [{ field: 'reason', code: 'assignment.reason-missing' }]);
      await this.assignments.recuse(tx, id, reason);
      await this.append(tx, actor, 'assignment.recused', id, { memberId: assignment.memberId, nominationId: assignment.nominationId });
    });
  }

  /** Writes assignments with their empty sheets; the caller has checked them and holds the phase. */
  async insert(tx: Tx, personId: string | null, campaignId: string, rows: readonly NewAssignment[]): Promise<void> {
    const { criteriaSetId } = await this.campaigns.requireReady(tx, campaignId);
    const at = await databaseNow(tx);
    await this.assignments.insert(tx, rows, { at, personId });
    await this.sheets.insert(
      tx,
      rows.map((row) => ({
        id: randomUUID(),
        assignmentId: row.id,
        criteriaSetId,
        marks: {},
        remarks: {},
        comment: '',
        state: 'draft' as const,
        total: null,
        submittedAt: null,
        updatedAt: at,
      })),
    );
  }

  /** For each nomination the members in conflict with it, found or told; one query, however many there are. */
  async conflictsOf(tx: Tx, heads: readonly NominationHead[], members: readonly MemberRow[]): Promise<(head: NominationHead) => readonly string[]> {
    const pairs = await this.conflicts.standing(
      tx,
      members.map(({ id }) => id),
      heads.map(({ id }) => id),
    );
    const membersOf = new Map<string, string[]>();
    for (const { memberId, nominationId } of pairs) membersOf.set(nominationId, [...(membersOf.get(nominationId) ?? []), memberId]);
    return ({ id }) => membersOf.get(id) ?? [];
  }

  private append(tx: Tx, actor: Actor, action: string, id: string, data: Readonly<Record<string, string>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'assignment', objectId: id, data });
  }
}
