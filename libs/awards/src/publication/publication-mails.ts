import { CampaignsService } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { JobQueue, type Mail, Mailer, SETTINGS, type Settings, Transactor, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PublicationsRepository } from '../persistence/publications.repository';
import { publicationMailJob } from './announcer';
import type { MailState } from './publication';
import { publicationMail } from './publication-mail.messages.vi';

/** Two days of a mail server that is away: a minute between attempts. */
const retry = { times: 2_880, everySeconds: 60 };

/**
 * Sends the mail of one delivery, in the background; a job that comes twice finds it settled. A program that dies between the
 * server's yes and our note of it sends the mail again, under the same message id.
 */
@Injectable()
export class PublicationMails implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly people: PeopleDirectory,
    private readonly publications: PublicationsRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ deliveryId: string }>({ name: publicationMailJob, retry, handle: ({ deliveryId }) => this.send(deliveryId) });
  }

  async send(deliveryId: string): Promise<void> {
    const prepared = await this.transactor.read((tx) => this.prepare(tx, deliveryId));
    if (prepared === null) return;
    if (typeof prepared === 'string') return this.settle(deliveryId, prepared, null);
    const refused = await this.mailer.send(prepared);
    if (refused === null) return this.settle(deliveryId, 'sent', null);
    return this.settle(deliveryId, 'refused', refused.status === null ? refused.code : String(refused.status));
  }

  /** The mail, or what becomes of the delivery without one; null: it was settled before. */
  private async prepare(tx: Tx, deliveryId: string): Promise<Mail | 'no-address' | 'not-needed' | null> {
    const waiting = await this.publications.waitingMail(tx, deliveryId);
    if (waiting === null) return null;
    if (waiting.withdrawn) return 'not-needed';
    const to = (await this.people.emailsOf(tx, [waiting.personId])).get(waiting.personId);
    if (to === undefined) return 'no-address';
    const { name: campaignName } = await this.campaigns.require(tx, waiting.campaignId);
    const words = { campaignName, link: `${this.settings.publicOrigin ?? `http://localhost:${this.settings.port}`}/ket-qua-don-vi` };
    return { reference: waiting.id, to, subject: publicationMail.subject(words), text: publicationMail.text(words) };
  }

  private settle(deliveryId: string, state: MailState, fault: string | null): Promise<void> {
    return this.transactor.write((tx) => this.publications.settleMail(tx, deliveryId, state, fault));
  }
}
