import { randomUUID } from 'node:crypto';
import { CampaignsService } from '@dvk/campaigns';
import { type Actor, AuditLog, databaseNow, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointWriter } from './checkpoints/checkpoint-writer';
import { DecidedSeasons } from './decisions/decided-seasons';
import type { Ranking } from './freezing/frozen-steps';
import { frozenSeason } from './freezing/season-freezing';
import { StepsInTurn } from './freezing/steps-in-turn';
import { type NewFrozenResult, type ResultHead, ResultsRepository } from './persistence/results.repository';
import { programVersion } from './program-version';
import type { ResultView } from './result-view';

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
    private readonly seasons: DecidedSeasons,
    private readonly results: ResultsRepository,
    private readonly audit: AuditLog,
    private readonly checkpoints: CheckpointWriter,
  ) {}

  /**
   * Ranks the season and freezes it with everything it depends on. What is kept and shown is made of the very values that the
   * manifest is written from, in the same process; `dvk verify` reads it back.
   *
   * @throws Problem conflict `result.tie-on-line`, `result.class-undetermined`, `result.nothing-changed`, `result.freezing-gave-up`, `checkpoint.key-unreadable`, or of a decision that does not fit
   */
  async freeze(tx: Tx, actor: Actor, campaignId: string, { replaces, reason, mustBeFinal }: VersionAsked): Promise<ResultView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    const id = randomUUID();
    const names = { resultId: id, programVersion, replaces, replacedReplaces: await this.results.replacedBy(tx, replaces) };
    const steps = new StepsInTurn(frozenSeason(await this.seasons.inRows(tx, campaignId), names));
    try {
      const { ranking } = await steps.next('ranking');
      refuse(ranking, mustBeFinal);
      await this.results.insertParts(tx, steps.rowsOf('parts'));
      const { sealed: { sha256, sha256AsReplaced, summary, seasonHead } } = await steps.next('sealed');
      const { standing } = ranking;
      if (replaces !== null && replaces.sha256 === sha256AsReplaced && replaces.standing === standing) throw Problem.conflict('result.nothing-changed');
      const row = { id, campaignId, ...after(replaces), standing, reason, sha256, summary, programVersion, frozenAt: await databaseNow(tx), frozenBy: actor.personId };
      await this.results.insert(tx, { ...row, seasonHead });
      await this.results.insertLines(tx, steps.rowsOf('lines'));
      await this.record(tx, row);
      return { ...summary, ...row, campaignName: campaign.name };
    } finally {
      await steps.end();
    }
  }

  private async record(tx: Tx, { id, campaignId, sha256, versionNo, standing, frozenBy }: Omit<NewFrozenResult, 'seasonHead'>): Promise<void> {
    const data = { resultId: id, sha256, programVersion, versionNo, standing };
    await this.audit.append(tx, { actorId: frozenBy, action: 'result.frozen', objectType: 'campaign', objectId: campaignId, data });
    await this.checkpoints.make(tx);
  }
}

/** @throws Problem conflict: why the ranking is not frozen */
function refuse({ fault, whyNotFinal }: Ranking, mustBeFinal: boolean): void {
  if (fault !== null) throw Problem.conflict(fault.code, { at: fault.at });
  if (mustBeFinal && whyNotFinal !== null) throw Problem.conflict(whyNotFinal.code, whyNotFinal.params);
}

const after = (replaces: ResultHead | null) => ({ versionNo: (replaces?.versionNo ?? 0) + 1, replacesId: replaces?.id ?? null });
