export interface SharedPlaces<K> {
  /** Places that belong to each key beyond doubt. */
  readonly certain: ReadonlyMap<K, number>;
  /** Keys with equal remainders that fewer places are left for than there are keys; empty when all places are settled. */
  readonly contested: readonly K[];
  /** How many of the contested keys get one place more. */
  readonly contestedPlaces: number;
}

/**
 * Shares places in proportion to sizes by largest remainder (Hamilton). Sizes
 * and places are whole numbers, 0 or more. When equal remainders meet at the
 * last place nobody is preferred: the keys are reported as contested, to be
 * settled by a recorded act. With no size at all no place is given. Throws
 * RangeError for a negative or broken number.
 */
export function largestRemainder<K>(sizes: ReadonlyMap<K, number>, places: number): SharedPlaces<K> {
  const entries = [...sizes];
  if (![places, ...sizes.values()].every((value) => Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError('scoring-core.sizes-not-whole');
  }
  const total = entries.reduce((sum, [, size]) => sum + BigInt(size), 0n);
  if (total === 0n) return { certain: new Map(entries.map(([key]) => [key, 0])), contested: [], contestedPlaces: 0 };
  const shares = entries.map(([key, size]) => {
    const exact = BigInt(size) * BigInt(places);
    return { key, whole: Number(exact / total), remainder: exact % total };
  });
  const certain = new Map(shares.map(({ key, whole }) => [key, whole]));
  let left = places - shares.reduce((sum, { whole }) => sum + whole, 0);
  const remainders = [...new Set(shares.map(({ remainder }) => remainder))].sort((a, b) => (a < b ? 1 : -1));
  for (const remainder of remainders) {
    const equal = shares.filter((share) => share.remainder === remainder);
    if (left === 0) break;
    if (equal.length > left) return { certain, contested: equal.map(({ key }) => key), contestedPlaces: left };
    for (const { key, whole } of equal) certain.set(key, whole + 1);
    left -= equal.length;
  }
  return { certain, contested: [], contestedPlaces: 0 };
}
