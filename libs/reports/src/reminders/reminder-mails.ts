import { CampaignsService, PhaseReminders } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { MissingSheets } from '@dvk/judging';
import { databaseNow, JobQueue, type Mail, Mailer, SETTINGS, type Settings, Transactor, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { RemindersRepository, type WaitingMail } from '../persistence/reminders.repository';
import { isOverdue } from './reminder.policy';
import type { MailState } from './reminder';
import { reminderMailJob } from './reminder-dispatch';
import { reminderMail } from './reminder-mail.messages.vi';

/** Two days of a mail server that is away: a minute between attempts. */
const retry = { times: 2_880, everySeconds: 60 };

/**
 * Sends the mail of one delivery, in the background. What it says is read when it goes: somebody who has finished meanwhile gets
 * none. A program that dies between the server's yes and our note of it sends the mail again, under the same message id.
 */
@Injectable()
export class ReminderMails implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly phases: PhaseReminders,
    private readonly people: PeopleDirectory,
    private readonly missing: MissingSheets,
    private readonly reminders: RemindersRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ deliveryId: string }>({ name: reminderMailJob, retry, handle: ({ deliveryId }) => this.send(deliveryId) });
  }

  private async send(deliveryId: string): Promise<void> {
    const prepared = await this.transactor.read(async (tx) => {
      const waiting = await this.reminders.waitingMail(tx, deliveryId);
      return waiting === null ? null : this.mailOf(tx, waiting);
    });
    if (prepared === null) return;
    if (typeof prepared === 'string') return this.settle(deliveryId, prepared, null);
    const refused = await this.mailer.send(prepared);
    if (refused === null) return this.settle(deliveryId, 'sent', null);
    return this.settle(deliveryId, 'refused', refused.status === null ? refused.code : String(refused.status));
  }

  /** The mail, or what becomes of the delivery without one. */
  private async mailOf(tx: Tx, { id, personId, campaignId, note }: WaitingMail): Promise<Mail | 'no-address' | 'not-needed'> {
    const to = (await this.people.emailsOf(tx, [personId])).get(personId);
    if (to === undefined) return 'no-address';
    const late = (await this.missing.of(tx, campaignId)).find((person) => person.personId === personId);
    if (late === undefined || (await this.missing.areClosed(tx, campaignId))) return 'not-needed';
    const closesAt = (await this.phases.of(tx, campaignId, 'score-sheet.mark'))?.closesAt ?? null;
    const words = {
      campaignName: (await this.campaigns.require(tx, campaignId)).name,
      missing: late.missing,
      closesAt,
      overdue: isOverdue(closesAt, await databaseNow(tx)),
      note,
      link: `${this.settings.publicOrigin ?? `http://localhost:${this.settings.port}`}/cham-diem`,
    };
    return { reference: id, to, subject: reminderMail.subject(words), text: reminderMail.text(words) };
  }

  private settle(deliveryId: string, state: MailState, fault: string | null): Promise<void> {
    return this.transactor.write((tx) => this.reminders.settleMail(tx, deliveryId, state, fault));
  }
}
