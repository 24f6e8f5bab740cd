import { PeopleDirectory } from '@dvk/identity';
import { vietnamDay } from '@dvk/organization';
import { databaseNow, type Deliveries, DeliveryMails, linkTo, type Mail, type MailState, SETTINGS, type Settings, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyPlansRepository } from '../persistence/duty-plans.repository';
import { DutyRemindersRepository } from '../persistence/duty-reminders.repository';
import { DutyAudiences } from './duty-audience';
import { dutyMail } from './duty-mail.messages.vi';
import { dutyMailJob } from './duty-reminder-dispatch';

/** What a reminder of duties says when it goes: what was done meanwhile is not asked for. */
@Injectable()
export class DutyMails implements Deliveries, OnModuleInit {
  readonly job = dutyMailJob;

  constructor(
    private readonly mails: DeliveryMails,
    private readonly people: PeopleDirectory,
    private readonly plans: DutyPlansRepository,
    private readonly audiences: DutyAudiences,
    private readonly reminders: DutyRemindersRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.mails.register(this);
  }

  async prepare(tx: Tx, deliveryId: string): Promise<Mail | 'no-address' | 'not-needed' | null> {
    const waiting = await this.reminders.waitingMail(tx, deliveryId);
    if (waiting === null) return null;
    const { id, personId, planId, audience, note } = waiting;
    const to = (await this.people.emailsOf(tx, [personId])).get(personId);
    if (to === undefined) return 'no-address';
    const plan = await this.plans.find(tx, planId);
    if (plan === null || plan.withdrawnAt !== null) return 'not-needed';
    const open = await this.audiences.notDone(tx, plan, audience === 'urging' ? ['late'] : null);
    const told = (await (audience === 'urging' ? this.audiences.urging(tx, plan, open) : this.audiences.owing(tx, open))).find((person) => person.personId === personId);
    if (told === undefined) return 'not-needed';
    const words = {
      title: plan.title,
      dueOn: plan.dueOn,
      duties: told.duties,
      overdue: plan.dueOn < vietnamDay(await databaseNow(tx)),
      note,
      link: linkTo(this.settings, audience === 'urging' ? `/don-doc-don-vi?nam=${plan.year}&viec=${plan.id}&tinh-trang=late` : '/viec-phai-lam'),
    };
    const mail = dutyMail[audience];
    return { reference: id, to, subject: mail.subject(words), text: mail.text(words) };
  }

  settle(tx: Tx, deliveryId: string, state: MailState, fault: string | null): Promise<void> {
    return this.reminders.settleMail(tx, deliveryId, state, fault);
  }
}
