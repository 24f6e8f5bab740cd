import { checkRules, type RulesProblem } from '../rules-check';
import type { Problem } from '../problem';
import type { RecordedDecision } from '../recorded-decision';
import type { Quota, ScoringRules } from '../rules';
import type { Season } from '../season';
import type { SeasonResult } from '../season-result';
import { rankWhatFits } from './rank-what-fits';
import { type LineDifference, resultDifference } from './result-difference';

/** What is changed for the sake of trying; what is left out or null stays as it was. */
export interface SeasonTrial {
  readonly quotas: readonly { readonly award: string; readonly quota: Quota }[];
  readonly rules: Partial<Pick<ScoringRules, 'method' | 'trimEachEnd' | 'trimFrom' | 'minSheets'>>;
  /** As if this member had never been of the panel. */
  readonly withoutAssessor: string | null;
}

export type TrialProblem = RulesProblem | Problem<'trial.award-unknown' | 'trial.award-doubled' | 'trial.assessor-unknown'>;

/** The season without one member and every sheet of theirs. */
export function seasonWithout(season: Season, assessorCode: string): Season {
  return {
    ...season,
    assessors: season.assessors.filter(({ code }) => code !== assessorCode),
    sheets: season.sheets.filter((sheet) => sheet.assessorCode !== assessorCode),
  };
}

/** The season as it is tried; the given one stays as it is. */
export function trialSeason(season: Season, { quotas, rules, withoutAssessor }: SeasonTrial): Season {
  const quotaOf = new Map(quotas.map(({ award, quota }) => [award, quota]));
  const tried: Season = {
    ...season,
    rules: { ...season.rules, ...rules },
    tiers: season.tiers.map((tier) => ({ ...tier, quota: quotaOf.get(tier.name) ?? tier.quota })),
  };
  return withoutAssessor === null ? tried : seasonWithout(tried, withoutAssessor);
}

/** Why something cannot be tried, all at once; empty when it can. */
export function trialProblems(season: Season, trial: SeasonTrial): readonly TrialProblem[] {
  const awards = trial.quotas.map(({ award }) => award);
  const unknown = awards.filter((award) => !season.tiers.some(({ name }) => name === award));
  const doubled = awards.filter((award, at) => awards.indexOf(award) < at);
  const { withoutAssessor } = trial;
  const stranger = withoutAssessor !== null && !season.assessors.some(({ code }) => code === withoutAssessor);
  const tried = trialSeason(season, trial);
  return [
    ...unknown.map((award): TrialProblem => ({ code: 'trial.award-unknown', at: award, params: { award } })),
    ...doubled.map((award): TrialProblem => ({ code: 'trial.award-doubled', at: award, params: { award } })),
    ...(stranger ? [{ code: 'trial.assessor-unknown' as const, at: withoutAssessor, params: { assessor: withoutAssessor } }] : []),
    ...checkRules(tried.rules, tried.tieChain, tried.tiers, tried.criteriaSet),
  ];
}

export interface TrialOutcome {
  readonly result: SeasonResult;
  /** Recorded decisions for which the trial leaves no room. */
  readonly dropped: readonly RecordedDecision[];
  readonly differences: readonly LineDifference[];
}

/** Ranks the season as it is tried and compares with the official result. Throws as `rankSeason`. */
export function tryOut(season: Season, official: SeasonResult, trial: SeasonTrial): TrialOutcome {
  const { result, dropped } = rankWhatFits(trialSeason(season, trial));
  return { result, dropped, differences: resultDifference(season, official, result) };
}
