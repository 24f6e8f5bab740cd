import type { SeasonUnit } from './season';

/** The unit itself and every unit above it. A unit whose chain runs in a circle is walked once. */
function lineOf(parents: ReadonlyMap<string, string | null>, unitCode: string): ReadonlySet<string> {
  const line = new Set<string>();
  let current: string | null | undefined = unitCode;
  while (current !== null && current !== undefined && !line.has(current)) {
    line.add(current);
    current = parents.get(current);
  }
  return line;
}

/** Tells whether two units are the same or one stands above the other. Lines are worked out once per unit. */
export function unitRelation(units: readonly SeasonUnit[]): (a: string, b: string) => boolean {
  const parents = new Map(units.map((unit) => [unit.code, unit.parentCode]));
  const lines = new Map<string, ReadonlySet<string>>();
  const line = (unitCode: string): ReadonlySet<string> => {
    const known = lines.get(unitCode) ?? lineOf(parents, unitCode);
    lines.set(unitCode, known);
    return known;
  };
  return (a, b) => line(a).has(b) || line(b).has(a);
}
