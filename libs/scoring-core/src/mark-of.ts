import type { Mark, Marks } from './marks';

/**
 * The mark of a leaf, or undefined when it is missing. Codes are typed by
 * people: what every object inherits (`constructor`, `toString`) has no `kind`
 * and is no mark.
 */
export function markOf(marks: Marks, code: string): Mark | undefined {
  const mark = marks[code];
  return mark?.kind === undefined ? undefined : mark;
}
