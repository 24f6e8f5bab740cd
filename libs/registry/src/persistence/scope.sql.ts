import type { RegistryScope } from '../registry-scope';

/** Collects the values of a statement and gives each its place (`$1`, `$2` …). */
export class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/** Text of a search as a LIKE pattern: what the reader typed is text, never a wildcard. */
export function containing(key: string): string {
  return `%${key.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/**
 * Nominations an actor may see: of units whose clerk they are, whatever their state; of the areas their desk works for,
 * what has been handed in.
 */
export function visibleNomination(scope: RegistryScope, areaRoots: readonly string[], values: Values): string {
  const own = `nomination.unit_id = ANY(${values.add(scope.clerkOf)}::uuid[])`;
  const handedIn = `nomination.state <> 'draft' AND nomination.receipt_code IS NOT NULL`;
  const within = `EXISTS (SELECT 1 FROM unnest(${values.add(areaRoots)}::uuid[]) root WHERE unit_at_or_above(nomination.unit_id, root, current_date))`;
  return `(${own} OR (${handedIn} AND ${within}))`;
}

/** The same of many at once: `areaUnitIds` are all units of the areas, so that a list asks an index and no row is walked up from. */
export function listedNomination(scope: RegistryScope, areaUnitIds: readonly string[], values: Values): string {
  const seen = `nomination.unit_id = ANY(${values.add([...new Set([...scope.clerkOf, ...areaUnitIds])])}::uuid[])`;
  const handedIn = `nomination.state <> 'draft' AND nomination.receipt_code IS NOT NULL`;
  return scope.clerkOf.length === 0 ? `${seen} AND ${handedIn}` : `${seen} AND (nomination.unit_id = ANY(${values.add(scope.clerkOf)}::uuid[]) OR (${handedIn}))`;
}

/** Initiatives an actor may see: of units whose clerk they are; of the areas their desk works for. */
export function visibleInitiative(scope: RegistryScope, areaRoots: readonly string[], values: Values): string {
  const own = `initiative.unit_id = ANY(${values.add(scope.clerkOf)}::uuid[])`;
  const within = `EXISTS (SELECT 1 FROM unnest(${values.add(areaRoots)}::uuid[]) root WHERE unit_at_or_above(initiative.unit_id, root, current_date))`;
  return `(${own} OR ${within})`;
}

/** The same of many at once: every unit below the areas is known beforehand, so that a list asks an index and no row is walked up from. */
export function listedInitiative(scope: RegistryScope, unitIds: readonly string[], values: Values): string {
  return `initiative.unit_id = ANY(${values.add([...new Set([...scope.clerkOf, ...unitIds])])}::uuid[])`;
}
