import type { FrozenSeason } from './frozen-season';
import type { ResultView } from './result-view';

interface StoredResult {
  readonly id: string;
  readonly campaignId: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly programVersion: string;
  readonly frozenAt: Date;
}

/** What stands above the table of a result: counts by peer group and tier, and what waits for a decision. */
export function resultViewOf(row: StoredResult, campaignName: string, { season, result }: FrozenSeason): ResultView {
  return {
    id: row.id,
    campaignId: row.campaignId,
    campaignName,
    versionNo: row.versionNo,
    sha256: row.sha256,
    programVersion: row.programVersion,
    frozenAt: row.frozenAt,
    decimals: result.decimals,
    peerGroups: result.peerGroups.map((group) => ({
      name: group.name,
      ranked: group.entries.length,
      awards: season.tiers.map((tier) => ({
        award: tier.name,
        count: group.entries.filter((entry) => entry.award === tier.name).length,
      })),
    })),
    incomplete: result.incomplete.length,
    ineligible: result.ineligible.length,
    undecided: result.undecided,
  };
}
