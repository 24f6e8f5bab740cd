import { PeopleDirectory } from '@dvk/identity';
import { vietnamDay } from '@dvk/organization';
import { databaseNow, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyPlan, DutyPlanMove, DutyPlanShown } from './duty';
import { noDuties } from './duty-state';
import { DutiesRepository } from './persistence/duties.repository';
import { DutyPlansRepository } from './persistence/duty-plans.repository';

export interface OpenedDutyPlan extends DutyPlanShown {
  /** Oldest first. */
  readonly moves: readonly DutyPlanMove[];
}

/** Plans with how what they ask for stands. */
@Injectable()
export class DutyPlansReader {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly plans: DutyPlansRepository,
    private readonly duties: DutiesRepository,
  ) {}

  /** @throws Problem not-found */
  async required(tx: Tx, id: string): Promise<DutyPlan> {
    const plan = await this.plans.find(tx, id);
    if (plan === null) throw Problem.notFound();
    return plan;
  }

  /** The plan as its own desk sees it. @throws Problem not-found */
  async opened(tx: Tx, id: string): Promise<OpenedDutyPlan> {
    const plan = await this.required(tx, id);
    const moves = await this.plans.moves(tx, id);
    const names = await this.people.namesOf(tx, moves.map(({ movedBy }) => movedBy));
    const [shown] = await this.shown(tx, [plan], [plan.hostUnitId]);
    if (shown === undefined) throw Problem.notFound();
    return { ...shown, moves: moves.map((move) => ({ ...move, movedBy: names.get(move.movedBy) ?? '' })) };
  }

  /** What all units together owe is the business of the desk alone. @param hosts of the actor's desks */
  async shown(tx: Tx, plans: readonly DutyPlan[], hosts: readonly string[]): Promise<DutyPlanShown[]> {
    const own = plans.flatMap(({ id, hostUnitId }) => (hosts.includes(hostUnitId) ? [id] : []));
    const counts = new Map((await this.duties.counts(tx, own, vietnamDay(await databaseNow(tx)))).map(({ planId, ...states }) => [planId, states]));
    return plans.map((plan) => ({ ...plan, counts: counts.get(plan.id) ?? noDuties, editable: own.includes(plan.id) && plan.withdrawnAt === null }));
  }
}
