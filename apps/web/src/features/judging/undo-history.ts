import type { Mark } from '@dvk/scoring-core';
import { sameMark } from './kept-mark';
import { withEntry, type SheetDraft } from './sheet-draft';

/** One part of a draft: a mark, a remark, or the comment on the whole. */
export type DraftPlace = { readonly part: 'marks' | 'remarks'; readonly code: string } | { readonly part: 'comment'; readonly code: '' };

/** What stood somewhere before it was changed. */
export interface UndoStep {
  readonly place: DraftPlace;
  readonly before: Mark | string | undefined;
}

export interface UndoHistory {
  readonly steps: readonly UndoStep[];
  /** The last step still grows: typing "8", ",", "5" in one field is one step. */
  readonly growing: boolean;
}

export const noHistory: UndoHistory = { steps: [], growing: false };

/** More than a sheet has items, so that a whole round of marking can be taken back. */
const mostSteps = 200;

const samePlace = (a: DraftPlace, b: DraftPlace): boolean => a.part === b.part && a.code === b.code;

export function valueAt(draft: SheetDraft, { part, code }: DraftPlace): Mark | string | undefined {
  return part === 'comment' ? draft.comment : draft[part][code];
}

/** The history with a change about to be made to `draft`. */
export function remembered(history: UndoHistory, draft: SheetDraft, place: DraftPlace): UndoHistory {
  const last = history.steps.at(-1);
  if (history.growing && last !== undefined && samePlace(last.place, place)) return history;
  const step: UndoStep = { place, before: valueAt(draft, place) };
  return { steps: [...history.steps, step].slice(-mostSteps), growing: true };
}

/** The field was left: what is typed there next is a step of its own. */
export const sealed = (history: UndoHistory): UndoHistory => (history.growing ? { ...history, growing: false } : history);

/** The draft with one step taken back. Only that place is touched, whatever else has changed since; none where only what cannot stand was typed. */
export function withoutStep(draft: SheetDraft, { place, before }: UndoStep): SheetDraft {
  switch (place.part) {
    case 'comment':
      return { ...draft, comment: typeof before === 'string' ? before : '' };
    case 'remarks':
      return { ...draft, remarks: withEntry(draft.remarks, place.code, typeof before === 'string' ? before : undefined) };
    case 'marks':
      if (typeof before !== 'string' && sameMark(before, draft.marks[place.code])) return draft;
      return { ...draft, marks: withEntry(draft.marks, place.code, typeof before === 'object' ? before : undefined) };
  }
}
