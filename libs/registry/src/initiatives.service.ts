import { randomUUID } from 'node:crypto';
import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative, InitiativeContent, InitiativeFilter, InitiativeListed, InitiativeShown } from './initiative';
import { whyNotEditable } from './initiatives.policy';
import { InitiativesRepository } from './persistence/initiatives.repository';
import { registryScope } from './registry-scope';

/** Registration of models and exemplars by their units. */
@Injectable()
export class InitiativesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly initiatives: InitiativesRepository,
  ) {}

  /** Those the actor may see, the one changed last first. */
  list(actor: Actor, filter: InitiativeFilter): Promise<{ items: InitiativeListed[]; total: number }> {
    return this.transactor.read(async (tx) => {
      const scope = registryScope(actor);
      const found = await this.initiatives.list(tx, scope, await this.standings.areaRoots(tx, scope.deskAt), filter);
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
    return this.transactor.read(async (tx) => this.shown(tx, actor, await this.requireVisible(tx, actor, id)));
  }

  /**
   * Registers an initiative of a unit whose clerk the actor is.
   * @throws Problem not-found for another unit; conflict `initiative.unit-dissolved`; invalid `initiative.continues-unknown`,
   *   `initiative.joint-unit-unknown`
   */
  register(actor: Actor, unitId: string, content: InitiativeContent): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      if (!registryScope(actor).clerkOf.includes(unitId)) throw Problem.notFound();
      if ((await this.standings.dissolved(tx, [unitId])).has(unitId)) throw Problem.conflict('initiative.unit-dissolved');
      const id = randomUUID();
      await this.requirePredecessor(tx, actor, id, content.continuesId);
      await this.initiatives.insert(tx, [{ ...content, id, unitId, createdBy: actor.personId }]);
      await this.setJointUnits(tx, { id, unitId, jointUnits: [] }, content.jointUnitIds);
      const shown = await this.shown(tx, actor, await this.requireVisible(tx, actor, id));
      await this.audit.append(tx, this.event(actor, 'initiative.registered', id, { unitId, code: shown.code }));
      return shown;
    });
  }

  /**
   * Writes the whole registration anew, guarded by the version the writer saw.
   * @throws Problem not-found; conflict `initiative.stale-version` {version}, `initiative.handed-in`, `initiative.unit-dissolved`, `initiative.merged`
   */
  update(actor: Actor, id: string, version: number, content: InitiativeContent): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      await this.requireVisible(tx, actor, id);
      const current = await this.initiatives.lock(tx, id);
      if (current === null) throw Problem.notFound();
      const reason = await this.whyNotEditable(tx, actor, current);
      if (reason === 'initiative.other-unit') throw Problem.forbidden(reason);
      if (reason !== null) throw Problem.conflict(reason);
      await this.requirePredecessor(tx, actor, id, content.continuesId);
      if (!(await this.initiatives.update(tx, id, version, content))) {
        throw Problem.conflict('initiative.stale-version', { version: current.version, updatedAt: current.updatedAt.toISOString() });
      }
      await this.setJointUnits(tx, current, content.jointUnitIds);
      const shown = await this.shown(tx, actor, await this.requireVisible(tx, actor, id));
      await this.audit.append(tx, this.event(actor, 'initiative.changed', id, { version: shown.version }));
      return shown;
    });
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

  private async requireVisible(tx: Tx, actor: Actor, id: string): Promise<Initiative> {
    const scope = registryScope(actor);
    const found = await this.initiatives.findVisible(tx, scope, await this.standings.areaRoots(tx, scope.deskAt), id);
    if (found === null) throw Problem.notFound();
    return found;
  }

  private async requirePredecessor(tx: Tx, actor: Actor, id: string, continuesId: string | null): Promise<void> {
    if (continuesId === null) return;
    if (continuesId === id) throw Problem.conflict('initiative.continues-itself');
    const scope = registryScope(actor);
    if ((await this.initiatives.findVisible(tx, scope, [], continuesId)) === null) {
      throw Problem.invalid('initiative.continues-unknown', {}, [{ field: 'continuesId', code: 'initiative.continues-unknown' }]);
    }
  }

  private async whyNotEditable(tx: Tx, actor: Actor, { id, unitId, mergedInto }: Initiative): Promise<string | null> {
    const mentions = (await this.initiatives.mentions(tx, [id])).get(id) ?? [];
    return whyNotEditable({
      own: registryScope(actor).clerkOf.includes(unitId),
      unitDissolved: (await this.standings.abandoned(tx, [unitId])).has(unitId),
      merged: mergedInto !== null,
      nominationStates: mentions.map(({ state }) => state),
    });
  }

  private async shown(tx: Tx, actor: Actor, initiative: Initiative): Promise<InitiativeShown> {
    const names = await this.units.namesOf(tx, [initiative.unitId]);
    const own = registryScope(actor).clerkOf.includes(initiative.unitId);
    const mentions = (await this.initiatives.mentions(tx, [initiative.id])).get(initiative.id) ?? [];
    return {
      ...initiative,
      unitName: names.get(initiative.unitId) ?? '',
      nominations: mentions.filter(({ state }) => own || state !== 'draft'),
      mayEdit: (await this.whyNotEditable(tx, actor, initiative)) === null,
    };
  }

  private event(actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>) {
    return { actorId: actor.personId, action, objectType: 'initiative', objectId, data };
  }
}
