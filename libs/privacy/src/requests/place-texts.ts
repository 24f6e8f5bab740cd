/** A text of a row and the way to it: keys and places joined by dots. */
export interface PartText {
  readonly part: string;
  readonly text: string;
}

type Json = unknown;

/** Every text in the value, in the order of its keys. */
export function textsIn(value: Json, way: readonly string[] = []): PartText[] {
  if (typeof value === 'string') return [{ part: way.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...way, key]));
}

/** The value with the texts of these parts changed; everything else is what it was. */
export function withTexts<Value>(value: Value, parts: ReadonlySet<string>, change: (text: string) => string, way: readonly string[] = []): Value {
  if (typeof value === 'string') return (parts.has(way.join('.')) ? change(value) : value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: Json, at) => withTexts(inner, parts, change, [...way, String(at)])) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner as Json, parts, change, [...way, key])])) as Value;
}
