import { randomUUID } from 'node:crypto';
import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative, InitiativeContent, InitiativeFilter, InitiativeListed, InitiativeShown } from './initiative';
import { InitiativeAccess, staleInitiative } from './lifecycle/initiative-access';
import { InitiativeVersions } from './lifecycle/initiative-versions';
import { InitiativesRepository } from './persistence/initiatives.repository';
import { registryScope } from './registry-scope';
import { WordListsService } from './word-lists/word-lists.service';

/** Registration of models and exemplars by their units. */
@Injectable()
export class InitiativesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly access: InitiativeAccess,
    private readonly versions: InitiativeVersions,
    private readonly words: WordListsService,
    private readonly initiatives: InitiativesRepository,
  ) {}

  /** Those the actor may see, the one changed last first. */
  list(actor: Actor, filter: InitiativeFilter): Promise<{ items: InitiativeListed[]; total: number }> {
    return this.transactor.read(async (tx) => {
      const scope = registryScope(actor);
      const found = await this.initiatives.list(tx, scope, await this.standings.unitsWithin(tx, await this.standings.areaRoots(tx, scope.deskAt)), filter);
      const names = await this.units.namesOf(tx, found.items.map(({ unitId }) => unitId));
      const mentions = await this.initiatives.mentions(tx, found.items.map(({ id }) => id));
      const own = new Set(scope.clerkOf);
      const items = found.items.map((item) => ({
        ...item,
        unitName: names.get(item.unitId) ?? '',
        nominations: (mentions.get(item.id) ?? []).filter(({ state }) => own.has(item.unitId) || state !== 'draft'),
      }));
      return { items, total: found.total };
    });
  }

  /** @throws Problem not-found, also for one the actor may not see */
  get(actor: Actor, id: string): Promise<InitiativeShown> {
    return this.transactor.read((tx) => this.access.shown(tx, actor, id));
  }

  /**
   * Registers an initiative of a unit whose clerk the actor is.
   * @throws Problem not-found for another unit; conflict `initiative.unit-dissolved`; invalid `initiative.continues-unknown`,
   *   `initiative.joint-unit-unknown`, `initiative.word-not-listed`
   */
  register(actor: Actor, unitId: string, content: InitiativeContent): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      const id = randomUUID();
      await this.begin(tx, actor, { ...content, id, unitId });
      const shown = await this.access.shown(tx, actor, id);
      await this.audit.append(tx, this.event(actor, 'initiative.registered', id, { unitId, code: shown.code }));
      return shown;
    });
  }

  /** Writes a new initiative inside the caller's transaction, who leaves the audit entry. @throws Problem as `register` */
  async begin(tx: Tx, actor: Actor, { id, unitId, ...content }: InitiativeContent & { readonly id: string; readonly unitId: string }): Promise<void> {
    if (!registryScope(actor).clerkOf.includes(unitId)) throw Problem.notFound();
    if ((await this.standings.dissolved(tx, [unitId])).has(unitId)) throw Problem.conflict('initiative.unit-dissolved');
    await this.requirePredecessor(tx, actor, id, content.continuesId);
    await this.words.requireListed(tx, unitId, content, null);
    await this.initiatives.insert(tx, [{ ...content, id, unitId, createdBy: actor.personId }]);
    await this.setJointUnits(tx, { id, unitId, jointUnits: [] }, content.jointUnitIds);
  }

  /**
   * Writes the whole registration anew, guarded by the version the writer saw; once it was registered, what it said before is kept.
   * @throws Problem not-found; forbidden `initiative.other-unit`; conflict `initiative.stale-version` {version}, `initiative.handed-in`,
   *   `initiative.registration-handed-in`, `initiative.dropped`, `initiative.merged`, `initiative.unit-dissolved`; invalid as `register`
   */
  update(actor: Actor, id: string, version: number, content: InitiativeContent): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      const shown = await this.rewrite(tx, actor, id, version, content);
      await this.audit.append(tx, this.event(actor, 'initiative.changed', id, { version: shown.version }));
      return shown;
    });
  }

  /** The same inside the caller's transaction, who leaves the audit entry. @throws Problem as `update` */
  async rewrite(tx: Tx, actor: Actor, id: string, version: number, content: InitiativeContent): Promise<InitiativeShown> {
    const current = await this.access.open(tx, actor, id, 'edit');
    await this.requirePredecessor(tx, actor, id, content.continuesId);
    await this.words.requireListed(tx, current.unitId, content, current);
    if (!(await this.initiatives.update(tx, id, version, content))) throw staleInitiative(current);
    await this.setJointUnits(tx, current, content.jointUnitIds);
    const shown = await this.access.shown(tx, actor, id);
    await this.versions.keep(tx, current, shown, actor.personId);
    return shown;
  }

  private async setJointUnits(
    tx: Tx,
    { id, unitId, jointUnits }: Pick<Initiative, 'id' | 'unitId' | 'jointUnits'>,
    wanted: readonly string[] = jointUnits.map((unit) => unit.id),
  ): Promise<void> {
    const ids = new Set(wanted);
    const before = new Set(jointUnits.map((unit) => unit.id));
    if (ids.size === before.size && [...ids].every((each) => before.has(each))) return;
    const known = await this.units.namesOf(tx, [...ids]);
    if (ids.has(unitId) || known.size !== ids.size) {
      throw Problem.invalid('initiative.joint-unit-unknown', {}, [{ field: 'jointUnitIds', code: 'initiative.joint-unit-unknown' }]);
    }
    await this.initiatives.setJointUnits(tx, id, [...ids]);
  }

  private async requirePredecessor(tx: Tx, actor: Actor, id: string, continuesId: string | null): Promise<void> {
    if (continuesId === null) return;
    if (continuesId === id) throw Problem.conflict('initiative.continues-itself');
    const scope = registryScope(actor);
    if ((await this.initiatives.findVisible(tx, scope, [], continuesId)) === null) {
      throw Problem.invalid('initiative.continues-unknown', {}, [{ field: 'continuesId', code: 'initiative.continues-unknown' }]);
    }
  }

  private event(actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>) {
    return { actorId: actor.personId, action, objectType: 'initiative', objectId, data };
  }
}
