import type { Mark } from '@dvk/scoring-core';

/** Whether both are the same mark; the server may name its parts in another order. */
export const sameMark = (one: Mark | undefined, other: Mark | undefined): boolean => written(one) === written(other);

const written = (mark: Mark | undefined): string => (mark === undefined ? '' : JSON.stringify(Object.entries(mark).sort()));

/** What a control remembers of its mark, so that typing what cannot stand never costs the mark that stood. */
export interface KeptMark {
  /**
   * The mark that stood when the field got the focus, or came from elsewhere since. Not the last one that could be read: of "15",
   * where ten is the most, the 1 was never meant.
   */
  readonly standing: Mark | undefined;
  /** What the control itself asked for last; any other mark comes from elsewhere: another tab, an earlier draft. */
  readonly asked: Mark | undefined;
}

/** What the fields of one item say: a mark, nothing, or something that cannot stand. */
export type TypedMark = Mark | undefined | 'unread';

/** The field got the focus, or begins with this mark. */
export const focused = (mark: Mark | undefined): KeptMark => ({ standing: mark, asked: mark });

/** @returns the same object where the mark is the echo of typing */
export const seen = (kept: KeptMark, mark: Mark | undefined): KeptMark => (sameMark(kept.asked, mark) ? kept : focused(mark));

/** Something was typed; `asked` is the mark the sheet has to hold now. */
export const typed = (kept: KeptMark, mark: TypedMark): KeptMark => ({ ...kept, asked: mark === 'unread' ? kept.standing : mark });
