import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, Problem, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type SavedView, SavedViewsRepository } from './saved-views.repository';

/** More nobody finds again in a list. */
const mostViews = 50;

/** Filters of the list of initiatives that somebody named to find them again: each sees and changes the own ones only. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly views: SavedViewsRepository,
  ) {}

  list({ personId }: Actor): Promise<SavedView[]> {
    return this.transactor.read((tx) => this.views.ofPerson(tx, personId));
  }

  /** @throws Problem invalid `saved-view.name-missing`; conflict `saved-view.name-taken`, `saved-view.too-many` {most} */
  keep(actor: Actor, name: string, address: string): Promise<SavedView> {
    requireName(name);
    return this.transactor.write(async (tx) => {
      if ((await this.views.ofPerson(tx, actor.personId)).length >= mostViews) throw Problem.conflict('saved-view.too-many', { most: mostViews });
      const view = { id: randomUUID(), name, address };
      await this.views.insert(tx, actor.personId, view);
      await this.audit.append(tx, this.event(actor, 'saved-view.made', view.id));
      return { ...view, version: 1 };
    });
  }

  /** @throws Problem not-found for somebody else's; invalid `saved-view.name-missing`; conflict `saved-view.name-taken`, `saved-view.stale-version` {version} */
  rename(actor: Actor, id: string, version: number, name: string): Promise<SavedView> {
    requireName(name);
    return this.transactor.write(async (tx) => {
      const view = await this.views.lock(tx, actor.personId, id);
      if (view === null) throw Problem.notFound();
      if (!(await this.views.rename(tx, id, version, name))) throw Problem.conflict('saved-view.stale-version', { version: view.version });
      await this.audit.append(tx, this.event(actor, 'saved-view.renamed', id));
      return { ...view, name, version: version + 1 };
    });
  }

  /** @throws Problem not-found for somebody else's and for one that is gone */
  remove(actor: Actor, id: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      if ((await this.views.lock(tx, actor.personId, id)) === null) throw Problem.notFound();
      await this.views.remove(tx, id);
      await this.audit.append(tx, this.event(actor, 'saved-view.removed', id));
    });
  }

  private event(actor: Actor, action: string, objectId: string) {
    return { actorId: actor.personId, action, objectType: 'saved-view', objectId };
  }
}

function requireName(name: string): void {
  if (name === '') throw Problem.invalid('saved-view.name-missing', {}, [{ field: 'name', code: 'saved-view.name-missing' }]);
}
