import { type CountedSheets, countSheets } from './counted-sheets';
import { type CriteriaPlan, planCriteria } from './criteria-plan';
import { rankPeerGroup } from './rank';
import type { Season, SeasonNomination } from './season';
import { gatherSheets } from './season-index';
import type { SeasonResult } from './season-result';
import { type NominationStanding, standingOf } from './standing';
import { unitRelation } from './unit-relation';

/** Where a nomination stands in its peer group. */
export type RankPlace =
  | { readonly kind: 'ranked'; readonly rank: number; readonly tied: boolean; readonly of: number }
  | { readonly kind: 'incomplete'; readonly reason: SeasonResult['incomplete'][number]['reason'] }
  | { readonly kind: 'ineligible'; readonly reason: SeasonResult['ineligible'][number]['reason']; readonly at: string };

export interface StandingNomination {
  readonly nomination: SeasonNomination;
  readonly sheets: CountedSheets;
  readonly standing: NominationStanding;
}

/** A season up to its ranks, with what it was made of: for questions of the kind "what if this sheet were another one". */
export interface SeasonStandings {
  readonly plan: CriteriaPlan;
  /** In the season's order. */
  readonly nominations: readonly StandingNomination[];
}

/** Throws as `rankSeason`. */
export function seasonStandings(season: Season): SeasonStandings {
  const plan = planCriteria(season.criteriaSet);
  const related = unitRelation(season.units);
  const nominations = gatherSheets(season).map((gathered) => {
    const sheets = countSheets(plan, gathered, related);
    return { nomination: gathered.nomination, sheets, standing: standingOf(plan, season.rules, gathered.nomination, sheets) };
  });
  return { plan, nominations };
}

/** Places by nomination code, inside the peer groups of those given. */
export function placesOf(plan: CriteriaPlan, { rules, tieChain }: Pick<Season, 'rules' | 'tieChain'>, nominations: readonly StandingNomination[]): ReadonlyMap<string, RankPlace> {
  const places = new Map<string, RankPlace>();
  const groups = new Map<string, { readonly code: string; readonly score: Extract<NominationStanding, { kind: 'eligible' }>['score']; readonly legalPreference: boolean }[]>();
  for (const { nomination, standing } of nominations) {
    const { code, peerGroup, legalPreference } = nomination;
    if (standing.kind !== 'eligible') {
      places.set(code, notRanked(standing));
      continue;
    }
    const group = groups.get(peerGroup);
    const entry = { code, score: standing.score, legalPreference };
    if (group === undefined) groups.set(peerGroup, [entry]);
    else group.push(entry);
  }
  for (const members of groups.values()) {
    for (const { rank, members: equals } of rankPeerGroup(plan, rules, tieChain, members)) {
      for (const { code } of equals) places.set(code, { kind: 'ranked', rank, tied: equals.length > 1, of: members.length });
    }
  }
  return places;
}

/** Why there is no rank. */
export const notRanked = (standing: Exclude<NominationStanding, { kind: 'eligible' }>): RankPlace =>
  standing.kind === 'incomplete' ? standing : { kind: 'ineligible', reason: standing.verdict.reason, at: standing.verdict.at };
