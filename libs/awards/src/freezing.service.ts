import { type CampaignView, PhaseGate, type PhaseRow } from '@dvk/campaigns';
import { SeasonAssembler } from '@dvk/judging';
import { type Actor, may, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { awardsPermissions } from './permissions';
import { ResultsRepository } from './persistence/results.repository';
import { ResultAccess } from './result-access.service';
import { embargoIsOver } from './publication/embargo';
import { ResultFreezer } from './result-freezer';
import { freezeRefusal } from './result.policy';
import type { CampaignResultsView, ResultReferenceView, ResultStandingView, ResultView } from './result-view';

const mostCampaigns = 200;

/** The way of a closed season to its frozen result: where each campaign stands, and the act itself (scoring rules §9). */
@Injectable()
export class FreezingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly nominations: NominationsReader,
    private readonly seasons: SeasonAssembler,
    private readonly access: ResultAccess,
    private readonly results: ResultsRepository,
    private readonly freezer: ResultFreezer,
  ) {}

  /** Campaigns whose results concern the actor, newest year first, at most 200. The same whatever the marks are. */
  standings(actor: Actor): Promise<ResultStandingView[]> {
    return this.transactor.read(async (tx) => {
      const campaigns = await this.access.campaignsOf(tx, actor, mostCampaigns);
      const ids = campaigns.map(({ id }) => id);
      const closed = await this.seasons.closedAmong(tx, ids);
      const published = await this.results.publishedAmong(tx, ids);
      const newest = new Map((await this.results.newestOf(tx, ids)).map((result) => [result.campaignId, result]));
      return campaigns.map((campaign) => standingOf(campaign, campaign.phases, closed.has(campaign.id), published.has(campaign.id), newest.get(campaign.id) ?? null));
    });
  }

  /** @throws Problem not found */
  ofCampaign(actor: Actor, campaignId: string): Promise<CampaignResultsView> {
    return this.transactor.read(async (tx) => {
      const campaign = await this.access.require(tx, actor, campaignId);
      const newest = (await this.results.newestOf(tx, [campaignId]))[0] ?? null;
      const situation = await this.situationOf(tx, campaignId, newest !== null);
      const refusal = freezeRefusal(situation);
      return {
        ...standingOf(campaign, campaign.phases, situation.scoringClosed, (await this.results.publishedAmong(tx, [campaignId])).has(campaignId), newest),
        acceptedNominations: situation.acceptedNominations,
        mayFreeze: refusal === null && may(actor, awardsPermissions.freeze),
        freezeRefusal: refusal,
      };
    });
  }

  /**
   * The first version, by the secretary of the panel whose marking was locked; what comes after it is the council's.
   *
   * @throws Problem not found; conflict `result.scoring-still-open`, `result.scoring-not-locked`, `result.phase-closed`, `result.already-frozen`,
   *   `result.no-nominations`, `checkpoint.key-unreadable`
   */
  freeze(actor: Actor, campaignId: string): Promise<ResultView> {
    return this.transactor.write(async (tx) => {
      await this.access.require(tx, actor, campaignId);
      await this.gate.hasOpened(tx, campaignId, 'result.read', 'share');
      await this.results.lockCampaign(tx, campaignId);
      const frozenBefore = (await this.results.newestOf(tx, [campaignId])).length > 0;
      const refusal = freezeRefusal(await this.situationOf(tx, campaignId, frozenBefore));
      if (refusal !== null) throw Problem.conflict(refusal);
      return this.freezer.freeze(tx, actor, campaignId, { replaces: null, reason: null, mustBeFinal: false });
    });
  }

  private async situationOf(tx: Tx, campaignId: string, alreadyFrozen: boolean) {
    return {
      scoringClosed: await this.seasons.isClosed(tx, campaignId),
      scoringLocked: await this.seasons.isLocked(tx, campaignId),
      phasePermits: (await this.gate.permitsNow(tx, campaignId)).has('result.read'),
      alreadyFrozen,
      acceptedNominations: await this.nominations.countAccepted(tx, campaignId),
    };
  }
}

function standingOf(
  { id, code, name, year }: Pick<CampaignView, 'id' | 'code' | 'name' | 'year'>,
  phases: readonly PhaseRow[],
  scoringClosed: boolean,
  publicationInForce: boolean,
  newest: ResultReferenceView | null,
): ResultStandingView {
  const readable = phases.some((phase) => phase.isOpen && phase.permits.includes('result.read'));
  return {
    campaignId: id,
    campaignCode: code,
    campaignName: name,
    year,
    scoringClosed,
    readable,
    published: publicationInForce && embargoIsOver({ phases }),
    newest: readable ? newest : null,
  };
}
