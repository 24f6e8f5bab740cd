import { PeopleDirectory } from '@dvk/identity';
import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative, InitiativeShown } from '../initiative';
import { mayWriteForUnit } from '../on-behalf/on-behalf.policy';
import { OnBehalfRepository } from '../on-behalf/on-behalf.repository';
import { ReceiptsRepository } from '../receipts/receipts.repository';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { decidesAt, registryScope } from '../registry-scope';
import { type LifecycleAct, lifecycleActs, type LifecycleStanding, whyNotAct } from './lifecycle.policy';

const otherPeoples: ReadonlySet<string> = new Set(['initiative.other-unit', 'initiative.other-desk']);

/** The way every use case goes to an initiative: who may see it, lock, who may do what with it now. */
@Injectable()
export class InitiativeAccess {
  constructor(
    private readonly units: UnitsService,
    private readonly people: PeopleDirectory,
    private readonly standings: UnitStandingService,
    private readonly initiatives: InitiativesRepository,
    private readonly behalf: OnBehalfRepository,
    private readonly receipts: ReceiptsRepository,
  ) {}

  /** @throws Problem not-found, also for one the actor may not see */
  async requireVisible(tx: Tx, actor: Actor, id: string): Promise<Initiative> {
    const scope = registryScope(actor);
    const found = await this.initiatives.findVisible(tx, scope, await this.standings.areaRoots(tx, scope.deskAt), id);
    if (found === null) throw Problem.notFound();
    return found;
  }

  /**
   * Opens an initiative for an act and keeps other writers from it until the transaction ends.
   * @throws Problem not-found; forbidden `initiative.other-unit`, `initiative.other-desk`; conflict with why it cannot be done now
   */
  async open(tx: Tx, actor: Actor, id: string, act: LifecycleAct): Promise<Initiative> {
    await this.requireVisible(tx, actor, id);
    const initiative = await this.initiatives.lock(tx, id);
    if (initiative === null) throw Problem.notFound();
    const reason = whyNotAct(act, await this.standing(tx, actor, initiative));
    if (reason === null) return initiative;
    throw otherPeoples.has(reason) ? Problem.forbidden(reason) : Problem.conflict(reason, { registration: initiative.registration, version: initiative.version });
  }

  async standing(tx: Tx, actor: Actor, { unitId, registration, dropped, merged, recognised, nominated }: Initiative): Promise<LifecycleStanding> {
    const roots = await this.standings.areaRoots(tx, decidesAt(actor));
    return {
      own: registryScope(actor).clerkOf.includes(unitId),
      desk: roots.length > 0 && (await this.standings.isWithin(tx, unitId, roots)),
      unitDissolved: (await this.standings.abandoned(tx, [unitId])).has(unitId),
      registration,
      dropped,
      merged,
      recognised,
      nominated,
    };
  }

  /** As the actor sees it, for the answer of a write too. @throws Problem not-found */
  async shown(tx: Tx, actor: Actor, id: string): Promise<InitiativeShown> {
    const initiative = await this.requireVisible(tx, actor, id);
    const standing = await this.standing(tx, actor, initiative);
    const acts = lifecycleActs.filter((act) => whyNotAct(act, standing) === null);
    const onBehalf = await this.behalf.find(tx, id);
    const mentions = (await this.initiatives.mentions(tx, [id])).get(id) ?? [];
    return {
      ...initiative,
      unitName: (await this.units.namesOf(tx, [initiative.unitId])).get(initiative.unitId) ?? '',
      nominations: mentions.filter(({ state }) => standing.own || state !== 'draft'),
      mayEdit: acts.includes('edit'),
      onBehalf: onBehalf === null ? null : { ...onBehalf, by: (await this.people.namesOf(tx, [onBehalf.enteredBy])).get(onBehalf.enteredBy) ?? '' },
      mayWriteForUnit: mayWriteForUnit(standing, onBehalf !== null),
      receipt: await this.receipts.newest(tx, id),
      acts,
    };
  }
}

/** @throws conflict `initiative.stale-version` with the version that is stored now */
export function staleInitiative({ version, updatedAt }: Pick<Initiative, 'version' | 'updatedAt'>): Problem {
  return Problem.conflict('initiative.stale-version', { version, updatedAt: updatedAt.toISOString() });
}
