import { randomUUID } from 'node:crypto';
import { type UnitKind, vietnamDay } from '@dvk/organization';
import { AuditLog, databaseNow, JobQueue, Transactor } from '@dvk/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyNotices } from './duty-notices';
import { OwedUnits } from './owed-units';
import { DutiesRepository } from './persistence/duties.repository';
import { DutyPlansRepository } from './persistence/duty-plans.repository';

/**
 * Gives every line of the calendar whose day has not passed to units that began after it was planned: they are never late for days
 * before they were. Who took over from a unit that owes the line has that one already.
 */
@Injectable()
export class DutiesOfNewUnits implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly owed: OwedUnits,
    private readonly plans: DutyPlansRepository,
    private readonly duties: DutiesRepository,
    private readonly notices: DutyNotices,
  ) {}

  /** Five past midnight in Viet Nam. */
  onModuleInit(): void {
    this.jobs.register({ name: 'campaigns.duties-of-new-units', schedule: '5 17 * * *', handle: () => this.give() });
  }

  /** One transaction for each line. */
  async give(): Promise<void> {
    const running = await this.transactor.read(async (tx) => this.plans.running(tx, vietnamDay(await databaseNow(tx))));
    for (const { id, unitKinds } of running) await this.giveOf(id, unitKinds);
  }

  private giveOf(planId: string, unitKinds: readonly UnitKind[]): Promise<void> {
    return this.transactor.write(async (tx) => {
      const plan = await this.plans.lock(tx, planId);
      const today = vietnamDay(await databaseNow(tx));
      if (plan === null || plan.withdrawnAt !== null || plan.dueOn < today) return;
      const living = await this.owed.within(tx, { hostUnitId: plan.hostUnitId, unitKinds });
      const fresh = await this.duties.without(tx, planId, living.map(({ id }) => id), today);
      if (fresh.length === 0) return;
      const lines = await this.duties.linesOf(tx, planId);
      await this.duties.insert(tx, fresh.flatMap((unitId) => lines.map((line) => ({ id: randomUUID(), planId, unitId, line, dueOn: plan.dueOn }))));
      await this.notices.planned(tx, plan, fresh.map((unitId) => ({ unitId })));
      await this.audit.append(tx, { actorId: null, action: 'duty-plan.given-to-new-units', objectType: 'duty-plan', objectId: planId, data: { unitIds: fresh } });
    });
  }
}
