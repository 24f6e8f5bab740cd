import { AppliedDecisions } from './applied-decisions';
import { allocateAwards } from './award-allocation';
import { countSheets } from './counted-sheets';
import { type CriteriaPlan, planCriteria } from './criteria-plan';
import { formatExact } from './fraction';
import { classPlace } from './class-bands';
import type { NominationScore } from './nomination-score';
import { formatPoints } from './points';
import type { Contender, Standing } from './quota';
import { rankPeerGroup } from './rank';
import { requireDecimals } from './rounding';
import type { Season, SeasonNomination } from './season';
import { gatherSheets, InvalidSeasonError } from './season-index';
import type { RankedEntry, ResultNote, ScoreTrail, SeasonResult, SeasonWarning } from './season-result';
import { trailOf } from './score-trail';
import { standingOf } from './standing';
import { unitRelation } from './unit-relation';
import { compareCodePoints, compareVietnamese } from './vietnamese-order';

interface Ranked extends Contender {
  readonly legalPreference: boolean;
  readonly score: NominationScore;
  readonly countedSheets: number;
  readonly notes: readonly ResultNote[];
  readonly remarks: readonly ResultNote[];
  readonly trail: ScoreTrail;
}

/** A verdict fact must name a class of the set: a knock-out into nowhere would be passed over in silence. */
function requireKnownClasses(plan: CriteriaPlan, { facts }: SeasonNomination): void {
  for (const { kind, className } of facts) {
    if (kind === 'warning' && className !== null) throw new InvalidSeasonError('season.warning-with-class', className);
    if (className !== null && classPlace(plan.set.classes, className) < 0) {
      throw new InvalidSeasonError('season.class-unknown', className);
    }
  }
}

/** Rows of one rank stand in alphabetical order, which says nothing about merit (scoring rules §7). */
const byName = (a: Ranked, b: Ranked): number =>
  compareVietnamese(a.nomination.name, b.nomination.name) || compareCodePoints(a.nomination.code, b.nomination.code);

/**
 * Ranks a whole season: sheets to scores, scores to verdicts, ranks inside each
 * peer group, awards by quota (scoring rules §1–§8). A pure function: the same
 * season gives the same result on any machine, and the order of sheets, units,
 * assessors' sheets and recorded decisions changes nothing. Peer groups, the incomplete and the
 * ineligible come in the order of the nominations; entries in rank order, equal
 * ranks in Vietnamese alphabetical order of the name.
 *
 * Throws RangeError for places outside 0–4 and InvalidSeasonError for a season
 * that contradicts itself (unknown or doubled codes) or whose recorded decisions
 * do not fit what the rules leave open. What is merely
 * questionable is found beforehand by `checkCriteriaSet` and `checkRules`.
 */
export function rankSeason(season: Season): SeasonResult {
  return rankedWithPlaces(season).result;
}

/** A quota line that waits for a recorded act. */
export type UndecidedLine = SeasonResult['undecided'][number] & {
  /** How many of those on it can get the award at most. */
  readonly places: number;
};

/** `rankSeason(season).undecided` with the places of each line. Throws as `rankSeason`. */
export function undecidedLines(season: Season): readonly UndecidedLine[] {
  const { result, places } = rankedWithPlaces(season);
  return result.undecided.map((line, at) => ({ ...line, places: places[at] ?? 0 }));
}

function rankedWithPlaces(season: Season): { readonly result: SeasonResult; readonly places: readonly number[] } {
  requireDecimals(season.criteriaSet.decimals);
  const plan = planCriteria(season.criteriaSet);
  const { rules, tiers, tieChain } = season;
  const decisions = new AppliedDecisions(season.decisions, season.criteriaSet.classes, tiers);
  const related = unitRelation(season.units);
  const groups = new Map<string, { participants: number; ranked: Ranked[] }>();
  const incomplete: SeasonResult['incomplete'][number][] = [];
  const ineligible: SeasonResult['ineligible'][number][] = [];
  const warnings: SeasonWarning[] = [];

  for (const gathered of gatherSheets(season)) {
    const { nomination } = gathered;
    const { code, peerGroup } = nomination;
    requireKnownClasses(plan, nomination);
    const group = groups.get(peerGroup) ?? { participants: 0, ranked: [] };
    groups.set(peerGroup, group);
    group.participants += 1;
    const sheets = countSheets(plan, gathered, related);
    const countedSheets = sheets.counted.length;
    warnings.push(...sheets.warnings);
    const standing = standingOf(plan, rules, nomination, sheets);
    if (standing.kind === 'incomplete') {
      incomplete.push({ code, reason: standing.reason, countedSheets });
      continue;
    }
    const { score } = standing;
    const trail = trailOf(plan, rules, sheets, score);
    if (standing.kind === 'ineligible') {
      const { reason, at } = standing.verdict;
      const finalScore = formatPoints(score.final, plan.decimals);
      ineligible.push({ code, reason, at, trail, finalScore, exactScore: formatExact(score.exact), countedSheets });
      continue;
    }
    const { className, notes, remarks } = decisions.verdictOf(code, standing.verdict);
    const { legalPreference } = nomination;
    group.ranked.push({ nomination, className, final: score.final, legalPreference, score, countedSheets, notes, remarks, trail });
  }

  const standings: readonly Standing<Ranked>[] = [...groups].map(([name, { participants, ranked }]) => ({
    name,
    participants,
    ranks: decisions
      .inOrder(name, tieChain, rankPeerGroup(plan, rules, tieChain, ranked), ({ nomination }) => nomination.code)
      .map(({ rank, members }) => ({ rank, members: [...members].sort(byName) })),
  }));
  const { outcomes, undecided, undecidedPlaces: places, decided } = allocateAwards(standings, tiers, season.criteriaSet.classes, decisions);

  const entryOf = (ranked: Ranked, rank: number, tied: boolean): RankedEntry => {
    const { code } = ranked.nomination;
    const proposed = outcomes.get(code) ?? { award: null, status: 'not-a-candidate' as const };
    const { outcome, departs } = decisions.departed({ code, outcome: proposed });
    return {
      code,
      rank,
      tied,
      finalScore: formatPoints(ranked.final, plan.decimals),
      exactScore: formatExact(ranked.score.exact),
      class: ranked.className,
      countedSheets: ranked.countedSheets,
      award: outcome.award,
      awardStatus: outcome.status,
      notes: ranked.notes,
      remarks: [
        ...ranked.remarks,
        ...(decisions.isOrdered(code) ? (['order-decided'] as const) : []),
        ...(decided.has(code) ? (['line-decided'] as const) : []),
        ...(departs ? (['departed'] as const) : []),
      ],
      trail: ranked.trail,
    };
  };
  const peerGroups = standings.map(({ name, ranks }) => ({
    name,
    entries: ranks.flatMap(({ rank, members }) => members.map((member) => entryOf(member, rank, members.length > 1))),
  }));
  decisions.requireAllUsed();
  return { result: { decimals: plan.decimals, peerGroups, incomplete, ineligible, undecided, warnings }, places };
}
