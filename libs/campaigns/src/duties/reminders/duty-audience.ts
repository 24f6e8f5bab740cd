import { PeopleDirectory } from '@dvk/identity';
import { UnitLinesService, UnitStandingService, vietnamDay } from '@dvk/organization';
import { databaseNow, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyPlan, DutyState } from '../duty';
import { standing } from '../duty-state';
import { type DutyRow, DutiesRepository } from '../persistence/duties.repository';
import type { Told } from './duty-reminder';

/** Who is told of what is not done: those who act for the units that owe it, and those who urge them. */
@Injectable()
export class DutyAudiences {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly lines: UnitLinesService,
    private readonly standings: UnitStandingService,
    private readonly duties: DutiesRepository,
  ) {}

  /** What is not done of the plan and stands so today; null: whatever its day. */
  async notDone(tx: Tx, { id }: DutyPlan, states: readonly DutyState[] | null): Promise<DutyRow[]> {
    const today = vietnamDay(await databaseNow(tx));
    return (await this.duties.open(tx, id)).filter((duty) => states === null || states.includes(standing(duty, today).state));
  }

  /** Clerks of the units, of one that ended those of whoever is in charge; with their units. */
  async owing(tx: Tx, owed: readonly DutyRow[]): Promise<(Told & { readonly unitIds: readonly string[] })[]> {
    const holders = await this.people.holdersAt(tx, 'unit-clerk', unitsOf(owed));
    return [...new Set(holders.map(({ personId }) => personId))].map((personId) => {
      const unitIds = holders.filter((holder) => holder.personId === personId).map(({ unitId }) => unitId);
      return { personId, unitIds, duties: owed.filter(({ unitId }) => unitIds.includes(unitId)).length };
    });
  }

  /** Staff at the desks of the plan's host and of the unit above each one that is late. */
  async urging(tx: Tx, { hostUnitId }: DutyPlan, owed: readonly DutyRow[]): Promise<Told[]> {
    const units = unitsOf(owed);
    const charged = await this.standings.inCharge(tx, units);
    const above = new Map((await this.lines.upwardOf(tx, [...new Set(charged.values())])).map(({ id, parentIds }) => [id, parentIds]));
    const urgedBy = new Map(units.map((unitId) => [unitId, [hostUnitId, ...(above.get(charged.get(unitId) ?? unitId) ?? [])]]));
    const desks = new Map<string, readonly string[]>();
    for (const body of new Set([...urgedBy.values()].flat())) desks.set(body, await this.standings.desksOf(tx, body));
    const holders = await this.people.holdersAt(tx, 'department-staff', [...new Set([...desks.values()].flat())]);
    const counts = new Map<string, number>();
    for (const { unitId } of owed) {
      const at = new Set((urgedBy.get(unitId) ?? []).flatMap((body) => desks.get(body) ?? []));
      for (const personId of new Set(holders.filter((holder) => at.has(holder.unitId)).map((holder) => holder.personId))) counts.set(personId, (counts.get(personId) ?? 0) + 1);
    }
    return [...counts].map(([personId, duties]) => ({ personId, duties }));
  }
}

const unitsOf = (owed: readonly DutyRow[]): string[] => [...new Set(owed.map(({ unitId }) => unitId))];
