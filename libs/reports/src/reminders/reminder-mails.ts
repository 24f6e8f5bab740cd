import { CampaignsService, PhaseReminders } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { MissingSheets } from '@dvk/judging';
import { databaseNow, type Deliveries, DeliveryMails, linkTo, type Mail, type MailState, SETTINGS, type Settings, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { RemindersRepository } from '../persistence/reminders.repository';
import { isOverdue } from './reminder.policy';
import { reminderMailJob } from './reminder-dispatch';
import { reminderMail } from './reminder-mail.messages.vi';

/** What a reminder's mail says when it goes: somebody who has finished meanwhile gets none. */
@Injectable()
export class ReminderMails implements Deliveries, OnModuleInit {
  readonly job = reminderMailJob;

  constructor(
    private readonly mails: DeliveryMails,
    private readonly campaigns: CampaignsService,
    private readonly phases: PhaseReminders,
    private readonly people: PeopleDirectory,
    private readonly missing: MissingSheets,
    private readonly reminders: RemindersRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.mails.register(this);
  }

  async prepare(tx: Tx, deliveryId: string): Promise<Mail | 'no-address' | 'not-needed' | null> {
    const waiting = await this.reminders.waitingMail(tx, deliveryId);
    if (waiting === null) return null;
    const { id, personId, campaignId, note } = waiting;
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
      link: linkTo(this.settings, '/cham-diem'),
    };
    return { reference: id, to, subject: reminderMail.subject(words), text: reminderMail.text(words) };
  }

  settle(tx: Tx, deliveryId: string, state: MailState, fault: string | null): Promise<void> {
    return this.reminders.settleMail(tx, deliveryId, state, fault);
  }
}
