import { CampaignsService, type CampaignSummary } from '@dvk/campaigns';
import { UnitLinesService, UnitsService } from '@dvk/organization';
import { comparisonKey, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type PublicChoices, type PublicLine, type PublicReward, PublishedLinesRepository } from './persistence/published-lines.repository';

/** What the public may know of a rewarded nomination: an allow-list, never a row. */
export interface PublishedAward {
  readonly id: string;
  readonly campaignName: string;
  readonly year: number;
  readonly name: string;
  readonly unitName: string;
  readonly subjectKind: string;
  readonly field: string;
  readonly award: string;
  /** The reward was taken back by a decision. */
  readonly revoked: boolean;
}

/** One rewarded nomination with where its result can be checked. */
export interface PublishedAwardDetail extends PublishedAward {
  readonly organizer: string;
  readonly publishedAt: Date;
  /** First 12 characters of the result's SHA-256. */
  readonly verifyCode: string;
  /** The issued decision that rewards it; null: none yet. */
  readonly reward: PublicReward | null;
}

/** What is searched among the rewarded; null: no matter. */
export interface AwardSearch {
  readonly search: string;
  readonly year: number | null;
  readonly field: string | null;
  readonly subjectKind: string | null;
  readonly award: string | null;
  readonly unitName: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** The rewarded of published results, for everybody: of campaigns whose embargo is over and whose publication is in force. */
@Injectable()
export class PublishedAwardsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly units: UnitsService,
    private readonly unitLines: UnitLinesService,
    private readonly lines: PublishedLinesRepository,
  ) {}

  /** Newest campaign first, then by name: the order says nothing of ranks. `search` finds name and unit, with or without marks. */
  search({ search, year, ...filter }: AwardSearch): Promise<{ readonly items: readonly PublishedAward[]; readonly total: number }> {
    return this.transactor.read(async (tx) => {
      const open = await this.open(tx);
      const ids = [...open.values()].filter((campaign) => year === null || campaign.year === year).map(({ id }) => id);
      const { items, total } = await this.lines.rewarded(tx, ids, { ...filter, searchKey: search.trim() === '' ? null : comparisonKey(search) });
      return { items: items.flatMap((line) => withCampaign(line, open)), total };
    });
  }

  /** What a unit and all it came from were rewarded for, newest campaign first: of what is open to everybody. @throws Problem not-found */
  ofUnit(unitId: string, limit: number): Promise<readonly PublishedAward[]> {
    return this.transactor.read(async (tx) => {
      if (!(await this.units.namesOf(tx, [unitId])).has(unitId)) throw Problem.notFound();
      const open = await this.open(tx);
      const rows = await this.lines.rewardedOf(tx, [...open.keys()], await this.unitLines.withPredecessors(tx, unitId), limit);
      return rows.flatMap((line) => withCampaign(line, open));
    });
  }

  /** What the filters can be set to; nothing that does not occur among what is public. */
  choices(): Promise<PublicChoices & { readonly years: readonly number[] }> {
    return this.transactor.read(async (tx) => {
      const open = await this.open(tx);
      const { campaignIds, ...choices } = await this.lines.choices(tx, [...open.keys()]);
      const years = new Set(campaignIds.flatMap((id) => open.get(id)?.year ?? []));
      return { ...choices, years: [...years].sort((one, other) => other - one) };
    });
  }

  /** @throws Problem not found, also for what is not public */
  read(id: string): Promise<PublishedAwardDetail> {
    return this.transactor.read(async (tx) => {
      const open = await this.open(tx);
      const line = await this.lines.rewardedOne(tx, [...open.keys()], id);
      const campaign = line === null ? undefined : open.get(line.campaignId);
      if (line === null || campaign === undefined) throw Problem.notFound();
      return { ...awardOf(line, campaign), organizer: campaign.organizer, publishedAt: line.publishedAt, verifyCode: line.sha256.slice(0, 12), reward: line.reward };
    });
  }

  private async open(tx: Tx): Promise<ReadonlyMap<string, CampaignSummary>> {
    return new Map((await this.campaigns.published(tx)).map((campaign) => [campaign.id, campaign]));
  }
}

function awardOf({ id, name, unitName, subjectKind, field, award, reward }: PublicLine, campaign: CampaignSummary): PublishedAward {
  return { id, campaignName: campaign.name, year: campaign.year, name, unitName, subjectKind, field, award, revoked: reward !== null && reward.revokedNumber !== null };
}

function withCampaign(line: PublicLine, open: ReadonlyMap<string, CampaignSummary>): PublishedAward[] {
  const campaign = open.get(line.campaignId);
  return campaign === undefined ? [] : [awardOf(line, campaign)];
}
