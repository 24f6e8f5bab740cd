import type { Mark } from '@dvk/scoring-core';
import type { TypedMark } from './kept-mark';

export type Ratio = Extract<Mark, { kind: 'ratio' }>;

/** What stands in one of the two fields; null: nothing. */
export type TypedCount = number | null | 'unread';

export interface TypedRatio {
  readonly done: TypedCount;
  readonly assigned: TypedCount;
}

export const fieldsOf = (mark: Ratio | undefined): TypedRatio => ({ done: mark?.done ?? null, assigned: mark?.assigned ?? null });

/** One count is there and the other not yet, or not any more. */
export const isHalf = ({ done, assigned }: TypedRatio): boolean => (done === null) !== (assigned === null) && done !== 'unread' && assigned !== 'unread';

/** What both fields make: a mark, none where both are empty, and half a ratio cannot stand. */
export function ratioOf({ done, assigned }: TypedRatio): TypedMark {
  if (done === null && assigned === null) return undefined;
  return typeof done === 'number' && typeof assigned === 'number' ? { kind: 'ratio', done, assigned } : 'unread';
}
