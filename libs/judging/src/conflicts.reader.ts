import type { CampaignView } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ConflictGrounds } from './conflict-grounds';
import type { ConflictsView, ConflictView, MemberDeclarationView } from './conflicts-view.dto';
import { inScope } from './panel-scope';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { DeclarationsRepository } from './persistence/declarations.repository';
import { isMarking, type MarkingMemberRow, PanelsRepository } from './persistence/panels.repository';

/** Gathers what is known of conflicts in a campaign; it asks for no permission. */
@Injectable()
export class ConflictsReader {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly conflicts: ConflictsRepository,
    private readonly declarations: DeclarationsRepository,
    private readonly grounds: ConflictGrounds,
  ) {}

  async of(tx: Tx, campaign: CampaignView, mayEdit: boolean): Promise<ConflictsView> {
    const heads = await this.nominations.acceptedHeads(tx, campaign.id);
    const members = (await this.panels.membersOfCampaign(tx, campaign.id)).filter(isMarking);
    const conflicts = await this.conflictsOf(tx, heads, members);
    return {
      campaignId: campaign.id,
      campaignName: campaign.name,
      mayEdit,
      members: await this.membersOf(tx, campaign.id, { heads, members: members.filter(({ leftAt }) => leftAt === null), conflicts }),
      nominations: heads.map(({ id, code, initiativeName, unitName }) => ({ id, code, initiativeName, unitName })),
      conflicts,
    };
  }

  private async conflictsOf(tx: Tx, heads: readonly NominationHead[], members: readonly MarkingMemberRow[]): Promise<ConflictView[]> {
    const memberIds = members.map(({ id }) => id);
    const told = await this.conflicts.told(tx, memberIds);
    const found = await this.grounds.found(
      tx,
      memberIds,
      heads.map(({ id }) => id),
    );
    const names = await this.people.namesOf(tx, [...new Set(told.flatMap(({ createdBy, liftedBy }) => [createdBy, ...(liftedBy === null ? [] : [liftedBy])]))]);
    const nameOf = (personId: string | null): string | null => (personId === null ? null : (names.get(personId) ?? null));
    const nothingTold = { id: null, reason: '', createdAt: null, createdByName: null, liftedAt: null, liftedByName: null, liftReason: null };
    return [
      ...found.map((pair): ConflictView => ({ ...nothingTold, ...pair, source: 'found' })),
      ...told.map(({ createdBy, liftedBy, ...row }): ConflictView => ({ ...row, grounds: [], createdByName: nameOf(createdBy), liftedByName: nameOf(liftedBy) })),
    ];
  }

  private async membersOf(
    tx: Tx,
    campaignId: string,
    { heads, members, conflicts }: { heads: readonly NominationHead[]; members: readonly MarkingMemberRow[]; conflicts: readonly ConflictView[] },
  ): Promise<MemberDeclarationView[]> {
    const panelOf = new Map((await this.panels.ofCampaign(tx, campaignId)).map((panel) => [panel.id, panel]));
    const declared = await this.declarations.of(
      tx,
      members.map(({ id }) => id),
    );
    const assigned = new Set((await this.assignments.ofCampaign(tx, campaignId)).filter(({ withdrawn }) => !withdrawn).map((row) => `${row.memberId} ${row.nominationId}`));
    const names = await this.people.namesOf(
      tx,
      members.map(({ personId }) => personId),
    );
    return members.flatMap(({ id, personId, panelId, code, position }) => {
      const panel = panelOf.get(panelId);
      if (panel === undefined) return [];
      const list = new Set(heads.filter((head) => inScope(panel, head) || assigned.has(`${id} ${head.id}`)).map((head) => head.id));
      const own = declared.filter(({ memberId, nominationId }) => memberId === id && list.has(nominationId));
      const standing = conflicts.filter(({ memberId, liftedAt }) => memberId === id && liftedAt === null);
      return [
        {
          memberId: id,
          code,
          fullName: names.get(personId) ?? '',
          panelName: panel.name,
          position,
          listed: list.size,
          declared: own.length,
          declaredAt: own.reduce<Date | null>((latest, { declaredAt }) => (latest === null || declaredAt > latest ? declaredAt : latest), null),
          conflicts: new Set(standing.map(({ nominationId }) => nominationId)).size,
        },
      ];
    });
  }
}
