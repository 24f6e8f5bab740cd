import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PublicationsRepository } from '../persistence/publications.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { Announcer } from './announcer';
import { embargoIsOver } from './embargo';
import type { Publication, PublishingOrder } from './publication';
import { PublicationAccess } from './publication-access.service';
import { publishingRefusal, withdrawingRefusal } from './publication.policy';

/** The acts of publishing a final result, correcting what was published, and taking it back. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: PublicationAccess,
    private readonly results: ResultsRepository,
    private readonly publications: PublicationsRepository,
    private readonly announcer: Announcer,
  ) {}

  /**
   * Publishes the newest result; what is in force gives way to it in the same instant. It has its effect once the embargo is
   * over: now, or when the phase comes.
   *
   * @returns id of the publication
   * @throws Problem not found; conflict `campaign.phase-closed`, `publication.no-result`, `publication.result-not-final`,
   *   `publication.already-published`, `publication.result-outdated`; invalid `publication.reason-missing` for a correction
   */
  publish(actor: Actor, campaignId: string, order: PublishingOrder): Promise<string> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.openForPublishing(tx, actor, campaignId);
      await this.results.lockCampaign(tx, campaignId);
      const [current = null] = await this.publications.inForce(tx, [campaignId]);
      const newest = await this.newestOf(tx, campaignId);
      const refusal = publishingRefusal({ phasePermits: true, newest, publishedResultId: current?.resultId ?? null });
      if (refusal !== null) throw Problem.conflict(refusal);
      if (newest?.id !== order.resultId) throw Problem.conflict('publication.result-outdated');
      const reason = current === null ? null : requireReason(order.reason);
      if (current !== null && reason !== null) await this.publications.withdraw(tx, current.id, actor.personId, reason);
      const publication = await this.insert(tx, actor, campaign, order, { replacesId: current?.id ?? null, reason });
      const told = embargoIsOver(campaign) ? await this.announcer.announce(tx, publication, campaign) : null;
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'publication.published',
        objectType: 'publication',
        objectId: publication.id,
        data: { campaignId, resultId: order.resultId, replacesId: publication.replacesId, publicList: order.publicList, told },
      });
      return publication.id;
    });
  }

  /**
   * Takes back what is in force: units and the public see nothing of it any more, and those who were told are told so.
   * @throws Problem not found; conflict `campaign.phase-closed`, `publication.none-in-force`; invalid `publication.reason-missing`
   */
  withdraw(actor: Actor, campaignId: string, given: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.openForPublishing(tx, actor, campaignId);
      await this.results.lockCampaign(tx, campaignId);
      const [current = null] = await this.publications.inForce(tx, [campaignId]);
      const refusal = withdrawingRefusal({ phasePermits: true, publishedResultId: current?.resultId ?? null });
      if (refusal !== null || current === null) throw Problem.conflict(refusal ?? 'publication.none-in-force');
      await this.publications.withdraw(tx, current.id, actor.personId, requireReason(given));
      await this.announcer.takeBack(tx, current, campaign);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'publication.withdrawn',
        objectType: 'publication',
        objectId: current.id,
        data: { campaignId, resultId: current.resultId },
      });
    });
  }

  private async newestOf(tx: Tx, campaignId: string) {
    const [newest = null] = await this.results.newestOf(tx, [campaignId]);
    return newest;
  }

  private async insert(tx: Tx, actor: Actor, campaign: CampaignView, order: PublishingOrder, correction: Pick<Publication, 'replacesId' | 'reason'>): Promise<Publication> {
    const publication: Publication = {
      ...correction,
      id: randomUUID(),
      campaignId: campaign.id,
      resultId: order.resultId,
      publishedAt: await databaseNow(tx),
      publishedBy: actor.personId,
      publicList: order.publicList,
      note: cleanText(order.note),
      showToUnits: campaign.showToUnits,
      appealDays: campaign.appealDays,
      announcedAt: null,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawalReason: null,
    };
    await this.publications.insert(tx, publication);
    return publication;
  }
}

/** @throws Problem invalid `publication.reason-missing` when nothing is left of it */
function requireReason(given: string): string {
  const reason = cleanText(given);
  if (reason === '') throw Problem.invalid('publication.reason-missing', {}, [{ field: 'reason', code: 'publication.reason-missing' }]);
  return reason;
}
