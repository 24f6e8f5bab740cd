import { CampaignsService } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type Deliveries, DeliveryMails, linkTo, type Mail, type MailState, SETTINGS, type Settings, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PublicationsRepository } from '../persistence/publications.repository';
import { publicationMailJob } from './announcer';
import { publicationMail } from './publication-mail.messages.vi';

/** What the mail about a publication says when it goes. */
@Injectable()
export class PublicationMails implements Deliveries, OnModuleInit {
  readonly job = publicationMailJob;

  constructor(
    private readonly mails: DeliveryMails,
    private readonly campaigns: CampaignsService,
    private readonly people: PeopleDirectory,
    private readonly publications: PublicationsRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.mails.register(this);
  }

  async prepare(tx: Tx, deliveryId: string): Promise<Mail | 'no-address' | 'not-needed' | null> {
    const waiting = await this.publications.waitingMail(tx, deliveryId);
    if (waiting === null) return null;
    if (waiting.withdrawn) return 'not-needed';
    const to = (await this.people.emailsOf(tx, [waiting.personId])).get(waiting.personId);
    if (to === undefined) return 'no-address';
    const { name: campaignName } = await this.campaigns.require(tx, waiting.campaignId);
    const words = { campaignName, link: linkTo(this.settings, '/ket-qua-don-vi') };
    return { reference: waiting.id, to, subject: publicationMail.subject(words), text: publicationMail.text(words) };
  }

  settle(tx: Tx, deliveryId: string, state: MailState, fault: string | null): Promise<void> {
    return this.publications.settleMail(tx, deliveryId, state, fault);
  }
}
