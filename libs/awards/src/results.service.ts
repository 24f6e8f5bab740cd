import { createHash } from 'node:crypto';
import { CampaignsService, PhaseGate } from '@dvk/campaigns';
import { SeasonAssembler } from '@dvk/judging';
import { type Actor, AuditLog, comparisonKey, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { rankSeason } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { type FrozenSeason, readManifest } from './frozen-season';
import { ResultsRepository, type StoredResultLine } from './persistence/results.repository';
import { programVersion } from './program-version';
import { freezeRefusal } from './result.policy';
import { resultLines } from './result-rows';
import { type ResultLineDetail, type ResultLineView, lineDetailOf, lineViewOf } from './result-line-view';
import type { ResultView } from './result-view';
import { resultViewOf } from './result-summary';
import { seasonManifest } from './season-manifest';

const pageLimit = 200;

/** Frozen results: made once from a closed season, read by those entitled, never changed (scoring rules §9). */
@Injectable()
export class ResultsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly campaigns: CampaignsService,
    private readonly gate: PhaseGate,
    private readonly nominations: NominationsReader,
    private readonly seasons: SeasonAssembler,
    private readonly results: ResultsRepository,
  ) {}

  /**
   * Ranks the closed season and freezes it with everything it depends on.
   *
   * @throws Problem `result.scoring-still-open`, `result.already-frozen`, `result.no-nominations`
   */
  freeze(actor: Actor, campaignId: string): Promise<ResultView> {
    return this.transactor.write(async (tx) => {
      await this.results.lockCampaign(tx, campaignId);
      const campaign = await this.campaigns.requireReady(tx, campaignId);
      const accepted = await this.nominations.accepted(tx, campaignId);
      const refusal = freezeRefusal({
        scoringClosed: await this.seasons.isClosed(tx, campaignId),
        alreadyFrozen: (await this.results.ofCampaign(tx, campaignId)).length > 0,
        acceptedNominations: accepted.length,
      });
      if (refusal !== null) throw Problem.conflict(refusal);
      const season = await this.seasons.seasonOf(tx, campaignId);
      const result = rankSeason(season);
      const manifest = seasonManifest(season, result, programVersion);
      const sha256 = createHash('sha256').update(manifest, 'utf8').digest('hex');
      const frozenAt = await databaseNow(tx);
      const id = await this.results.insert(
        tx,
        { campaignId, manifest, sha256, programVersion, frozenAt, frozenBy: actor.personId },
        withNominationIds(resultLines(season, result), new Map(accepted.map((nomination) => [nomination.code, nomination.id]))),
      );
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'result.frozen',
        objectType: 'campaign',
        objectId: campaignId,
        data: { resultId: id, sha256, programVersion },
      });
      const row = await this.results.find(tx, id);
      if (row === null) throw new Error('a result just written is not there');
      return resultViewOf(row, campaign.name, { programVersion, season, result });
    });
  }

  /** Results of a campaign, newest first; empty while there is none. */
  ofCampaign(campaignId: string): Promise<readonly { id: string; versionNo: number; sha256: string; frozenAt: Date }[]> {
    return this.transactor.read(async (tx) => {
      await this.gate.require(tx, campaignId, 'result.read', 'none');
      return this.results.ofCampaign(tx, campaignId);
    });
  }

  get(id: string): Promise<ResultView> {
    return this.transactor.read(async (tx) => {
      const { row, campaignName, frozen } = await this.open(tx, id);
      return resultViewOf(row, campaignName, frozen);
    });
  }

  /** A page of lines by position. `search` finds code, name and unit, with or without marks. */
  lines(
    id: string,
    page: { peerGroup: string | null; search: string | null; after: number; limit: number },
  ): Promise<readonly ResultLineView[]> {
    return this.transactor.read(async (tx) => {
      await this.requireReadable(tx, id);
      const lines = await this.results.lines(tx, id, {
        peerGroup: page.peerGroup,
        searchKey: page.search === null || page.search === '' ? null : comparisonKey(page.search),
        after: page.after,
        limit: Math.min(page.limit, pageLimit),
      });
      return lines.map(lineViewOf);
    });
  }

  /** One line with the way its figure came about. */
  line(id: string, position: number): Promise<ResultLineDetail> {
    return this.transactor.read(async (tx) => {
      await this.requireReadable(tx, id);
      const line = await this.results.line(tx, id, position);
      if (line === null) throw Problem.notFound();
      return lineDetailOf(line);
    });
  }

  /** The exact bytes the hash is taken of. */
  manifest(id: string): Promise<{ text: string; sha256: string }> {
    return this.transactor.read(async (tx) => {
      const { row } = await this.open(tx, id);
      return { text: row.manifest, sha256: row.sha256 };
    });
  }

  /** For the papers to the right: the season and its result as frozen, for an actor who may read them. */
  async open(tx: Tx, id: string) {
    const row = await this.results.find(tx, id);
    if (row === null) throw Problem.notFound();
    const campaign = await this.campaigns.require(tx, row.campaignId);
    await this.gate.require(tx, row.campaignId, 'result.read', 'none');
    const frozen: FrozenSeason = readManifest(row.manifest);
    return { row, campaign, campaignName: campaign.name, frozen };
  }

  private async requireReadable(tx: Tx, id: string): Promise<void> {
    const row = await this.results.find(tx, id);
    if (row === null) throw Problem.notFound();
    await this.gate.require(tx, row.campaignId, 'result.read', 'none');
  }
}

function withNominationIds(lines: ReturnType<typeof resultLines>, idByCode: ReadonlyMap<string, string>): StoredResultLine[] {
  return lines.map((line) => {
    const nominationId = idByCode.get(line.nominationCode);
    if (nominationId === undefined) throw new Error(`no accepted nomination ${line.nominationCode}`);
    return { ...line, nominationId };
  });
}
