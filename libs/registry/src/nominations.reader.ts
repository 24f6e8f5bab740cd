import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CampaignNomination, EvidenceSummary } from './campaign-nomination';
import { CampaignNominationsRepository } from './persistence/campaign-nominations.repository';
import { EvidenceRepository } from './persistence/evidence.repository';

/**
 * What the contexts to the right may know of nominations. It asks for no
 * permission: the caller has decided who may see the answer.
 */
@Injectable()
export class NominationsReader {
  constructor(
    private readonly nominations: CampaignNominationsRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** Every accepted nomination of a campaign, by code. */
  accepted(tx: Tx, campaignId: string): Promise<CampaignNomination[]> {
    return this.nominations.accepted(tx, campaignId);
  }

  /**
   * One nomination in any state.
   * @throws Problem not-found
   */
  async require(tx: Tx, nominationId: string): Promise<CampaignNomination> {
    const [found] = await this.byIds(tx, [nominationId]);
    if (found === undefined) throw Problem.notFound();
    return found;
  }

  /** Nominations in any state, by code; ids that do not exist are left out. */
  byIds(tx: Tx, nominationIds: readonly string[]): Promise<CampaignNomination[]> {
    return this.nominations.byIds(tx, nominationIds);
  }

  /**
   * Keeps an accepted nomination as it is until the transaction ends, so that nobody returns or withdraws it while a
   * mark for it is written. Take the lock on the phase first.
   * @throws Problem not-found; conflict `nomination.not-accepted`
   */
  async lockForMarking(tx: Tx, nominationId: string): Promise<CampaignNomination> {
    const state = await this.nominations.lockShared(tx, nominationId);
    if (state === null) throw Problem.notFound();
    if (state !== 'accepted') throw Problem.conflict('nomination.not-accepted', { state });
    return this.require(tx, nominationId);
  }

  /** Evidence of several nominations, oldest first, keyed by nomination id; a nomination without files has no key. */
  evidenceOf(tx: Tx, nominationIds: readonly string[]): Promise<ReadonlyMap<string, readonly EvidenceSummary[]>> {
    return this.evidence.summaries(tx, nominationIds);
  }
}
