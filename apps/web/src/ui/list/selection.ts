/** The set with one key added or taken out. */
export const toggled = (selected: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> => toggledAll(selected, [key], on);

/** The set with all of these keys added or taken out; keys of other pages stay as they are. */
export function toggledAll(selected: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const after = new Set(selected);
  for (const key of keys) {
    if (on) after.add(key);
    else after.delete(key);
  }
  return after;
}
