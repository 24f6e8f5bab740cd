/** Lines of a list, made anew whenever they are walked through: tens of thousands are never held. */
export interface Lines<Line> extends Iterable<Line> {
  readonly length: number;
}

/** A line for each of the items. */
export function linesOver<Item, Line>(items: readonly Item[], lineOf: (item: Item) => Line): Lines<Line> {
  return {
    length: items.length,
    *[Symbol.iterator]() {
      for (const item of items) yield lineOf(item);
    },
  };
}
