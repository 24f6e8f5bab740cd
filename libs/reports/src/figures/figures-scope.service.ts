import { UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, type Tx, unitsWithRole } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { ReadableUnits } from '../persistence/sent-reports.repository';
import type { FiguresQuestion } from './figure';

/** Whose initiatives are counted, and for whom the report is made. */
export interface ReportedUnits {
  /** The unit asked for or, of everything, the highest units in it. */
  readonly roots: readonly string[];
  /** Nothing of what stands below them. */
  readonly alone: boolean;
  /** Every unit whose initiatives count. */
  readonly unitIds: readonly string[];
}

type Asked = Pick<FiguresQuestion, 'unitId' | 'alone' | 'structure' | 'cutOff'>;

/**
 * Department staff report on the area they work for, clerks on their own unit and on what it took over. What counts of units that
 * changed is decided by the day: a report by the structure of then counts what stood below the unit on that day, whatever became of it.
 */
@Injectable()
export class FiguresScope {
  constructor(private readonly standings: UnitStandingService) {}

  /** @throws Problem not-found for a unit the actor does not answer for */
  async of(tx: Tx, actor: Actor, { unitId, alone: asked, structure, cutOff }: Asked): Promise<ReportedUnits> {
    const areas = await this.standings.areaRoots(tx, unitsWithRole(actor, 'department-staff'));
    const own = unitsWithRole(actor, 'unit-clerk');
    const inAreas = new Set([...(await this.standings.unitsWithin(tx, areas)), ...(await this.standings.unitsWithin(tx, await this.standings.standingOn(tx, areas, cutOff), cutOff))]);
    if (unitId !== null && !inAreas.has(unitId) && !own.includes(unitId)) throw Problem.notFound();
    const roots = unitId !== null ? [unitId] : areas.length > 0 ? await this.highest(tx, areas) : await this.living(tx, own);
    const alone = asked || (unitId !== null ? !inAreas.has(unitId) : areas.length === 0);
    const counted = await this.counted(tx, { roots, alone, structure, cutOff });
    return { roots, alone, unitIds: [...new Set(counted)].filter((id) => inAreas.has(id) || own.includes(id)) };
  }

  /** Units of which the actor may read what was sent: those of their areas, and their own. */
  async readable(tx: Tx, actor: Actor): Promise<ReadableUnits> {
    const areas = await this.standings.areaRoots(tx, unitsWithRole(actor, 'department-staff'));
    return { inAreas: await this.standings.unitsWithin(tx, areas), own: unitsWithRole(actor, 'unit-clerk') };
  }

  private async counted(tx: Tx, { roots, alone, structure, cutOff }: Omit<Asked, 'unitId'> & Pick<ReportedUnits, 'roots'>): Promise<readonly string[]> {
    const on = (units: readonly string[], day?: string) => (alone ? this.standings.withTakenOver(tx, units, day) : this.standings.unitsWithin(tx, units, day));
    const then = await on(await this.standings.standingOn(tx, roots, cutOff), cutOff);
    if (structure === 'then') return then;
    // Nobody took over what some left: by the structure of today they would be counted nowhere.
    return [...(await on(roots)), ...(await this.standings.abandoned(tx, then))];
  }

  /** Of a body and the territory it works for: the territory. */
  private async highest(tx: Tx, units: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const id of units) {
      const others = units.filter((other) => other !== id);
      if (!(await this.standings.isWithin(tx, id, others))) found.push(id);
    }
    return found.sort();
  }

  private async living(tx: Tx, units: readonly string[]): Promise<readonly string[]> {
    const dissolved = await this.standings.dissolved(tx, units);
    return units.filter((id) => !dissolved.has(id)).sort();
  }
}
