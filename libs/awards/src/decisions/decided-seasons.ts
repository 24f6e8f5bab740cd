import { SeasonAssembler } from '@dvk/judging';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import type { Season } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { DecidedSeasonInRows } from '../freezing/season-frames';
import { standingFacts } from '../obstacles/obstacle-facts';
import { ActsRepository } from '../persistence/acts.repository';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import { standingDecisions } from './recorded-act';

/** A closed season with the obstacles and the recorded decisions that stand: what a result is frozen from. */
@Injectable()
export class DecidedSeasons {
  constructor(
    private readonly seasons: SeasonAssembler,
    private readonly nominations: NominationsReader,
    private readonly obstacles: ObstaclesRepository,
    private readonly acts: ActsRepository,
  ) {}

  /** For ranking, however many sheets there are; inside a transaction. @throws Problem not found; `campaign.no-criteria-set` */
  async inRows(tx: Tx, campaignId: string): Promise<DecidedSeasonInRows> {
    const rows = await this.seasons.seasonInRows(tx, campaignId);
    const facts = standingFacts(await this.obstacles.ofCampaign(tx, campaignId));
    return { ...rows, season: { ...rows.season, decisions: standingDecisions(await this.acts.ofCampaign(tx, campaignId)) }, facts };
  }

  /**
   * The season as it would be without some more obstacles.
   *
   * @returns with the ids of those that are lifted already
   */
  async without(tx: Tx, campaignId: string, obstacleIds: ReadonlySet<string>): Promise<{ readonly season: Season; readonly lifted: ReadonlySet<string> }> {
    const season = await this.seasons.seasonOf(tx, campaignId);
    const obstacles = await this.obstacles.ofCampaign(tx, campaignId);
    const facts = standingFacts(obstacles.filter(({ id }) => !obstacleIds.has(id)));
    const nominationIds = new Map((await this.nominations.acceptedHeads(tx, campaignId)).map(({ id, code }) => [code, id]));
    return {
      season: { ...season, ...(await this.decidedOf(tx, campaignId, { season, facts, nominationIds })) },
      lifted: new Set(obstacles.filter(({ lifting }) => lifting !== null).map(({ id }) => id)),
    };
  }

  private async decidedOf(
    tx: Tx,
    campaignId: string,
    { season, facts, nominationIds }: { readonly season: Season; readonly facts: ReturnType<typeof standingFacts>; readonly nominationIds: ReadonlyMap<string, string> },
  ): Promise<Pick<Season, 'nominations' | 'decisions'>> {
    return {
      nominations: season.nominations.map((nomination) => ({ ...nomination, facts: facts.get(nominationIds.get(nomination.code) ?? '') ?? [] })),
      decisions: standingDecisions(await this.acts.ofCampaign(tx, campaignId)),
    };
  }
}
