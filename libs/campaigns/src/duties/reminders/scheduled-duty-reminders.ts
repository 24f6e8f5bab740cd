import { vietnamDay } from '@dvk/organization';
import { databaseNow, JobQueue, Transactor } from '@dvk/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { escalationIsDue, planDayNow } from '../duty.policy';
import { DutyPlansRepository } from '../persistence/duty-plans.repository';
import { DutyAudiences } from './duty-audience';
import { DutyReminderDispatch } from './duty-reminder-dispatch';

/** Reminds by itself on the days of each plan, and tells the urging body of what is late: each once for one day that is due, and anew when that day moves. */
@Injectable()
export class ScheduledDutyReminders implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly plans: DutyPlansRepository,
    private readonly audiences: DutyAudiences,
    private readonly dispatch: DutyReminderDispatch,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'campaigns.scheduled-duty-reminders', schedule: '*/10 * * * *', handle: () => this.remind() });
  }

  /** One transaction for each plan: what fails for one does not hold up what was sent for another. */
  async remind(): Promise<void> {
    const plans = await this.transactor.read(async (tx) => this.plans.active(tx, vietnamDay(await databaseNow(tx))));
    const failures: unknown[] = [];
    for (const { id } of plans) await this.remindOf(id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private remindOf(planId: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      const plan = await this.plans.lock(tx, planId);
      if (plan === null || plan.withdrawnAt !== null) return;
      const now = await databaseNow(tx);
      const day = planDayNow(plan.remindDays, plan.dueOn, now);
      if (day !== null) await this.dispatch.send(tx, plan, 'owing', { sentBy: null, day, note: '' }, await this.audiences.owing(tx, await this.audiences.notDone(tx, plan, null)));
      if (plan.escalateAfter === null || !escalationIsDue(plan, now)) return;
      const late = await this.audiences.notDone(tx, plan, ['late']);
      await this.dispatch.send(tx, plan, 'urging', { sentBy: null, day: plan.escalateAfter, note: '' }, await this.audiences.urging(tx, plan, late));
    });
  }
}
