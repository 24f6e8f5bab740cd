import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import type { CaseKind, LineOnTable } from './council-rules';

/** What a council decided on one case, by vote. */
export interface CouncilOutcome {
  readonly sessionId: string;
  /** Which session of the campaign: 1, 2, … */
  readonly sessionNumber: number;
  readonly resultId: string;
  /** null: the session goes on, and nothing of it is official. */
  readonly endedAt: Date | null;
  readonly ordinal: number;
  readonly kind: CaseKind;
  readonly nominationCode: string;
  /** The award tier, or the class of a class; empty of an obstacle. */
  readonly award: string;
  readonly matter: string;
  readonly line: LineOnTable | null;
  readonly obstacleId: string | null;
  readonly adopted: boolean;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly denominator: number;
  readonly conclusion: string;
}

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
