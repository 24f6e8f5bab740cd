import { PeopleDirectory } from '@dvk/identity';
import { vietnamDay } from '@dvk/organization';
import { databaseNow, JobQueue, type Mail, Mailer, SETTINGS, type Settings, Transactor, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyPlansRepository } from '../persistence/duty-plans.repository';
import { DutyRemindersRepository, type WaitingDutyMail } from '../persistence/duty-reminders.repository';
import { DutyAudiences } from './duty-audience';
import { dutyMail } from './duty-mail.messages.vi';
import type { DutyMailState } from './duty-reminder';
import { dutyMailJob } from './duty-reminder-dispatch';

/** Two days of a mail server that is away: a minute between attempts. */
const retry = { times: 2_880, everySeconds: 60 };

/** Sends the mail of one delivery, in the background. What it says is read when it goes: what was done meanwhile is not asked for. */
@Injectable()
export class DutyMails implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly transactor: Transactor,
    private readonly people: PeopleDirectory,
    private readonly plans: DutyPlansRepository,
    private readonly audiences: DutyAudiences,
    private readonly reminders: DutyRemindersRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ deliveryId: string }>({ name: dutyMailJob, retry, handle: ({ deliveryId }) => this.send(deliveryId) });
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
  private async mailOf(tx: Tx, { id, personId, planId, audience, note }: WaitingDutyMail): Promise<Mail | 'no-address' | 'not-needed'> {
    const to = (await this.people.emailsOf(tx, [personId])).get(personId);
    if (to === undefined) return 'no-address';
    const plan = await this.plans.find(tx, planId);
    if (plan === null || plan.withdrawnAt !== null) return 'not-needed';
    const open = await this.audiences.notDone(tx, plan, audience === 'urging' ? ['late'] : null);
    const told = (await (audience === 'urging' ? this.audiences.urging(tx, plan, open) : this.audiences.owing(tx, open))).find((person) => person.personId === personId);
    if (told === undefined) return 'not-needed';
    const origin = this.settings.publicOrigin ?? `http://localhost:${this.settings.port}`;
    const words = {
      title: plan.title,
      dueOn: plan.dueOn,
      duties: told.duties,
      overdue: plan.dueOn < vietnamDay(await databaseNow(tx)),
      note,
      link: audience === 'urging' ? `${origin}/don-doc-don-vi?nam=${plan.year}&viec=${plan.id}&tinh-trang=late` : `${origin}/viec-phai-lam`,
    };
    const mail = dutyMail[audience];
    return { reference: id, to, subject: mail.subject(words), text: mail.text(words) };
  }

  private settle(deliveryId: string, state: DutyMailState, fault: string | null): Promise<void> {
    return this.transactor.write((tx) => this.reminders.settleMail(tx, deliveryId, state, fault));
  }
}
