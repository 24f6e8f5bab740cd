import { PeopleDirectory } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PanelMemberView, PanelView } from './panel-view.dto';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { type MemberRow, type PanelRow, PanelsRepository } from './persistence/panels.repository';

/** Panels as their page shows them: who sits, who has left, and how much each has handed in. */
@Injectable()
export class PanelViews {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly units: UnitsService,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
  ) {}

  /** @throws Problem not found */
  async byId(tx: Tx, campaignId: string, panelId: string): Promise<PanelView> {
    const view = (await this.ofCampaign(tx, campaignId)).find(({ id }) => id === panelId);
    if (view === undefined) throw Problem.notFound();
    return view;
  }

  async ofCampaign(tx: Tx, campaignId: string): Promise<PanelView[]> {
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
    const counts = new Map((await this.assignments.countsOf(tx, campaignId)).map((row) => [row.memberId, row]));
    const codeOf = new Map(members.map(({ id, code }) => [id, code]));
    const memberView = ({ panelId: _, ordinal: __, replacesId, ...member }: MemberRow): PanelMemberView => ({
      ...member,
      fullName: names.get(member.personId) ?? '',
      unitName: member.unitId === null ? null : (unitNames.get(member.unitId) ?? null),
      replacesCode: replacesId === null ? null : (codeOf.get(replacesId) ?? null),
      submitted: counts.get(member.id)?.submitted ?? 0,
      unfinished: counts.get(member.id)?.unfinished ?? 0,
    });
    return panels.map((panel) => panelView(panel, members.filter(({ panelId }) => panelId === panel.id).map(memberView)));
  }
}

function panelView({ campaignId: _, fields, peerGroups, ...panel }: PanelRow, members: PanelMemberView[]): PanelView {
  return {
    ...panel,
    fields: [...fields],
    peerGroups: [...peerGroups],
    departedRuleFixed: members.some(({ leftAt, submitted }) => leftAt !== null && submitted > 0),
    members,
  };
}
