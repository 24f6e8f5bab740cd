import {
  collectiveOrIndividual,
  type CollectiveOrIndividual,
  type CriteriaNode,
  type RankedEntry,
  type Season,
  type SeasonNomination,
  type SeasonResult,
  type SeasonUnit,
} from '@dvk/scoring-core';
import { comparisonKey } from '../../../../platform/src/text';
import { linesOver } from '../lines';
import { AWARD_LIST, CLASS_UNDETERMINED, NOTES, RANKING, REASONS } from '../messages.vi';
import type { SheetMark } from '../paper-frame';
import type { PaperSettings } from '../paper-settings';
import { unitText } from './unit-then-and-now';
import type { AwardListView, AwardSection, ListedInitiative, NotProposedLine, RankedLine } from './award-list-view';

const KINDS: readonly CollectiveOrIndividual[] = ['collective', 'individual', 'household'];
const TERRITORIAL = ['xa', 'phuong', 'dac khu', 'tinh', 'thanh pho'];

/** The award list of a season that was just ranked. */
export function awardListOfSeason(season: Season, result: SeasonResult, mark: SheetMark, settings: PaperSettings): AwardListView {
  const units = new Map(season.units.map((unit) => [unit.code, unit]));
  const nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
  const listed = (code: string): ListedInitiative => listedOf(nominations.get(code), code, units);
  const undecidedAwards = new Map(result.undecided.flatMap(({ codes, award }) => codes.map((code) => [code, award] as const)));
  const lineOf = (entry: RankedEntry): RankedLine => rankedLine(listed(entry.code), entry, undecidedAwards.get(entry.code) ?? null);
  const entries = result.peerGroups.flatMap((group) => group.entries);
  const kindOf = (code: string): CollectiveOrIndividual => collectiveOrIndividual(nominations.get(code)?.subjectKind ?? 'collective-model');
  const isUndecided = ({ awardStatus }: RankedEntry): boolean => awardStatus === 'tie-at-quota' || awardStatus === 'waiting';
  return {
    settings,
    campaign: season.title,
    decimals: result.decimals,
    mark,
    tiers: season.tiers.map(({ name }) => ({
      name,
      sections: KINDS.map((kind): AwardSection => ({
        kind,
        groups: result.peerGroups
          .map((group) => ({
            peerGroup: group.name,
            lines: linesOver(group.entries.filter((entry) => entry.award === name && kindOf(entry.code) === kind), lineOf),
          }))
          .filter((group) => group.lines.length > 0),
      })).filter((section) => section.groups.length > 0),
    })),
    undecided: linesOver(entries.filter(isUndecided), lineOf),
    notProposed: linesOver<() => NotProposedLine, NotProposedLine>(
      [
        ...entries.filter((entry) => entry.award === null && !isUndecided(entry)).map((entry) => () => notAwarded(lineOf(entry), entry, season)),
        ...ineligibleLines(season, result, listed).map((line) => () => line),
        ...incompleteLines(result, listed).map((line) => () => line),
      ],
      (line) => line(),
    ),
    ranking: result.peerGroups.map((group) => ({ peerGroup: group.name, lines: linesOver(group.entries, lineOf) })),
  };
}

function listedOf(nomination: SeasonNomination | undefined, code: string, units: ReadonlyMap<string, SeasonUnit>): ListedInitiative {
  if (nomination === undefined) throw new RangeError(`nomination ${code} is not of this season`);
  const { name, unitCode, field, summary, peerGroup } = nomination;
  const unit = units.get(unitCode);
  return { code, name, unit: unitText(nomination, unit), area: areaOf(unit, units), field, summary, peerGroup };
}

/** The nearest commune or province at or above the unit. */
function areaOf(unit: SeasonUnit | undefined, units: ReadonlyMap<string, SeasonUnit>): string {
  const seen = new Set<SeasonUnit>();
  for (let at = unit; at !== undefined && !seen.has(at); at = units.get(at.parentCode ?? '')) {
    if (TERRITORIAL.includes(comparisonKey(at.kind))) return at.name;
    seen.add(at);
  }
  return '';
}

/** Who stands on a quota line is said by the list of undecided ranks: the status may be that of a later tier, for which the nomination waits as well. */
function rankedLine(listed: ListedInitiative, entry: RankedEntry, undecidedAward: string | null): RankedLine {
  const onTheLine = undecidedAward !== null;
  const { code, name, unit, area, field, summary, peerGroup } = listed;
  const remarks = [
    ...(undecidedAward === null ? [] : [NOTES['tie-at-quota'](undecidedAward)]),
    ...(entry.awardStatus === 'waiting' && !onTheLine ? [NOTES.waiting] : []),
    ...(entry.tied && !onTheLine ? [NOTES.tied(entry.rank)] : []),
    ...[...entry.notes, ...entry.remarks].map((note) => NOTES[note]),
  ];
  const award = undecidedAward === null ? (entry.awardStatus === 'waiting' ? AWARD_LIST.waitingAward : (entry.award ?? '')) : AWARD_LIST.undecidedAward(undecidedAward);
  // Written out: for tens of thousands of lines a spread takes longer than all the rest.
  return {
    code,
    name,
    unit,
    area,
    field,
    summary,
    peerGroup,
    rank: entry.rank,
    score: entry.finalScore,
    className: classText(entry),
    countedSheets: entry.countedSheets,
    award,
    outcome: outcomeOf(entry),
    remark: remarks.join('; '),
  };
}

function classText(entry: RankedEntry): string {
  return entry.notes.includes('class-undetermined') ? CLASS_UNDETERMINED : (entry.class ?? '');
}

function outcomeOf(entry: RankedEntry): string {
  if (entry.award !== null) return RANKING.awarded(entry.award);
  switch (entry.awardStatus) {
    case 'over-quota':
    case 'withheld':
      return REASONS[entry.awardStatus];
    case 'tie-at-quota':
    case 'waiting':
      return RANKING.undecided;
    default:
      return RANKING.notProposed;
  }
}

function notAwarded(line: RankedLine, entry: RankedEntry, season: Season): NotProposedLine {
  if (season.tiers.length === 0) return { ...line, reason: REASONS.noTiers };
  const { awardStatus: status } = entry;
  return { ...line, reason: REASONS[status === 'over-quota' || status === 'withheld' ? status : 'not-a-candidate'] };
}

function ineligibleLines(season: Season, result: SeasonResult, listed: (code: string) => ListedInitiative): NotProposedLine[] {
  const names = new Map(namesOf(season.criteriaSet.groups));
  return result.ineligible.map(({ code, reason, at, finalScore }) => ({
    ...listed(code),
    rank: null,
    score: finalScore,
    className: '',
    reason: REASONS[reason](names.get(at) ?? at),
    remark: '',
  }));
}

function namesOf(nodes: readonly CriteriaNode[]): [string, string][] {
  return nodes.flatMap((node) => [[node.code, node.name] as [string, string], ...(node.kind === 'group' ? namesOf(node.children) : [])]);
}

function incompleteLines(result: SeasonResult, listed: (code: string) => ListedInitiative): NotProposedLine[] {
  return result.incomplete.map(({ code, reason, countedSheets }) => ({
    ...listed(code),
    rank: null,
    score: null,
    className: '',
    reason: reason === 'too-few-sheets' ? REASONS['too-few-sheets'](countedSheets) : REASONS['office-items-missing'],
    remark: '',
  }));
}
