import { CampaignsService, PhaseGate } from '@dvk/campaigns';
import { AuditLog, JobQueue, Transactor } from '@dvk/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PublicationsRepository } from '../persistence/publications.repository';
import { Announcer } from './announcer';
import { embargoIsOver } from './embargo';
import type { Publication } from './publication';

/** Announces what was published before the embargo's end, soon after that end has come. */
@Injectable()
export class ScheduledAnnouncements implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly campaigns: CampaignsService,
    private readonly publications: PublicationsRepository,
    private readonly announcer: Announcer,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'awards.scheduled-announcements', schedule: '*/5 * * * *', handle: () => this.announce() });
  }

  /** One transaction for each publication: what fails for one does not hold up another. */
  async announce(): Promise<void> {
    const waiting = await this.transactor.read((tx) => this.publications.unannounced(tx));
    const failures: unknown[] = [];
    for (const publication of waiting) await this.announceOne(publication).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private announceOne(publication: Publication): Promise<void> {
    return this.transactor.write(async (tx) => {
      const { id, campaignId } = publication;
      // Whoever moves the line of phases waits, so that nobody is told of what is under embargo again.
      await this.gate.hasOpened(tx, campaignId, 'result.publish', 'share');
      const campaign = await this.campaigns.require(tx, campaignId);
      if (!embargoIsOver(campaign)) return;
      const told = await this.announcer.announce(tx, publication, campaign);
      if (told === null) return;
      await this.audit.append(tx, { actorId: null, action: 'publication.announced', objectType: 'publication', objectId: id, data: { campaignId, told } });
    });
  }
}
