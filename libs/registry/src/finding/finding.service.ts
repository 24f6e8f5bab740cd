import { CampaignsService } from '@dvk/campaigns';
import { UnitsService, UnitStandingService, vietnamDay } from '@dvk/organization';
import { type Actor, databaseNow, Transactor, type Tx } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { WordListsRepository } from '../persistence/word-lists.repository';
import { registryScope } from '../registry-scope';
import { type FindingCursor, readCursor, writeCursor } from './finding-cursor';
import { byUnitsAlone, FindingRepository, type FoundRow, type Sought, sortedWhole } from './finding.repository';
import { countedTo, type FindingChoices, type FindingFilter, type FindingOrder, type FoundInitiative, type FoundPage } from './found-initiative';
import { searchWords, searchWays, titleParts } from './search-words';

/** What of everything the actor may see. */
interface Narrowed {
  readonly rows: readonly FoundRow[];
  readonly found: number;
  /** Beyond so many, `found` says no more. */
  readonly countedTo: number;
  readonly order: FindingOrder;
}

/** Finding among all initiatives the actor may see: the search box, the filters, the pages. */
@Injectable()
export class FindingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly words: WordListsRepository,
    private readonly finding: FindingRepository,
  ) {}

  /**
   * One page, behind the cursor of the page before.
   * @throws Problem invalid `finding.page-unknown`
   */
  async page(tx: Tx, actor: Actor, filter: FindingFilter, cursorText: string | null, limit: number): Promise<FoundPage> {
    const cursor = cursorText === null ? null : readCursor(cursorText);
    const { rows, found, order, countedTo: most } = await this.narrowed(tx, actor, filter, cursor, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: await this.named(tx, items),
      total: Math.min(found, most),
      totalIsMore: found > most,
      order,
      next: rows.length > limit && last !== undefined ? writeCursor({ order, key: last.key, id: last.id }) : null,
    };
  }

  /** Everything the filter finds in the order of its pages, at most `most`: for a list that is taken out. */
  async all(tx: Tx, actor: Actor, filter: FindingFilter, most: number): Promise<{ readonly items: FoundInitiative[]; readonly order: FindingOrder }> {
    const { rows, order } = await this.narrowed(tx, actor, filter, null, most);
    return { items: await this.named(tx, rows), order };
  }

  choices(actor: Actor): Promise<FindingChoices> {
    return this.transactor.read(async (tx) => {
      const fields = await this.campaigns.fieldsFor(tx, actor);
      const { clerkOf, deskAt } = registryScope(actor);
      const programmes = await this.words.programmesAround(tx, [...clerkOf, ...deskAt]);
      const thisYear = Number(vietnamDay(await databaseNow(tx)).slice(0, 4));
      const first = (await this.finding.firstYear(tx)) ?? thisYear;
      return {
        fields: fields.sort(compareVietnamese),
        programmes: programmes.sort(compareVietnamese),
        years: Array.from({ length: thisYear - first + 1 }, (_, at) => thisYear - at),
      };
    });
  }

  private async narrowed(tx: Tx, actor: Actor, filter: FindingFilter, cursor: FindingCursor | null, limit: number): Promise<Narrowed> {
    const scope = registryScope(actor);
    const areas = await this.standings.areaRoots(tx, scope.deskAt);
    const seen = [...new Set([...scope.clerkOf, ...(await this.standings.unitsWithin(tx, areas))])];
    const below = filter.belowId === null ? null : new Set(await this.standings.unitsWithin(tx, [filter.belowId]));
    const unitIds = seen.filter((id) => (below === null || below.has(id)) && (filter.unitId === null || filter.unitId === id));
    const roots = [...new Set([...scope.clerkOf, ...areas])];
    const words = searchWords(filter.search ?? '');
    const nothing = { rows: [], found: 0, countedTo, order: filter.order };
    // Signs alone name nothing: they find nothing, rather than everything.
    if (unitIds.length === 0 || (words.length === 0 && filter.search !== null)) return nothing;
    const day = vietnamDay(await databaseNow(tx));
    const sought = { unitIds, roots, provinces: byUnitsAlone({ filter }) ? [] : await this.finding.provinces(tx, roots, seen), filter, way: 'words' as const, day };
    if (byUnitsAlone(sought)) return this.ofUnits(tx, sought, cursor, limit);
    for (const way of words.length === 0 ? searchWays.slice(0, 1) : searchWays) {
      if (way === 'parts' && titleParts(words) === null) continue;
      const tried = await this.matching(tx, { ...sought, way }, words.length > 0, cursor, limit);
      if (tried.found > 0) return tried;
    }
    return nothing;
  }

  /** All that units have: counted out of the index, met in order where it is much. */
  private async ofUnits(tx: Tx, sought: Sought, cursor: FindingCursor | null, limit: number): Promise<Narrowed> {
    const found = await this.finding.count(tx, sought);
    const order = cursor?.order ?? orderOf(sought.filter.order, false, found);
    const page = { order, cursor, limit };
    return { rows: found <= sortedWhole ? (await this.finding.sorted(tx, sought, page)).rows : await this.finding.met(tx, sought, page), found, countedTo, order };
  }

  /** What words or filters find. A cursor speaks for its own order: what is found may have grown over the bound between two pages. */
  private async matching(tx: Tx, sought: Sought, byWords: boolean, cursor: FindingCursor | null, limit: number): Promise<Narrowed> {
    const few = cursor?.order ?? orderOf(sought.filter.order, byWords, 0);
    const { rows, found } = await this.finding.sorted(tx, sought, { order: few, cursor, limit });
    if (found <= sortedWhole) return { rows, found, countedTo: sortedWhole, order: few };
    const order = orderOf(few, byWords, found);
    const behind = cursor?.order === order ? cursor : null;
    return { rows: await this.finding.met(tx, sought, { order, cursor: behind, limit }), found, countedTo: sortedWhole, order };
  }

  private async named(tx: Tx, rows: readonly FoundRow[]): Promise<FoundInitiative[]> {
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    const inCharge = await this.standings.inCharge(tx, unitIds);
    const names = await this.units.namesOf(tx, [...unitIds, ...inCharge.values()]);
    return rows.map(({ key: _, ...row }) => {
      const heir = inCharge.get(row.unitId) ?? row.unitId;
      return { ...row, unitName: names.get(row.unitId) ?? '', inCharge: heir === row.unitId ? null : (names.get(heir) ?? '') };
    });
  }
}

/**
 * The order that is kept. Where words find very many, rows are met one by one, and what is alike may stand all at the end of the
 * alphabet: newest first meets some at once.
 */
function orderOf(asked: FindingOrder, byWords: boolean, found: number): FindingOrder {
  if (!byWords) return asked === 'fitting' ? 'name' : asked;
  return found > sortedWhole && (asked === 'fitting' || asked.endsWith('name')) ? '-registered' : asked;
}
