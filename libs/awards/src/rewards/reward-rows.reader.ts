import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilOutcomesReader } from '../council/council-outcomes.reader';
import { type AwardedLine, ResultsRepository } from '../persistence/results.repository';
import { RewardDecisionsRepository } from '../persistence/reward-decisions.repository';
import { inSignedOrder } from './signed-order';

/** Which rows a decision to reward signs. */
@Injectable()
export class RewardRowsReader {
  constructor(
    private readonly results: ResultsRepository,
    private readonly decisions: RewardDecisionsRepository,
    private readonly outcomes: CouncilOutcomesReader,
  ) {}

  /** Rewarded lines of a result that no decision but this one names, by tier, each in the order of the signed list. */
  async left(tx: Tx, campaignId: string, resultId: string, exceptDecisionId: string | null): Promise<(award: string) => readonly AwardedLine[]> {
    const named = await this.decisions.namedIn(tx, campaignId);
    const taken = new Set(named.filter(({ decisionId }) => decisionId !== exceptDecisionId).map(({ nominationId }) => nominationId));
    const lines = (await this.results.awardedLines(tx, resultId)).filter(({ nominationId }) => !taken.has(nominationId));
    return (award) => inSignedOrder(lines.filter((line) => line.award === award));
  }

  /** Whether a draft still signs exactly the rows of this result, in their order. */
  async isCurrent(tx: Tx, draft: { readonly id: string; readonly campaignId: string; readonly award: string }, resultId: string): Promise<boolean> {
    const rows = (await this.left(tx, draft.campaignId, resultId, draft.id))(draft.award).map(({ nominationId }) => nominationId);
    const own = (await this.decisions.namedIn(tx, draft.campaignId)).filter(({ decisionId }) => decisionId === draft.id).map(({ nominationId }) => nominationId);
    return rows.length === own.length && rows.every((id, at) => id === own[at]);
  }

  /** Codes of those among the rows against whom the council voted when it last voted on them. */
  async votedDown(tx: Tx, campaignId: string, award: string, rows: readonly AwardedLine[]): Promise<string[]> {
    const outcomes = (await this.outcomes.ofCampaign(tx, campaignId)).filter((outcome) => outcome.kind === 'award' && outcome.award === award);
    const last = new Map(outcomes.map(({ nominationCode, adopted }) => [nominationCode, adopted]));
    return rows.flatMap(({ nominationCode }) => (last.get(nominationCode) === false ? [nominationCode] : []));
  }
}
