import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { nominationStates, type NominationState } from './campaign-nomination';
import type { NominationFilter, NominationList, RegisteredList } from './nomination';
import { NominationsRepository } from './persistence/nominations.repository';
import { registryScope } from './registry-scope';

/** Lists of nominations: of a campaign at the desk, of all campaigns for a clerk. */
@Injectable()
export class NominationListService {
  constructor(
    private readonly transactor: Transactor,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly nominations: NominationsRepository,
  ) {}

  list(actor: Actor, filter: NominationFilter): Promise<NominationList> {
    return this.transactor.read(async (tx) => {
      const scope = registryScope(actor);
      const found = await this.nominations.list(tx, scope, await this.standings.areaRoots(tx, scope.deskAt), filter);
      const names = await this.units.namesOf(tx, found.items.map(({ unitId }) => unitId));
      const countOf = (state: NominationState) => found.counts.find((row) => row.state === state)?.count ?? 0;
      const counted = filter.states.length === 0 ? nominationStates : filter.states;
      return {
        items: found.items.map((item) => ({ ...item, unitName: names.get(item.unitId) ?? '' })),
        total: counted.reduce((sum, state) => sum + countOf(state), 0),
        byState: {
          draft: countOf('draft'),
          submitted: countOf('submitted'),
          returned: countOf('returned'),
          accepted: countOf('accepted'),
          withdrawn: countOf('withdrawn'),
        },
      };
    });
  }

  /** Everything the filter finds of what the actor may see, at most its limit: for a list that is printed. */
  async registered(tx: Tx, actor: Actor, filter: NominationFilter): Promise<RegisteredList> {
    const scope = registryScope(actor);
    const found = await this.nominations.registered(tx, scope, await this.standings.areaRoots(tx, scope.deskAt), filter);
    const names = await this.units.namesOf(tx, [...new Set(found.map(({ unitId }) => unitId))]);
    return { rows: found.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? '' })), ownUnitsOnly: scope.deskAt.length === 0 };
  }
}
