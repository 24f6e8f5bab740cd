import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { NoticesService, PeopleDirectory } from '@dvk/identity';
import { JobQueue, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { PublicationsRepository } from '../persistence/publications.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { RewardNotices } from '../rewards/reward-notices';
import type { Publication } from './publication';

/** Queue of the mails of publications; a job names the delivery and nothing else. */
export const publicationMailJob = 'awards.publication-mail';

export interface Audience {
  readonly personIds: readonly string[];
  readonly emails: ReadonlyMap<string, string>;
  /** Names of the units that took part. */
  readonly unitNames: readonly string[];
  readonly unitsWithoutClerk: readonly string[];
}

/** Tells the clerks of every unit that took part, rewarded or not, that a result can be read, and those rewarded of what they do not know yet of their decisions. */
@Injectable()
export class Announcer {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
    private readonly jobs: JobQueue,
    private readonly nominations: NominationsReader,
    private readonly publications: PublicationsRepository,
    private readonly results: ResultsRepository,
    private readonly rewards: RewardNotices,
  ) {}

  /** Who is told of a result. The same whatever it says: every unit with a nomination in it. */
  async audience(tx: Tx, resultId: string): Promise<Audience> {
    const heads = await this.nominations.headsByIds(tx, await this.results.nominationIdsOf(tx, resultId));
    const units = new Map(heads.map(({ unitId, unitName }) => [unitId, unitName]));
    const clerks = await this.people.holdersAt(tx, 'unit-clerk', [...units.keys()]);
    const personIds = [...new Set(clerks.map(({ personId }) => personId))];
    const served = new Set(clerks.map(({ unitId }) => unitId));
    return {
      personIds,
      emails: await this.people.emailsOf(tx, personIds),
      unitNames: [...units.values()],
      unitsWithoutClerk: [...units].flatMap(([unitId, name]) => (served.has(unitId) ? [] : [name])),
    };
  }

  /**
   * Tells everybody once: notices and the log now, mails as jobs – all in the caller's transaction. Whoever comes second, or
   * after a withdrawal, tells nobody.
   * @returns how many were told; null: nothing was to be told
   */
  async announce(tx: Tx, publication: Publication, campaign: CampaignView): Promise<number | null> {
    if (!(await this.publications.announce(tx, publication.id))) return null;
    const { personIds, emails } = await this.audience(tx, publication.resultId);
    const deliveries = personIds.map((personId) => ({
      id: randomUUID(),
      publicationId: publication.id,
      personId,
      mail: emails.has(personId) ? ('waiting' as const) : ('no-address' as const),
      fault: null,
      mailedAt: null,
    }));
    await this.publications.insertDeliveries(tx, deliveries);
    await this.notices.post(tx, personIds, 'result.published', { campaignId: campaign.id, campaignName: campaign.name });
    await this.rewards.tell(tx, campaign);
    for (const { id, mail } of deliveries) if (mail === 'waiting') await this.jobs.enqueue(tx, publicationMailJob, { deliveryId: id });
    return personIds.length;
  }

  /** Tells those who were told of a publication that it was taken back. */
  async takeBack(tx: Tx, publication: Publication, campaign: CampaignView): Promise<void> {
    const told = await this.publications.deliveriesOf(tx, publication.id);
    await this.notices.post(tx, told.map(({ personId }) => personId), 'result.withdrawn', { campaignId: campaign.id, campaignName: campaign.name });
    await this.rewards.takenBack(tx, campaign);
  }
}
