import { PeopleDirectory } from '@dvk/identity';
import { UnitStandingService } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** Who runs the campaigns of a unit: everybody whose staff post works for its area. */
@Injectable()
export class HostOffice {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly standing: UnitStandingService,
  ) {}

  async staffOf(tx: Tx, hostUnitId: string): Promise<string[]> {
    const holders = await this.people.holdersOf(tx, 'department-staff');
    const working = new Set<string>();
    for (const unitId of new Set(holders.map((holder) => holder.unitId))) {
      if (await this.standing.isWithin(tx, hostUnitId, await this.standing.areaRoots(tx, [unitId]))) working.add(unitId);
    }
    return [...new Set(holders.filter(({ unitId }) => working.has(unitId)).map(({ personId }) => personId))];
  }
}
