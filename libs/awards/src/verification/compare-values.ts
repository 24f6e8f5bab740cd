/** Where two documents part for the first time. */
export interface ValueDifference {
  /** Names of fields, and of the items of a list their codes (their place where they have none). */
  readonly path: readonly string[];
  /** `missing`: only the first has it; `added`: only the second; `order`: the same items stand in another order. */
  readonly kind: 'changed' | 'missing' | 'added' | 'order';
  readonly kept: unknown;
  readonly other: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

/** Causes before what follows from them; fields not named here come after, by name. */
const fieldOrder = ['title', 'year', 'organizer', 'rules', 'criteriaSet', 'tieChain', 'tiers', 'units', 'assessors', 'nominations', 'sheets', 'decisions', 'total', 'averages', 'exactScore', 'finalScore', 'class', 'rank', 'award'];

const placeOf = (field: string): number => {
  const at = fieldOrder.indexOf(field);
  return at < 0 ? fieldOrder.length : at;
};

/** A mark is one value, whatever fields it has; so is a quota and a key of the tie chain. */
function isOneValue(path: readonly string[]): boolean {
  const [, area, , field] = path;
  return (area === 'sheets' && field === 'marks' && path.length === 5) || path.at(-1) === 'quota' || path.at(-1) === 'floor' || (area === 'tieChain' && path.length === 3);
}

/** The first difference of two JSON values in the order in which things follow from each other; null: they are the same. */
export function compareValues(kept: unknown, other: unknown, path: readonly string[]): ValueDifference | null {
  if (isOneValue(path)) return sameJson(kept, other) ? null : { path, kind: 'changed', kept, other };
  if (Array.isArray(kept) && Array.isArray(other)) return compareLists(kept, other, path);
  if (isPlain(kept) && isPlain(other)) return compareFields(kept, other, path);
  return kept === other ? null : { path, kind: 'changed', kept, other };
}

function compareFields(kept: Plain, other: Plain, path: readonly string[]): ValueDifference | null {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(other)])].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  for (const name of names) {
    const found = compareItem(name, kept[name], other[name], path);
    if (found !== null) return found;
  }
  return null;
}

function compareLists(kept: readonly unknown[], other: readonly unknown[], path: readonly string[]): ValueDifference | null {
  const keptKeys = keysOf(kept, path);
  const otherKeys = keysOf(other, path);
  if (keptKeys === null || otherKeys === null) return compareFields({ ...kept }, { ...other }, path);
  const others = new Map(otherKeys.map((key, at) => [key, other[at]]));
  for (const [at, key] of keptKeys.entries()) {
    const found = compareItem(key, kept[at], others.get(key), path);
    if (found !== null) return found;
  }
  const known = new Set(keptKeys);
  const added = otherKeys.findIndex((key) => !known.has(key));
  if (added >= 0) return compareItem(otherKeys[added] ?? '', undefined, other[added], path);
  const moved = keptKeys.findIndex((key, at) => otherKeys[at] !== key);
  return moved < 0 ? null : { path, kind: 'order', kept: keptKeys[moved], other: otherKeys[moved] };
}

function compareItem(key: string, kept: unknown, other: unknown, path: readonly string[]): ValueDifference | null {
  const inside = [...path, key];
  if (kept !== undefined && other !== undefined) return compareValues(kept, other, inside);
  if (kept === other) return null;
  return { path: inside, kind: kept === undefined ? 'added' : 'missing', kept, other };
}

/** By which the items of a list are told apart, whatever their order; null: by their place. */
function keysOf(items: readonly unknown[], path: readonly string[]): string[] | null {
  const keys = items.map((item) => (isPlain(item) ? keyOf(item, path.at(-1) ?? '') : null));
  const known = keys.filter((key) => key !== null);
  return known.length === items.length && new Set(known).size === items.length ? known : null;
}

function keyOf(item: Plain, list: string): string | null {
  const text = (field: string): string => (typeof item[field] === 'string' ? item[field] : '');
  if (list === 'warnings') return [text('nominationCode'), text('assessorCode'), text('code')].join('/');
  if ('nominationCode' in item && 'assessorCode' in item) return `${text('nominationCode')}/${text('assessorCode')}`;
  if ('peerGroup' in item && 'award' in item && !('code' in item)) return `${text('peerGroup')}/${text('award')}`;
  return [text('code'), text('assessorCode'), text('name')].find((key) => key !== '') ?? null;
}

export function sameJson(one: unknown, other: unknown): boolean {
  if (isPlain(one) && isPlain(other)) {
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every((name) => name in other && sameJson(one[name], other[name]));
  }
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, at) => sameJson(item, other[at]));
  return one === other;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
