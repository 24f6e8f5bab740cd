import type { CampaignView } from '@dvk/campaigns';
import { type Actor, type FieldProblem, Problem, Transactor } from '@dvk/platform';
import type { SeasonTrial, TrialProblem } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { FrozenResultEntity } from '../persistence/frozen-result.entity';
import { ResultsRepository } from '../persistence/results.repository';
import { ResultsService } from '../results.service';
import type { AgreementView } from './agreement-view.dto';
import { ManifestReckoner } from './manifest-reckoner';
import type { TrialView } from './trial-view.dto';

/**
 * How far the panel agreed, and what the result would be under other rules: read by whoever reads the result, while they may.
 * Everything comes from the frozen manifest; nothing is written.
 */
@Injectable()
export class AgreementService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: ResultsService,
    private readonly results: ResultsRepository,
    private readonly reckoner: ManifestReckoner,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`, `result.reckoning-gave-up`; so does `tryOut` */
  async read(actor: Actor, id: string): Promise<AgreementView> {
    const { row, campaign } = await this.readable(actor, id);
    const { sha256, versionNo, frozenAt } = row;
    return { ...(await this.reckoner.agreement(sha256, this.access.piecesOf(id))), resultId: id, campaignId: campaign.id, campaignName: campaign.name, versionNo, sha256, frozenAt };
  }

  /** @throws Problem invalid `result.trial-invalid`, naming everything that is wrong */
  async tryOut(actor: Actor, id: string, trial: SeasonTrial): Promise<TrialView> {
    const { row, campaign } = await this.readable(actor, id);
    const answer = await this.reckoner.trial(this.access.piecesOf(id), trial);
    if (!answer.ok) throw Problem.invalid('result.trial-invalid', {}, answer.problems.map(fieldProblem));
    return { ...answer.figures, isTrial: true, resultId: id, campaignId: campaign.id, campaignName: campaign.name, versionNo: row.versionNo, sha256: row.sha256 };
  }

  /** The reckoning itself needs no transaction: a connection is not held while it lasts. */
  private readable(actor: Actor, id: string): Promise<{ readonly row: FrozenResultEntity; readonly campaign: CampaignView }> {
    return this.transactor.read(async (tx) => {
      const campaign = await this.access.requireReadable(tx, actor, id);
      const row = await this.results.find(tx, id);
      if (row === null) throw Problem.notFound();
      return { row, campaign };
    });
  }
}

const fieldProblem = ({ code, at, params }: TrialProblem): FieldProblem => ({ field: at, code, params });
