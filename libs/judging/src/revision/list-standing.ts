import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { AssignmentsService } from '../assignments.service';
import { PanelsRepository } from '../persistence/panels.repository';
import { SeatsRepository } from '../persistence/seats.repository';
import type { Standing } from './compare-list';

/** A campaign's seats as a list is held against them. */
@Injectable()
export class ListStanding {
  constructor(
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly seats: SeatsRepository,
    private readonly assignments: AssignmentsService,
  ) {}

  /** The same number of queries, however many there are. */
  async read(tx: Tx, campaignId: string): Promise<Standing> {
    const heads = await this.nominations.acceptedHeads(tx, campaignId);
    const conflicts = await this.assignments.conflictsOf(tx, heads, await this.panels.membersOfCampaign(tx, campaignId));
    const conflicted = new Map(heads.map((head) => [head.id, new Set(conflicts(head))]));
    return {
      heads,
      states: await this.nominations.statesByCode(tx, campaignId),
      seats: await this.seats.seatsOf(tx, campaignId),
      held: await this.seats.heldIn(tx, campaignId),
      scopes: await this.seats.scopesOf(tx, campaignId),
      inConflict: (nominationId, memberId) => conflicted.get(nominationId)?.has(memberId) === true,
    };
  }
}
