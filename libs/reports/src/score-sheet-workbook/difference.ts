import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { cleanText } from '@dvk/platform';
import { type CriteriaSet, formatPoints, leavesOf, type Mark, type Marks, scoreSheet } from '@dvk/scoring-core';
import type { FileReading, ReadSheet, RefusedCell } from './reading/file-reading';
import type { Stamp } from './sheet-seal';

/** A sheet as it is stored now. */
export interface StoredSheet {
  readonly sheetId: string;
  readonly version: number;
  readonly submitted: boolean;
  /** Why it takes no marks now; null: it does. */
  readonly refusal: string | null;
  readonly code: string;
  readonly initiativeName: string;
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly notApplicable: Readonly<Record<string, string>>;
}

export interface ItemChange {
  /** null: the remark on the whole. */
  readonly leafCode: string | null;
  readonly part: 'mark' | 'remark' | 'comment';
  readonly oldMark: Mark | null;
  readonly newMark: Mark | null;
  readonly oldText: string;
  readonly newText: string;
  /** Code of why what was typed is not taken; null: it is. */
  readonly refusal: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** What stands in a refused cell. */
  readonly typed: string;
}

/** `changed`: may be written · `stale`: saved elsewhere since the workbook was made · `refused`: nothing of it is written. */
export type SheetDifferenceState = 'changed' | 'stale' | 'refused';

export interface SheetContent {
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

export interface SheetDifference {
  readonly sheetId: string;
  /** Of the nomination; the name of the sheet in the file where the nomination is not known. */
  readonly code: string;
  readonly initiativeName: string;
  readonly state: SheetDifferenceState;
  readonly refusal: string | null;
  /** Stored now; what is written is written upon it. */
  readonly version: number;
  readonly changes: readonly ItemChange[];
  readonly totalBefore: string;
  readonly totalAfter: string;
  readonly complete: boolean;
  /** What would be stored; null: nothing. */
  readonly content: SheetContent | null;
}

export interface WorkbookDifference {
  /** SHA-256 over everything that is shown and would be written. */
  readonly fingerprint: string;
  readonly sheets: readonly SheetDifference[];
  /** Own sheets of the file that say what is stored: id and version. */
  readonly unchanged: readonly { readonly sheetId: string; readonly version: number; readonly handIn: boolean }[];
  /** Own sheets that take marks and do not stand in the file. */
  readonly absent: number;
}

/** Sheets compared before others get their turn: three hundred at once would hold everybody up. */
const AT_ONCE = 8;

/**
 * What an uploaded workbook would change. Nothing is saved.
 * @param isOurs whether the seal of a stamp is the one this member, campaign and criteria set give
 */
export async function differenceOf(set: CriteriaSet, stored: readonly StoredSheet[], reading: FileReading, isOurs: (stamp: Stamp) => boolean): Promise<WorkbookDifference> {
  const byId = new Map(stored.map((sheet) => [sheet.sheetId, sheet]));
  const seen = new Map<string, number>();
  for (const { stamp } of reading.sheets) seen.set(stamp.sheetId, (seen.get(stamp.sheetId) ?? 0) + 1);
  const sheets: SheetDifference[] = reading.unstamped.map((name) => unknownSheet(name, 'score-sheet-workbook.sheet-tampered'));
  const unchanged: { sheetId: string; version: number; handIn: boolean }[] = [];
  const told = new Set<string>();
  for (const [at, read] of reading.sheets.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const own = byId.get(read.stamp.sheetId);
    if (!isOurs(read.stamp)) sheets.push(unknownSheet(own?.code ?? read.name, 'score-sheet-workbook.sheet-tampered'));
    else if (own === undefined) sheets.push(unknownSheet(read.name, 'score-sheet-workbook.sheet-gone'));
    else if ((seen.get(own.sheetId) ?? 0) > 1) {
      if (!told.has(own.sheetId)) sheets.push(refusedSheet(set, own, 'score-sheet-workbook.sheet-doubled'));
      told.add(own.sheetId);
    } else if (read.fault !== null) sheets.push(refusedSheet(set, own, read.fault));
    else {
      const difference = sheetDifference(set, own, read);
      if (difference === null) unchanged.push({ sheetId: own.sheetId, version: own.version, handIn: own.refusal === null });
      else sheets.push(difference);
    }
  }
  const absent = stored.filter(({ sheetId, refusal }) => refusal === null && !seen.has(sheetId)).length;
  return { fingerprint: fingerprintOf(sheets, unchanged), sheets, unchanged, absent };
}

function sheetDifference(set: CriteriaSet, own: StoredSheet, read: ReadSheet): SheetDifference | null {
  const { changes, content } = changesOf(set, own, read);
  if (changes.length === 0) return null;
  const before = figures(set, own.marks, own.notApplicable);
  const after = figures(set, content.marks, own.notApplicable);
  const some = changes.some(({ refusal }) => refusal === null);
  const refusal = own.refusal ?? (some ? null : 'score-sheet-workbook.nothing-to-take');
  const stale = read.stamp.version !== own.version;
  return {
    sheetId: own.sheetId,
    code: own.code,
    initiativeName: own.initiativeName,
    state: refusal !== null ? 'refused' : stale ? 'stale' : 'changed',
    refusal: refusal ?? (stale ? 'score-sheet-workbook.sheet-stale' : null),
    version: own.version,
    changes,
    totalBefore: before.total,
    totalAfter: refusal === null ? after.total : before.total,
    complete: refusal === null && after.complete,
    content: refusal === null ? content : null,
  };
}

/** Item by item in the order of the set; what is refused or set aside keeps what is stored. */
function changesOf(set: CriteriaSet, own: StoredSheet, read: ReadSheet): { readonly changes: ItemChange[]; readonly content: SheetContent } {
  const changes: ItemChange[] = [];
  const marks: [string, Mark][] = [];
  const remarks: [string, string][] = [];
  const refusals = new Map(read.refused.map((cell) => [`${cell.part}:${cell.leafCode ?? ''}`, cell]));
  for (const { code, markedBy } of leavesOf(set.groups)) {
    const refusedMark = refusals.get(`mark:${code}`);
    const oldMark = entry(own.marks, code);
    const newMark = entry(read.marks, code);
    if (markedBy !== 'panel') {
      if (refusedMark !== undefined) changes.push(refusedItem(refusedMark, oldMark, ''));
      continue;
    }
    if (Object.hasOwn(own.notApplicable, code)) {
      const oldText = entry(own.remarks, code) ?? '';
      if (oldText !== '') remarks.push([code, oldText]);
      const typed = newMark !== undefined || refusedMark !== undefined;
      if (typed) changes.push({ ...blankChange(code, 'mark'), newMark: newMark ?? null, refusal: 'score-sheet.item-set-aside', typed: refusedMark?.typed ?? '' });
      continue;
    }
    const keeps = refusedMark !== undefined || read.setAside.includes(code);
    const mark = keeps ? oldMark : newMark;
    if (mark !== undefined) marks.push([code, mark]);
    if (refusedMark !== undefined) changes.push(refusedItem(refusedMark, oldMark, ''));
    else if (!keeps && !same(oldMark, newMark)) changes.push({ ...blankChange(code, 'mark'), oldMark: oldMark ?? null, newMark: newMark ?? null });
    const refusedRemark = refusals.get(`remark:${code}`);
    const oldText = cleanText(entry(own.remarks, code) ?? '');
    const newText = refusedRemark === undefined ? (entry(read.remarks, code) ?? '') : oldText;
    if (newText !== '') remarks.push([code, newText]);
    if (refusedRemark !== undefined) changes.push(refusedItem(refusedRemark, undefined, oldText));
    else if (oldText !== newText) changes.push({ ...blankChange(code, 'remark'), oldText, newText });
  }
  const refusedComment = refusals.get('comment:');
  const oldComment = cleanText(own.comment);
  const comment = refusedComment === undefined ? read.comment : oldComment;
  if (refusedComment !== undefined) changes.push(refusedItem(refusedComment, undefined, oldComment));
  else if (comment !== oldComment) changes.push({ ...blankChange(null, 'comment'), oldText: oldComment, newText: comment });
  return { changes, content: { marks: Object.fromEntries(marks), remarks: Object.fromEntries(remarks), comment } };
}

const entry = <Value>(record: Readonly<Record<string, Value>>, code: string): Value | undefined => (Object.hasOwn(record, code) ? record[code] : undefined);

/** Marks of one kind have the same fields, whatever their order. */
function same(one: Mark | undefined, other: Mark | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const fields = Object.entries(one);
  return fields.length === Object.keys(other).length && fields.every(([name, value]) => other[name as keyof Mark] === value);
}

function blankChange(leafCode: string | null, part: ItemChange['part']): ItemChange {
  return { leafCode, part, oldMark: null, newMark: null, oldText: '', newText: '', refusal: null, params: {}, typed: '' };
}

function refusedItem({ leafCode, part, code, params, typed }: RefusedCell, oldMark: Mark | undefined, oldText: string): ItemChange {
  return { ...blankChange(leafCode, part), oldMark: oldMark ?? null, oldText, refusal: code, params, typed };
}

function figures(set: CriteriaSet, marks: Marks, notApplicable: Readonly<Record<string, string>>): { readonly total: string; readonly complete: boolean } {
  const score = scoreSheet(set, marks, { notApplicable: Object.keys(notApplicable) });
  return { total: formatPoints(score.total, set.decimals), complete: score.complete };
}

function refusedSheet(set: CriteriaSet, own: StoredSheet, refusal: string): SheetDifference {
  const { total } = figures(set, own.marks, own.notApplicable);
  return { ...unknownSheet(own.code, refusal), sheetId: own.sheetId, initiativeName: own.initiativeName, version: own.version, totalBefore: total, totalAfter: total };
}

function unknownSheet(code: string, refusal: string): SheetDifference {
  return { sheetId: '', code, initiativeName: '', state: 'refused', refusal, version: 0, changes: [], totalBefore: '', totalAfter: '', complete: false, content: null };
}

/** The sheets come in the order of the file and are built the same way each time, so their JSON says the same each time. */
function fingerprintOf(sheets: readonly SheetDifference[], unchanged: WorkbookDifference['unchanged']): string {
  const hash = createHash('sha256');
  for (const sheet of sheets) hash.update(JSON.stringify(sheet), 'utf8').update('\n');
  return hash.update(JSON.stringify(unchanged), 'utf8').digest('hex');
}
