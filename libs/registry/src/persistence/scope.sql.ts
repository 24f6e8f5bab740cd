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

/** Units behind a list, known before it is asked. */
export interface ListedUnits {
  /** All units of the areas the actor's desk works for. */
  readonly ofAreas: readonly string[];
  /** These, the units whose clerk the actor is, and all that any of them took over. */
  readonly withTakenOver: readonly string[];
}

/**
 * The same of many at once, so that a list asks an index and no row is walked up from. An initiative stays with the unit that registered it while its nomination is of
 * whoever took over: `tables` of initiatives are narrowed to all these, which leaves no row out and reads no others.
 */
export function listedNomination(scope: RegistryScope, units: ListedUnits, tables: readonly string[], values: Values): string {
  const seen = `nomination.unit_id = ANY(${values.add([...new Set([...scope.clerkOf, ...units.ofAreas])])}::uuid[])`;
  const around = tables.length === 0 ? [] : [values.add(units.withTakenOver)].flatMap((ids) => tables.map((table) => `${table}.unit_id = ANY(${ids}::uuid[])`));
  const handedIn = `nomination.state <> 'draft' AND nomination.receipt_code IS NOT NULL`;
  const visible = scope.clerkOf.length === 0 ? handedIn : `(nomination.unit_id = ANY(${values.add(scope.clerkOf)}::uuid[]) OR (${handedIn}))`;
  return [seen, ...around, visible].join(' AND ');
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
