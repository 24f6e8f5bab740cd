import type { CriteriaNode, ScoreTrail, Season } from '@dvk/scoring-core';
import { explainedLine, type LineBackground, type LineExplanation } from './result-explanation';
import type { ResultLine } from './result-rows';

/** A line as the result table shows it. */
export type ResultLineView = Omit<ResultLine, 'searchKey' | 'trail'>;

/** How a figure came about, with the names of members and criteria as they were at closing. */
export interface TrailView extends Omit<ScoreTrail, 'sheets' | 'averages'> {
  readonly sheets: readonly (ScoreTrail['sheets'][number] & { readonly assessorName: string })[];
  /** Groups and leaves in the order of the criteria set. */
  readonly averages: readonly { readonly code: string; readonly name: string; readonly isGroup: boolean; readonly average: string }[];
}

/** A line with the way its figure came about (null for an incomplete nomination) and what decided its place. */
export type ResultLineDetail = ResultLineView & { readonly trail: TrailView | null; readonly explanation: LineExplanation };

type ListedLine = { readonly [Key in keyof ResultLineView]: Key extends 'outcome' ? string : ResultLine[Key] };
type StoredLine = ListedLine & Pick<ResultLine, 'trail'>;

export function lineViewOf(line: ListedLine): ResultLineView {
  return {
    position: line.position,
    nominationCode: line.nominationCode,
    name: line.name,
    unitName: line.unitName,
    subjectKind: line.subjectKind,
    field: line.field,
    peerGroup: line.peerGroup,
    outcome: line.outcome as ResultLine['outcome'],
    rank: line.rank,
    tied: line.tied,
    finalScore: line.finalScore,
    exactScore: line.exactScore,
    className: line.className,
    countedSheets: line.countedSheets,
    award: line.award,
    awardStatus: line.awardStatus,
    reason: line.reason,
    reasonAt: line.reasonAt,
    reasonAtName: line.reasonAtName,
    notes: line.notes,
    remarks: line.remarks,
  };
}

export function lineDetailOf(line: StoredLine, background: LineBackground): ResultLineDetail {
  return {
    ...lineViewOf(line),
    trail: line.trail === null ? null : trailViewOf(line.trail, background.season),
    explanation: explainedLine(background, { code: line.nominationCode, trail: line.trail, exactScore: line.exactScore, finalScore: line.finalScore }),
  };
}

interface NamedCriterion {
  readonly code: string;
  readonly name: string;
  readonly isGroup: boolean;
}

function namedCriteria(nodes: readonly CriteriaNode[]): NamedCriterion[] {
  return nodes.flatMap(({ code, name, ...node }) =>
    node.kind === 'group' ? [{ code, name, isGroup: true }, ...namedCriteria(node.children)] : [{ code, name, isGroup: false }],
  );
}

function trailViewOf(trail: ScoreTrail, season: Pick<Season, 'assessors' | 'criteriaSet'>): TrailView {
  const nameOf = new Map(season.assessors.map(({ code, name }) => [code, name]));
  return {
    ...trail,
    sheets: trail.sheets.map((sheet) => ({ ...sheet, assessorName: nameOf.get(sheet.assessorCode) ?? sheet.assessorCode })),
    averages: namedCriteria(season.criteriaSet.groups).flatMap((criterion) => {
      const average = trail.averages[criterion.code];
      return average === undefined ? [] : [{ ...criterion, average }];
    }),
  };
}
