import { CampaignsService } from '@dvk/campaigns';
import { type Actor, AuditLog, databaseNow, Problem, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { CheckpointWriter } from './checkpoints/checkpoint-writer';
import { DecidedSeasons } from './decisions/decided-seasons';
import { rankedDecided } from './decisions/decision-faults';
import { openQuestions, standingOfResult, whyNotFinal } from './decisions/open-questions';
import { readManifest } from './frozen-season';
import { type ResultHead, ResultsRepository, type StoredResultLine } from './persistence/results.repository';
import { programVersion } from './program-version';
import { type ResultLine, resultLines } from './result-rows';
import { resultViewOf } from './result-summary';
import type { ResultView } from './result-view';
import { seasonManifest, sha256Of } from './season-manifest';

/** What a new version is made for; the first one replaces nothing and needs no reason. */
export interface VersionAsked {
  readonly replaces: ResultHead | null;
  readonly reason: string | null;
  /** Refuse unless nothing is left open. */
  readonly mustBeFinal: boolean;
}

/** Freezes a season as it stands: the one place where a version of a result comes to be. The caller has locked the campaign and decided. */
@Injectable()
export class ResultFreezer {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly seasons: DecidedSeasons,
    private readonly results: ResultsRepository,
    private readonly audit: AuditLog,
    private readonly checkpoints: CheckpointWriter,
  ) {}

  /**
   * Ranks the season and freezes it with everything it depends on. What is kept and shown is read back from the manifest, so
   * that nothing can be shown which its hash does not cover.
   *
   * @throws Problem conflict `result.tie-on-line`, `result.class-undetermined`, `result.nothing-changed`, `checkpoint.key-unreadable`, or of a decision that does not fit
   */
  async freeze(tx: Tx, actor: Actor, campaignId: string, { replaces, reason, mustBeFinal }: VersionAsked): Promise<ResultView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    const decided = await this.seasons.of(tx, campaignId);
    const questions = openQuestions(rankedDecided(decided));
    const refusal = mustBeFinal ? whyNotFinal(questions) : null;
    if (refusal !== null) throw Problem.conflict(refusal.code, refusal.params);
    const manifest = seasonManifest(decided, programVersion);
    const sha256 = sha256Of(manifest);
    const standing = standingOfResult(questions);
    if (replaces !== null && replaces.sha256 === sha256 && replaces.standing === standing) throw Problem.conflict('result.nothing-changed');
    const { season, result } = readManifest(manifest);
    const row = {
      campaignId,
      versionNo: (replaces?.versionNo ?? 0) + 1,
      replacesId: replaces?.id ?? null,
      standing,
      reason,
      manifest,
      sha256,
      programVersion,
      frozenAt: await databaseNow(tx),
      frozenBy: actor.personId,
    };
    const accepted = await this.nominations.acceptedHeads(tx, campaignId);
    const id = await this.results.insert(tx, row, withNominationIds(resultLines(season, result), new Map(accepted.map((head) => [head.code, head.id]))));
    await this.audit.append(tx, {
      actorId: actor.personId,
      action: 'result.frozen',
      objectType: 'campaign',
      objectId: campaignId,
      data: { resultId: id, sha256, programVersion, versionNo: row.versionNo, standing },
    });
    await this.checkpoints.make(tx);
    return resultViewOf({ ...row, id }, campaign, { season, result, programVersion });
  }
}

function withNominationIds(lines: readonly ResultLine[], idByCode: ReadonlyMap<string, string>): StoredResultLine[] {
  return lines.map((line) => {
    const nominationId = idByCode.get(line.nominationCode);
    if (nominationId === undefined) throw new Error(`no accepted nomination ${line.nominationCode}`);
    return { ...line, nominationId };
  });
}
