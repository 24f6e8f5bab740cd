import type { ResultLine } from '../result-rows';

type Field = string | number | boolean | null;

/** Columns of a line as it is written, besides those of the result and the nomination, and what stands in each. */
export const lineColumns: readonly (readonly [column: string, read: (line: ResultLine) => Field])[] = [
  ['position', ({ position }) => position],
  ['nomination_code', ({ nominationCode }) => nominationCode],
  ['name', ({ name }) => name],
  ['unit_name', ({ unitName }) => unitName],
  ['subject_kind', ({ subjectKind }) => subjectKind],
  ['field', ({ field }) => field],
  ['search_key', ({ searchKey }) => searchKey],
  ['peer_group', ({ peerGroup }) => peerGroup],
  ['outcome', ({ outcome }) => outcome],
  ['rank', ({ rank }) => rank],
  ['tied', ({ tied }) => tied],
  ['final_score', ({ finalScore }) => finalScore],
  ['exact_score', ({ exactScore }) => exactScore],
  ['class_name', ({ className }) => className],
  ['counted_sheets', ({ countedSheets }) => countedSheets],
  ['award', ({ award }) => award],
  ['award_status', ({ awardStatus }) => awardStatus],
  ['reason', ({ reason }) => reason],
  ['reason_at', ({ reasonAt }) => reasonAt],
  ['reason_at_name', ({ reasonAtName }) => reasonAtName],
  ['notes', ({ notes }) => JSON.stringify(notes)],
  ['remarks', ({ remarks }) => JSON.stringify(remarks)],
  ['trail', ({ trail }) => (trail === null ? null : JSON.stringify(trail))],
];
