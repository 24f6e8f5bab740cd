import { type Actor, JobQueue, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { NoticeKind, NoticeParams, NoticeShown } from './notice';
import { goesByMail, type MailedKind, noticeMailJob } from './notice-mails';
import { NoticesRepository } from './persistence/notices.repository';

/** What people are told inside the program. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly notices: NoticesRepository,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Tells people something, in the transaction of the use case that has a reason to. It asks for no permission and writes no
   * audit entry: the caller has decided, and its own entry says what happened. Call it before that entry. Kinds that go by mail too leave
   * their mails behind as jobs.
   */
  async post<Kind extends NoticeKind>(tx: Tx, personIds: readonly string[], kind: Kind, params: NoticeParams[Kind]): Promise<void> {
    if (personIds.length === 0) return;
    const mails = await this.notices.insert(tx, personIds, { kind, params, byMail: goesByMail(kind) });
    for (const deliveryId of mails) await this.jobs.enqueue(tx, noticeMailJob, { deliveryId });
  }

  /** What is not true any more is not mailed any more; the notices stay. */
  recallMails(tx: Tx, kinds: readonly MailedKind[], campaignId: string): Promise<void> {
    return this.notices.recallMails(tx, kinds, campaignId);
  }

  /** The actor's own, newest first. */
  list(actor: Actor, page: { readonly limit: number; readonly offset: number }): Promise<{ items: NoticeShown[]; total: number; unread: number }> {
    return this.transactor.read(async (tx) => ({
      items: await this.notices.list(tx, actor.personId, page),
      ...(await this.notices.count(tx, actor.personId)),
    }));
  }

  countUnread(actor: Actor): Promise<number> {
    return this.transactor.read(async (tx) => (await this.notices.count(tx, actor.personId)).unread);
  }

  /** @throws Problem 404, also for somebody else's */
  markRead(actor: Actor, noticeId: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      if (!(await this.notices.markRead(tx, actor.personId, noticeId))) throw Problem.notFound();
    });
  }

  markAllRead(actor: Actor): Promise<void> {
    return this.transactor.write((tx) => this.notices.markAllRead(tx, actor.personId));
  }
}
