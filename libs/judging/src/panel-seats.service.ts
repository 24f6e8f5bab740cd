import { randomUUID } from 'node:crypto';
import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { OpenPanels } from './open-panels';
import type { PanelView, ReplacementView } from './panel-view.dto';
import { PanelViews } from './panel-views';
import { nextMemberCode, whyNotAppoint, whyNotLeave } from './panels.policy';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { type MemberRow, type NewMember, PanelsRepository } from './persistence/panels.repository';
import type { Position } from './position';
import { SeatRights } from './seat-rights';
import { UnfinishedWork } from './unfinished-work';

export interface AppointedMember {
  readonly personId: string;
  readonly unitId: string | null;
  /** Empty: the next free one. */
  readonly code: string;
  readonly title: string;
  readonly position: Position;
}

/** Who sits on a panel: coming, leaving, one taking over from another. */
@Injectable()
export class PanelSeatsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly open: OpenPanels,
    private readonly units: UnitsService,
    private readonly rights: SeatRights,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly conflicts: ConflictsRepository,
    private readonly unfinished: UnfinishedWork,
    private readonly views: PanelViews,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Appoints a person and gives the role at the campaign's host unit that the seat needs.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `panel.person-already-member`, `panel.member-code-taken`,
   *   `panel.chair-taken`; invalid `panel.person-unknown`, `panel.unit-unknown`
   */
  appoint(actor: Actor, panelId: string, typed: AppointedMember): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { campaign } = await this.open.require(tx, actor, panelId);
      await this.lock(tx, campaign.id);
      const member = await this.seat(tx, campaign, panelId, { ...typed, replacesId: null });
      const view = await this.views.byId(tx, campaign.id, panelId);
      await this.append(tx, actor, 'panel.member-appointed', panelId, { memberId: member.id, personId: member.personId, position: member.position });
      return view;
    });
  }

  /**
   * Takes a seat back that nothing was assigned to and whose holder has declared nothing.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `panel.member-has-assignments`, `panel.member-has-declared`
   */
  dismiss(actor: Actor, panelId: string, memberId: string): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { campaign } = await this.open.require(tx, actor, panelId);
      await this.lock(tx, campaign.id);
      const member = await this.require(tx, campaign.id, panelId, memberId);
      await this.panels.deleteMember(tx, memberId);
      await this.rights.takeBack(tx, member.personId, campaign.hostUnitId, member.position);
      const view = await this.views.byId(tx, campaign.id, panelId);
      await this.append(tx, actor, 'panel.member-dismissed', panelId, { memberId, personId: member.personId });
      return view;
    });
  }

  /**
   * The member leaves: what was handed in stays in history and counts or not by the panel's rule; what was not is taken back,
   * whatever was marked kept. The rights of the seat end.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `panel.member-already-left`; invalid `panel.reason-missing`
   */
  leave(actor: Actor, panelId: string, memberId: string, typedReason: string): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { campaign } = await this.open.require(tx, actor, panelId);
      const { member, withdrawn } = await this.end(tx, campaign, { panelId, memberId, reason: typedReason });
      const view = await this.views.byId(tx, campaign.id, panelId);
      await this.append(tx, actor, 'panel.member-left', panelId, { memberId, personId: member.personId, withdrawn: withdrawn.length });
      return view;
    });
  }

  /**
   * One leaves and another takes over the seat with all that was not handed in, in one act. Nominations that the successor is in
   * conflict with are not passed on and are named.
   *
   * @throws Problem as `leave` and `appoint`
   */
  replace(actor: Actor, panelId: string, memberId: string, typed: Omit<AppointedMember, 'position'> & { readonly reason: string }): Promise<ReplacementView> {
    return this.transactor.write(async (tx) => {
      const { campaign } = await this.open.require(tx, actor, panelId);
      const { reason, ...person } = typed;
      const { member, withdrawn } = await this.end(tx, campaign, { panelId, memberId, reason });
      const successor = await this.seat(tx, campaign, panelId, { ...person, position: member.position, replacesId: memberId });
      const { passedOn, notPassedOn } = await this.unfinished.passOn(tx, actor.personId, campaign.id, { successorId: successor.id, nominationIds: withdrawn });
      const panel = await this.views.byId(tx, campaign.id, panelId);
      await this.append(tx, actor, 'panel.member-replaced', panelId, {
        memberId,
        personId: member.personId,
        successorId: successor.id,
        successorPersonId: successor.personId,
        withdrawn: withdrawn.length,
        passedOn,
      });
      return { panel, passedOn, notPassedOn };
    });
  }

  /** After the phase and before the rest, in the order of whoever gives nominations out: every seat act changes posts, which conflicts follow from. */
  private async lock(tx: Tx, campaignId: string): Promise<void> {
    await this.conflicts.holdGrounds(tx);
    await this.panels.lockOfCampaign(tx, campaignId);
  }

  private async end(
    tx: Tx,
    campaign: { readonly id: string; readonly hostUnitId: string },
    { panelId, memberId, reason: typedReason }: { readonly panelId: string; readonly memberId: string; readonly reason: string },
  ): Promise<{ readonly member: MemberRow; readonly withdrawn: readonly string[] }> {
    await this.lock(tx, campaign.id);
    const member = await this.require(tx, campaign.id, panelId, memberId);
    const reason = cleanText(typedReason);
    const refusal = whyNotLeave({ left: member.leftAt !== null });
    if (refusal !== null) throw Problem.conflict(refusal);
    if (reason === '') throw Problem.invalid('panel.reason-missing', {}, [{ field: 'reason', code: 'panel.reason-missing' }]);
    const at = await databaseNow(tx);
    if (!(await this.panels.leave(tx, memberId, at, reason))) throw Problem.conflict('panel.member-already-left');
    const withdrawn = await this.assignments.withdrawUnfinished(tx, memberId, at, reason);
    await this.rights.takeBack(tx, member.personId, campaign.hostUnitId, member.position);
    return { member, withdrawn };
  }

  private async seat(
    tx: Tx,
    campaign: { readonly id: string; readonly hostUnitId: string },
    panelId: string,
    typed: AppointedMember & { readonly replacesId: string | null },
  ): Promise<NewMember> {
    const existing = await this.panels.membersOfCampaign(tx, campaign.id);
    const code = cleanText(typed.code) === '' ? nextMemberCode(existing.map((member) => member.code)) : cleanText(typed.code);
    const member: NewMember = { id: randomUUID(), panelId, ...typed, code, title: cleanText(typed.title), ordinal: nextOrdinal(existing) };
    const refusal = whyNotAppoint(existing, member);
    if (refusal !== null) throw Problem.conflict(refusal);
    if (typed.unitId !== null && !(await this.units.namesOf(tx, [typed.unitId])).has(typed.unitId)) {
      throw Problem.invalid('panel.unit-unknown', {}, [{ field: 'unitId', code: 'panel.unit-unknown' }]);
    }
    await this.rights.give(tx, typed.personId, campaign.hostUnitId, typed.position);
    await this.panels.insertMember(tx, member);
    return member;
  }

  private async require(tx: Tx, campaignId: string, panelId: string, memberId: string): Promise<MemberRow> {
    const member = (await this.panels.membersOfCampaign(tx, campaignId)).find((each) => each.id === memberId && each.panelId === panelId);
    if (member === undefined) throw Problem.notFound();
    return member;
  }

  private append(tx: Tx, actor: Actor, action: string, id: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'panel', objectId: id, data });
  }
}

const nextOrdinal = (members: readonly MemberRow[]): number => Math.max(-1, ...members.map(({ ordinal }) => ordinal)) + 1;
