import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { nominationStates, type NominationState } from './campaign-nomination';
import type { NominationFilter, NominationList, RegisteredList } from './nomination';
import { NominationsRepository } from './persistence/nominations.repository';
import type { ListedUnits } from './persistence/scope.sql';
import { type RegistryScope, registryScope } from './registry-scope';

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
      const units = await this.listedUnits(tx, scope);
      const counts = await this.nominations.counts(tx, scope, units, filter);
      const found = await this.nominations.page(tx, scope, units, filter, filter.limit + 1);
      const rows = found.slice(0, filter.limit);
      const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
      const countOf = (state: NominationState) => counts.get(state) ?? 0;
      const counted = filter.states.length === 0 ? nominationStates : filter.states;
      const last = found.length > filter.limit ? rows.at(-1) : undefined;
      return {
        items: rows.map(({ key: _, ...item }) => ({ ...item, unitName: names.get(item.unitId) ?? '' })),
        total: counted.reduce((sum, state) => sum + countOf(state), 0),
        byState: {
          draft: countOf('draft'),
          submitted: countOf('submitted'),
          returned: countOf('returned'),
          accepted: countOf('accepted'),
          withdrawn: countOf('withdrawn'),
        },
        next: last === undefined ? null : { sort: filter.sort, key: last.key, id: last.id },
      };
    });
  }

  /** Everything the filter finds of what the actor may see, at most its limit: for a list that is printed. */
  async registered(tx: Tx, actor: Actor, filter: NominationFilter): Promise<RegisteredList> {
    const scope = registryScope(actor);
    const found = await this.nominations.registered(tx, scope, await this.listedUnits(tx, scope), filter);
    const names = await this.units.namesOf(tx, [...new Set(found.map(({ unitId }) => unitId))]);
    return { rows: found.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? '' })), ownUnitsOnly: scope.deskAt.length === 0 };
  }

  private async listedUnits(tx: Tx, { clerkOf, deskAt }: RegistryScope): Promise<ListedUnits> {
    const areas = await this.standings.areaRoots(tx, deskAt);
    const ofAreas = await this.standings.unitsWithin(tx, areas);
    return { ofAreas, withTakenOver: clerkOf.length === 0 ? ofAreas : await this.standings.unitsWithin(tx, [...areas, ...clerkOf]) };
  }
}
