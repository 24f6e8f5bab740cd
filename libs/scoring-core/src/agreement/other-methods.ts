import { PER_POINT } from '../points';
import type { ScoringRules } from '../rules';
import type { Season } from '../season';
import type { SeasonResult } from '../season-result';
import { type AssessorMark, type ZScoreRefit, zScoreRefit } from '../statistics';
import { rankWhatFits } from './rank-what-fits';
import { lineStandings, resultDifference } from './result-difference';
import { type SeasonMarks, seasonMarks } from './season-marks';

export type OtherMethod = 'mean' | 'median' | 'trimmed' | 'z-score';
export const otherMethods: readonly OtherMethod[] = ['mean', 'median', 'trimmed', 'z-score'];

/** One ranked nomination and the rank it would have by each method; null: the method cannot be worked out, or leaves it unranked. */
export interface MethodRanks {
  readonly code: string;
  readonly official: number;
  readonly ranks: Readonly<Record<OtherMethod, number | null>>;
}

export interface MethodSummary {
  readonly method: OtherMethod;
  /** The campaign's own method. */
  readonly isOfficial: boolean;
  readonly rankChanges: number;
  /** Nominations that would get an award, or lose theirs; null for standard scores, which decide over no award. */
  readonly enter: number | null;
  readonly leave: number | null;
}

export interface MethodComparison {
  /** How many sheets `trimmed` drops at each end, and from how many on. */
  readonly trim: Pick<ScoringRules, 'trimEachEnd' | 'trimFrom'>;
  readonly summaries: readonly MethodSummary[];
  readonly zScore: { readonly ok: true } | Extract<ZScoreRefit, { readonly ok: false }>;
  readonly peerGroups: readonly { readonly name: string; readonly lines: readonly MethodRanks[] }[];
}

/** What the ranks would be by the other methods. Never official. Throws as `rankSeason`. */
export function otherMethodRanks(season: Season, official: SeasonResult, marks: SeasonMarks = seasonMarks(season)): MethodComparison {
  const { rules } = season;
  const trimEachEnd = Math.max(1, rules.trimEachEnd);
  const trim = { trimEachEnd, trimFrom: Math.max(rules.trimFrom, 2 * trimEachEnd + 1) };
  const ranked = {
    mean: rankWhatFits({ ...season, rules: { ...rules, method: 'mean' } }).result,
    median: rankWhatFits({ ...season, rules: { ...rules, method: 'median' } }).result,
    trimmed: rankWhatFits({ ...season, rules: { ...rules, method: 'trimmed', ...trim } }).result,
  };
  const refit = zScoreRefit(assessorMarks(marks));
  const zRanks = refit.ok ? refittedRanks(marks, official, refit) : new Map<string, number>();
  const standings = { mean: lineStandings(ranked.mean), median: lineStandings(ranked.median), trimmed: lineStandings(ranked.trimmed) };
  const peerGroups = official.peerGroups.map(({ name, entries }) => ({
    name,
    lines: entries.map(({ code, rank }): MethodRanks => {
      const rankBy = (method: keyof typeof standings): number | null => standings[method].get(code)?.rank ?? null;
      return { code, official: rank, ranks: { mean: rankBy('mean'), median: rankBy('median'), trimmed: rankBy('trimmed'), 'z-score': zRanks.get(code) ?? null } };
    }),
  }));
  const lines = peerGroups.flatMap((group) => group.lines);
  const summaries = otherMethods.map((method): MethodSummary => {
    const rankChanges = method === 'z-score' && !refit.ok ? 0 : lines.filter(({ official: rank, ranks }) => ranks[method] !== rank).length;
    if (method === 'z-score') return { method, isOfficial: false, rankChanges, enter: null, leave: null };
    const awards = resultDifference(season, official, ranked[method]).map(({ award }) => award);
    return {
      method,
      isOfficial: rules.method === method,
      rankChanges,
      enter: awards.filter((award) => award === 'enters').length,
      leave: awards.filter((award) => award === 'leaves').length,
    };
  });
  return { trim, summaries, zScore: refit.ok ? { ok: true } : refit, peerGroups };
}

/** Marks for nominations that have a score: an assessor is as strict as they were on all of these. */
function assessorMarks({ standings, nominations }: SeasonMarks): readonly AssessorMark[] {
  return nominations.flatMap(({ code, totals }, at) =>
    standings.nominations[at]?.standing.kind === 'eligible' ? [...totals].map(([assessorCode, total]) => ({ assessorCode, nominationCode: code, total })) : [],
  );
}

/** Ranks inside each peer group by the refitted panel figure with the office's part added, on the places that are printed. */
function refittedRanks({ standings }: SeasonMarks, official: SeasonResult, refit: Extract<ZScoreRefit, { readonly ok: true }>): ReadonlyMap<string, number> {
  const office = new Map(standings.nominations.map(({ nomination, standing }) => [nomination.code, standing.kind === 'eligible' ? (standing.score.officeTotal ?? 0) : 0]));
  const step = PER_POINT / 10 ** official.decimals;
  const scoreOf = new Map(refit.nominations.map(({ nominationCode, refitted }) => [nominationCode, Math.round((refitted + (office.get(nominationCode) ?? 0)) / step)]));
  return new Map(
    official.peerGroups.flatMap(({ entries }) => {
      const scores = entries.map(({ code }) => scoreOf.get(code) ?? 0).sort((a, b) => b - a);
      return entries.map(({ code }): [string, number] => [code, 1 + scores.indexOf(scoreOf.get(code) ?? 0)]);
    }),
  );
}
