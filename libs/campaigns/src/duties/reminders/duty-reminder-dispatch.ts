import { randomUUID } from 'node:crypto';
import { NoticesService, PeopleDirectory } from '@dvk/identity';
import { AuditLog, databaseNow, JobQueue, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyPlan } from '../duty';
import { DutyRemindersRepository } from '../persistence/duty-reminders.repository';
import type { DutyAudience, Told } from './duty-reminder';

/** Queue of the mails of reminders of duties; a job names the delivery and nothing else. */
export const dutyMailJob = 'campaigns.duty-mail';

/** Who reminds: somebody, with a sentence of their own, or the plan on one of its days. */
export type DutyReminderOrigin = { readonly sentBy: string; readonly day: null; readonly note: string } | { readonly sentBy: null; readonly day: number; readonly note: '' };

/** Writes a run of reminders: its log, the notices, and the mails left behind as jobs – together, in the caller's transaction. */
@Injectable()
export class DutyReminderDispatch {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
    private readonly jobs: JobQueue,
    private readonly reminders: DutyRemindersRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many were told; null: that day of the plan was done before */
  async send(tx: Tx, plan: DutyPlan, audience: DutyAudience, origin: DutyReminderOrigin, told: readonly Told[]): Promise<number | null> {
    if (told.length === 0 && origin.day === null) return 0;
    const { id: planId, title, dueOn } = plan;
    const run = { id: randomUUID(), planId, dueOn, audience, day: origin.day, sentBy: origin.sentBy, sentAt: await databaseNow(tx), note: origin.note };
    if (!(await this.reminders.insertRun(tx, run))) return null;
    const emails = await this.people.emailsOf(tx, told.map(({ personId }) => personId));
    const deliveries = told.map(({ personId, duties }) => ({
      id: randomUUID(),
      runId: run.id,
      personId,
      duties,
      mail: emails.has(personId) ? ('waiting' as const) : ('no-address' as const),
      fault: null,
      mailedAt: null,
    }));
    await this.reminders.insertDeliveries(tx, deliveries);
    for (const duties of new Set(told.map((each) => each.duties))) {
      const people = told.filter((each) => each.duties === duties).map(({ personId }) => personId);
      if (audience === 'owing') await this.notices.post(tx, people, 'duty.reminder', { title, dueOn, duties, note: origin.note });
      else await this.notices.post(tx, people, 'duty.escalated', { planId, title, dueOn, duties });
    }
    for (const { id, mail } of deliveries) if (mail === 'waiting') await this.jobs.enqueue(tx, dutyMailJob, { deliveryId: id });
    await this.audit.append(tx, { actorId: origin.sentBy, action: audience === 'owing' ? 'duty-plan.reminded' : 'duty-plan.escalated', objectType: 'duty-plan', objectId: planId, data: { runId: run.id, day: origin.day, people: told.length } });
    return told.length;
  }
}
