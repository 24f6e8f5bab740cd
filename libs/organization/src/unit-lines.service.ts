import { Clock, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { UnitLinesRepository } from './persistence/unit-lines.repository';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { today } from './today';
import { labelOfKind } from './unit-kind-labels';

/** A unit with its place in the tree, as of one day. */
export interface PlacedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The kind as it is written in tables, "Xã". */
  readonly kindLabel: string;
  /** Units directly above, by id; empty at the top. */
  readonly parentIds: readonly string[];
}

/** Who stands above whom: the ground of conflicts of interest. */
@Injectable()
export class UnitLinesService {
  constructor(
    private readonly clock: Clock,
    private readonly lines: UnitLinesRepository,
    private readonly names: UnitNamesRepository,
  ) {}

  /** The units given and every unit above one of them, by code, on the day (`YYYY-MM-DD`; today when left out). */
  async upwardOf(tx: Tx, unitIds: readonly string[], onDate: string = today(this.clock)): Promise<PlacedUnit[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.lines.upwardOf(tx, unitIds, onDate);
    const names = await this.names.namesOf(
      tx,
      rows.map(({ id }) => id),
      onDate,
    );
    return rows.map(({ ownLabel, ...row }) => ({
      ...row,
      kindLabel: ownLabel === '' ? labelOfKind(row.kind) : ownLabel,
      name: names.get(row.id) ?? row.code,
    }));
  }

  /** Whether two units are the same or one stands above the other, on the day. */
  related(tx: Tx, one: string, other: string, onDate: string = today(this.clock)): Promise<boolean> {
    return this.lines.related(tx, one, other, onDate);
  }
}

/**
 * Tells whether two units are the same or one stands above the other. `units`
 * must hold both with everything above them, as `upwardOf` gives.
 */
export function unitsRelated(units: readonly PlacedUnit[]): (one: string, other: string) => boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentIds]));
  const lines = new Map<string, ReadonlySet<string>>();
  const lineOf = (unitId: string): ReadonlySet<string> => {
    const known = lines.get(unitId);
    if (known !== undefined) return known;
    const line = new Set([unitId]);
    for (const id of line) for (const parent of parents.get(id) ?? []) line.add(parent);
    lines.set(unitId, line);
    return line;
  };
  return (one, other) => lineOf(one).has(other) || lineOf(other).has(one);
}
