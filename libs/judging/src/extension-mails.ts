import { CampaignsService, PhaseDeadlines } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { JobQueue, linkTo, type Mail, Mailer, mailRetry, SETTINGS, type Settings, Transactor, type Tx } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { extensionMail } from './extension-mail.messages.vi';
import { extensionMailJob, type ExtensionMailJob } from './scoring-news';

/** Sends one mail about an extension, in the background; one that another extension has overtaken is not sent any more. */
@Injectable()
export class ExtensionMails implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly deadlines: PhaseDeadlines,
    private readonly people: PeopleDirectory,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.register<ExtensionMailJob>({ name: extensionMailJob, retry: mailRetry, handle: (job) => this.send(job) });
  }

  private async send(job: ExtensionMailJob): Promise<void> {
    const mail = await this.transactor.read((tx) => this.mailOf(tx, job));
    if (mail !== null) await this.mailer.send(mail);
  }

  private async mailOf(tx: Tx, { campaignId, changeId, personId }: ExtensionMailJob): Promise<Mail | null> {
    const to = (await this.people.emailsOf(tx, [personId])).get(personId);
    const campaign = await this.campaigns.require(tx, campaignId);
    const marking = campaign.phases.find((phase) => phase.permits.includes('score-sheet.mark'));
    if (to === undefined || marking === undefined || marking.closedAt !== null) return null;
    const change = (await this.deadlines.historyOf(tx, campaignId, marking.kind)).at(-1);
    if (change?.id !== changeId || change.endsAt === null) return null;
    const words = { campaignName: campaign.name, closesAt: change.endsAt, link: linkTo(this.settings, '/thong-bao') };
    return { reference: `${changeId}.${personId}`, to, subject: extensionMail.subject(words), text: extensionMail.text(words) };
  }
}
