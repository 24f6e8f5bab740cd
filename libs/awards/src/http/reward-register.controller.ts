import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { awardsPermissions } from '../permissions';
import type { RegisterSearch } from '../rewards/reward';
import { type RegisteredReward, RewardRegisterService } from '../rewards/reward-register.service';
import { type RegisteredRewardResponse, RewardRegisterQuery, RewardRegisterResponse, type RewardWorkbookQuery } from './rewards.dto';

const pageSize = 50;

@Controller('reward-register')
export class RewardRegisterController {
  constructor(private readonly register: RewardRegisterService) {}

  /** Who was rewarded by which issued decision over the years, and from whom it was taken back. */
  @Get()
  @RequirePermission(awardsPermissions.readRewards)
  async search(@CurrentActor() actor: Actor, @Query() query: RewardRegisterQuery): Promise<RewardRegisterResponse> {
    const { items, total, choices } = await this.register.search(actor, { ...registerSearch(query), limit: query.limit ?? pageSize, offset: query.offset ?? 0 });
    return { items: items.map(toRegisteredReward), total, years: [...choices.years], awards: [...choices.awards] };
  }
}

/** What a query asks for, the parts left out being no matter. */
export function registerSearch({ search, year, award, unit, state, head, order }: RewardWorkbookQuery): Omit<RegisterSearch, 'limit' | 'offset'> {
  return { search: search ?? '', year: year ?? null, award: award ?? null, unitName: unit ?? null, state: state ?? null, head: head ?? null, order: order ?? 'newest' };
}

function toRegisteredReward({ rowNo, ...row }: RegisteredReward): RegisteredRewardResponse {
  return { ...row, goldenBookNo: rowNo };
}
