import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { PanelsRepository } from './persistence/panels.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';

/** Writes down, with the act of closing, who is in conflict with whom: that decides what counts from then on. */
@Injectable()
export class ConflictsAtClosing {
  constructor(
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly conflicts: ConflictsRepository,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /** The caller holds the line of phases. */
  async keep(tx: Tx, campaignId: string): Promise<void> {
    await this.conflicts.keepGrounds(tx);
    const members = (await this.panels.membersOfCampaign(tx, campaignId)).map(({ id }) => id);
    const nominations = (await this.nominations.acceptedHeads(tx, campaignId)).map(({ id }) => id);
    await this.closures.insertConflicts(tx, campaignId, await this.conflicts.standing(tx, members, nominations));
  }
}
