import { randomUUID } from 'node:crypto';
import { UnitStandingService, vietnamDay } from '@dvk/organization';
import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative, InitiativeContent, InitiativeShown } from '../initiative';
import { InitiativesService } from '../initiatives.service';
import { InitiativeAccess } from '../lifecycle/initiative-access';
import { RegistrationsService } from '../lifecycle/registrations.service';
import { NominationDraftsService } from '../nomination-drafts.service';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { RegistryNotices } from '../registry-notices';
import { decidesAt } from '../registry-scope';
import type { Asked } from './on-behalf';
import { askedRefusal, mayWriteForUnit } from './on-behalf.policy';
import { OnBehalfRepository } from './on-behalf.repository';

/** A registration as the office writes it down for a unit. */
export interface BroughtForUnit {
  readonly unitId: string;
  readonly content: InitiativeContent;
  readonly asked: Asked;
  /** In which its nomination is begun at once; null: for the register alone. */
  readonly campaignId: string | null;
}

/** What units ask the office for, by paper or telephone: the office registers, the unit is told, and both go on with it. */
@Injectable()
export class OnBehalfService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly standings: UnitStandingService,
    private readonly access: InitiativeAccess,
    private readonly registering: InitiativesService,
    private readonly registrations: RegistrationsService,
    private readonly drafts: NominationDraftsService,
    private readonly initiatives: InitiativesRepository,
    private readonly behalf: OnBehalfRepository,
    private readonly notices: RegistryNotices,
  ) {}

  /**
   * Registers an initiative of a unit in the area of the actor's desk, and tells the unit.
   * @throws Problem invalid `on-behalf.unit-outside-area`, `on-behalf.unit-dissolved`, `on-behalf.document-missing`, `document.date-ahead`; as
   *   `InitiativesService.register` and, with a campaign, `NominationDraftsService.begin`
   */
  register(actor: Actor, { unitId, content, asked, campaignId }: BroughtForUnit): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      const refusal = askedRefusal(asked, vietnamDay(await databaseNow(tx)));
      if (refusal !== null) throw Problem.invalid(refusal, {}, [{ field: refusal === 'document.date-ahead' ? 'asked.document.date' : 'asked.document', code: refusal }]);
      await this.requireUnit(tx, actor, unitId);
      const id = randomUUID();
      const acting = actingFor(actor, unitId);
      await this.registering.begin(tx, acting, { ...content, id, unitId });
      await this.behalf.insert(tx, id, asked, actor.personId);
      if (campaignId !== null) await this.drafts.beginIn(tx, acting, campaignId, id);
      await this.notices.registeredForUnit(tx, { id, unitId });
      const shown = await this.access.shown(tx, actor, id);
      await this.note(tx, actor, 'initiative.registered-for-unit', id, { unitId, code: shown.code, way: asked.way, campaignId });
      return shown;
    });
  }

  /** Goes on writing it, until it is handed in. @throws Problem not-found for one that its unit registered itself; conflict and invalid as `InitiativesService.update` */
  update(actor: Actor, id: string, version: number, content: InitiativeContent): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      const { unitId } = await this.open(tx, actor, id);
      const { version: now } = await this.registering.rewrite(tx, actingFor(actor, unitId), id, version, content);
      await this.note(tx, actor, 'initiative.changed-for-unit', id, { unitId, version: now });
      return this.access.shown(tx, actor, id);
    });
  }

  /** Hands it in for the unit. @throws Problem not-found; conflict and invalid as `RegistrationsService.step` */
  handIn(actor: Actor, id: string, version: number): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      const { unitId } = await this.open(tx, actor, id);
      await this.registrations.takeIn(tx, actingFor(actor, unitId), id, version, 'hand-in', null);
      const shown = await this.access.shown(tx, actor, id);
      await this.note(tx, actor, 'initiative.handed-in-for-unit', id, { unitId, version: shown.version });
      return shown;
    });
  }

  private async requireUnit(tx: Tx, actor: Actor, unitId: string): Promise<void> {
    const roots = await this.standings.areaRoots(tx, decidesAt(actor));
    const refuse = (code: string): Problem => Problem.invalid(code, {}, [{ field: 'unitId', code }]);
    if (roots.length === 0 || !(await this.standings.isWithin(tx, unitId, roots))) throw refuse('on-behalf.unit-outside-area');
    if ((await this.standings.dissolved(tx, [unitId])).has(unitId)) throw refuse('on-behalf.unit-dissolved');
  }

  /** Opens what the office may go on writing for its unit, and keeps other writers from it. @throws Problem not-found; conflict `on-behalf.handed-in` */
  async open(tx: Tx, actor: Actor, id: string): Promise<Initiative> {
    await this.access.requireVisible(tx, actor, id);
    const initiative = await this.initiatives.lock(tx, id);
    if (initiative === null) throw Problem.notFound();
    const standing = await this.access.standing(tx, actor, initiative);
    const onBehalf = (await this.behalf.find(tx, id)) !== null;
    if (mayWriteForUnit(standing, onBehalf)) return initiative;
    if (!onBehalf || !standing.desk) throw Problem.notFound();
    throw Problem.conflict('on-behalf.handed-in', { registration: initiative.registration, version: initiative.version });
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'initiative', objectId, data });
  }
}

/** The same person with the right of the unit's clerk beside their own, for one act. */
const actingFor = (actor: Actor, unitId: string): Actor => ({ ...actor, posts: [...actor.posts, { role: 'unit-clerk', unitId }] });
