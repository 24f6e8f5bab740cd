import { CampaignsService } from '@dvk/campaigns';
import { comparisonKey, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ResultsRepository } from './persistence/results.repository';

/** What the public may know of a rewarded nomination: an allow-list, never a row. */
export interface PublishedAward {
  readonly campaignName: string;
  readonly year: number;
  readonly name: string;
  readonly unitName: string;
  readonly subjectKind: string;
  readonly field: string;
  readonly award: string;
}

const publicLimit = 200;

/** The rewarded of published campaigns, for everybody. */
@Injectable()
export class PublishedAwardsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly results: ResultsRepository,
  ) {}

  /** At most 200, newest campaign first; `search` finds name and unit, with or without marks. */
  search(search: string): Promise<PublishedAward[]> {
    return this.transactor.read(async (tx) => {
      const published = await this.campaigns.published(tx);
      if (published.length === 0) return [];
      const lines = await this.results.awarded(
        tx,
        published.map((campaign) => campaign.id),
        search.trim() === '' ? null : comparisonKey(search),
        publicLimit,
      );
      const byId = new Map(published.map((campaign) => [campaign.id, campaign]));
      return lines.flatMap(({ campaignId, line }) => {
        const campaign = byId.get(campaignId);
        if (campaign === undefined || line.award === null) return [];
        return [
          {
            campaignName: campaign.name,
            year: campaign.year,
            name: line.name,
            unitName: line.unitName,
            subjectKind: line.subjectKind,
            field: line.field,
            award: line.award,
          },
        ];
      });
    });
  }
}
