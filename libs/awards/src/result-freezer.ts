import { randomUUID } from 'node:crypto';
import { CampaignsService } from '@dvk/campaigns';
import { type Actor, AuditLog, databaseNow, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointWriter } from './checkpoints/checkpoint-writer';
import { DecidedSeasons } from './decisions/decided-seasons';
import type { Ranking } from './freezing/frozen-lines';
import { frozenSeason } from './freezing/season-freezing';
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
    let [standing, parts]: ['proposal' | 'final', number] = ['proposal', 0];
    let row: NewFrozenResult | null = null;
    for await (const step of frozenSeason(await this.seasons.inRows(tx, campaignId), programVersion)) {
      switch (step.kind) {
        case 'ranking':
          refuse(step.ranking, mustBeFinal);
          standing = step.ranking.standing;
          break;
        case 'part':
          await this.results.insertPart(tx, id, (parts += 1), step.text);
          break;
        case 'sealed':
          if (replaces !== null && replaces.sha256 === step.sealed.sha256 && replaces.standing === standing) throw Problem.conflict('result.nothing-changed');
          row = { id, campaignId, ...after(replaces), standing, reason, ...step.sealed, programVersion, frozenAt: await databaseNow(tx), frozenBy: actor.personId };
          await this.results.insert(tx, row);
          break;
        case 'rows':
          await this.results.insertLines(tx, id, step.json);
      }
    }
    if (row === null) throw new Error('a season was ranked and not sealed');
    await this.audit.append(tx, {
      actorId: actor.personId,
      action: 'result.frozen',
      objectType: 'campaign',
      objectId: campaignId,
      data: { resultId: id, sha256: row.sha256, programVersion, versionNo: row.versionNo, standing },
    });
    await this.checkpoints.make(tx);
    return { ...row.summary, ...row, campaignName: campaign.name };
  }
}

/** @throws Problem conflict: why the ranking is not frozen */
function refuse({ fault, whyNotFinal }: Ranking, mustBeFinal: boolean): void {
  if (fault !== null) throw Problem.conflict(fault.code, { at: fault.at });
  if (mustBeFinal && whyNotFinal !== null) throw Problem.conflict(whyNotFinal.code, whyNotFinal.params);
}

const after = (replaces: ResultHead | null) => ({ versionNo: (replaces?.versionNo ?? 0) + 1, replacesId: replaces?.id ?? null });
