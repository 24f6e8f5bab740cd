import { formatDecimal, leavesOf, panelMatrix, type MatrixRow, type RankedEntry, type Season, type SeasonResult } from '@dvk/scoring-core';
import { awardListOfSeason } from '../award-list/award-list-of-season';
import { printedScore } from '../printed-score';
import { proposalLetterOfSeason } from '../proposal-letter/proposal-letter-of-season';
import { noMark } from '../paper-frame';
import type { PaperSettings } from '../paper-settings';
import { rulesInWords } from '../rules-in-words';
import { agreementInWords } from './agreement-in-words';
import { REPORT } from './messages.vi';
import type { MemberLine, PanelDecisionLine, ScoringReportView, SpreadLine } from './scoring-report';

/** The report of a frozen season; `decisions` appoint its panels. */
export function scoringReportOfSeason(season: Season, result: SeasonResult, sha256: string, settings: PaperSettings, decisions: readonly PanelDecisionLine[]): ScoringReportView {
  const { code, campaign, criteria, entered, tiers, proposed, undecided } = proposalLetterOfSeason(season, result, sha256, settings, []);
  const { criteriaSet, rules, tieChain } = season;
  const matrix = panelMatrix(season);
  const cells = matrix.flatMap((row) => row.cells);
  const inState = (state: string): number => cells.filter((cell) => cell.state === state).length;
  return {
    settings,
    code,
    campaign,
    decisions,
    criteria,
    members: membersOf(season, matrix),
    rules: rulesInWords({
      decimals: result.decimals,
      criteriaSet,
      rules,
      tieChain,
      tiers: season.tiers,
      hasOffice: leavesOf(criteriaSet.groups).some(({ markedBy }) => markedBy === 'office'),
    }),
    entered,
    sheets: { all: cells.length, counted: inState('counted'), recused: inState('recused'), conflict: inState('conflict'), draft: inState('draft') },
    spread: spreadOf(season, matrix),
    spreadLimit: rules.spreadLimit === null ? null : formatDecimal(rules.spreadLimit, { comma: true }),
    overLimit: matrix.filter(({ overLimit }) => overLimit).length,
    agreement: agreementInWords(season, result.decimals),
    ...classesOf(season, result),
    ineligible: result.ineligible.length,
    incomplete: result.incomplete.length,
    tiers,
    proposed,
    undecided,
    notProposed: awardListOfSeason(season, result, noMark, settings).notProposed.length,
  };
}

/** Figures of one set have the same places: without the point they compare as whole numbers. */
const whole = (figure: string): number => Number(figure.replace('.', ''));
const ascending = (figures: readonly string[]): string[] => [...figures].sort((a, b) => whole(a) - whole(b));

function membersOf({ assessors }: Season, matrix: readonly MatrixRow[]): MemberLine[] {
  const totals = new Map<string, string[]>(assessors.map(({ code }) => [code, []]));
  for (const { assessorCode, total } of matrix.flatMap(({ cells }) => cells)) if (total !== null) totals.get(assessorCode)?.push(total);
  return assessors.map(({ code, name, title, position }) => {
    const own = ascending(totals.get(code) ?? []);
    const printed = (figure: string | undefined): string | null => (figure === undefined ? null : printedScore(figure));
    return { code, name, title, position, counted: own.length, lowest: printed(own[0]), highest: printed(own.at(-1)) };
  });
}

function spreadOf({ nominations }: Season, matrix: readonly MatrixRow[]): SpreadLine | null {
  const several = matrix.flatMap(({ code, n, range }) => (n < 2 || range === null ? [] : [{ code, range }]));
  const ranges = ascending(several.map(({ range }) => range));
  const [middle, widest] = [ranges[Math.ceil(ranges.length / 2) - 1], ranges.at(-1)];
  if (middle === undefined || widest === undefined) return null;
  const at = several.find(({ range }) => range === widest)?.code;
  return { count: several.length, middle: printedScore(middle), widest: printedScore(widest), widestName: nominations.find(({ code }) => code === at)?.name ?? '' };
}

function classesOf({ criteriaSet }: Season, { peerGroups }: SeasonResult): Pick<ScoringReportView, 'classNames' | 'classes'> {
  const { undetermined, none } = REPORT.classHeads;
  const classOf = (entry: RankedEntry): string => (entry.notes.includes('class-undetermined') ? undetermined : (entry.class ?? none));
  const found = new Set(peerGroups.flatMap(({ entries }) => entries.map(classOf)));
  const classNames = [...criteriaSet.classes.map(({ name }) => name), ...[undetermined, none].filter((name) => found.has(name))];
  return {
    classNames,
    classes: peerGroups.map(({ name, entries }) => ({ group: name, counts: classNames.map((className) => entries.filter((entry) => classOf(entry) === className).length) })),
  };
}
