import { randomUUID } from 'node:crypto';
import { today } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { InitiativeShown } from '../initiative';
import { LifecycleRepository } from '../persistence/lifecycle.repository';
import { InitiativeAccess } from './initiative-access';
import { LifeNotices } from './life-notices';
import type { NewDistinction, OfficeDocument } from './life';

/** What staff enter of an initiative from documents of others: recognised for a period, typical; and that it was dropped. */
@Injectable()
export class DistinctionsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: InitiativeAccess,
    private readonly life: LifecycleRepository,
    private readonly notices: LifeNotices,
  ) {}

  /**
   * @throws Problem not-found; forbidden; conflict `initiative.registration-state`, `initiative.not-recognised`, `initiative.dropped`,
   *   `distinction.doubled`, `distinction.period`; invalid `document.date-ahead`
   */
  enter(actor: Actor, initiativeId: string, given: NewDistinction): Promise<InitiativeShown> {
    this.requirePast(given.document);
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, given.kind === 'recognised' ? 'recognise' : 'choose');
      requirePeriod(given);
      const id = randomUUID();
      await this.life.distinguish(tx, [{ id, initiativeId }], given, actor.personId);
      await this.notices.distinguished(tx, [initiativeId], given.kind, given.document);
      return this.noted(tx, actor, initiativeId, `initiative.${given.kind}`, { distinctionId: id, ...given });
    });
  }

  /** Takes back what was entered by mistake; it stays readable. @throws Problem not-found; conflict `distinction.withdrawn` */
  withdraw(actor: Actor, id: string, reason: string): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      const initiativeId = await this.life.initiativeOfDistinction(tx, id);
      if (initiativeId === null) throw Problem.notFound();
      await this.access.open(tx, actor, initiativeId, 'recognise');
      if (!(await this.life.withdrawDistinction(tx, id, actor.personId, reason))) throw Problem.conflict('distinction.withdrawn');
      await this.notices.takenBack(tx, initiativeId, 'distinction');
      return this.noted(tx, actor, initiativeId, 'initiative.distinction-withdrawn', { distinctionId: id });
    });
  }

  /**
   * Drops an initiative that does not work: it stays readable and takes part in nothing any more.
   * @throws Problem not-found; forbidden; conflict `initiative.handed-in` while it is before an office, `initiative.dropped`; invalid `document.date-ahead`
   */
  drop(actor: Actor, initiativeId: string, given: { readonly reason: string; readonly document: OfficeDocument }): Promise<InitiativeShown> {
    this.requirePast(given.document);
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, 'drop');
      await this.life.drop(tx, [{ id: randomUUID(), initiativeId }], { ...given, by: actor.personId });
      await this.notices.dropped(tx, [initiativeId], given.document);
      return this.noted(tx, actor, initiativeId, 'initiative.dropped', { document: given.document });
    });
  }

  /** @throws Problem not-found; forbidden; conflict `initiative.not-dropped` */
  restore(actor: Actor, initiativeId: string, reason: string): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, 'restore');
      if (!(await this.life.restore(tx, initiativeId, actor.personId, reason))) throw Problem.conflict('initiative.not-dropped');
      await this.notices.takenBack(tx, initiativeId, 'drop');
      return this.noted(tx, actor, initiativeId, 'initiative.restored', {});
    });
  }

  private requirePast(document: OfficeDocument): void {
    requirePastDocument(document, today(this.clock));
  }

  private async noted(tx: Tx, actor: Actor, objectId: string, action: string, data: Readonly<Record<string, unknown>>): Promise<InitiativeShown> {
    const shown = await this.access.shown(tx, actor, objectId);
    await this.audit.append(tx, { actorId: actor.personId, action, objectType: 'initiative', objectId, data });
    return shown;
  }
}

/** @throws Problem conflict `distinction.period` for a recognition without one, or another distinction with one */
export function requirePeriod({ kind, period }: Pick<NewDistinction, 'kind' | 'period'>): void {
  if ((kind === 'recognised') !== (period !== null)) throw Problem.conflict('distinction.period');
}

/** @throws Problem invalid `document.date-ahead` for a document of a day to come */
export function requirePastDocument({ date }: OfficeDocument, day: string): void {
  if (date > day) throw Problem.invalid('document.date-ahead', {}, [{ field: 'document.date', code: 'document.date-ahead' }]);
}
