import { Clock, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { UnitStandingsRepository } from './persistence/unit-standings.repository';
import { today } from './today';
import type { UnitStanding } from './unit-standing';

/** May this unit register, nominate or be rewarded: for the contexts that ask before they act. */
@Injectable()
export class UnitStandingService {
  constructor(
    private readonly clock: Clock,
    private readonly standings: UnitStandingsRepository,
  ) {}

  /** Standing of units with regard to the area of `areaUnitId`, by id; ids that do not exist are absent. */
  async standingsOf(tx: Tx, unitIds: readonly string[], areaUnitId: string): Promise<ReadonlyMap<string, UnitStanding>> {
    const rows = await this.standings.of(tx, unitIds, areaUnitId, today(this.clock));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Units with the one that is in charge of them today: themselves, or whoever took over what they left open. */
  inCharge(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.standings.inCharge(tx, unitIds, today(this.clock));
  }

  /** Ids of those among the units for which nobody living acts: neither they nor whoever took over what they left open. */
  async abandoned(tx: Tx, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const inCharge = await this.inCharge(tx, unitIds);
    const dissolved = await this.dissolved(tx, [...inCharge.values()]);
    return new Set([...inCharge].flatMap(([id, charged]) => (dissolved.has(charged) ? [id] : [])));
  }

  /** Ids of dissolved units among those given, whoever took over. */
  dissolved(tx: Tx, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.standings.dissolved(tx, unitIds, today(this.clock));
  }

  /**
   * The units a desk at these units works for: each with everything below it and, for a body that is no territory itself (a
   * department of a province, a board of its Party committee), everything below the nearest territory above it.
   */
  areaRoots(tx: Tx, unitIds: readonly string[]): Promise<readonly string[]> {
    return this.standings.upToTerritory(tx, unitIds, today(this.clock));
  }

  /** The units at which a desk works for this one: itself, and the bodies that hang on it. */
  desksOf(tx: Tx, unitId: string): Promise<readonly string[]> {
    return this.standings.desksOf(tx, unitId, today(this.clock));
  }

  /** Every unit that `isWithin` finds within these roots, for lists that are narrowed before they are sorted; as of today when no day is named. */
  unitsWithin(tx: Tx, roots: readonly string[], onDate: string = today(this.clock)): Promise<readonly string[]> {
    return this.standings.within(tx, roots, onDate);
  }

  /** Those of the units that stood on the day and, in the place of each that was not yet, whatever it took over. */
  standingOn(tx: Tx, unitIds: readonly string[], onDate: string): Promise<readonly string[]> {
    return this.standings.standingOn(tx, unitIds, onDate);
  }

  /** The units and whatever they had taken over by the day, themselves or through others. */
  withTakenOver(tx: Tx, unitIds: readonly string[], onDate: string = today(this.clock)): Promise<readonly string[]> {
    return this.standings.withTakenOver(tx, unitIds, onDate);
  }

  /** Is the unit one of the roots or below one of them? */
  isWithin(tx: Tx, unitId: string, roots: readonly string[]): Promise<boolean> {
    return this.standings.isWithin(tx, unitId, roots, today(this.clock));
  }
}
