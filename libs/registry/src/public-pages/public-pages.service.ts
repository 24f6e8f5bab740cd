import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, comparisonKey, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { decidesAt } from '../registry-scope';
import { newPageAddress } from './page-address';
import { PublicPageAccess } from './public-page-access';
import type { WaitingBehind } from '../waiting-behind';
import type { Picture, PublicPage, PublicPhoto, WaitingPage } from './public-page';
import { isOfPerson, type PublicAct } from './public-page.policy';
import { PublicPagesRepository } from './persistence/public-pages.repository';
import { PublicPhotosRepository } from './persistence/public-photos.repository';

/** Everything the unit and the office need to work on what the public sees of an initiative. */
export interface PublicPageShown {
  readonly page: PublicPage | null;
  readonly photos: readonly PublicPhoto[];
  /** Pictures among its files that can be marked. */
  readonly pictures: readonly Picture[];
  /** Its name is that of a person: it is published only once the decision is. */
  readonly ofPerson: boolean;
  readonly acts: readonly PublicAct[];
}

/** Writing for the public, publishing and withdrawing: the unit writes, the office that decides in its area publishes. */
@Injectable()
export class PublicPagesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly access: PublicPageAccess,
    private readonly pages: PublicPagesRepository,
    private readonly photos: PublicPhotosRepository,
  ) {}

  /** @throws Problem not-found */
  read(actor: Actor, initiativeId: string): Promise<PublicPageShown> {
    return this.transactor.read((tx) => this.shown(tx, actor, initiativeId));
  }

  /**
   * Writes what the public is to read; it waits for the office.
   * @param version that was seen; 0: nothing was there
   * @throws Problem not-found; forbidden; conflict `public-page.stale-version` {version}, `initiative.not-recognised`, `initiative.dropped`, `initiative.merged`
   */
  write(actor: Actor, initiativeId: string, version: number, summary: string): Promise<PublicPageShown> {
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, 'write');
      const known = await this.pages.find(tx, initiativeId);
      if (known === null && version === 0) await this.pages.begin(tx, { initiativeId, address: newPageAddress(), summary, by: actor.personId });
      else if (!(await this.pages.rewrite(tx, initiativeId, version, summary, actor.personId))) throw stale(known);
      return this.noted(tx, actor, initiativeId, 'public-page.written', { version: version + 1 });
    });
  }

  /**
   * Publishes what is written as the initiative stands now, or anew what was changed since.
   * @param decisionPublishedOn day on which the decision that names a person was made public; null where none is named
   * @throws Problem as `write`; conflict `public-page.decision-not-published`, `public-page.nothing-written`
   */
  publish(actor: Actor, initiativeId: string, version: number, decisionPublishedOn: string | null): Promise<PublicPageShown> {
    return this.transactor.write(async (tx) => {
      const { name, field, subjectKind: kind } = await this.access.open(tx, actor, initiativeId, 'publish');
      const page = await this.pages.find(tx, initiativeId);
      if (page === null) throw Problem.conflict('public-page.nothing-written');
      if (isOfPerson(kind) && decisionPublishedOn === null) throw Problem.conflict('public-page.decision-not-published');
      const searchKey = comparisonKey(`${name} ${page.summary}`);
      const published = { name, field, kind, decisionPublishedOn: isOfPerson(kind) ? decisionPublishedOn : null, searchKey, by: actor.personId };
      if (!(await this.pages.publish(tx, initiativeId, version, published))) throw stale(page);
      return this.noted(tx, actor, initiativeId, 'public-page.published', { version: version + 1, decisionPublishedOn: published.decisionPublishedOn });
    });
  }

  /** Takes the page away from the public at once. @throws Problem not-found; forbidden; conflict `public-page.stale-version`, `public-page.not-published` */
  withdraw(actor: Actor, initiativeId: string, version: number, reason: string): Promise<PublicPageShown> {
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, 'withdraw');
      const page = await this.pages.find(tx, initiativeId);
      if (page === null || page.published === null || page.withdrawnAt !== null) throw Problem.conflict('public-page.not-published');
      if (!(await this.pages.withdraw(tx, initiativeId, version, reason, actor.personId))) throw stale(page);
      return this.noted(tx, actor, initiativeId, 'public-page.withdrawn', { version: version + 1 });
    });
  }

  /** What the office has still to look at in its area, the longest waiting first. */
  waiting(actor: Actor, behind: WaitingBehind | null, limit: number): Promise<{ readonly items: WaitingPage[]; readonly next: WaitingBehind | null }> {
    return this.transactor.read(async (tx) => {
      const unitIds = await this.standings.unitsWithin(tx, await this.standings.areaRoots(tx, decidesAt(actor)));
      const found = await this.pages.waiting(tx, unitIds, behind, limit + 1);
      const rows = found.slice(0, limit);
      const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
      const last = found.length > limit ? rows.at(-1) : undefined;
      return {
        items: rows.map(({ unitId, key: _, ...row }) => ({ ...row, unitName: names.get(unitId) ?? '' })),
        next: last === undefined ? null : { key: last.key, initiativeId: last.initiativeId },
      };
    });
  }

  private async shown(tx: Tx, actor: Actor, initiativeId: string): Promise<PublicPageShown> {
    const { initiative, own, acts } = await this.access.seen(tx, actor, initiativeId);
    return {
      page: await this.pages.find(tx, initiativeId),
      photos: await this.photos.ofInitiative(tx, initiativeId),
      pictures: await this.photos.pictures(tx, initiativeId, own),
      ofPerson: isOfPerson(initiative.subjectKind),
      acts,
    };
  }

  private async noted(tx: Tx, actor: Actor, objectId: string, action: string, data: Readonly<Record<string, unknown>>): Promise<PublicPageShown> {
    const shown = await this.shown(tx, actor, objectId);
    await this.audit.append(tx, { actorId: actor.personId, action, objectType: 'initiative', objectId, data });
    return shown;
  }
}

function stale(page: PublicPage | null): Problem {
  return Problem.conflict('public-page.stale-version', { version: page?.version ?? 0 });
}
