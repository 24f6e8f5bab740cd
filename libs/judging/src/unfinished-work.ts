import { randomUUID } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { AssignmentsService } from './assignments.service';
import type { NotPassedOnView } from './panel-view.dto';
import { ConflictsRepository } from './persistence/conflicts.repository';

/** What one member leaves unfinished goes to the next. */
@Injectable()
export class UnfinishedWork {
  constructor(
    private readonly nominations: NominationsReader,
    private readonly conflicts: ConflictsRepository,
    private readonly assignments: AssignmentsService,
  ) {}

  /** Assigns what is still accepted to the successor, on blank sheets, but for conflicts. The caller holds phase, grounds and panels. */
  async passOn(
    tx: Tx,
    personId: string,
    campaignId: string,
    { successorId, nominationIds }: { readonly successorId: string; readonly nominationIds: readonly string[] },
  ): Promise<{ readonly passedOn: number; readonly notPassedOn: NotPassedOnView[] }> {
    const wanted = new Set(nominationIds);
    const heads = (await this.nominations.acceptedHeads(tx, campaignId)).filter(({ id }) => wanted.has(id));
    const ids = heads.map(({ id }) => id);
    const conflicted = new Set((await this.conflicts.standing(tx, [successorId], ids)).map(({ nominationId }) => nominationId));
    const passing = ids.filter((id) => !conflicted.has(id));
    await this.nominations.lockAllForMarking(tx, passing);
    if (passing.length > 0) await this.assignments.insert(tx, personId, campaignId, passing.map((nominationId) => ({ id: randomUUID(), memberId: successorId, nominationId })));
    return {
      passedOn: passing.length,
      notPassedOn: heads
        .filter(({ id }) => conflicted.has(id))
        .map(({ id, code, initiativeName, unitName }) => ({ nominationId: id, code, initiativeName, unitName })),
    };
  }
}
