import { type DatedName, type PlacedUnit, vietnamDay } from '@dvk/organization';
import type { SeasonUnit } from '@dvk/scoring-core';

/** What a season knows of its units, and where their names of former days are looked up. */
export class SeasonUnits {
  private readonly placedById: ReadonlyMap<string, PlacedUnit>;

  /**
   * @param renamed names through time of the units that have borne more than one
   * @param successors of the units that ended
   */
  constructor(
    private readonly placed: readonly PlacedUnit[],
    private readonly renamed: ReadonlyMap<string, readonly DatedName[]>,
    private readonly successors: ReadonlyMap<string, readonly string[]>,
  ) {
    this.placedById = new Map(placed.map((unit) => [unit.id, unit]));
  }

  /** @throws Error for a unit that is not among those placed */
  codeOf(unitId: string): string {
    return this.require(unitId).code;
  }

  /** The name a unit bore at an instant; undefined: the one it bears in the season. */
  nameThen(unitId: string, at: Date | null): string | undefined {
    const names = this.renamed.get(unitId);
    if (names === undefined || at === null) return undefined;
    const day = vietnamDay(at);
    const then = names.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || validTo > day));
    return then === undefined || then.name === this.require(unitId).name ? undefined : then.name;
  }

  /** A season knows one unit above each, and its kind as tables write it; further lines upwards are judged elsewhere, sheet by sheet. */
  all(): SeasonUnit[] {
    return this.placed.map(({ id, code, name, kindLabel, parentIds }) => {
      const unit = { code, name, kind: kindLabel, parentCode: parentIds[0] === undefined ? null : this.codeOf(parentIds[0]) };
      const successors = this.successors.get(id);
      return successors === undefined ? unit : { ...unit, successors };
    });
  }

  private require(unitId: string): PlacedUnit {
    const unit = this.placedById.get(unitId);
    if (unit === undefined) throw new Error(`unit ${unitId} is not among those placed`);
    return unit;
  }
}
