import { type CampaignView, type DeadlineChange, PhaseDeadlines } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { isMarking, PanelsRepository } from './persistence/panels.repository';
import { type NominationCover, ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { type ClosureRow, ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import type { BelowMinimumView, DeadlineChangeView, LateMemberView, MemberProgressView, ProgressView } from './progress-view.dto';

/** Where marking stands, in whole sheets: the same whatever the marks are. It asks for no permission: the caller has decided. */
@Injectable()
export class ScoringProgressReader {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly nominations: NominationsReader,
    private readonly deadlines: PhaseDeadlines,
    private readonly panels: PanelsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  async of(tx: Tx, campaign: CampaignView): Promise<ProgressView> {
    const members = await this.membersOf(tx, campaign.id);
    const heads = await this.nominations.acceptedHeads(tx, campaign.id);
    const cover = new Map((await this.sheets.coverOf(tx, campaign.id)).map((each) => [each.nominationId, each]));
    const closure = await this.closures.find(tx, campaign.id);
    const marking = campaign.phases.find((phase) => phase.permits.includes('score-sheet.mark'));
    const closesAt = marking?.closesAt ?? null;
    return {
      campaignId: campaign.id,
      campaignName: campaign.name,
      markingOpen: campaign.permitsNow.includes('score-sheet.mark'),
      mayClose: closure === null && campaign.permitsNow.includes('scoring.close'),
      mayExtend: closure === null && marking?.hasOpened === true && closesAt !== null,
      ranOut: closure === null && marking?.hasOpened === true && !marking.isOpen && marking.closedAt === null,
      closesAt: marking?.closedAt ?? closesAt,
      deadlineChanges: marking === undefined ? [] : await this.changesOf(tx, await this.deadlines.historyOf(tx, campaign.id, marking.kind)),
      acceptedNominations: heads.length,
      unassignedNominations: heads.filter(({ id }) => !cover.has(id)).length,
      belowMinimum: closure === null ? belowMinimum(heads, cover, campaign.rules.minSheets) : [],
      panelsEndingEarly: closure === null && closesAt !== null ? await this.panels.endingBefore(tx, campaign.id, closesAt) : [],
      members,
      closure: closure === null ? null : { closedAt: closure.closedAt, reason: closure.reason, lateMembers: named(closure.lateMembers, members) },
    };
  }

  /** Members with sheets that are not handed in. */
  async lateMembers(tx: Tx, campaignId: string): Promise<LateMemberView[]> {
    return (await this.membersOf(tx, campaignId))
      .filter(({ assigned, submitted }) => submitted < assigned)
      .map(({ memberId, code, fullName, assigned, submitted }) => ({ memberId, code, fullName, missing: assigned - submitted }));
  }

  private async changesOf(tx: Tx, changes: readonly DeadlineChange[]): Promise<DeadlineChangeView[]> {
    const names = await this.people.namesOf(tx, [...new Set(changes.flatMap(({ changedBy }) => changedBy ?? []))]);
    return changes.map(({ id, endedAt, endsAt, reason, changedAt, changedBy }) => ({
      id,
      from: endedAt,
      to: endsAt,
      reason,
      changedAt,
      changedBy: changedBy === null ? '' : (names.get(changedBy) ?? ''),
    }));
  }

  private async membersOf(tx: Tx, campaignId: string): Promise<MemberProgressView[]> {
    const counts = new Map((await this.sheets.progressOf(tx, campaignId)).map((row) => [row.memberId, row]));
    const members = (await this.panels.membersOfCampaign(tx, campaignId)).filter((member) => isMarking(member) && (member.leftAt === null || (counts.get(member.id)?.submitted ?? 0) > 0));
    const names = await this.people.namesOf(
      tx,
      members.map(({ personId }) => personId),
    );
    return members.map(({ id, panelId, personId, code, title, position }) => {
      const { assigned, submitted, recused, inConflict } = counts.get(id) ?? { assigned: 0, submitted: 0, recused: 0, inConflict: 0 };
      return { memberId: id, panelId, code, fullName: names.get(personId) ?? '', title, position, assigned, submitted, recused, inConflict };
    });
  }
}

function belowMinimum(heads: readonly NominationHead[], cover: ReadonlyMap<string, NominationCover>, minSheets: number): BelowMinimumView[] {
  return heads.flatMap(({ id, code, initiativeName }) => {
    const { submitted, assigned } = cover.get(id) ?? { submitted: 0, assigned: 0 };
    return submitted < minSheets ? [{ code, name: initiativeName, submitted, assigned }] : [];
  });
}

function named(late: ClosureRow['lateMembers'], members: readonly MemberProgressView[]): LateMemberView[] {
  return late.map(({ memberId, missing }) => {
    const member = members.find((each) => each.memberId === memberId);
    return { memberId, missing, code: member?.code ?? '', fullName: member?.fullName ?? '' };
  });
}
