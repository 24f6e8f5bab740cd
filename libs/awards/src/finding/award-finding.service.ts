import { CampaignsService } from '@dvk/campaigns';
import { type Actor, Transactor, type Tx } from '@dvk/platform';
import { type FindingChoices, type FindingFilter, FindingService, type FoundInitiative, type FindingOrder, type FoundPage } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { PublishedLinesRepository } from '../persistence/published-lines.repository';
import type { AwardState } from './award-state';

/** What initiatives are looked for by; null: no matter. */
export interface AwardFilter extends Omit<FindingFilter, 'among'> {
  readonly award: AwardState | null;
}

/**
 * Finding with the two facts that follow from results: only of those that are published, so that nothing is learned before its time,
 * whoever asks.
 */
@Injectable()
export class AwardFindingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly lines: PublishedLinesRepository,
    private readonly finding: FindingService,
  ) {}

  /**
   * One page, behind the cursor of the page before.
   * @throws Problem invalid `finding.page-unknown`
   */
  find(actor: Actor, filter: AwardFilter, cursor: string | null, limit: number): Promise<FoundPage> {
    return this.transactor.read(async (tx) => this.finding.page(tx, actor, await this.narrowed(tx, filter), cursor, limit));
  }

  /** Everything the filter finds in the order of its pages, at most `most`: for a list that is taken out. */
  async all(tx: Tx, actor: Actor, filter: AwardFilter, most: number): Promise<{ readonly items: FoundInitiative[]; readonly order: FindingOrder }> {
    return this.finding.all(tx, actor, await this.narrowed(tx, filter), most);
  }

  choices(actor: Actor): Promise<FindingChoices> {
    return this.finding.choices(actor);
  }

  private async narrowed(tx: Tx, { award, ...filter }: AwardFilter): Promise<FindingFilter> {
    if (award === null) return { ...filter, among: null };
    const published = (await this.campaigns.published(tx)).map(({ id }) => id);
    return { ...filter, among: await this.lines.initiatives(tx, published, award) };
  }
}
