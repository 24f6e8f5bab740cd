/** The list with one entry moved by some places; at the ends it stays where it is. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const target = index + by;
  const entry = list[index];
  if (entry === undefined || target < 0 || target >= list.length) return list;
  const rest = list.filter((_, at) => at !== index);
  return [...rest.slice(0, target), entry, ...rest.slice(target)];
}
