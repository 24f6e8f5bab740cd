import { codesOfDecision, type LineDifference, type Season, type SeasonResult, type SeasonTrial, type TrialProblem, trialProblems, trialSeason, tryOut } from '@dvk/scoring-core';
import type { FrozenSeason } from '../frozen-season';
import { membersOf } from './agreement-figures';
import type { TrialCountsView, TrialFigures, TrialSettingsView, TrialTierCountView } from './trial-view.dto';

const linesToLookAt = 500;

export type TrialAnswer = { readonly ok: true; readonly figures: TrialFigures } | { readonly ok: false; readonly problems: readonly TrialProblem[] };

/** Ranks the frozen season anew with what is tried; nothing of it is kept. */
export function trialFigures({ season, result }: FrozenSeason, trial: SeasonTrial): TrialAnswer {
  const problems = trialProblems(season, trial);
  if (problems.length > 0) return { ok: false, problems };
  const outcome = tryOut(season, result, trial);
  const nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
  const unitNames = new Map(season.units.map(({ code, name }) => [code, name]));
  // Awards before ranks, ranks before mere scores; in the order of the official list otherwise.
  const weight = (line: LineDifference): number => (line.award !== 'none' ? 2 : line.rankChanged ? 1 : 0);
  const lines = [...outcome.differences].sort((a, b) => weight(b) - weight(a));
  return {
    ok: true,
    figures: {
      members: membersOf(season),
      official: settingsOf(season, null),
      tried: settingsOf(trialSeason(season, trial), trial.withoutAssessor),
      counts: countsOf(outcome.differences, result, outcome.result),
      tierCounts: tierCounts(season, result, outcome.result),
      droppedDecisions: outcome.dropped.map((decision) => ({ kind: decision.kind, codes: [...codesOfDecision(decision)] })),
      lines: lines.slice(0, linesToLookAt).map(({ code, peerGroup, official, other, award }) => {
        const { name = '', unitCode = '' } = nominations.get(code) ?? {};
        return { code, name, unitName: unitNames.get(unitCode) ?? '', peerGroup, official, tried: other, award };
      }),
    },
  };
}

function settingsOf({ rules, tiers }: Season, withoutAssessor: string | null): TrialSettingsView {
  const { method, trimEachEnd, trimFrom, minSheets } = rules;
  return { method, trimEachEnd, trimFrom, minSheets, tiers: tiers.map(({ name, minClass, quota }) => ({ award: name, minClass, quota })), withoutAssessor };
}

function countsOf(differences: readonly LineDifference[], official: SeasonResult, tried: SeasonResult): TrialCountsView {
  const count = (is: (line: LineDifference) => boolean): number => differences.filter(is).length;
  return {
    differences: differences.length,
    rankChanges: count(({ rankChanged }) => rankChanged),
    classChanges: count((line) => line.official.className !== line.other.className),
    enter: count(({ award }) => award === 'enters'),
    leave: count(({ award }) => award === 'leaves'),
    otherTier: count(({ award }) => award === 'other-tier'),
    undecided: tried.undecided.length,
    undecidedOfficial: official.undecided.length,
    unranked: count((line) => line.official.rank !== null && line.other.rank === null),
  };
}

function tierCounts({ tiers }: Season, official: SeasonResult, tried: SeasonResult): TrialTierCountView[] {
  const countIn = (result: SeasonResult, group: string, award: string): number =>
    (result.peerGroups.find(({ name }) => name === group)?.entries ?? []).filter((entry) => entry.award === award).length;
  return official.peerGroups.flatMap(({ name: peerGroup }) =>
    tiers.map(({ name: award }) => ({ peerGroup, award, official: countIn(official, peerGroup, award), tried: countIn(tried, peerGroup, award) })),
  );
}
