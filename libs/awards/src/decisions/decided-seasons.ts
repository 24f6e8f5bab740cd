import { SeasonAssembler } from '@dvk/judging';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import type { Season } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
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

  /** @throws Problem not found; `campaign.no-criteria-set` */
  async of(tx: Tx, campaignId: string): Promise<Season> {
    const season = await this.seasons.seasonOf(tx, campaignId);
    const facts = standingFacts(await this.obstacles.ofCampaign(tx, campaignId));
    const idOf = new Map((await this.nominations.acceptedHeads(tx, campaignId)).map(({ id, code }) => [code, id]));
    return {
      ...season,
      nominations: season.nominations.map((nomination) => ({ ...nomination, facts: facts.get(idOf.get(nomination.code) ?? '') ?? [] })),
      decisions: standingDecisions(await this.acts.ofCampaign(tx, campaignId)),
    };
  }
}
