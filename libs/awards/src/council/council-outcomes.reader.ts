import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import type { CouncilOutcome } from './council-outcome';

/** Front door to what councils decided; it asks for no permission: the caller has decided. */
@Injectable()
export class CouncilOutcomesReader {
  constructor(private readonly sessions: CouncilSessionsRepository) {}

  /** Closed cases of ended sessions of a campaign, the oldest session first, in the order of the agenda. */
  async ofCampaign(tx: Tx, campaignId: string): Promise<CouncilOutcome[]> {
    return (await this.voted(tx, campaignId)).filter(({ endedAt }) => endedAt !== null);
  }

  /** Like `ofCampaign`, with what a session that goes on has voted on so far. */
  voted(tx: Tx, campaignId: string): Promise<CouncilOutcome[]> {
    return this.sessions.closedCases(tx, campaignId);
  }
}
