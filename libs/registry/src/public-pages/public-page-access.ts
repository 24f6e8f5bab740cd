import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative } from '../initiative';
import { InitiativeAccess } from '../lifecycle/initiative-access';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { type PublicAct, publicActs, whyNotShow } from './public-page.policy';

const otherPeoples: ReadonlySet<string> = new Set(['initiative.other-unit', 'initiative.other-desk']);

/** The way to what the public sees of an initiative: who may see it, lock, who may do what with it now. */
@Injectable()
export class PublicPageAccess {
  constructor(
    private readonly access: InitiativeAccess,
    private readonly initiatives: InitiativesRepository,
  ) {}

  /** @throws Problem not-found, also for one the actor may not see */
  async seen(tx: Tx, actor: Actor, initiativeId: string): Promise<{ readonly initiative: Initiative; readonly own: boolean; readonly acts: readonly PublicAct[] }> {
    const initiative = await this.access.requireVisible(tx, actor, initiativeId);
    const standing = await this.access.standing(tx, actor, initiative);
    return { initiative, own: standing.own, acts: publicActs.filter((act) => whyNotShow(act, standing) === null) };
  }

  /**
   * Opens it for an act and keeps other writers from the initiative until the transaction ends.
   * @throws Problem not-found; forbidden `initiative.other-unit`, `initiative.other-desk`; conflict with why it cannot be done now
   */
  async open(tx: Tx, actor: Actor, initiativeId: string, act: PublicAct): Promise<Initiative> {
    await this.access.requireVisible(tx, actor, initiativeId);
    const initiative = await this.initiatives.lock(tx, initiativeId);
    if (initiative === null) throw Problem.notFound();
    const reason = whyNotShow(act, await this.access.standing(tx, actor, initiative));
    if (reason === null) return initiative;
    throw otherPeoples.has(reason) ? Problem.forbidden(reason) : Problem.conflict(reason);
  }
}
