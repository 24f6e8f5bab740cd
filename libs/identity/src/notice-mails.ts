import { Clock, type Deliveries, DeliveryMails, linkTo, type Mail, type MailState, SETTINGS, type Settings, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { NoticeKind } from './notice';
import { noticeMails, noticeMailText } from './notice-mail.messages.vi';
import { PeopleDirectory } from './people-directory.service';
import { NoticesRepository } from './persistence/notices.repository';

/** Queue of the mails beside notices; a job names the notice and nothing else. */
export const noticeMailJob = 'identity.notice-mail';

export type MailedKind = keyof typeof noticeMails;

export const goesByMail = (kind: NoticeKind): kind is MailedKind => kind in noticeMails;

/** The mail of a notice that people are told by mail too. */
@Injectable()
export class NoticeMails implements Deliveries, OnModuleInit {
  readonly job = noticeMailJob;

  constructor(
    private readonly mails: DeliveryMails,
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.mails.register(this);
  }

  async prepare(tx: Tx, noticeId: string): Promise<Mail | 'no-address' | 'not-needed' | null> {
    const waiting = await this.notices.waitingMail(tx, noticeId);
    if (waiting === null) return null;
    const { kind, params, personId } = waiting;
    if (!goesByMail(kind)) return 'not-needed';
    const to = (await this.people.emailsOf(tx, [personId])).get(personId);
    if (to === undefined) return 'no-address';
    // An invitation that comes after the meeting is no use to anybody.
    if ('plannedAt' in params && new Date(String(params.plannedAt)) < this.clock.now()) return 'not-needed';
    const { subject, sentence, path } = noticeMails[kind] as { subject: (of: object) => string; sentence: (of: object) => string; path: string };
    return { reference: noticeId, to, subject: subject(params), text: noticeMailText(sentence(params), linkTo(this.settings, path)) };
  }

  settle(tx: Tx, noticeId: string, state: MailState, fault: string | null): Promise<void> {
    return this.notices.settleMail(tx, noticeId, state, fault);
  }
}
