import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';

/** What a council decided on one nomination and tier. */
export interface CouncilOutcome {
  readonly sessionId: string;
  readonly resultId: string;
  readonly endedAt: Date;
  /** `tie`: the result left the place undecided. */
  readonly kind: 'award' | 'tie';
  readonly nominationCode: string;
  readonly award: string;
  readonly adopted: boolean;
  readonly basis: 'vote';
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

/** Front door to what councils decided; it asks for no permission: the caller has decided. */
@Injectable()
export class CouncilOutcomesReader {
  constructor(private readonly sessions: CouncilSessionsRepository) {}

  /** Closed cases of ended sessions of a campaign, the oldest session first, in the order of the agenda. */
  async ofCampaign(tx: Tx, campaignId: string): Promise<CouncilOutcome[]> {
    const ended = (await this.sessions.ofCampaign(tx, campaignId)).flatMap(({ id, resultId, endedAt }) => (endedAt === null ? [] : [{ id, resultId, endedAt }]));
    const outcomes: CouncilOutcome[] = [];
    for (const { id, resultId, endedAt } of ended.sort((a, b) => a.endedAt.getTime() - b.endedAt.getTime())) {
      for (const { state, kind, nominationCode, award, adopted, yes, no, blank } of await this.sessions.cases(tx, id)) {
        if (state === 'closed') outcomes.push({ sessionId: id, resultId, endedAt, kind, nominationCode, award, adopted: adopted === true, basis: 'vote', yes, no, blank });
      }
    }
    return outcomes;
  }
}
