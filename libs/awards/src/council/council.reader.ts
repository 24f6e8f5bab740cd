import { PeopleDirectory } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import type { Actor, Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilEntity } from '../persistence/council.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilsRepository } from '../persistence/councils.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { CouncilAccess } from './council-access.service';
import type { CampaignCouncilView, CouncilMemberView } from './council-view.dto';
import { hasEnded } from './membership.policy';

/** A campaign before its council, as the pages show it. */
@Injectable()
export class CouncilReader {
  constructor(
    private readonly access: CouncilAccess,
    private readonly councils: CouncilsRepository,
    private readonly sessions: CouncilSessionsRepository,
    private readonly results: ResultsRepository,
    private readonly people: PeopleDirectory,
    private readonly units: UnitsService,
  ) {}

  async of(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignCouncilView> {
    const { campaign, mayRun } = await this.access.requireReader(tx, actor, campaignId);
    const council = await this.councils.ofHost(tx, campaign.hostUnitId);
    const sessions = (await this.sessions.ofCampaign(tx, campaignId)).filter(({ state }) => mayRun || state === 'ended');
    return {
      campaignId,
      campaignName: campaign.name,
      awards: campaign.tiers.map(({ name }) => name),
      hasResult: (await this.results.newestOf(tx, [campaignId])).length > 0,
      mayRun,
      council: council === null ? null : { ...settingsOf(council), members: await this.membersOf(tx, council.id) },
      sessions: sessions.map(({ id, number, title, place, plannedAt, state }) => ({ id, number, title, place, plannedAt, state })),
    };
  }

  private async membersOf(tx: Tx, councilId: string): Promise<CouncilMemberView[]> {
    const members = await this.councils.members(tx, councilId);
    const names = await this.people.namesOf(tx, members.flatMap(({ personId, substituteId }) => [personId, ...(substituteId === null ? [] : [substituteId])]));
    const unitNames = await this.units.namesOf(tx, members.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
    return members.map(({ councilId: _, ordinal: __, ...member }) => ({
      ...member,
      ended: hasEnded(member, members),
      fullName: names.get(member.personId) ?? '',
      unitName: member.unitId === null ? null : (unitNames.get(member.unitId) ?? null),
      substituteName: member.substituteId === null ? null : (names.get(member.substituteId) ?? null),
    }));
  }
}

function settingsOf({ hostUnitId: _, thresholds, ...council }: CouncilEntity) {
  return { ...council, thresholds: thresholds.map((line) => ({ ...line })) };
}
