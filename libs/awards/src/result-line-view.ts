import type { ScoreTrail } from '@dvk/scoring-core';
import type { ResultLine } from './result-rows';

/** A line as the result table shows it. */
export type ResultLineView = Omit<ResultLine, 'searchKey' | 'trail'>;

/** A line with the way its figure came about; null for an incomplete nomination. */
export type ResultLineDetail = ResultLineView & { readonly trail: ScoreTrail | null };

type StoredLine = { readonly [Key in keyof ResultLine]: Key extends 'outcome' ? string : ResultLine[Key] };

export function lineViewOf(line: StoredLine): ResultLineView {
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
    notes: line.notes,
    remarks: line.remarks,
  };
}

export function lineDetailOf(line: StoredLine): ResultLineDetail {
  return { ...lineViewOf(line), trail: line.trail };
}
