import { randomUUID } from 'node:crypto';
import { Problem, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { AssignmentsService } from '../assignments.service';
import { ConflictsRepository } from '../persistence/conflicts.repository';
import { PanelsRepository } from '../persistence/panels.repository';
import { SeatsRepository } from '../persistence/seats.repository';

interface Seat {
  readonly nominationId: string;
  readonly memberId: string;
}

/** Writes many seats at once, under the locks that a plan is checked again under. */
@Injectable()
export class SeatWriting {
  constructor(
    private readonly nominations: NominationsReader,
    private readonly conflicts: ConflictsRepository,
    private readonly panels: PanelsRepository,
    private readonly seats: SeatsRepository,
    private readonly assignments: AssignmentsService,
  ) {}

  /** After the lock on the phase: nobody changes the panels or what conflicts follow from, and nobody returns or gives out these nominations, until the transaction ends. */
  async lock(tx: Tx, campaignId: string, seats: readonly Pick<Seat, 'nominationId'>[]): Promise<void> {
    await this.conflicts.keepGrounds(tx);
    await this.panels.lockOfCampaign(tx, campaignId);
    await this.nominations.lockAllForMarking(
      tx,
      seats.map(({ nominationId }) => nominationId),
    );
  }

  /** @throws Problem conflict `assignment.plan-outdated` when something was marked on a seat that is to be taken back */
  async write(tx: Tx, personId: string, campaignId: string, added: readonly Seat[], removedIds: readonly string[]): Promise<void> {
    if (removedIds.length > 0 && (await this.seats.takeBackFree(tx, removedIds)) !== removedIds.length) throw Problem.conflict('assignment.plan-outdated');
    await this.assignments.insert(
      tx,
      personId,
      campaignId,
      added.map(({ nominationId, memberId }) => ({ id: randomUUID(), nominationId, memberId })),
    );
  }
}
