import { randomUUID } from 'node:crypto';
import { PhaseGate } from '@dvk/campaigns';
import { PeopleDirectory, type Role } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, cleanText, type FieldProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import type { PanelCandidateView, PanelView } from './panel-view.dto';
import { nextMemberCode, whyNotAppoint } from './panels.policy';
import { type MemberRow, noLimits, type PanelRow, PanelsRepository } from './persistence/panels.repository';
import type { Position } from './position';

/** A panel and the decision that appoints it. */
export interface PanelDecision {
  readonly name: string;
  readonly decisionNumber: string;
  /** ISO date. */
  readonly decisionDate: string;
  readonly decisionIssuer: string;
}

export interface AppointedMember {
  readonly personId: string;
  readonly unitId: string | null;
  /** Empty: the next free one. */
  readonly code: string;
  readonly title: string;
  readonly position: Position;
}

const mostCandidates = 20;

/**
 * The rights that come with a seat: everybody but those invited may mark what is assigned to them; chair and secretary hold the same post, and
 * `CampaignAccess` tells by the seat what each of them does in this campaign.
 */
const rolesOf: Readonly<Record<Position, readonly Role[]>> = {
  chair: ['panel-member', 'panel-secretary'],
  member: ['panel-member'],
  secretary: ['panel-member', 'panel-secretary'],
  invitee: [],
};

/** Panels of a campaign and who sits on them. */
@Injectable()
export class PanelsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly people: PeopleDirectory,
    private readonly units: UnitsService,
    private readonly panels: PanelsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found */
  list(actor: Actor, campaignId: string): Promise<PanelView[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireOversight(tx, actor, campaignId);
      return this.viewsOf(tx, campaignId);
    });
  }

  /** The first people found by name, for the form that appoints. @throws Problem not found */
  candidates(actor: Actor, campaignId: string, search: string): Promise<PanelCandidateView[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireOffice(tx, actor, campaignId);
      const people = await this.people.search(tx, search, mostCandidates);
      return people.map(({ id, fullName, title }) => ({ personId: id, fullName, title }));
    });
  }

  /** @throws Problem not found; conflict `campaign.phase-closed`; invalid `panel.decision-incomplete` */
  create(actor: Actor, campaignId: string, typed: PanelDecision): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      await this.access.requireOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'panel.appoint', 'share');
      const row = { id: randomUUID(), campaignId, version: 1, ...noLimits, ...readDecision(typed) };
      await this.panels.insert(tx, row);
      await this.append(tx, actor, 'panel.created', row.id, { campaignId });
      return { ...viewOf(row), members: [] };
    });
  }

  /** @throws Problem not found; conflict `campaign.phase-closed`, `panel.stale-version` {current}; invalid `panel.decision-incomplete` */
  update(actor: Actor, panelId: string, typed: PanelDecision & { readonly version: number }): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const panel = await this.openPanel(tx, actor, panelId);
      const { campaignId } = panel;
      const { version, ...decision } = typed;
      if (!(await this.panels.update(tx, { ...panel, version, ...readDecision(decision) }))) {
        throw Problem.conflict('panel.stale-version', { current: await this.viewById(tx, campaignId, panelId) });
      }
      const view = await this.viewById(tx, campaignId, panelId);
      await this.append(tx, actor, 'panel.updated', panelId, { version: view.version });
      return view;
    });
  }

  /**
   * Appoints a person and gives the role at the campaign's host unit that the seat needs.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `panel.person-already-member`, `panel.member-code-taken`,
   *   `panel.chair-taken`; invalid `panel.person-unknown`, `panel.unit-unknown`
   */
  appoint(actor: Actor, panelId: string, typed: AppointedMember): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { campaignId } = await this.openPanel(tx, actor, panelId);
      const { hostUnitId } = await this.access.requireOffice(tx, actor, campaignId);
      await this.panels.lockOfCampaign(tx, campaignId);
      const existing = await this.panels.membersOfCampaign(tx, campaignId);
      const code = cleanText(typed.code) === '' ? nextMemberCode(existing.map((member) => member.code)) : cleanText(typed.code);
      const member: MemberRow = { id: randomUUID(), panelId, ...typed, code, title: cleanText(typed.title), ordinal: nextOrdinal(existing) };
      const refusal = whyNotAppoint(existing, member);
      if (refusal !== null) throw Problem.conflict(refusal);
      await this.requireUnit(tx, typed.unitId);
      for (const role of rolesOf[typed.position]) {
        const known = await this.people.appoint(tx, { personId: typed.personId, unitId: hostUnitId, role });
        if (!known) throw Problem.invalid('panel.person-unknown', {}, [{ field: 'personId', code: 'panel.person-unknown' }]);
      }
      await this.panels.insertMember(tx, member);
      const view = await this.viewById(tx, campaignId, panelId);
      await this.append(tx, actor, 'panel.member-appointed', panelId, { memberId: member.id, personId: member.personId, position: member.position });
      return view;
    });
  }

  /** Takes a seat back that nothing was assigned to. @throws Problem not found; conflict `campaign.phase-closed`, `panel.member-has-assignments` */
  dismiss(actor: Actor, panelId: string, memberId: string): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { campaignId } = await this.openPanel(tx, actor, panelId);
      const member = (await this.panels.membersOfCampaign(tx, campaignId)).find((each) => each.id === memberId && each.panelId === panelId);
      if (member === undefined) throw Problem.notFound();
      await this.panels.deleteMember(tx, memberId);
      const view = await this.viewById(tx, campaignId, panelId);
      await this.append(tx, actor, 'panel.member-dismissed', panelId, { memberId, personId: member.personId });
      return view;
    });
  }

  private async openPanel(tx: Tx, actor: Actor, panelId: string): Promise<PanelRow> {
    const panel = await this.panels.byId(tx, panelId);
    if (panel === null) throw Problem.notFound();
    await this.access.requireOffice(tx, actor, panel.campaignId);
    await this.gate.require(tx, panel.campaignId, 'panel.appoint', 'share');
    return panel;
  }

  private async requireUnit(tx: Tx, unitId: string | null): Promise<void> {
    if (unitId === null || (await this.units.namesOf(tx, [unitId])).has(unitId)) return;
    throw Problem.invalid('panel.unit-unknown', {}, [{ field: 'unitId', code: 'panel.unit-unknown' }]);
  }

  private async viewById(tx: Tx, campaignId: string, panelId: string): Promise<PanelView> {
    const view = (await this.viewsOf(tx, campaignId)).find(({ id }) => id === panelId);
    if (view === undefined) throw Problem.notFound();
    return view;
  }

  private async viewsOf(tx: Tx, campaignId: string): Promise<PanelView[]> {
    const panels = await this.panels.ofCampaign(tx, campaignId);
    const members = await this.panels.membersOfCampaign(tx, campaignId);
    const names = await this.people.namesOf(
      tx,
      members.map(({ personId }) => personId),
    );
    const unitNames = await this.units.namesOf(
      tx,
      members.flatMap(({ unitId }) => unitId ?? []),
    );
    return panels.map((panel) => ({
      ...viewOf(panel),
      members: members
        .filter(({ panelId }) => panelId === panel.id)
        .map(({ id, personId, code, unitId, title, position }) => ({
          id,
          personId,
          fullName: names.get(personId) ?? '',
          code,
          unitId,
          unitName: unitId === null ? null : (unitNames.get(unitId) ?? null),
          title,
          position,
        })),
    }));
  }

  private append(tx: Tx, actor: Actor, action: string, id: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'panel', objectId: id, data });
  }
}

const nextOrdinal = (members: readonly MemberRow[]): number => Math.max(-1, ...members.map(({ ordinal }) => ordinal)) + 1;

function viewOf({ id, name, decisionNumber, decisionDate, decisionIssuer, version }: PanelRow): Omit<PanelView, 'members'> {
  return { id, name, decisionNumber, decisionDate, decisionIssuer, version };
}

/** @throws Problem naming each part that is empty */
function readDecision(typed: PanelDecision): PanelDecision {
  const decision = {
    name: cleanText(typed.name),
    decisionNumber: cleanText(typed.decisionNumber),
    decisionDate: typed.decisionDate,
    decisionIssuer: cleanText(typed.decisionIssuer),
  };
  const empty = (['name', 'decisionNumber', 'decisionIssuer'] as const).filter((part) => decision[part] === '');
  if (empty.length > 0) throw Problem.invalid('panel.decision-incomplete', {}, empty.map((field): FieldProblem => ({ field, code: 'panel.part-missing' })));
  return decision;
}
