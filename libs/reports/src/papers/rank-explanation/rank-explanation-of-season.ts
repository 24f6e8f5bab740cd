import type { Season, SeasonResult } from '@dvk/scoring-core';
import { pagesOfVolume } from '../../paper-kinds';
import { printedScore } from '../printed-score';
import type { PaperSettings } from '../paper-settings';
import { type ExplainedNomination, type ExplainedSeason, explainedSeason } from './explained-season';
import type { ExplanationPage, RankExplanationView } from './explanation-view';
import { marksRows } from './marks-rows';
import { EXPLANATION } from './messages.vi';
import { scoreSteps } from './score-steps';
import { awardOf, verdictSteps } from './verdict-steps';

/** A page for each nomination of a frozen season, in the order of its lists, in volumes that Word opens; one without a page when there is none. */
export function* explanationVolumes(season: Season, result: SeasonResult, settings: PaperSettings, most = pagesOfVolume): Generator<RankExplanationView> {
  const explained = explainedSeason(season, result);
  const names = { units: new Map(season.units.map(({ code, name }) => [code, name])), assessors: new Map(season.assessors.map(({ code, name }) => [code, name])) };
  for (let from = 0; from === 0 || from < explained.nominations.length; from += most) {
    yield {
      settings,
      campaign: season.title,
      criteria: EXPLANATION.criteria(season.criteriaSet.title, season.criteriaSet.number),
      pages: explained.nominations.slice(from, from + most).map((nomination) => pageOf(explained, nomination, names)),
    };
  }
}

interface Names {
  readonly units: ReadonlyMap<string, string>;
  readonly assessors: ReadonlyMap<string, string>;
}

function pageOf(explained: ExplainedSeason, nominated: ExplainedNomination, { units, assessors }: Names): ExplanationPage {
  const { code, name, unitCode, peerGroup, field } = nominated.nomination;
  const members = nominated.sheets.map(({ assessorCode }) => assessorCode ?? '');
  return {
    code,
    name,
    identity: EXPLANATION.identity(units.get(unitCode) ?? unitCode, peerGroup, field),
    verdict: verdictOf(nominated),
    members,
    memberNames: EXPLANATION.memberNames(members.map((member) => `${member} – ${assessors.get(member) ?? member}`).join('; ')),
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
