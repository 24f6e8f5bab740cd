import { type CriteriaNode, type CriteriaSet, formatDecimal, type Leaf, leavesOf, type Mark, type Marks, type ScoringPart } from '@dvk/scoring-core';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import type { OfficeSheet, Sheet } from './queries';

const texts = messages.judging;

/** What a member (or the office) writes of a nomination. */
export interface SheetDraft {
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** The set of a sheet; the server has checked it before publishing. */
export const criteriaOf = (sheet: Pick<Sheet | OfficeSheet, 'criteriaSet'>): CriteriaSet => sheet.criteriaSet as unknown as CriteriaSet;

export const marksOf = (marks: Readonly<Record<string, unknown>>): Marks => marks as Marks;

type NotApplicable = Readonly<Record<string, string>>;

/** A stored sheet as a draft; an item set aside since then takes no mark any more. */
export function draftOf(
  { marks, remarks, comment = '' }: { readonly marks: Readonly<Record<string, unknown>>; readonly remarks: Readonly<Record<string, string>>; readonly comment?: string },
  notApplicable: NotApplicable,
): SheetDraft {
  const kept = Object.entries(marksOf(marks)).filter(([code]) => !Object.hasOwn(notApplicable, code));
  return { marks: Object.fromEntries(kept), remarks, comment };
}

/** A record with one entry put in, or taken out where it is undefined. */
export function withEntry<Value>(record: Readonly<Record<string, Value>>, code: string, entry: Value | undefined): Readonly<Record<string, Value>> {
  const others = Object.entries(record).filter(([key]) => key !== code);
  return Object.fromEntries(entry === undefined ? others : [...others, [code, entry]]);
}

/** Leaves to be marked by `part`, without those set aside, from top to bottom. */
export function leavesToMark(set: CriteriaSet, part: ScoringPart, notApplicable: NotApplicable): readonly Leaf[] {
  return leavesOf(set.groups).filter((leaf) => leaf.markedBy === part && !Object.hasOwn(notApplicable, leaf.code));
}

/** Bonuses and deductions that are not 0 and have no reason yet. */
export function reasonless(leaves: readonly Leaf[], { marks, remarks }: SheetDraft): readonly string[] {
  return leaves.flatMap(({ code, kind }) => {
    const mark = marks[code];
    const counts = (kind === 'bonus' || kind === 'deduction') && mark?.kind === 'points' && mark.hundredths > 0;
    return counts && (remarks[code] ?? '').trim() === '' ? [code] : [];
  });
}

export const hasLeavesOf = (nodes: readonly CriteriaNode[], part: ScoringPart): boolean => leavesOf(nodes).some(({ markedBy }) => markedBy === part);

/** What the unit said of each item; null where the campaign does not show it. */
export const unitWords = ({ selfMarks, selfRemarks }: Sheet['nomination']): { readonly marks: Marks; readonly remarks: Readonly<Record<string, string>> } | null =>
  selfMarks === null || selfRemarks === null ? null : { marks: marksOf(selfMarks), remarks: selfRemarks };

/** A mark as it is read: `8,5`, a level's name, `Đạt`. */
export function markText(mark: Mark | undefined): string {
  switch (mark?.kind) {
    case undefined:
      return texts.sheet.notMarked;
    case 'points':
    case 'measured':
      return formatDecimal(mark.hundredths, { comma: true });
    case 'level':
      return mark.level;
    case 'gate':
      return mark.passed ? texts.sheet.passed : texts.sheet.failed;
    case 'count':
      return formatCount(mark.count);
    case 'ratio':
      return `${formatCount(mark.done)} / ${formatCount(mark.assigned)}`;
    case 'not-applicable':
      return texts.none;
  }
}

/** What is told of items in whose field stands what is no mark, before the page is left; null: none. */
export const unreadText = (codes: readonly string[]): string | null => (codes.length === 0 ? null : texts.sheet.leavesUnread(codes.join(', ')));

/** "37.50" as people write it. */
export const withComma = (decimal: string): string => decimal.replace('.', ',');

/** Anchor of an item, for jumping to what is missing. */
export const leafAnchor = (code: string): string => `tieu-chi-${code}`;

const keptPrefix = 'score-sheet:';

/** The name under which a sheet's draft lies on the device. */
export const keptAs = (sheetId: string): string => `${keptPrefix}${sheetId}`;

export const sheetIdOf = (object: string): string => object.slice(keptPrefix.length);
