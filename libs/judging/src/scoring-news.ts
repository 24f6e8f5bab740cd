import type { CampaignView, DeadlineChange } from '@dvk/campaigns';
import { NoticesService, PeopleDirectory } from '@dvk/identity';
import { JobQueue, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { HostOffice } from './host-office';
import { PanelsRepository } from './persistence/panels.repository';

/** Queue of the mails that tell of an extension. */
export const extensionMailJob = 'judging.extension-mail';

/** Whom one mail tells of which extension: ids and nothing else. */
export interface ExtensionMailJob {
  readonly campaignId: string;
  readonly changeId: string;
  readonly personId: string;
}

/** Tells those concerned what becomes of marking. */
@Injectable()
export class ScoringNews {
  constructor(
    private readonly notices: NoticesService,
    private readonly people: PeopleDirectory,
    private readonly jobs: JobQueue,
    private readonly office: HostOffice,
    private readonly panels: PanelsRepository,
  ) {}

  /** The end was put off: everybody in the program and, who has an address, by mail. */
  async tellExtended(tx: Tx, { id: campaignId, name: campaignName, hostUnitId }: CampaignView, { id: changeId, endsAt, reason }: DeadlineChange): Promise<void> {
    const params = { campaignId, campaignName, closesAt: endsAt?.toISOString() ?? '', reason };
    const seated = await this.panels.peopleSeated(tx, campaignId);
    const staff = (await this.office.staffOf(tx, hostUnitId)).filter((personId) => !seated.includes(personId));
    await this.notices.post(tx, seated, 'scoring.deadline-extended', params);
    await this.notices.post(tx, staff, 'scoring.deadline-extended-office', params);
    const emails = await this.people.emailsOf(tx, [...seated, ...staff]);
    for (const personId of emails.keys()) await this.jobs.enqueue(tx, extensionMailJob, { campaignId, changeId, personId } satisfies ExtensionMailJob);
  }

  /** Marking was closed although sheets of theirs were missing. */
  async tellLeftOut(tx: Tx, { id: campaignId, name: campaignName }: CampaignView, late: readonly { readonly memberId: string; readonly missing: number }[], reason: string): Promise<void> {
    const personOf = new Map((await this.panels.membersOfCampaign(tx, campaignId)).map(({ id, personId }) => [id, personId]));
    for (const { memberId, missing } of late) {
      const personId = personOf.get(memberId);
      if (personId !== undefined) await this.notices.post(tx, [personId], 'scoring.closed-without', { campaignId, campaignName, missing, reason });
    }
  }
}
