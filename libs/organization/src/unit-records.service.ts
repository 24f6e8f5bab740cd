import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx, unitsWithRole } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type DatedAreaClass, whyNotClassed } from './area-class';
import { UnitChangesRepository } from './persistence/unit-changes.repository';
import { type UnitRecordRow, UnitRecordsRepository } from './persistence/unit-records.repository';
import { UnitWritesRepository } from './persistence/unit-writes.repository';
import { today } from './today';
import { hasCircle } from './unit-change-plan';
import type { UnitKind } from './unit-kinds';
import type { UnitShown } from './unit';
import { UnitStandingService } from './unit-standing.service';
import { UnitsService } from './units.service';

export interface UnitFacts {
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId: string | null;
  /** `YYYY-MM-DD`; null: unknown. */
  readonly establishedOn: string | null;
}

/**
 * Bodies outside the territorial tree, mistakes in what was entered, and the class of a unit's area. What becomes of units is a
 * change of its own (`UnitReorganisation`): a correction says what was always so.
 */
@Injectable()
export class UnitRecordsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly records: UnitRecordsRepository,
    private readonly changes: UnitChangesRepository,
    private readonly writes: UnitWritesRepository,
  ) {}

  /** @throws Problem conflict `unit.code-taken`; invalid `unit.parent-unknown` */
  create(actor: Actor, { code, kind, name, parentId, establishedOn }: UnitFacts & { readonly code: string }): Promise<UnitShown> {
    return this.transactor.write(async (tx) => {
      await this.writes.lock(tx);
      await this.requireParent(tx, parentId);
      const id = randomUUID();
      await this.writes.makeUnits(tx, [{ id, code, officialCode: null, kind, name, establishedOn, dissolvedOn: null }]);
      if (parentId !== null) await this.records.hang(tx, id, parentId, establishedOn);
      const shown = await this.units.shown(tx, id);
      await this.note(tx, actor, 'unit.created', id, { code, parentId });
      return shown;
    });
  }

  /**
   * Writes what was always so: the name borne and the place held now are mended in place, from their beginning on.
   * @throws Problem not-found; conflict `unit.stale-version` {version}, `unit.several-parents`, `unit.above-itself`, `unit.dates`; invalid
   *   `unit.parent-unknown`
   */
  correct(actor: Actor, id: string, version: number, facts: UnitFacts, reason: string): Promise<UnitShown> {
    return this.transactor.write(async (tx) => {
      await this.writes.lock(tx);
      const row = await this.require(tx, id);
      if (!(await this.records.update(tx, id, version, facts.establishedOn))) {
        throw Problem.conflict('unit.stale-version', { version: row.version });
      }
      if (facts.kind !== row.kind) await this.records.correctKind(tx, id, facts.kind, today(this.clock));
      if (facts.establishedOn !== row.establishedOn) await this.records.begin(tx, id, row.establishedOn, facts.establishedOn);
      if (facts.name !== row.name) await this.records.rename(tx, row.nameId, facts.name);
      await this.correctParent(tx, row, facts);
      const shown = await this.units.shown(tx, id);
      const { kind, name, establishedOn, parents } = row;
      await this.note(tx, actor, 'unit.corrected', id, { reason, before: { kind, name, establishedOn, parentIds: parents.map(({ parentId }) => parentId) }, after: { ...facts } });
      return shown;
    });
  }

  /**
   * Classes the area of a unit from a day on.
   * @throws Problem not-found, also outside the actor's area; conflict `unit.dissolved`, `unit.area-class-later`, `unit.stale-version`
   */
  classify(actor: Actor, id: string, version: number, given: Omit<DatedAreaClass, 'validTo'>): Promise<UnitShown> {
    return this.transactor.write(async (tx) => {
      await this.writes.lock(tx);
      const row = await this.require(tx, id);
      const roots = await this.standings.areaRoots(tx, unitsWithRole(actor, 'department-staff'));
      if (!(await this.standings.isWithin(tx, id, roots))) throw Problem.notFound();
      if (row.dissolvedOn !== null && row.dissolvedOn <= given.validFrom) throw Problem.conflict('unit.dissolved');
      const fault = whyNotClassed((await this.records.areaClasses(tx, id)).find(({ validTo }) => validTo === null) ?? null, given.validFrom);
      if (fault !== null) throw Problem.conflict(fault);
      if (!(await this.records.update(tx, id, version, row.establishedOn))) {
        throw Problem.conflict('unit.stale-version', { version: row.version });
      }
      await this.records.classify(tx, id, given);
      const shown = await this.units.shown(tx, id);
      await this.note(tx, actor, 'unit.classified', id, { areaClass: given.areaClass, validFrom: given.validFrom, legalDocument: given.legalDocument });
      return shown;
    });
  }

  private async correctParent(tx: Tx, row: UnitRecordRow, { parentId, establishedOn }: UnitFacts): Promise<void> {
    const [current, another] = row.parents;
    if ((current?.parentId ?? null) === parentId && another === undefined) return;
    if (another !== undefined) {
      if (row.parents.some((link) => link.parentId === parentId)) return;
      throw Problem.conflict('unit.several-parents');
    }
    await this.requireParent(tx, parentId);
    if (parentId === null) {
      if (current !== undefined) await this.records.unhang(tx, current.linkId);
    } else if (current === undefined) await this.records.hang(tx, row.id, parentId, establishedOn);
    else await this.records.hangElsewhere(tx, current.linkId, parentId);
    if (hasCircle((await this.changes.structure(tx, [row.id])).parents)) throw Problem.conflict('unit.above-itself');
  }

  private async requireParent(tx: Tx, parentId: string | null): Promise<void> {
    if (parentId !== null && !(await this.units.isLiving(tx, parentId))) {
      throw Problem.invalid('unit.parent-unknown', {}, [{ field: 'parentId', code: 'unit.parent-unknown' }]);
    }
  }

  private async require(tx: Tx, id: string): Promise<UnitRecordRow> {
    const row = await this.records.find(tx, id, today(this.clock));
    if (row === null) throw Problem.notFound();
    return row;
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'unit', objectId, data });
  }
}
