import { PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilsRepository } from '../persistence/councils.repository';
import { firstDayWithout } from './membership.policy';

const role = 'council-member';

/** The right to vote, which comes and goes with memberships: a post of the member and of whoever may sit in the member's place. */
@Injectable()
export class VoterPosts {
  constructor(
    private readonly councils: CouncilsRepository,
    private readonly people: PeopleDirectory,
  ) {}

  /** @returns whether there is such a person */
  give(tx: Tx, hostUnitId: string, personId: string): Promise<boolean> {
    return this.people.appoint(tx, { personId, unitId: hostUnitId, role });
  }

  /** Lets the right of each end with the last day on which some membership needs it; null stands for nobody. */
  async settle(tx: Tx, hostUnitId: string, personIds: readonly (string | null)[]): Promise<void> {
    for (const personId of personIds) {
      if (personId === null) continue;
      const from = firstDayWithout(await this.councils.lastDaysOf(tx, hostUnitId, personId));
      if (from !== null) await this.people.dismiss(tx, { personId, unitId: hostUnitId, role }, from);
    }
  }
}
