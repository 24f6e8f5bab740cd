import { type AwardFilter, AwardFindingService } from '@dvk/awards';
import { CampaignsService } from '@dvk/campaigns';
import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { writtenFile } from '../writing/written-file';
import type { FoundInitiativesOrder } from './found-initiatives-order';
import { FOUND } from './messages.vi';

/** More than any province registers in a period; what is asked for beyond is asked for in parts. */
const mostRows = 50_000;

/** What the list of initiatives shows, as a workbook: the same filters, the same order, every page. */
@Injectable()
export class FoundInitiativesFile {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsService,
    private readonly units: UnitsService,
    private readonly finding: AwardFindingService,
  ) {}

  /**
   * Leaving the house: recorded.
   * @throws Problem not-found for a campaign that does not concern the actor; conflict `finding.too-many-rows` {most}, `paper.not-made`;
   *   too-many `paper.busy`
   */
  async download(actor: Actor, filter: AwardFilter): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const campaign = filter.campaignId === null ? null : (await this.campaigns.read(actor, filter.campaignId)).name;
    const { found, names } = await this.transactor.snapshot(async (tx) => ({
      found: await this.finding.all(tx, actor, filter, mostRows + 1),
      names: await this.units.namesOf(tx, [filter.unitId, filter.belowId].filter((id) => id !== null)),
    }));
    if (found.items.length > mostRows) throw Problem.conflict('finding.too-many-rows', { most: mostRows });
    await this.transactor.write((tx) =>
      this.audit.append(tx, { actorId: actor.personId, action: 'initiatives.downloaded', objectType: 'initiative-list', objectId: actor.personId, data: { rows: found.items.length } }),
    );
    const order: FoundInitiativesOrder = {
      at: this.clock.now().toISOString(),
      narrowedBy: inWords(filter, names, campaign),
      order: found.order,
      rows: found.items.map(({ id: _id, unitId: _unit, registeredAt, changedAt, ...row }) => ({ ...row, registeredAt: registeredAt.toISOString(), changedAt: changedAt.toISOString() })),
    };
    const bytes = await writtenFile('found-initiatives', [order]);
    return { fileName: FOUND.fileName, bytes };
  }
}

function inWords({ search, subjectKind, field, unitId, belowId, year, fact, withMerged, programme, recognition, award }: AwardFilter, names: ReadonlyMap<string, string>, campaign: string | null): string {
  const { narrowedBy } = FOUND;
  return [
    ...(search === null ? [] : [narrowedBy.search(search)]),
    ...(subjectKind === null ? [] : [narrowedBy.kind(FOUND.kinds[subjectKind])]),
    ...(field === null ? [] : [narrowedBy.field(field)]),
    ...(programme === null ? [] : [narrowedBy.programme(programme)]),
    ...(unitId === null ? [] : [narrowedBy.unit(names.get(unitId) ?? '')]),
    ...(belowId === null ? [] : [narrowedBy.below(names.get(belowId) ?? '')]),
    ...(year === null ? [] : [narrowedBy.year(year)]),
    ...(fact === null ? [] : [narrowedBy.fact(FOUND.facts[fact])]),
    ...(recognition === null ? [] : [narrowedBy.fact(FOUND.recognitions[recognition])]),
    ...(award === null ? [] : [narrowedBy.fact(FOUND.awards[award])]),
    ...(campaign === null ? [] : [narrowedBy.campaign(campaign)]),
    ...(withMerged ? [narrowedBy.merged] : []),
  ].join('; ');
}
