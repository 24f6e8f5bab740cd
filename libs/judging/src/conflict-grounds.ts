import { UnitsService } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { ConflictGroundView } from './declaration-view.dto';
import { ConflictsRepository, type Pair } from './persistence/conflicts.repository';

/** Says why the system holds a member to be in conflict, with the names the units bear today. */
@Injectable()
export class ConflictGrounds {
  constructor(
    private readonly units: UnitsService,
    private readonly conflicts: ConflictsRepository,
  ) {}

  /** Pairs with at least one ground, and what they are; two queries, however many there are. */
  async found(tx: Tx, memberIds: readonly string[], nominationIds: readonly string[]): Promise<(Pair & { readonly grounds: ConflictGroundView[] })[]> {
    const rows = await this.conflicts.found(tx, memberIds, nominationIds);
    const names = await this.units.namesOf(tx, [...new Set(rows.flatMap(({ memberUnitId, nomineeUnitId }) => [memberUnitId, nomineeUnitId]))]);
    const pairs = new Map<string, Pair & { grounds: ConflictGroundView[] }>();
    for (const { memberId, nominationId, relation, memberUnitId, nomineeUnitId, post, joint } of rows) {
      const key = `${memberId} ${nominationId}`;
      const pair = pairs.get(key) ?? { memberId, nominationId, grounds: [] };
      pair.grounds.push({ relation, memberUnitName: names.get(memberUnitId) ?? '', nomineeUnitName: names.get(nomineeUnitId) ?? '', post, joint });
      pairs.set(key, pair);
    }
    return [...pairs.values()];
  }
}
