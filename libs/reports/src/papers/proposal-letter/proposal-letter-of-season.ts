import { formatDecimal, type Season, type SeasonResult } from '@dvk/scoring-core';
import { awardListOfSeason } from '../award-list/award-list-of-season';
import { figureAndWords, kindCounts } from '../kind-counts';
import type { SessionBehind } from '../making/behind-the-result';
import { printedScore } from '../printed-score';
import { noMark } from '../paper-frame';
import type { PaperSettings } from '../paper-settings';
import { dayOf } from '../rank-explanation/verdict-steps';
import { LETTER } from './messages.vi';
import type { ProposalLetterView } from './proposal-letter';

/** The letter of proposal of a frozen season: the same lines, in the same order, as the award list. */
export function proposalLetterOfSeason(season: Season, result: SeasonResult, sha256: string, settings: PaperSettings, sessions: readonly SessionBehind[]): ProposalLetterView {
  const list = awardListOfSeason(season, result, noMark, settings);
  const kindOf = new Map(season.nominations.map(({ code, subjectKind }) => [code, subjectKind]));
  const countsOf = (lines: readonly { readonly code: string }[]) => kindCounts(lines.map(({ code }) => kindOf.get(code) ?? 'collective-model'));
  const tiers = list.tiers.map(({ name, sections }) => ({ name, lines: sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => [...lines])) }));
  const { title, number, issuer, declaredTotal } = season.criteriaSet;
  return {
    settings,
    code: sha256.slice(0, 12),
    campaign: season.title,
    organizer: season.organizer,
    criteria: { title, number, issuer, total: formatDecimal(declaredTotal, { comma: true }) },
    members: season.assessors.length,
    entered: countsOf(season.nominations),
    ranked: result.peerGroups.reduce((sum, { entries }) => sum + entries.length, 0),
    ineligible: result.ineligible.length,
    incomplete: result.incomplete.length,
    tiers: tiers.map(({ name, lines }) => ({ name, counts: countsOf(lines) })),
    proposed: countsOf(tiers.flatMap(({ lines }) => lines)),
    undecided: list.undecided.length,
    sessions: sessions.map(sessionInWords),
    lines: tiers.flatMap(({ lines }) => lines.map(({ name, unit, score, className, award }) => ({ name, unit, score: printedScore(score), className, award }))),
  };
}

function sessionInWords({ standingOnly, number, startedAt, present, members, cases, adopted }: SessionBehind): string {
  const session = LETTER.session(standingOnly, number, dayOf(startedAt), figureAndWords(present), figureAndWords(members));
  return cases === 0 ? LETTER.notVoted(session) : LETTER.voted(session, figureAndWords(cases), figureAndWords(adopted));
}
