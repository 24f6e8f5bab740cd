import { type PlacedUnit, UnitLinesService, UnitStandingService } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** Within what initiatives are compared. */
@Injectable()
export class ComparedAreas {
  constructor(
    private readonly standings: UnitStandingService,
    private readonly lines: UnitLinesService,
  ) {}

  /** The provinces of the units, and what stands at the top of those that are in none; of a unit that ended, those of who took over. */
  async of(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
    const inCharge = await this.standings.inCharge(tx, unitIds);
    const today = [...new Set(unitIds.map((id) => inCharge.get(id) ?? id))];
    const placed = new Map((await this.lines.upwardOf(tx, today)).map((unit) => [unit.id, unit]));
    return [...new Set(today.flatMap((id) => areasAbove(placed, id)))];
  }
}

function areasAbove(placed: ReadonlyMap<string, PlacedUnit>, unitId: string): string[] {
  const line = upwards(placed, unitId);
  const provinces = line.filter(({ kind }) => kind === 'province');
  return (provinces.length > 0 ? provinces : line.filter(({ parentIds }) => parentIds.length === 0)).map(({ id }) => id);
}

function upwards(placed: ReadonlyMap<string, PlacedUnit>, unitId: string): PlacedUnit[] {
  const line = new Map<string, PlacedUnit>();
  for (const waiting = [unitId]; waiting.length > 0; ) {
    const unit = placed.get(waiting.pop() ?? '');
    if (unit === undefined || line.has(unit.id)) continue;
    line.set(unit.id, unit);
    waiting.push(...unit.parentIds);
  }
  return [...line.values()];
}
