import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilSessionsRepository, type SessionBehindView } from './persistence/council-sessions.repository';
import { RewardDecisionsRepository, type StandingReward } from './persistence/reward-decisions.repository';
import type { SealedResult } from './results.service';

/** What papers tell of besides the frozen result: the council's sessions behind it, decisions that reward what it proposes. It asks for no permission: the caller has decided. */
@Injectable()
export class BehindTheResultReader {
  constructor(
    private readonly sessions: CouncilSessionsRepository,
    private readonly rewards: RewardDecisionsRepository,
  ) {}

  sessionsOf(tx: Tx, { campaign, versionNo }: SealedResult): Promise<readonly SessionBehindView[]> {
    return this.sessions.behind(tx, campaign.id, versionNo);
  }

  rewardsOf(tx: Tx, { campaign, id }: SealedResult): Promise<readonly StandingReward[]> {
    return this.rewards.standingOf(tx, campaign.id, id);
  }
}
