import { addedDuties, DutyCalendar, noDuties } from '@dvk/campaigns';
import { UnitsService, vietnamDay } from '@dvk/organization';
import { type Actor, databaseNow, Transactor, type Tx } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { FigureCell } from '../figures/figure';
import { firstDay } from '../figures/figure-days';
import { figureDefinitions } from '../figures/figure-definitions';
import { figureTables, sumOf } from '../figures/figure-tables';
import { FiguresScope, type ReportedUnits } from '../figures/figures-scope.service';
import { FIGURES } from '../figures/messages.vi';
import { FiguresRepository } from '../persistence/figures.repository';
import { AreaTiles } from './area-tiles';
import type { Dashboard, YearFigures } from './dashboard';

const yearsShown = 5;

/** How the area of a desk stands: the figures of reports, by units as they are today, with everything that is known by now. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly transactor: Transactor,
    private readonly units: UnitsService,
    private readonly scope: FiguresScope,
    private readonly figures: FiguresRepository,
    private readonly tiles: AreaTiles,
    private readonly duties: DutyCalendar,
  ) {}

  /** @param year null: everything up to now */
  read(actor: Actor, year: number | null): Promise<Dashboard> {
    return this.transactor.snapshot(async (tx) => {
      const now = await databaseNow(tx);
      const cutOff = lastDayOf(year, now);
      const reported = await this.reported(tx, actor, cutOff);
      const cells = await this.cells(tx, reported, year, now);
      const { total, byField, byKind } = figureTables(cells);
      const dutyYear = year ?? Number(vietnamDay(now).slice(0, 4));
      const owed = await this.duties.byUnit(tx, actor, dutyYear);
      const map = await this.tiles.of(tx, reported.roots);
      const counts = gathered(cells.map((cell) => [map.of.get(cell.unitId), cell.counts]));
      const duties = gathered([...owed].map(([unitId, standing]) => [map.of.get(unitId), standing]));
      const names = [...(await this.units.namesOf(tx, reported.roots)).values()].sort(compareVietnamese);
      const [root] = reported.roots;
      return {
        year,
        dutyYear,
        unitId: reported.roots.length === 1 ? (root ?? null) : null,
        unitName: names.length === 0 ? FIGURES.allUnits : names.join('; '),
        cutOff,
        definitions: figureDefinitions,
        total,
        byField,
        byKind,
        tiles: map.units.map(({ id, name, kind }) => ({ unitId: id, unitName: name, kind, counts: sumOf(counts.get(id) ?? []), duties: (duties.get(id) ?? []).reduce(addedDuties, noDuties) })),
        listed: year === null && reported.roots.length === 1 && cells.every(({ own }) => own),
      };
    });
  }

  /** The last years and the one that is, the earliest first. */
  years(actor: Actor): Promise<YearFigures[]> {
    return this.transactor.snapshot(async (tx) => {
      const now = await databaseNow(tx);
      const reported = await this.reported(tx, actor, vietnamDay(now));
      const last = Number(vietnamDay(now).slice(0, 4));
      const found: YearFigures[] = [];
      for (let year = last - yearsShown + 1; year <= last; year += 1) found.push({ year, counts: figureTables(await this.cells(tx, reported, year, now)).total });
      return found;
    });
  }

  private reported(tx: Tx, actor: Actor, cutOff: string): Promise<ReportedUnits> {
    return this.scope.of(tx, actor, { unitId: null, alone: false, structure: 'now', cutOff });
  }

  private async cells(tx: Tx, { unitIds }: ReportedUnits, year: number | null, now: Date): Promise<FigureCell[]> {
    const cutOff = lastDayOf(year, now);
    const period = { from: year === null ? firstDay : `${year}-01-01`, to: cutOff };
    const rows = await this.figures.cells(tx, { unitIds, cutOff, ...period, knownAt: now, structureDay: vietnamDay(now), subjectKind: null, field: null });
    return rows.map((row) => ({ ...row, unitName: '' }));
  }
}

/** The last day of the year, or today where that has not come. */
function lastDayOf(year: number | null, now: Date): string {
  const today = vietnamDay(now);
  return year === null || `${year}-12-31` > today ? today : `${year}-12-31`;
}

/** What belongs to each tile; what belongs to none is left out. */
function gathered<Value>(pairs: readonly (readonly [tile: string | undefined, value: Value])[]): ReadonlyMap<string, readonly Value[]> {
  const byTile = new Map<string, Value[]>();
  for (const [tile, value] of pairs) if (tile !== undefined) byTile.set(tile, [...(byTile.get(tile) ?? []), value]);
  return byTile;
}
