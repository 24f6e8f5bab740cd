import { CampaignsService } from '@dvk/campaigns';
import { UnitsService, UnitStandingService, vietnamDay } from '@dvk/organization';
import { type Actor, databaseNow, Transactor, type Tx } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { registryScope } from '../registry-scope';
import { readCursor, writeCursor } from './finding-cursor';
import { FindingRepository, type FoundRow, type Sought, sortedWhole } from './finding.repository';
import { countedTo, type FindingChoices, type FindingFilter, type FindingOrder, type FoundInitiative, type FoundPage } from './found-initiative';
import { searchWords, searchWays, titleParts } from './search-words';

interface Narrowed {
  readonly sought: Sought;
  readonly found: number;
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
    private readonly finding: FindingRepository,
  ) {}

  /**
   * One page, behind the cursor of the page before.
   * @throws Problem invalid `finding.page-unknown`
   */
  find(actor: Actor, filter: FindingFilter, cursorText: string | null, limit: number): Promise<FoundPage> {
    const cursor = cursorText === null ? null : readCursor(cursorText);
    return this.transactor.read(async (tx) => {
      const narrowed = await this.narrowed(tx, actor, filter);
      if (narrowed === null) return { items: [], total: 0, totalIsMore: false, order: filter.order, next: null };
      // A cursor speaks for its own order: what was found may have grown over the bound between two pages.
      const order = cursor?.order ?? narrowed.order;
      const rows = await this.finding.page(tx, narrowed.sought, { order, cursor, limit: limit + 1, found: narrowed.found });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items: await this.named(tx, items),
        total: Math.min(narrowed.found, countedTo),
        totalIsMore: narrowed.found > countedTo,
        order,
        next: rows.length > limit && last !== undefined ? writeCursor({ order, key: last.key, id: last.id }) : null,
      };
    });
  }

  /** Everything the filter finds in the order of its pages, at most `most`: for a list that is taken out. */
  async all(tx: Tx, actor: Actor, filter: FindingFilter, most: number): Promise<{ readonly items: FoundInitiative[]; readonly order: FindingOrder }> {
    const narrowed = await this.narrowed(tx, actor, filter);
    if (narrowed === null) return { items: [], order: filter.order };
    const { sought, order, found } = narrowed;
    return { items: await this.named(tx, await this.finding.page(tx, sought, { order, cursor: null, limit: most, found })), order };
  }

  choices(actor: Actor): Promise<FindingChoices> {
    return this.transactor.read(async (tx) => {
      const fields = await this.campaigns.fieldsFor(tx, actor);
      const thisYear = Number(vietnamDay(await databaseNow(tx)).slice(0, 4));
      const first = (await this.finding.firstYear(tx)) ?? thisYear;
      return { fields: fields.sort(compareVietnamese), years: Array.from({ length: thisYear - first + 1 }, (_, at) => thisYear - at) };
    });
  }

  /** Where to look and how many are there; null: the actor sees nothing of what is asked for. */
  private async narrowed(tx: Tx, actor: Actor, filter: FindingFilter): Promise<Narrowed | null> {
    const scope = registryScope(actor);
    const areas = await this.standings.areaRoots(tx, scope.deskAt);
    const roots = [...new Set([...scope.clerkOf, ...areas])];
    const seen = [...new Set([...scope.clerkOf, ...(await this.standings.unitsWithin(tx, areas))])];
    const below = filter.belowId === null ? null : new Set(await this.standings.unitsWithin(tx, [filter.belowId]));
    const unitIds = below === null ? seen : seen.filter((id) => below.has(id));
    if (unitIds.length === 0) return null;
    const words = searchWords(filter.search ?? '');
    // Signs alone name nothing: they find nothing, rather than everything.
    if (words.length === 0 && filter.search !== null) return null;
    for (const way of words.length === 0 ? searchWays.slice(0, 1) : searchWays) {
      if (way === 'parts' && titleParts(words) === null) continue;
      const sought = { unitIds, roots, filter, way };
      const found = await this.finding.count(tx, sought);
      if (found > 0) return { sought, found, order: orderOf(filter.order, words.length > 0, found) };
    }
    return null;
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
