import type { Readable } from 'node:stream';
import { UnitsService, UnitStandingService } from '@dvk/organization';
import { FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import { compareVietnamese, type SubjectKind } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { searchWords } from '../finding/search-words';
import { countedModels, type CountedUnit, type GalleryCursor, type GalleryFilter, type GalleryPage, type GalleryTally, type NewsEntry, type PublicModel, type PublicModelListed, type UnitThenAndNow } from './gallery';
import { isPageAddress } from './page-address';
import { GalleryRepository, type ListedRow, type TallyRow, type WordWay } from './persistence/gallery.repository';

const ways: readonly WordWay[] = ['whole', 'beginnings'];
const newsLength = 50;

/** What everybody may see of recognised models: as many queries for one as for many, and nothing that was not approved. */
@Injectable()
export class GalleryService {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: FileStore,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly gallery: GalleryRepository,
  ) {}

  /** The newest recognition first. Words are looked for whole and, where they find nothing, as beginnings. */
  list(filter: GalleryFilter, cursor: GalleryCursor | null, limit: number): Promise<GalleryPage & { readonly tally: GalleryTally }> {
    return this.transactor.read(async (tx) => {
      const tally = await this.tallied(tx);
      const { rows, found } = await this.found(tx, filter, tally.all, cursor, limit + 1);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const next = last === undefined ? null : { recognisedOn: last.recognisedOn, address: last.address };
      return { items: await this.named(tx, shown), found, next, tally };
    });
  }

  tally(): Promise<GalleryTally> {
    return this.transactor.read((tx) => this.tallied(tx));
  }

  /** @throws Problem not-found, whatever the reason */
  model(address: string): Promise<PublicModel> {
    return this.transactor.read(async (tx) => {
      const row = isPageAddress(address) ? await this.gallery.model(tx, address) : null;
      if (row === null) throw Problem.notFound();
      const { initiativeId, unitId, ...model } = row;
      const recognitions = await this.gallery.recognitions(tx, initiativeId);
      const first = recognitions.at(-1)?.date;
      const unit = (await this.unitsOf(tx, [unitId])).get(unitId) ?? { then: '', now: null };
      const then = first === undefined ? undefined : (await this.units.namesOf(tx, [unitId], first)).get(unitId);
      return {
        ...model,
        unit: then === undefined ? unit : thenAndNow(then, unit.now ?? unit.then),
        recognitions: recognitions.map(({ inForce: _, ...each }) => each),
        inForce: recognitions.some(({ inForce }) => inForce),
        photos: await this.gallery.photos(tx, initiativeId),
      };
    });
  }

  /** Whether a page is public now. @throws Problem not-found */
  requirePublic(address: string): Promise<void> {
    return this.transactor.read(async (tx) => {
      if (!isPageAddress(address) || (await this.gallery.initiativeAt(tx, address)) === null) throw Problem.notFound();
    });
  }

  /** @throws Problem not-found for anything but a size of an approved picture of what is public now */
  photo(sha256: string): Promise<Readable> {
    return this.transactor.read(async (tx) => {
      if (!/^[0-9a-f]{64}$/.test(sha256) || !(await this.gallery.showsPhoto(tx, sha256))) throw Problem.notFound();
      return this.files.open(sha256);
    });
  }

  /** Published last, the newest first. */
  news(): Promise<NewsEntry[]> {
    return this.transactor.read(async (tx) => {
      const rows = await this.gallery.news(tx, newsLength);
      const units = await this.unitsOf(tx, rows.map(({ unitId }) => unitId));
      return rows.map(({ unitId, ...row }) => ({ ...row, unit: units.get(unitId) ?? { then: '', now: null } }));
    });
  }

  /** The initiative behind a public page, for a unit that wants to copy it. @throws Problem not-found */
  async initiativeAt(tx: Tx, address: string): Promise<string> {
    const id = isPageAddress(address) ? await this.gallery.initiativeAt(tx, address) : null;
    if (id === null) throw Problem.notFound();
    return id;
  }

  private async found(tx: Tx, filter: GalleryFilter, all: number, cursor: GalleryCursor | null, limit: number): Promise<{ readonly rows: readonly ListedRow[]; readonly found: number }> {
    const words = searchWords(filter.search ?? '');
    // Signs alone name nothing: they find nothing, rather than everything.
    if (filter.search !== null && words.length === 0) return { rows: [], found: 0 };
    if (Object.values(filter).every((each) => each === null)) return { rows: await this.gallery.met(tx, filter, 'whole', cursor, limit), found: all };
    for (const way of words.length === 0 ? ways.slice(0, 1) : ways) {
      const { rows, found } = await this.gallery.sorted(tx, filter, way, cursor, limit);
      if (found > countedModels) return { rows: await this.gallery.met(tx, filter, way, cursor, limit), found };
      if (found > 0) return { rows, found };
    }
    return { rows: [], found: 0 };
  }

  private async tallied(tx: Tx): Promise<GalleryTally> {
    const rows = await this.gallery.tally(tx);
    const of = (facet: TallyRow['facet']) => rows.filter((row) => row.facet === facet);
    return {
      all: of('all')[0]?.count ?? 0,
      kinds: of('kind').map(({ value, count }) => ({ value: value as SubjectKind, count })),
      fields: of('field').map(({ value, count }) => ({ value, count })).sort((one, other) => other.count - one.count || compareVietnamese(one.value, other.value)),
      years: of('year').map(({ value, count }) => ({ value: Number(value), count })).sort((one, other) => other.value - one.value),
      units: await this.countedUnits(tx, of('unit')),
    };
  }

  /** What units that ended left is counted with whoever is in charge of it today. */
  private async countedUnits(tx: Tx, rows: readonly TallyRow[]): Promise<CountedUnit[]> {
    const inCharge = await this.standings.inCharge(tx, rows.map(({ value }) => value));
    const counts = new Map<string, number>();
    for (const { value, count } of rows) {
      const id = inCharge.get(value) ?? value;
      counts.set(id, (counts.get(id) ?? 0) + count);
    }
    const names = await this.units.namesOf(tx, [...counts.keys()]);
    return [...counts].map(([value, count]) => ({ value, count, name: names.get(value) ?? '' })).sort((one, other) => compareVietnamese(one.name, other.name));
  }

  private async named(tx: Tx, rows: readonly ListedRow[]): Promise<PublicModelListed[]> {
    const units = await this.unitsOf(tx, rows.map(({ unitId }) => unitId));
    return rows.map(({ unitId, ...row }) => ({ ...row, unit: units.get(unitId) ?? { then: '', now: null } }));
  }

  private async unitsOf(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitThenAndNow>> {
    const ids = [...new Set(unitIds)];
    const inCharge = await this.standings.inCharge(tx, ids);
    const names = await this.units.namesOf(tx, [...ids, ...inCharge.values()]);
    return new Map(ids.map((id) => [id, thenAndNow(names.get(id) ?? '', names.get(inCharge.get(id) ?? id) ?? '')]));
  }
}

const thenAndNow = (then: string, now: string): UnitThenAndNow => ({ then, now: now === then ? null : now });
