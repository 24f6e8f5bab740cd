import { PeopleDirectory } from '@dvk/identity';
import { type Actor, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative } from '../initiative';
import { InitiativeVersionsRepository } from '../persistence/initiative-versions.repository';
import { type ContentChange, contentChanges, contentOf } from './content-changes';
import { InitiativeAccess } from './initiative-access';

/** One change of a registered initiative. */
export interface InitiativeChange {
  /** The version it ended with. */
  readonly version: number;
  readonly changedBy: string;
  readonly firstAt: Date;
  /** Of its last save; equal to `firstAt` where it was saved once. */
  readonly lastAt: Date;
  readonly changes: readonly ContentChange[];
}

/** What an initiative said before each change since it was first registered. */
@Injectable()
export class InitiativeVersions {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PeopleDirectory,
    private readonly access: InitiativeAccess,
    private readonly versions: InitiativeVersionsRepository,
  ) {}

  /** Keeps what was said before a save, once the initiative was registered; a form that saves by itself leaves one change, not fifty. */
  async keep(tx: Tx, before: Initiative, after: Initiative, personId: string): Promise<void> {
    if (contentChanges(contentOf(before), contentOf(after)).length === 0) return;
    await this.versions.keep(tx, { before, registered: before.registration !== 'draft', version: after.version, by: personId });
  }

  /** Changes, the newest first. @throws Problem not-found */
  list(actor: Actor, id: string, page: { readonly limit: number; readonly offset: number }): Promise<{ readonly items: InitiativeChange[]; readonly total: number }> {
    return this.transactor.read(async (tx) => {
      const initiative = await this.access.requireVisible(tx, actor, id);
      const { rows, total } = await this.versions.list(tx, id, page);
      const names = await this.people.namesOf(tx, rows.map(({ replacedBy }) => replacedBy));
      return {
        items: rows.map(({ content, next, replacedBy, replacedAt, lastVersion, lastAt }) => ({
          version: lastVersion,
          changedBy: names.get(replacedBy) ?? '',
          firstAt: replacedAt,
          lastAt,
          changes: contentChanges(content, next ?? contentOf(initiative)),
        })),
        total,
      };
    });
  }
}
