import { Clock, nameKey, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { type KnownUnit, UnitWritesRepository } from './persistence/unit-writes.repository';
import { type UnitRow, UnitsRepository } from './persistence/units.repository';
import { today } from './today';
import type { UnitBrought, UnitFilter, UnitListed, UnitMention, UnitShown } from './unit';
import { kindOfLabel, labelOfKind, ownLabel } from './unit-kind-labels';

/** Front door to units for every other context. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly names: UnitNamesRepository,
    private readonly units: UnitsRepository,
    private readonly writes: UnitWritesRepository,
  ) {}

  /** Names by unit id, as borne on the day (`YYYY-MM-DD`; today when left out). */
  namesOf(tx: Tx, unitIds: readonly string[], onDate: string = today(this.clock)): Promise<Map<string, string>> {
    return this.names.namesOf(tx, unitIds, onDate);
  }

  /** Units that match; without a day, as of today. */
  search(filter: Omit<UnitFilter, 'onDate'> & { readonly onDate: string | null }): Promise<{ items: UnitListed[]; total: number }> {
    const onDate = filter.onDate ?? today(this.clock);
    return this.transactor.read(async (tx) => {
      const { items, total } = await this.units.search(tx, { ...filter, onDate });
      const ids = items.map(({ id }) => id);
      const above = await this.units.above(tx, ids, onDate);
      const successors = await this.units.links(tx, ids, onDate);
      return { items: items.map((row) => listed(row, above.get(row.id) ?? [], successors.get(row.id) ?? [])), total };
    });
  }

  /** @throws Problem 404 when there is no such unit */
  get(id: string, onDate: string = today(this.clock)): Promise<UnitShown> {
    return this.transactor.read(async (tx) => {
      const row = await this.units.find(tx, id, onDate);
      if (row === null) throw Problem.notFound();
      const above = await this.units.above(tx, [id], onDate);
      const successors = (await this.units.links(tx, [id], onDate)).get(id) ?? [];
      const predecessors = (await this.units.links(tx, [id], onDate, true)).get(id) ?? [];
      const names = await this.units.namesThroughTime(tx, id);
      const nowInCharge = await this.units.nowInCharge(tx, id, onDate);
      return { ...listed(row, above.get(id) ?? [], []), names, successors, predecessors, nowInCharge };
    });
  }

  /** Whether `lowerId` is `upperId` or stands below it on the day. */
  isAtOrBelow(tx: Tx, lowerId: string, upperId: string, onDate: string = today(this.clock)): Promise<boolean> {
    return this.units.isAtOrBelow(tx, lowerId, upperId, onDate);
  }

  /** Ids of units by their code; codes of nobody are absent. */
  idsByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.units.byCodes(tx, codes);
  }

  /** Whether a unit may be given a post: it exists and is not dissolved. */
  async isLiving(tx: Tx, unitId: string): Promise<boolean> {
    const onDate = today(this.clock);
    const row = await this.units.find(tx, unitId, onDate);
    return row !== null && (row.dissolvedOn === null || row.dissolvedOn > onDate);
  }

  /** The day on which it is known that the unit ends or ended: no post there lasts longer. */
  async knownEnd(tx: Tx, unitId: string): Promise<string | null> {
    return (await this.units.find(tx, unitId, today(this.clock)))?.dissolvedOn ?? null;
  }

  /**
   * The living unit of this code and name, made when there is none. Where the code belongs to a unit of another name, the
   * new one gets the code with a number behind it. A unit of our own that hangs nowhere yet is hung below the parent
   * given, unless it stands above that parent itself.
   *
   * @returns its id, and the code it bears here
   */
  async ensureUnit(tx: Tx, unit: UnitBrought): Promise<{ readonly id: string; readonly code: string }> {
    await this.writes.lock(tx);
    const same = await this.writes.sameCode(tx, unit.code, today(this.clock));
    const known = same.find((each) => !each.dissolved && nameKey(each.name) === nameKey(unit.name));
    const { id, code } = known ?? (await this.make(tx, unit, same));
    if (unit.parentId !== null && this.mayHang(known) && !(await this.isAtOrBelow(tx, unit.parentId, id))) {
      await this.writes.insertParent(tx, id, unit.parentId);
    }
    return { id, code };
  }

  private mayHang(known: KnownUnit | undefined): boolean {
    return known === undefined || (known.officialCode === null && !known.hasParent);
  }

  private async make(tx: Tx, unit: UnitBrought, same: readonly KnownUnit[]): Promise<{ readonly id: string; readonly code: string }> {
    const taken = new Set(same.map(({ code }) => code));
    let code = unit.code;
    for (let number = 2; taken.has(code); number += 1) code = `${unit.code}-${number}`;
    const ids = await this.writes.insertUnits(tx, [
      {
        code,
        officialCode: null,
        kind: kindOfLabel(unit.kindLabel),
        ownLabel: ownLabel(unit.kindLabel),
        name: unit.name,
        establishedOn: null,
        dissolvedOn: null,
      },
    ]);
    const id = ids.get(code);
    if (id === undefined) throw new Error('a unit just made has an id');
    return { id, code };
  }
}

function listed(row: UnitRow, above: readonly UnitMention[], successors: readonly UnitMention[]): UnitListed {
  const { ownLabel: label, ...unit } = row;
  return {
    ...unit,
    kindLabel: label === '' ? labelOfKind(row.kind) : label,
    above,
    successors: successors.map(({ id, name }) => ({ id, name })),
  };
}
