import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, cleanText, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { OpenPanels } from './open-panels';
import type { PanelView } from './panel-view.dto';
import { PanelViews } from './panel-views';
import { whyNotChangeSeat, whyNotReturn } from './panels.policy';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { type MemberRow, PanelsRepository } from './persistence/panels.repository';
import type { Position } from './position';
import { SeatRights } from './seat-rights';

export interface SeatWanted {
  readonly position: Position;
  /** The ground of conflicts of interest; null: of none of the units known here. */
  readonly unitId: string | null;
  readonly title: string;
  /** Why; asked for when the unit changes, since sheets may stop counting for it. */
  readonly reason: string;
  /** The version that was seen. */
  readonly version: number;
}

/** A seat that turns out to be another one: a member becomes chair, a unit was written wrongly, somebody has not left after all. */
@Injectable()
export class SeatChangesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly open: OpenPanels,
    private readonly units: UnitsService,
    private readonly rights: SeatRights,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly conflicts: ConflictsRepository,
    private readonly views: PanelViews,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Changes position, unit and title; the rights follow the position, conflicts of interest the unit. Of what the new unit is in
   * conflict with, the member is recused for the reason given, sheets that were handed in included.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `panel.member-already-left`, `panel.chair-taken`,
   *   `panel.member-has-assignments`, `panel.member-stale-version`; invalid `panel.unit-unknown`, `panel.reason-missing`
   */
  change(actor: Actor, panelId: string, memberId: string, { version, reason: typedReason, ...wanted }: SeatWanted): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { hostUnitId, campaignId, members, member } = await this.hold(tx, actor, panelId, memberId);
      const counts = (await this.assignments.countsOf(tx, campaignId)).find((row) => row.memberId === memberId);
      refuse(whyNotChangeSeat(members, member, wanted.position, (counts?.submitted ?? 0) + (counts?.unfinished ?? 0)));
      if (wanted.unitId !== null && !(await this.units.namesOf(tx, [wanted.unitId])).has(wanted.unitId)) {
        throw Problem.invalid('panel.unit-unknown', {}, [{ field: 'unitId', code: 'panel.unit-unknown' }]);
      }
      const reason = cleanText(typedReason);
      const otherUnit = wanted.unitId !== member.unitId;
      if (otherUnit && reason === '') throw Problem.invalid('panel.reason-missing', {}, [{ field: 'reason', code: 'panel.reason-missing' }]);
      const seat = { ...wanted, title: cleanText(wanted.title) };
      if (!(await this.panels.changeSeat(tx, memberId, version, seat))) throw Problem.conflict('panel.member-stale-version');
      const recused = otherUnit ? await this.assignments.recuseFromConflicts(tx, memberId, reason) : 0;
      await this.rights.takeBack(tx, member.personId, hostUnitId, member.position);
      await this.rights.give(tx, member.personId, hostUnitId, wanted.position);
      const view = await this.views.byId(tx, campaignId, panelId);
      await this.append(tx, actor, 'panel.member-changed', panelId, {
        memberId,
        position: { from: member.position, to: wanted.position },
        unitId: { from: member.unitId, to: wanted.unitId },
        recused,
      });
      return view;
    });
  }

  /**
   * Takes a departure back, with the rights of the seat and all that was taken from it on leaving.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `panel.member-not-left`, `panel.seat-taken-over`, `panel.chair-taken`
   */
  takeDepartureBack(actor: Actor, panelId: string, memberId: string): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { hostUnitId, campaignId, members, member } = await this.hold(tx, actor, panelId, memberId);
      refuse(whyNotReturn(members, member));
      const { leftAt } = member;
      if (leftAt === null || !(await this.panels.takeDepartureBack(tx, memberId))) throw Problem.conflict('panel.member-not-left');
      const givenBack = await this.assignments.giveBackWithdrawn(tx, memberId, leftAt);
      await this.rights.give(tx, member.personId, hostUnitId, member.position);
      const view = await this.views.byId(tx, campaignId, panelId);
      await this.append(tx, actor, 'panel.member-returned', panelId, { memberId, personId: member.personId, givenBack });
      return view;
    });
  }

  /** Locks: phase, grounds of conflicts, panels. */
  private async hold(tx: Tx, actor: Actor, panelId: string, memberId: string) {
    const { campaign } = await this.open.require(tx, actor, panelId);
    await this.conflicts.holdGrounds(tx);
    await this.panels.lockOfCampaign(tx, campaign.id);
    const members: readonly MemberRow[] = await this.panels.membersOfCampaign(tx, campaign.id);
    const member = members.find((each) => each.id === memberId && each.panelId === panelId);
    if (member === undefined) throw Problem.notFound();
    return { hostUnitId: campaign.hostUnitId, campaignId: campaign.id, members, member };
  }

  private append(tx: Tx, actor: Actor, action: string, id: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'panel', objectId: id, data });
  }
}

function refuse(reason: string | null): void {
  if (reason !== null) throw Problem.conflict(reason);
}
