import type { RankedEntry } from '@dvk/scoring-core';
import type { FrozenSeason } from './frozen-season';
import type { ResultView } from './result-view';

interface StoredResult {
  readonly id: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly frozenAt: Date;
  readonly standing: 'proposal' | 'final';
  readonly reason: string | null;
  readonly replacesId: string | null;
}

const isUndecided = ({ awardStatus }: RankedEntry): boolean => awardStatus === 'tie-at-quota' || awardStatus === 'waiting';

/** What stands above the table of a result: counts by peer group and tier, and what waits for a decision. */
export function resultViewOf(row: StoredResult, campaign: { readonly id: string; readonly name: string }, { season, result, programVersion }: FrozenSeason): ResultView {
  return {
    id: row.id,
    campaignId: campaign.id,
    campaignName: campaign.name,
    versionNo: row.versionNo,
    sha256: row.sha256,
    programVersion,
    frozenAt: row.frozenAt,
    standing: row.standing,
    reason: row.reason,
    replacesId: row.replacesId,
    decimals: result.decimals,
    peerGroups: result.peerGroups.map((group) => ({
      name: group.name,
      ranked: group.entries.length,
      awards: season.tiers.map((tier) => ({
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
