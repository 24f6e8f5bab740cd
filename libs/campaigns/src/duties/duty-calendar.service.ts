import { type UnitKind, UnitsService, vietnamDay } from '@dvk/organization';
import { type Actor, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyCounts, DutyPlanShown } from './duty';
import { type OpenedDutyPlan, DutyPlansReader } from './duty-plans.reader';
import { DutyScopes } from './duty-scopes.service';
import { type OwedBy, OwedUnits } from './owed-units';
import { DutiesRepository } from './persistence/duties.repository';
import { DutyPlansRepository } from './persistence/duty-plans.repository';
import { type UsualDuty, usualDuties } from './usual-duties';

export interface OwedPreview {
  readonly total: number;
  readonly byKind: readonly { readonly kind: UnitKind; readonly count: number }[];
  /** Of the first of them, in no order. */
  readonly names: readonly string[];
}

const namedInPreview = 12;

/** The calendar of a year as it is read. */
@Injectable()
export class DutyCalendar {
  constructor(
    private readonly transactor: Transactor,
    private readonly units: UnitsService,
    private readonly owed: OwedUnits,
    private readonly scopes: DutyScopes,
    private readonly reader: DutyPlansReader,
    private readonly plans: DutyPlansRepository,
    private readonly duties: DutiesRepository,
  ) {}

  /** Of the year, in the order of their days. */
  list(actor: Actor, year: number): Promise<DutyPlanShown[]> {
    return this.transactor.read(async (tx) => {
      const scope = await this.scopes.of(tx, actor);
      return this.reader.shown(tx, await this.plans.list(tx, year, scope), scope.hosts);
    });
  }

  /** Lines to begin with, and for whose areas the actor's desk plans. */
  usual(actor: Actor, year: number): Promise<{ readonly items: UsualDuty[]; readonly hosts: { readonly id: string; readonly name: string }[] }> {
    return this.transactor.read(async (tx) => ({ items: usualDuties(year), hosts: await this.owed.hosts(tx, actor) }));
  }

  /** @throws Problem not-found for another desk's plan */
  open(actor: Actor, id: string): Promise<OpenedDutyPlan> {
    return this.transactor.read(async (tx) => {
      const opened = await this.reader.opened(tx, id);
      if (!(await this.scopes.of(tx, actor)).hosts.includes(opened.hostUnitId)) throw Problem.notFound();
      return opened;
    });
  }

  /** How many units, and which, would owe it. @throws Problem invalid `duty-plan.host-not-yours` */
  preview(actor: Actor, owedBy: OwedBy): Promise<OwedPreview> {
    return this.transactor.read(async (tx) => {
      const found = await this.owed.of(tx, actor, owedBy);
      const names = await this.units.namesOf(tx, found.slice(0, namedInPreview).map(({ id }) => id));
      const kinds = [...new Set(found.map(({ kind }) => kind))];
      return { total: found.length, byKind: kinds.map((kind) => ({ kind, count: found.filter((unit) => unit.kind === kind).length })), names: [...names.values()] };
    });
  }

  /** Open duties of units, by unit, with what each took over by the day: what moves when they end. */
  openOf(tx: Tx, unitIds: readonly string[], onDate: string): Promise<ReadonlyMap<string, number>> {
    return this.duties.openOf(tx, unitIds, onDate);
  }

  /** How what each unit owes of a year stands, of the plans of the actor's desk; by the unit itself, whoever is in charge of it. */
  async byUnit(tx: Tx, actor: Actor, year: number): Promise<ReadonlyMap<string, DutyCounts>> {
    const { hosts } = await this.scopes.of(tx, actor);
    const rows = await this.duties.countsByUnit(tx, hosts, year, vietnamDay(await databaseNow(tx)));
    return new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]));
  }
}
