import type { RankedEntry, Season, SeasonResult } from '@dvk/scoring-core';
import type { ResultSummary } from './result-view';

const isUndecided = ({ awardStatus }: RankedEntry): boolean => awardStatus === 'tie-at-quota' || awardStatus === 'waiting';

/** Counts by peer group and tier, and what waits for a decision. */
export function summaryOf({ tiers }: Pick<Season, 'tiers'>, result: SeasonResult): ResultSummary {
  return {
    decimals: result.decimals,
    peerGroups: result.peerGroups.map((group) => ({
      name: group.name,
      ranked: group.entries.length,
      awards: tiers.map((tier) => ({
        award: tier.name,
        count: group.entries.filter((entry) => entry.award === tier.name).length,
      })),
      undecided: group.entries.filter(isUndecided).length,
      notProposed: group.entries.filter((entry) => entry.award === null && !isUndecided(entry)).length,
    })),
    incomplete: result.incomplete.length,
    ineligible: result.ineligible.length,
    undecided: result.undecided,
  };
}
