import { randomUUID } from 'node:crypto';
import type { CampaignView, RemindedPhase } from '@dvk/campaigns';
import { NoticesService, PeopleDirectory } from '@dvk/identity';
import { type LatePerson, MissingSheets } from '@dvk/judging';
import { AuditLog, databaseNow, JobQueue, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { RemindersRepository } from '../persistence/reminders.repository';

/** Queue of the mails of reminders; a job names the delivery and nothing else. */
export const reminderMailJob = 'reports.reminder-mail';

/** Who reminds: somebody, with a sentence of their own, or the plan on one of its days. */
export type ReminderOrigin =
  | { readonly sentBy: string; readonly day: null; readonly note: string; readonly personIds: readonly string[] | null }
  | { readonly sentBy: null; readonly day: number; readonly note: ''; readonly personIds: null };

/** Writes a run of reminders: its log, the notices, and the mails left behind as jobs – together, in the caller's transaction. */
@Injectable()
export class ReminderDispatch {
  constructor(
    private readonly missing: MissingSheets,
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
    private readonly jobs: JobQueue,
    private readonly reminders: RemindersRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Reminds those who are late at this moment, of the people named or of all. The caller holds the line of phases.
   * @returns how many were reminded; null: the day of the plan was done before
   */
  async send(tx: Tx, campaign: CampaignView, phase: RemindedPhase, origin: ReminderOrigin): Promise<number | null> {
    const late = (await this.missing.of(tx, campaign.id)).filter(({ personId }) => origin.personIds?.includes(personId) ?? true);
    if (late.length === 0 && origin.day === null) return 0;
    const run = { id: randomUUID(), campaignId: campaign.id, deadline: phase.closesAt, day: origin.day, sentBy: origin.sentBy, sentAt: await databaseNow(tx), note: origin.note };
    if (!(await this.reminders.insertRun(tx, run))) return null;
    const emails = await this.people.emailsOf(tx, late.map(({ personId }) => personId));
    const deliveries = late.map(({ personId, missing }) => ({
      id: randomUUID(),
      runId: run.id,
      personId,
      missing,
      mail: emails.has(personId) ? ('waiting' as const) : ('no-address' as const),
      fault: null,
      mailedAt: null,
    }));
    await this.reminders.insertDeliveries(tx, deliveries);
    for (const person of late) await this.notify(tx, campaign, phase, person, origin.note);
    const mails = deliveries.filter(({ mail }) => mail === 'waiting');
    for (const { id } of mails) await this.jobs.enqueue(tx, reminderMailJob, { deliveryId: id });
    await this.audit.append(tx, {
      actorId: origin.sentBy,
      action: 'reminder.sent',
      objectType: 'campaign',
      objectId: campaign.id,
      data: { runId: run.id, day: origin.day, recipients: late.length, mails: mails.length },
    });
    return late.length;
  }

  private notify(tx: Tx, campaign: CampaignView, phase: RemindedPhase, { personId, missing }: LatePerson, note: string): Promise<void> {
    return this.notices.post(tx, [personId], 'scoring.reminder', {
      campaignId: campaign.id,
      campaignName: campaign.name,
      missing,
      closesAt: phase.closesAt?.toISOString() ?? '',
      note,
    });
  }
}
