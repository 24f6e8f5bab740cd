import { SeasonAssembler } from '@dvk/judging';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DecidedSeasonInRows } from '../freezing/season-frames';
import type { KnownObstacle } from '../obstacles/obstacle';
import { standingFacts } from '../obstacles/obstacle-facts';
import { ActsRepository } from '../persistence/acts.repository';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import { standingDecisions } from './recorded-act';

/** A closed season with the obstacles and the recorded decisions that stand: what a result is frozen from. */
@Injectable()
export class DecidedSeasons {
  constructor(
    private readonly seasons: SeasonAssembler,
    private readonly obstacles: ObstaclesRepository,
    private readonly acts: ActsRepository,
  ) {}

  /** For ranking, however many sheets there are; inside a transaction. @throws Problem not found; `campaign.no-criteria-set` */
  async inRows(tx: Tx, campaignId: string): Promise<DecidedSeasonInRows> {
    return this.decided(tx, campaignId, await this.obstacles.ofCampaign(tx, campaignId));
  }

  /**
   * As {@link inRows}, as it would be without some more obstacles.
   *
   * @returns with the ids of those that are lifted already
   */
  async without(tx: Tx, campaignId: string, obstacleIds: ReadonlySet<string>): Promise<{ readonly decided: DecidedSeasonInRows; readonly lifted: readonly string[] }> {
    const obstacles = await this.obstacles.ofCampaign(tx, campaignId);
    return {
      decided: await this.decided(tx, campaignId, obstacles.filter(({ id }) => !obstacleIds.has(id))),
      lifted: obstacles.flatMap(({ id, lifting }) => (lifting === null ? [] : [id])),
    };
  }

  private async decided(tx: Tx, campaignId: string, obstacles: readonly KnownObstacle[]): Promise<DecidedSeasonInRows> {
    const rows = await this.seasons.seasonInRows(tx, campaignId);
    return { ...rows, season: { ...rows.season, decisions: standingDecisions(await this.acts.ofCampaign(tx, campaignId)) }, facts: standingFacts(obstacles) };
  }
}
