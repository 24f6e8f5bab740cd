import type { Mark, Marks } from '@dvk/scoring-core';
import { sameMark } from './kept-mark';

/**
 * Items in whose field stands what cannot be read as a mark.
 *
 * @param typedWrong by item the mark that stood when it was typed: once another stands, from another tab or an earlier draft, the field shows that one
 */
export const unreadCodes = (typedWrong: ReadonlyMap<string, Mark | undefined>, marks: Marks): readonly string[] =>
  [...typedWrong].flatMap(([code, before]) => (sameMark(before, marks[code]) ? [code] : []));
