import { PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** Clerks of units; of a unit that ended, those of whoever is in charge of what it left. */
@Injectable()
export class ClerksConcerned {
  constructor(private readonly people: PeopleDirectory) {}

  async of(tx: Tx, unitId: string): Promise<string[]> {
    return (await this.people.holdersAt(tx, 'unit-clerk', [unitId])).map(({ personId }) => personId);
  }

  /** @param unitIds one for each matter. @returns clerks by how many of the matters are theirs */
  async byCount(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<number, readonly string[]>> {
    const matters = new Map<string, number>();
    for (const unitId of unitIds) matters.set(unitId, (matters.get(unitId) ?? 0) + 1);
    const counts = new Map<string, number>();
    for (const { personId, unitId } of await this.people.holdersAt(tx, 'unit-clerk', [...matters.keys()])) {
      counts.set(personId, (counts.get(personId) ?? 0) + (matters.get(unitId) ?? 0));
    }
    const clerks = new Map<number, string[]>();
    for (const [personId, count] of counts) clerks.set(count, [...(clerks.get(count) ?? []), personId]);
    return clerks;
  }
}
