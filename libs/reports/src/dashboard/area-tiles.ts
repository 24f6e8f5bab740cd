import { type PlacedUnit, UnitLinesService, UnitStandingService } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';

/** Units that stand directly below an area today, and to which of them everything else belongs. */
export interface Tiles {
  readonly units: readonly PlacedUnit[];
  /** By unit: itself or the one it stands below, of one that ended the one of whoever is in charge; those that belong to none are absent. */
  readonly of: ReadonlyMap<string, string>;
}

/** The map of an area: one place for each unit directly below it. */
@Injectable()
export class AreaTiles {
  constructor(
    private readonly standings: UnitStandingService,
    private readonly lines: UnitLinesService,
  ) {}

  async of(tx: Tx, roots: readonly string[]): Promise<Tiles> {
    const within = await this.standings.unitsWithin(tx, roots);
    const gone = await this.standings.dissolved(tx, within);
    const charged = await this.standings.inCharge(tx, [...gone]);
    const placed = new Map((await this.lines.upwardOf(tx, within.filter((id) => !gone.has(id)))).map((unit) => [unit.id, unit]));
    const units = [...placed.values()]
      .filter(({ id, parentIds }) => !roots.includes(id) && parentIds.some((parent) => roots.includes(parent)))
      .sort((one, other) => compareVietnamese(one.kindLabel, other.kindLabel) || compareVietnamese(one.name, other.name) || (one.id < other.id ? -1 : 1));
    const tileOf = climb(placed, new Set(units.map(({ id }) => id)));
    const of = new Map<string, string>();
    for (const id of within) {
      const tile = tileOf(charged.get(id) ?? id);
      if (tile !== null) of.set(id, tile);
    }
    return { units, of };
  }
}

/** From a unit upward to the first that has a place of its own. */
function climb(placed: ReadonlyMap<string, PlacedUnit>, tiles: ReadonlySet<string>): (unitId: string) => string | null {
  const known = new Map<string, string | null>([...tiles].map((id) => [id, id]));
  const tileOf = (unitId: string): string | null => {
    const found = known.get(unitId);
    if (found !== undefined) return found;
    // Whoever stands in a ring finds nothing there.
    known.set(unitId, null);
    const tile = (placed.get(unitId)?.parentIds ?? []).map(tileOf).find((each) => each !== null) ?? null;
    known.set(unitId, tile);
    return tile;
  };
  return tileOf;
}
