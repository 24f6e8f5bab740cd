/** Why a figure cannot be worked out. */
export type FigureGap =
  /** Nobody else marked anything. */
  | 'one-assessor'
  /** Fewer nominations than the figure needs. */
  | 'too-few-nominations'
  /** All marks are equal, or the nominations all came out alike: there is nothing to compare. */
  | 'no-variance'
  /** Too few nominations were marked by every member. */
  | 'gaps'
  /** The marks contradict each other so much that the formula leaves its range. */
  | 'out-of-range'
  /** There are no sheets of the kind the figure is about. */
  | 'no-sheets';

/** A figure that describes marks, or the reason why there is none. Never an official score. */
export type Figure = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: FigureGap };

export const figureOf = (value: number): Figure => ({ ok: true, value });
export const noFigure = (reason: FigureGap): Figure => ({ ok: false, reason });

/** Quotient of exact whole numbers as a figure; the denominator is not 0. */
export const ratioOf = (numerator: bigint, denominator: bigint): Figure => figureOf(Number(numerator) / Number(denominator));

/** Fewest nominations from which agreement is worked out: two points always lie on a line. */
export const LEAST_NOMINATIONS = 3;
