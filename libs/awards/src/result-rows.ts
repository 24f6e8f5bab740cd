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

const nothing = {
  rank: null,
  tied: false,
  finalScore: null,
  exactScore: null,
  className: null,
  award: null,
  awardStatus: null,
  reason: null,
  reasonAt: null,
  reasonAtName: null,
  notes: [],
  remarks: [],
  trail: null,
};

/** The lines of a result in the order in which they are listed everywhere. */
export function resultLines(season: Season, result: SeasonResult): ResultLine[] {
  const nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
  const unitNames = new Map(season.units.map((unit) => [unit.code, unit.name]));
  const identity = (code: string) => {
    const nomination = nominations.get(code);
    if (nomination === undefined) throw new Error(`a result names nomination ${code} that its season does not have`);
    return identityOf(nomination, unitNames.get(nomination.unitCode) ?? '');
  };
  const lines: Omit<ResultLine, 'position'>[] = [
    ...result.peerGroups.flatMap((group) =>
      group.entries.map((entry) => ({
        ...nothing,
        ...identity(entry.code),
        outcome: 'ranked' as const,
        rank: entry.rank,
        tied: entry.tied,
        finalScore: entry.finalScore,
        exactScore: entry.exactScore,
        className: entry.class,
        countedSheets: entry.countedSheets,
        award: entry.award,
        awardStatus: entry.awardStatus,
        notes: [...entry.notes],
        remarks: [...entry.remarks],
        trail: entry.trail,
      })),
    ),
    ...result.ineligible.map((entry) => ({
      ...nothing,
      ...identity(entry.code),
      outcome: 'ineligible' as const,
      finalScore: entry.finalScore,
      exactScore: entry.exactScore,
      countedSheets: entry.countedSheets,
      reason: entry.reason,
      reasonAt: entry.at,
      reasonAtName: criterionName(season.criteriaSet.groups, entry.at) ?? entry.at,
      trail: entry.trail,
    })),
    ...result.incomplete.map((entry) => ({
      ...nothing,
      ...identity(entry.code),
      outcome: 'incomplete' as const,
      countedSheets: entry.countedSheets,
      reason: entry.reason,
    })),
  ];
  return lines.map((line, index) => ({ ...line, position: index + 1 }));
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
    nominationCode: nomination.code,
    name: nomination.name,
    unitName,
    subjectKind: nomination.subjectKind,
    field: nomination.field,
    searchKey: comparisonKey(`${nomination.name} ${unitName}`),
    peerGroup: nomination.peerGroup,
  };
}
