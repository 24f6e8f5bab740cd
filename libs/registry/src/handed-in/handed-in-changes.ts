import { isDeepStrictEqual } from 'node:util';
import type { Mark, Marks } from '@dvk/scoring-core';
import { type ContentChange, contentChanges, type KeptContent } from '../lifecycle/content-changes';

/** A file as it was handed in; the hash tells whether it is the same. */
export interface HandedInFile {
  readonly id: string;
  /** null: for the nomination as a whole. */
  readonly leafCode: string | null;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What a nomination says of its unit's hand, with the initiative as it is registered then. */
export interface HandedInContent {
  readonly summary: string;
  readonly legalPreference: boolean;
  readonly selfMarks: Marks;
  readonly selfRemarks: Readonly<Record<string, string>>;
  readonly evidence: readonly HandedInFile[];
  readonly initiative: KeptContent;
}

export interface MarkChange {
  readonly leafCode: string;
  /** null: it was not marked. */
  readonly before: Mark | null;
  readonly after: Mark | null;
}

export interface RemarkChange {
  readonly leafCode: string;
  /** Empty: nothing was there. */
  readonly before: string;
  readonly after: string;
}

/** null before: added · null after: removed · both: another file under the same name. */
export interface EvidenceChange {
  readonly leafCode: string | null;
  readonly before: HandedInFile | null;
  readonly after: HandedInFile | null;
}

export interface HandedInChanges {
  /** `summary`, `legalPreference` (`true`, `false`) and the parts of the registration. */
  readonly texts: readonly ContentChange[];
  /** By code. */
  readonly marks: readonly MarkChange[];
  /** By code. */
  readonly remarks: readonly RemarkChange[];
  /** By code and name, those of the whole first. */
  readonly evidence: readonly EvidenceChange[];
}

/** What differs between two times; nothing in it where all is as it was. */
export function handedInChanges(before: HandedInContent, after: HandedInContent): HandedInChanges {
  const own = [
    { part: 'summary', before: before.summary, after: after.summary },
    { part: 'legalPreference', before: String(before.legalPreference), after: String(after.legalPreference) },
  ];
  return {
    texts: [...own.filter((text) => text.before !== text.after), ...contentChanges(before.initiative, after.initiative)],
    marks: codesOf(before.selfMarks, after.selfMarks)
      .map((leafCode) => ({ leafCode, before: before.selfMarks[leafCode] ?? null, after: after.selfMarks[leafCode] ?? null }))
      .filter((mark) => !isDeepStrictEqual(mark.before, mark.after)),
    remarks: codesOf(before.selfRemarks, after.selfRemarks)
      .map((leafCode) => ({ leafCode, before: before.selfRemarks[leafCode] ?? '', after: after.selfRemarks[leafCode] ?? '' }))
      .filter((remark) => remark.before !== remark.after),
    evidence: evidenceChanges(before.evidence, after.evidence),
  };
}

/** A file that was taken away and brought again is the same file: it is known by its place, its name and what is in it. */
function evidenceChanges(before: readonly HandedInFile[], after: readonly HandedInFile[]): EvidenceChange[] {
  const gone = without(before, after, (file) => `${placeOf(file)}\n${file.sha256}`);
  const come = without(after, before, (file) => `${placeOf(file)}\n${file.sha256}`);
  const removed = without(gone, come, placeOf);
  const added = without(come, gone, placeOf);
  const replaced = gone.filter((file) => !removed.includes(file));
  const instead = come.filter((file) => !added.includes(file));
  const changes = [
    ...replaced.map((file) => {
      const at = instead.findIndex((other) => placeOf(other) === placeOf(file));
      return { leafCode: file.leafCode, before: file, after: instead.splice(at, 1)[0] ?? null };
    }),
    ...removed.map((file) => ({ leafCode: file.leafCode, before: file, after: null })),
    ...added.map((file) => ({ leafCode: file.leafCode, before: null, after: file })),
  ];
  return changes.sort((one, other) => compared(orderOf(one), orderOf(other)));
}

const placeOf = ({ leafCode, fileName }: HandedInFile): string => `${leafCode ?? ''}\n${fileName}`;

const orderOf = ({ leafCode, before, after }: EvidenceChange): string => `${leafCode ?? ''}\n${(before ?? after)?.fileName ?? ''}`;

/** Files for which there is no counterpart among the others; each counterpart stands for one. */
function without(files: readonly HandedInFile[], others: readonly HandedInFile[], keyOf: (file: HandedInFile) => string): HandedInFile[] {
  const left = others.map(keyOf);
  return files.filter((file) => {
    const at = left.indexOf(keyOf(file));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function codesOf(before: object, after: object): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compared);
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
