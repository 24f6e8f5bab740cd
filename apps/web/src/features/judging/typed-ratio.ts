import type { Mark } from '@dvk/scoring-core';

export type Ratio = Extract<Mark, { kind: 'ratio' }>;

/** The two counts of a ratio as they stand in their fields; null: a field that is empty or cannot be read. */
export interface TypedRatio {
  readonly done: number | null;
  readonly assigned: number | null;
}

export const fieldsOf = (mark: Ratio | null): TypedRatio => ({ done: mark?.done ?? null, assigned: mark?.assigned ?? null });

/** The mark both fields make; null: not both are there. */
export const ratioOf = ({ done, assigned }: TypedRatio): Ratio | null => (done === null || assigned === null ? null : { kind: 'ratio', done, assigned });

/** Whether two marks are the same ratio. */
export const sameRatio = (one: Ratio | null, other: Ratio | null): boolean => one?.done === other?.done && one?.assigned === other?.assigned;

/** What the fields hold once the mark has changed: a mark from elsewhere replaces what is typed, the echo of typing does not. */
export const fieldsAfter = (typed: TypedRatio, mark: Ratio | null): TypedRatio => (sameRatio(ratioOf(typed), mark) ? typed : fieldsOf(mark));
