import type { CriteriaNode, ResultNote, ScoreTrail, Season, SeasonNomination, SeasonResult } from '@dvk/scoring-core';
import { comparisonKey } from '../../platform/src/text';

/** One line of a frozen result, before it has a result to belong to. */
export interface ResultLine {
  /** 1, 2, 3 … over the whole result: peer groups, ranks, names; then the ineligible, then the incomplete. */
  readonly position: number;
  readonly nominationCode: string;
  readonly name: string;
  readonly unitName: string;
  readonly subjectKind: string;
  readonly field: string;
  /** Of name and unit; the code is not for everybody to search by. */
  readonly searchKey: string;
  readonly peerGroup: string;
  readonly outcome: 'ranked' | 'incomplete' | 'ineligible';
  readonly rank: number | null;
  readonly tied: boolean;
  readonly finalScore: string | null;
  readonly exactScore: string | null;
  readonly className: string | null;
  readonly countedSheets: number;
  readonly award: string | null;
  readonly awardStatus: string | null;
  readonly reason: string | null;
  readonly reasonAt: string | null;
  /** Name of the criterion or group at `reasonAt`, or the reason of a knock-out. */
  readonly reasonAtName: string | null;
  readonly notes: ResultNote[];
  readonly remarks: ResultNote[];
  readonly trail: ScoreTrail | null;
}

const unranked = { rank: null, tied: false, finalScore: null, exactScore: null, className: null, award: null, awardStatus: null, reason: null, reasonAt: null, reasonAtName: null, notes: [], remarks: [], trail: null };

/** The lines of a result in the order in which they are listed everywhere. */
export function resultLines(season: Pick<Season, 'nominations' | 'units' | 'criteriaSet'>, result: SeasonResult): ResultLine[] {
  return [...eachResultLine(season, result)];
}

/** {@link resultLines} one by one. */
export function* eachResultLine(season: Pick<Season, 'nominations' | 'units' | 'criteriaSet'>, result: SeasonResult): Generator<ResultLine> {
  const nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
  const unitNames = new Map(season.units.map((unit) => [unit.code, unit.name]));
  const identity = (code: string) => {
    const nomination = nominations.get(code);
    if (nomination === undefined) throw new Error(`a result names nomination ${code} that its season does not have`);
    return identityOf(nomination, unitNames.get(nomination.unitCode) ?? '');
  };
  // Written out member by member: there are half a million of them, and each spread would copy them anew.
  let position = 0;
  for (const { entries } of result.peerGroups) {
    for (const { code, rank, tied, finalScore, exactScore, class: className, countedSheets, award, awardStatus, notes, remarks, trail } of entries) {
      const { name, unitName, subjectKind, field, searchKey, peerGroup } = identity(code);
      yield {
        position: (position += 1), nominationCode: code, name, unitName, subjectKind, field, searchKey, peerGroup, outcome: 'ranked', rank, tied, finalScore, exactScore, className, countedSheets, award, awardStatus,
        reason: null, reasonAt: null, reasonAtName: null, notes: [...notes], remarks: [...remarks], trail,
      };
    }
  }
  for (const { code, reason, at, finalScore, exactScore, countedSheets, trail } of result.ineligible) {
    const reasonAtName = criterionName(season.criteriaSet.groups, at) ?? at;
    yield { ...unranked, ...identity(code), position: (position += 1), nominationCode: code, outcome: 'ineligible', finalScore, exactScore, countedSheets, reason, reasonAt: at, reasonAtName, trail };
  }
  for (const { code, reason, countedSheets } of result.incomplete) yield { ...unranked, ...identity(code), position: (position += 1), nominationCode: code, outcome: 'incomplete', countedSheets, reason };
}

function criterionName(nodes: readonly CriteriaNode[], code: string): string | null {
  for (const node of nodes) {
    const found = node.code === code ? node.name : node.kind === 'group' ? criterionName(node.children, code) : null;
    if (found !== null) return found;
  }
  return null;
}

function identityOf(nomination: SeasonNomination, unitName: string) {
  return {
    name: nomination.name,
    unitName,
    subjectKind: nomination.subjectKind,
    field: nomination.field,
    searchKey: comparisonKey(`${nomination.name} ${unitName}`),
    peerGroup: nomination.peerGroup,
  };
}
