import { UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, type Tx, unitsWithRole } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignScopes } from '../campaign-scopes.service';
import type { DutyPlan } from './duty';
import { type DutyRow, DutiesRepository } from './persistence/duties.repository';
import { type DutyScope, DutyPlansRepository } from './persistence/duty-plans.repository';

/** Whose plans and duties an actor sees: the desk its own calendar, whoever acts for a unit what the unit owes. */
@Injectable()
export class DutyScopes {
  constructor(
    private readonly standings: UnitStandingService,
    private readonly campaigns: CampaignScopes,
    private readonly plans: DutyPlansRepository,
    private readonly duties: DutiesRepository,
  ) {}

  async of(tx: Tx, actor: Actor): Promise<DutyScope> {
    return {
      hosts: await this.standings.withTakenOver(tx, await this.campaigns.rootsOf(tx, actor, ['department-staff'])),
      // A session holds the posts at what a unit took over too.
      own: unitsWithRole(actor, 'unit-clerk'),
    };
  }

  /** The plan, held for the transaction. @throws Problem not-found for one of another desk */
  async requirePlan(tx: Tx, actor: Actor, planId: string): Promise<DutyPlan> {
    const plan = await this.plans.lock(tx, planId);
    if (plan === null || !(await this.of(tx, actor)).hosts.includes(plan.hostUnitId)) throw Problem.notFound();
    return plan;
  }

  /**
   * A duty with its plan; `hold`: nobody moves the plan's day until the transaction ends.
   * @returns `byDesk`: the actor is at the desk of the plan
   * @throws Problem not-found for one that is no concern of the actor, also of a plan that was taken back
   */
  async requireDuty(tx: Tx, actor: Actor, dutyId: string, how: 'hold' | 'look'): Promise<{ readonly duty: DutyRow; readonly plan: DutyPlan; readonly byDesk: boolean }> {
    const planId = (await this.duties.find(tx, dutyId))?.planId;
    const plan = planId === undefined ? null : await (how === 'hold' ? this.plans.lock(tx, planId) : this.plans.find(tx, planId));
    const duty = plan === null ? null : await this.duties.find(tx, dutyId);
    if (plan === null || duty === null || plan.withdrawnAt !== null) throw Problem.notFound();
    const { hosts, own } = await this.of(tx, actor);
    const byDesk = hosts.includes(plan.hostUnitId);
    if (!byDesk && !own.includes(duty.unitId)) throw Problem.notFound();
    return { duty, plan, byDesk };
  }
}
