import { Clock, nameKey, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { AreaClass } from './area-class';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { UnitChangeLogRepository } from './persistence/unit-change-log.repository';
import { UnitRecordsRepository } from './persistence/unit-records.repository';
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
    private readonly records: UnitRecordsRepository,
    private readonly changes: UnitChangeLogRepository,
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
      const formerNames = await this.names.namesOf(tx, items.flatMap(({ formerIds }) => formerIds), onDate);
      const classes = await this.records.classesOn(tx, ids, onDate);
      return {
        items: items.map(({ formerIds, version: _, ...row }) => ({
          ...listed(row, above.get(row.id) ?? [], classes.get(row.id) ?? null),
          successors: (successors.get(row.id) ?? []).filter(({ on, kind }) => on <= onDate && kind !== 'transfer').map(({ id, name }) => ({ id, name })),
          formerly: formerIds.map((id) => ({ id, name: formerNames.get(id) ?? '' })),
        })),
        total,
      };
    });
  }

  /** @throws Problem 404 when there is no such unit */
  get(id: string, onDate: string = today(this.clock)): Promise<UnitShown> {
    return this.transactor.read((tx) => this.shown(tx, id, onDate));
  }

  /** The same inside a running transaction, for the answer of a write. */
  async shown(tx: Tx, id: string, onDate: string = today(this.clock)): Promise<UnitShown> {
    const row = await this.units.find(tx, id, onDate);
    if (row === null) throw Problem.notFound();
    return {
      ...listed(row, (await this.units.above(tx, [id], onDate)).get(id) ?? [], (await this.records.classesOn(tx, [id], onDate)).get(id) ?? null),
      version: row.version,
      names: await this.units.namesThroughTime(tx, id),
      kinds: await this.units.kindsThroughTime(tx, id),
      parents: await this.units.parentsThroughTime(tx, id, onDate),
      areaClasses: (await this.records.areaClasses(tx, id)).map(({ id: _, ...dated }) => dated),
      changes: await this.changes.ofUnit(tx, id),
      successors: (await this.units.links(tx, [id], onDate)).get(id) ?? [],
      predecessors: (await this.units.links(tx, [id], onDate, true)).get(id) ?? [],
      nowInCharge: await this.units.nowInCharge(tx, id, onDate),
    };
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

function listed(row: Omit<UnitRow, 'version'>, above: readonly UnitMention[], areaClass: AreaClass | null): Omit<UnitListed, 'successors' | 'formerly'> {
  const { id, code, officialCode, kind, ownLabel: label, name, establishedOn, dissolvedOn } = row;
  return { id, code, officialCode, kind, kindLabel: label === '' ? labelOfKind(kind) : label, name, establishedOn, dissolvedOn, above, areaClass };
}
