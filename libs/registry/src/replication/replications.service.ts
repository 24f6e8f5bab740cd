import { randomUUID } from 'node:crypto';
import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { noDetails } from '../initiative-details';
import { InitiativesService } from '../initiatives.service';
import { InitiativeAccess } from '../lifecycle/initiative-access';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { ReplicationsRepository } from '../persistence/replications.repository';
import { GalleryService } from '../public-pages/gallery.service';
import { decidesAt, registryScope } from '../registry-scope';
import { WordListsService } from '../word-lists/word-lists.service';
import type { FamilyMember, Replicable, Replication, ReplicationShown } from './replication';
import { type ReplicationStep, whyNotReplicate } from './replication.policy';
import { ReplicationRecord } from './replication-record';

interface Page {
  readonly limit: number;
  readonly offset: number;
}

const steps: readonly ReplicationStep[] = ['answer', 'withdraw', 'copy'];

/** nhân rộng: a unit asks to copy a recognised initiative, the origin's side answers, and the copy hangs on its origin. */
@Injectable()
export class ReplicationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly access: InitiativeAccess,
    private readonly registering: InitiativesService,
    private readonly words: WordListsService,
    private readonly initiatives: InitiativesRepository,
    private readonly gallery: GalleryService,
    private readonly replications: ReplicationsRepository,
    private readonly record: ReplicationRecord,
  ) {}

  /** What can be asked for: initiatives of other units that are recognised today. */
  replicable(actor: Actor, filter: Page & { readonly search: string | null }): Promise<{ readonly items: Replicable[]; readonly total: number }> {
    return this.transactor.read(async (tx) => {
      const { rows, total } = await this.replications.replicable(tx, registryScope(actor).clerkOf, filter);
      const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
      return { items: rows.map(({ unitId, ...row }) => ({ ...row, unitName: names.get(unitId) ?? '' })), total };
    });
  }

  /** What stands behind a public page, to be asked for. @throws Problem not-found, also for an own one and one that is not recognised today */
  replicableAt(actor: Actor, address: string): Promise<Replicable> {
    return this.transactor.read(async (tx) => {
      const id = await this.gallery.initiativeAt(tx, address);
      const { rows } = await this.replications.replicable(tx, registryScope(actor).clerkOf, { id, search: null, limit: 1, offset: 0 });
      const [found] = rows;
      if (found === undefined) throw Problem.notFound();
      const { unitId, ...row } = found;
      return { ...row, unitName: (await this.units.namesOf(tx, [unitId])).get(unitId) ?? '' };
    });
  }

  /**
   * @throws Problem not-found for another unit, an origin that is not recognised today or an own one; conflict
   *   `replication.asked-already`, `initiative.unit-dissolved`
   */
  ask(actor: Actor, { originId, unitId, note }: { readonly originId: string; readonly unitId: string; readonly note: string }): Promise<ReplicationShown> {
    return this.transactor.write(async (tx) => {
      const own = registryScope(actor).clerkOf;
      if (!own.includes(unitId)) throw Problem.notFound();
      const origin = await this.initiatives.lock(tx, originId);
      if (origin === null || own.includes(origin.unitId) || !(await this.replications.isReplicable(tx, originId))) throw Problem.notFound();
      if ((await this.standings.dissolved(tx, [unitId])).has(unitId)) throw Problem.conflict('initiative.unit-dissolved');
      const id = randomUUID();
      await this.replications.ask(tx, { id, originId, unitId, note, by: actor.personId });
      await this.record.asked(tx, actor, { id, originId, originUnitId: origin.unitId, unitId });
      return this.shown(tx, actor, id);
    });
  }

  /** Those that concern the actor: of own units, about initiatives of own units or of the area of the desk. */
  list(actor: Actor, page: Page): Promise<{ readonly items: ReplicationShown[]; readonly total: number }> {
    return this.transactor.read(async (tx) => {
      const { rows, total } = await this.replications.list(tx, registryScope(actor).clerkOf, await this.standings.unitsWithin(tx, await this.standings.areaRoots(tx, decidesAt(actor))), page);
      return { items: await this.views(tx, actor, rows), total };
    });
  }

  /** @throws Problem not-found, also for the side that asked; conflict `replication.wrong-state`, `replication.stale-version` */
  answer(actor: Actor, id: string, version: number, { grant, answer }: { readonly grant: boolean; readonly answer: string }): Promise<ReplicationShown> {
    return this.transactor.write(async (tx) => {
      const found = await this.open(tx, actor, id, 'answer');
      const state = grant ? 'granted' : 'declined';
      if (!(await this.replications.answer(tx, id, version, { state, answer, by: actor.personId }))) throw stale(found);
      await this.record.answered(tx, actor, found, state);
      return this.shown(tx, actor, id);
    });
  }

  /** @throws Problem as `answer` */
  withdraw(actor: Actor, id: string, version: number): Promise<ReplicationShown> {
    return this.transactor.write(async (tx) => {
      const found = await this.open(tx, actor, id, 'withdraw');
      if (!(await this.replications.withdraw(tx, id, version))) throw stale(found);
      await this.record.withdrawn(tx, actor, found);
      return this.shown(tx, actor, id);
    });
  }

  /**
   * Begins the copy as a draft of the unit that asked: name, sorting, goals and way of working come from the origin; what is the
   * unit's own – situation, place, forces, results – it writes itself.
   *
   * @throws Problem as `answer`; conflict `initiative.dropped`, `initiative.unit-dissolved`
   */
  copy(actor: Actor, id: string, version: number): Promise<ReplicationShown> {
    return this.transactor.write(async (tx) => {
      const found = await this.open(tx, actor, id, 'copy');
      const origin = await this.initiatives.find(tx, found.originId);
      if (origin === null) throw Problem.notFound();
      const copyId = randomUUID();
      const { subjectKind, name, details } = origin;
      const words = await this.words.onlyListed(tx, found.unitId, origin);
      const content = { subjectKind, name, ...words, continuesId: null, details: { ...noDetails, goals: details.goals, content: details.content } };
      await this.registering.begin(tx, actor, { ...content, id: copyId, unitId: found.unitId });
      if (!(await this.replications.copied(tx, id, version, copyId))) throw stale(found);
      await this.record.copied(tx, actor, found, copyId);
      return this.shown(tx, actor, id);
    });
  }

  /** The family an initiative belongs to, the first of it first; only itself where nothing was copied. @throws Problem not-found */
  family(actor: Actor, initiativeId: string): Promise<FamilyMember[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireVisible(tx, actor, initiativeId);
      const scope = registryScope(actor);
      const rows = await this.replications.family(tx, scope, await this.standings.areaRoots(tx, scope.deskAt), initiativeId);
      const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
      return rows.map(({ unitId, ...row }) => ({ ...row, unitName: names.get(unitId) ?? '' }));
    });
  }

  /** Locks the origin first, so that dropping it and copying it never cross. */
  private async open(tx: Tx, actor: Actor, id: string, step: ReplicationStep): Promise<Replication> {
    const seen = await this.replications.find(tx, id);
    if (seen === null || !(await this.concerns(tx, actor, seen))) throw Problem.notFound();
    await this.initiatives.lock(tx, seen.originId);
    const found = await this.replications.find(tx, id);
    if (found === null) throw Problem.notFound();
    const reason = whyNotReplicate(step, await this.standing(tx, actor, found));
    if (reason === 'http.not-found') throw Problem.notFound();
    if (reason !== null) throw Problem.conflict(reason, { state: found.state, version: found.version });
    return found;
  }

  private async standing(tx: Tx, actor: Actor, { state, unitId, originUnitId, originDropped }: Replication) {
    const own = registryScope(actor).clerkOf;
    const desk = await this.deskOf(tx, actor, [originUnitId]);
    return { state, asker: own.includes(unitId), answerer: own.includes(originUnitId) || desk.has(originUnitId), originDropped };
  }

  /** Those among the units in whose area the actor decides; as many queries as the actor has areas, however many units there are. */
  private async deskOf(tx: Tx, actor: Actor, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const within = new Set<string>();
    for (const root of await this.standings.areaRoots(tx, decidesAt(actor))) {
      for (const [id, { inArea }] of await this.standings.standingsOf(tx, [...new Set(unitIds)], root)) if (inArea) within.add(id);
    }
    return within;
  }

  private async concerns(tx: Tx, actor: Actor, replication: Replication): Promise<boolean> {
    const { asker, answerer } = await this.standing(tx, actor, replication);
    return asker || answerer;
  }

  private async shown(tx: Tx, actor: Actor, id: string): Promise<ReplicationShown> {
    const found = await this.replications.find(tx, id);
    const [view] = found === null ? [] : await this.views(tx, actor, [found]);
    if (view === undefined) throw Problem.notFound();
    return view;
  }

  private async views(tx: Tx, actor: Actor, rows: readonly Replication[]): Promise<ReplicationShown[]> {
    const names = await this.units.namesOf(tx, rows.flatMap(({ unitId, originUnitId }) => [unitId, originUnitId]));
    const own = new Set(registryScope(actor).clerkOf);
    const desk = await this.deskOf(tx, actor, rows.map(({ originUnitId }) => originUnitId));
    return rows.map(({ unitId, originUnitId, ...row }) => {
      const standing = { state: row.state, originDropped: row.originDropped, asker: own.has(unitId), answerer: own.has(originUnitId) || desk.has(originUnitId) };
      return {
        ...row,
        unitName: names.get(unitId) ?? '',
        originUnitName: names.get(originUnitId) ?? '',
        steps: steps.filter((step) => whyNotReplicate(step, standing) === null),
      };
    });
  }
}

function stale({ version, state }: Replication): Problem {
  return Problem.conflict('replication.stale-version', { version, state });
}
