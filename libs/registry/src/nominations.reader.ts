import { UnitsService } from '@dvk/organization';
import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CampaignNomination, ClaimedAchievement, EvidenceSummary, NominationHead, NominationState, Nominee } from './campaign-nomination';
import { CampaignNominationsRepository, type NominationRow } from './persistence/campaign-nominations.repository';
import { EvidenceRepository } from './persistence/evidence.repository';

/**
 * What the contexts to the right may know of nominations. It asks for no
 * permission: the caller has decided who may see the answer.
 */
@Injectable()
export class NominationsReader {
  constructor(
    private readonly units: UnitsService,
    private readonly nominations: CampaignNominationsRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** Every accepted nomination of a campaign, by code. */
  async accepted(tx: Tx, campaignId: string): Promise<CampaignNomination[]> {
    return this.named(tx, await this.nominations.accepted(tx, campaignId));
  }

  /** {@link accepted} for very many, in no order and never all at once; inside a transaction. */
  acceptedInBatches(tx: Tx, campaignId: string): AsyncIterable<readonly Nominee[]> {
    return this.nominations.acceptedInBatches(tx, campaignId);
  }

  /** What nominations in any state claim, in no order; ids that do not exist are left out. */
  claimsOf(tx: Tx, nominationIds: readonly string[]): Promise<ClaimedAchievement[]> {
    return this.nominations.claimsOf(tx, nominationIds);
  }

  /** Those of the accepted nominations that are of one of the units or claim one of the achievements, by code. */
  claimsAmong(tx: Tx, campaignId: string, unitIds: readonly string[], initiativeIds: readonly string[]): Promise<ClaimedAchievement[]> {
    return this.nominations.claimsAmong(tx, campaignId, unitIds, initiativeIds);
  }

  /** Units of accepted nominations, each once. */
  unitsOfAccepted(tx: Tx, campaignId: string): Promise<string[]> {
    return this.nominations.unitsOfAccepted(tx, campaignId);
  }

  /** Accepted nominations by code, without their texts: all, or a page. */
  acceptedHeads(tx: Tx, campaignId: string, page: { readonly limit: number | null; readonly offset: number } = { limit: null, offset: 0 }): Promise<NominationHead[]> {
    return this.nominations.acceptedHeads(tx, campaignId, page.limit, page.offset);
  }

  /**
   * Accepted nominations of units that did not mark themselves. Whoever hands in marks first, so these came in another way, a season's workbook;
   * where that brought no self-marks at all nothing is known, and nobody is named.
   */
  async withoutSelfMarks(tx: Tx, campaignId: string): Promise<string[]> {
    return (await this.nominations.withoutSelfMarks(tx, campaignId)).map(({ id }) => id);
  }

  /** Nominations in any state without their texts, by code; ids that do not exist are left out. */
  headsByIds(tx: Tx, nominationIds: readonly string[]): Promise<NominationHead[]> {
    return this.nominations.headsByIds(tx, nominationIds);
  }

  /** Keeps those that are accepted as they are until the transaction ends, in the order of their ids; the others are met one by one. */
  async holdAccepted(tx: Tx, nominationIds: readonly string[]): Promise<void> {
    await this.nominations.lockAccepted(tx, nominationIds);
  }

  /**
   * `lockForMarking` for many, in one query.
   * @throws Problem conflict `nomination.not-accepted` when one of them is not
   */
  async lockAllForMarking(tx: Tx, nominationIds: readonly string[]): Promise<void> {
    const ids = new Set(nominationIds);
    if ((await this.nominations.lockAccepted(tx, [...ids])) !== ids.size) throw Problem.conflict('nomination.not-accepted');
  }

  /** State of every nomination of a campaign that has a code, by code. */
  statesByCode(tx: Tx, campaignId: string): Promise<ReadonlyMap<string, NominationState>> {
    return this.nominations.statesByCode(tx, campaignId);
  }

  countAccepted(tx: Tx, campaignId: string): Promise<number> {
    return this.nominations.countAccepted(tx, campaignId);
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
  async byIds(tx: Tx, nominationIds: readonly string[]): Promise<CampaignNomination[]> {
    return this.named(tx, await this.nominations.byIds(tx, nominationIds));
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

  private async named(tx: Tx, rows: readonly NominationRow[]): Promise<CampaignNomination[]> {
    const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
    return rows.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? '' }));
  }
}
