import { PeopleDirectory } from '@dvk/identity';
import { type Actor, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { LifecycleRepository } from '../persistence/lifecycle.repository';
import { InitiativeAccess } from './initiative-access';
import type { InitiativeLife } from './life';

/** What was decided on an initiative over the years. */
@Injectable()
export class InitiativeLifeReader {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PeopleDirectory,
    private readonly access: InitiativeAccess,
    private readonly life: LifecycleRepository,
  ) {}

  /** @throws Problem not-found */
  read(actor: Actor, id: string): Promise<InitiativeLife> {
    return this.transactor.read(async (tx) => {
      await this.access.requireVisible(tx, actor, id);
      const [distinctions, drops, reviews] = [await this.life.distinctionsOf(tx, id), await this.life.dropsOf(tx, id), await this.life.reviewsOf(tx, id)];
      const acting = [
        ...distinctions.flatMap(({ enteredBy, withdrawnBy }) => [enteredBy, withdrawnBy]),
        ...drops.flatMap(({ droppedBy, restoredBy }) => [droppedBy, restoredBy]),
        ...reviews.map(({ reviewedBy }) => reviewedBy),
      ];
      const names = await this.people.namesOf(tx, [...new Set(acting.flatMap((person) => person ?? []))]);
      const nameOf = (person: string): string => names.get(person) ?? '';
      const orNone = (person: string | null): string | null => (person === null ? null : nameOf(person));
      return {
        distinctions: distinctions.map((each) => ({ ...each, enteredBy: nameOf(each.enteredBy), withdrawnBy: orNone(each.withdrawnBy) })),
        drops: drops.map((each) => ({ ...each, droppedBy: nameOf(each.droppedBy), restoredBy: orNone(each.restoredBy) })),
        reviews: reviews.map((each) => ({ ...each, reviewedBy: nameOf(each.reviewedBy) })),
      };
    });
  }
}
