import type { ListedCampaign } from '@dvk/campaigns';
import { type Actor, AuditLog, comparisonKey, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type RegisterChoices, type RegisterRow, RewardRegisterRepository } from '../persistence/reward-register.repository';
import type { RegisterSearch } from './reward';
import { RewardAccess } from './reward-access.service';

/** A row of the register with the campaign it belongs to. */
export interface RegisteredReward extends RegisterRow {
  readonly campaignName: string;
}

export interface RewardRegisterPage {
  readonly items: readonly RegisteredReward[];
  readonly total: number;
  readonly choices: RegisterChoices;
}

/** A row of the register takes about half a kilobyte: more than any province has given in ten years. */
const mostRows = 50_000;

/** *Sổ theo dõi quyết định khen thưởng*: who was rewarded by which issued decision over the years, and from whom it was taken back. */
@Injectable()
export class RewardRegisterService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: RewardAccess,
    private readonly register: RewardRegisterRepository,
  ) {}

  /** Nothing of a campaign whose results the actor may not read at this moment, neither as a row nor in a count or a choice. */
  search(actor: Actor, search: RegisterSearch): Promise<RewardRegisterPage> {
    return this.transactor.snapshot(async (tx) => this.page(tx, await this.access.readable(tx, actor), search));
  }

  /** Every row that is found, of one moment, leaving the house: recorded. */
  async takeOut(actor: Actor, search: Omit<RegisterSearch, 'limit' | 'offset'>): Promise<readonly RegisteredReward[]> {
    const { items } = await this.search(actor, { ...search, limit: mostRows, offset: 0 });
    await this.transactor.write((tx) =>
      this.audit.append(tx, { actorId: actor.personId, action: 'reward-register.downloaded', objectType: 'reward-register', objectId: actor.personId, data: { rows: items.length } }),
    );
    return items;
  }

  private async page(tx: Tx, readable: ReadonlyMap<string, ListedCampaign>, { search, ...filter }: RegisterSearch): Promise<RewardRegisterPage> {
    const ids = [...readable.keys()];
    const text = search.trim();
    const { items, total } = await this.register.rows(tx, ids, { ...filter, searchKey: text === '' ? null : comparisonKey(text), searchText: text.toLowerCase() });
    return {
      items: items.map((row) => ({ ...row, campaignName: readable.get(row.campaignId)?.name ?? '' })),
      total,
      choices: await this.register.choices(tx, ids),
    };
  }
}
