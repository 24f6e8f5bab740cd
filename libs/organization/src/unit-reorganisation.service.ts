import { randomUUID } from 'node:crypto';
import { Clock, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { UnitChangeLogRepository } from './persistence/unit-change-log.repository';
import { type ChangeDates, type UnitRowEffects, UnitChangesRepository } from './persistence/unit-changes.repository';
import { UnitWritesRepository } from './persistence/unit-writes.repository';
import { UnitsRepository } from './persistence/units.repository';
import { today } from './today';
import type { UnitChange, UnitChangeEffects, UnitChangePlan, UnitChangeRecord, UnitRef, UnitStructure } from './unit-change';
import { planUnitChange } from './unit-change-plan';

/** A change that can be, as planned upon what is stored now. */
export interface PreparedChange {
  readonly change: UnitChange;
  readonly plan: UnitChangePlan;
  readonly structure: UnitStructure;
  /** The unit of every reference: its own id, or the one a new unit is to get. */
  readonly ids: ReadonlyMap<UnitRef, string>;
}

/**
 * Changes of the organisation in the tables of units, for the context that also knows the accounts and nominations they move. It
 * asks for no permission and writes no audit entry: the caller does both.
 */
@Injectable()
export class UnitReorganisation {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitsRepository,
    private readonly writes: UnitWritesRepository,
    private readonly changes: UnitChangesRepository,
    private readonly log: UnitChangeLogRepository,
  ) {}

  /** Held until the transaction ends: changes are planned and written one after the other. */
  lock(tx: Tx): Promise<void> {
    return this.writes.lock(tx);
  }

  /** @throws Problem invalid `unit-change.refused` with everything that stands against it */
  async prepare(tx: Tx, change: UnitChange): Promise<PreparedChange> {
    const made = new Set(change.newUnits.map(({ key }) => key));
    const structure = await this.changes.structure(tx, referencesOf(change).filter((ref) => !made.has(ref)));
    const { plan, faults } = planUnitChange(structure, change);
    const taken = await this.units.byCodes(tx, change.newUnits.map(({ code }) => code));
    const doubled = change.newUnits.flatMap(({ code }, index) => (taken.has(code) ? [{ field: `newUnits.${index}.code`, code: 'unit.code-taken' }] : []));
    if (faults.length + doubled.length > 0) throw Problem.invalid('unit-change.refused', {}, [...faults, ...doubled]);
    return { change, plan, structure, ids: new Map([...made].map((key) => [key, randomUUID()])) };
  }

  apply(tx: Tx, { plan, structure, ids }: PreparedChange, dates: ChangeDates): Promise<UnitRowEffects> {
    return this.changes.apply(tx, plan, structure, dates, ids);
  }

  /** Keeps the change with everything it wrote. `names`: by reference, as borne the day before. @returns its id */
  async keep(
    tx: Tx,
    { change, ids }: PreparedChange,
    names: ReadonlyMap<UnitRef, string>,
    head: ChangeDates & { readonly note: string; readonly recordedBy: string },
    effects: UnitChangeEffects,
  ): Promise<string> {
    const id = randomUUID();
    const named = { ...withIds(change, ids), names: Object.fromEntries([...names].map(([ref, name]) => [ids.get(ref) ?? ref, name])) };
    const moved = await this.changes.unitsOf(tx, effects);
    await this.log.insert(tx, { id, ...head, unitIds: [...new Set([...referencesOf(named), ...effects.madeUnits, ...moved])], change: named, effects });
    return id;
  }

  list(tx: Tx, page: { readonly limit: number; readonly offset: number }): Promise<{ items: UnitChangeRecord[]; total: number }> {
    return this.log.list(tx, page);
  }

  find(tx: Tx, id: string): Promise<UnitChangeRecord | null> {
    return this.log.find(tx, id);
  }

  /**
   * Takes a change back that is not in force yet.
   * @returns it, so that the caller takes back what it wrote itself; null: there is none
   * @throws Problem conflict `unit-change.undone`, `unit-change.in-force`, `unit-change.built-upon`; `database.still-referenced` when a
   *   unit that it made is in use
   */
  async undo(tx: Tx, id: string, by: string, reason: string): Promise<UnitChangeRecord | null> {
    const record = await this.log.find(tx, id);
    if (record === null) return null;
    if (record.undoneAt !== null) throw Problem.conflict('unit-change.undone');
    const day = today(this.clock);
    if (record.effectiveOn <= day) throw Problem.conflict('unit-change.in-force', { effectiveOn: record.effectiveOn });
    if (await this.log.isBuiltUpon(tx, record)) throw Problem.conflict('unit-change.built-upon');
    if (!(await this.log.undo(tx, id, { by, reason, today: day }))) throw Problem.conflict('unit-change.in-force', { effectiveOn: record.effectiveOn });
    return record;
  }

  /** The other half of `undo`, after the caller has taken back what hangs on the units. */
  restore(tx: Tx, { effects }: UnitChangeRecord): Promise<void> {
    return this.changes.undo(tx, effects);
  }
}

/** Everything a change names, each once. */
function referencesOf({ newUnits, steps }: UnitChange): UnitRef[] {
  const named = steps.flatMap(({ unitIds, targetIds, heirId }) => [...unitIds, ...targetIds, ...(heirId === null ? [] : [heirId])]);
  return [...new Set([...named, ...newUnits.flatMap(({ parentId }) => parentId ?? [])])];
}

function withIds({ effectiveOn, newUnits, steps }: UnitChange, ids: ReadonlyMap<UnitRef, string>): UnitChange {
  const idOf = (ref: UnitRef): string => ids.get(ref) ?? ref;
  const orNone = (ref: UnitRef | null): string | null => (ref === null ? null : idOf(ref));
  return {
    effectiveOn,
    newUnits: newUnits.map((unit) => ({ ...unit, key: idOf(unit.key), parentId: orNone(unit.parentId) })),
    steps: steps.map((step) => ({ ...step, unitIds: step.unitIds.map(idOf), targetIds: step.targetIds.map(idOf), heirId: orNone(step.heirId) })),
  };
}
