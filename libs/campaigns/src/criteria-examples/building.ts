import type { ClassBand, CriteriaGroup, CriteriaNode, Leaf } from '@dvk/scoring-core';

type Usual = Pick<Leaf, 'guidance' | 'weight' | 'markedBy' | 'mayBeNotApplicable' | 'floor'>;
type Own<L extends Leaf> = L extends Leaf ? Omit<L, keyof Usual> & Partial<Usual> : never;

const usual: Usual = { guidance: '', weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null };

/** A leaf with what leaves usually have; numbers in hundredths. */
export function leaf(own: Own<Leaf>): Leaf {
  return { ...usual, ...own };
}

/** A group without caps of its own. */
export function group(code: string, name: string, max: number, children: readonly CriteriaNode[], floorPercent?: number): CriteriaGroup {
  const floor = floorPercent === undefined ? null : ({ kind: 'percent', value: floorPercent } as const);
  return { kind: 'group', code, name, max, floor, bonusCap: null, deductionCap: null, children };
}

/** Bands from the highest, each from its limit (inclusive) up to the one above; the lowest begins at 0. */
export function bands(...limits: readonly (readonly [name: string, from: number, zeroBlocked?: boolean])[]): ClassBand[] {
  return limits.map(([name, from, zeroBlocked = false], index) => ({
    name,
    from,
    fromInclusive: true,
    to: limits[index - 1]?.[1] ?? null,
    toInclusive: false,
    zeroBlocked,
  }));
}
