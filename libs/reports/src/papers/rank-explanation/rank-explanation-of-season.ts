import type { Season, SeasonResult } from '@dvk/scoring-core';
import { printedScore } from '../printed-score';
import type { PaperSettings } from '../paper-settings';
import { type ExplainedNomination, type ExplainedSeason, explainedSeason } from './explained-season';
import type { ExplanationPage, RankExplanationView } from './explanation-view';
import { marksRows } from './marks-rows';
import { EXPLANATION } from './messages.vi';
import { scoreSteps } from './score-steps';
import { awardOf, verdictSteps } from './verdict-steps';

/** A page for each nomination of a frozen season, in the order of its lists. */
export function rankExplanationOfSeason(season: Season, result: SeasonResult, settings: PaperSettings): RankExplanationView {
  const explained = explainedSeason(season, result);
  return {
    settings,
    campaign: season.title,
    criteria: EXPLANATION.criteria(season.criteriaSet.title, season.criteriaSet.number),
    pages: explained.nominations.map((nomination) => pageOf(explained, nomination)),
  };
}

function pageOf(explained: ExplainedSeason, nominated: ExplainedNomination): ExplanationPage {
  const { season } = explained;
  const { code, name, unitCode, peerGroup, field } = nominated.nomination;
  const members = nominated.sheets.map(({ assessorCode }) => assessorCode ?? '');
  const nameOf = new Map(season.assessors.map((assessor) => [assessor.code, assessor.name]));
  return {
    code,
    name,
    identity: EXPLANATION.identity(season.units.find((unit) => unit.code === unitCode)?.name ?? unitCode, peerGroup, field),
    verdict: verdictOf(nominated),
    members,
    memberNames: EXPLANATION.memberNames(members.map((member) => `${member} – ${nameOf.get(member) ?? member}`).join('; ')),
    rows: marksRows(explained, nominated),
    steps: [...scoreSteps(explained, nominated), ...verdictSteps(explained, nominated)],
  };
}

function verdictOf({ standing }: ExplainedNomination): string {
  const { unranked, noScore, noClass, undetermined, awards } = EXPLANATION;
  if (standing.kind === 'incomplete') return EXPLANATION.verdict(unranked, noScore, noClass, awards.none);
  const score = printedScore(standing.entry.finalScore);
  if (standing.kind === 'ineligible') return EXPLANATION.verdict(unranked, score, noClass, awards.none);
  const { entry } = standing;
  const className = entry.notes.includes('class-undetermined') ? undetermined : (entry.class ?? noClass);
  return EXPLANATION.verdict(EXPLANATION.rank(entry.rank, entry.tied), score, className, awardOf(entry));
}
