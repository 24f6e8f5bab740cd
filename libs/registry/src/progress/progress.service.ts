import { randomUUID } from 'node:crypto';
import { PeopleDirectory } from '@dvk/identity';
import { today } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { InitiativeAccess } from '../lifecycle/initiative-access';
import { ProgressRepository } from '../persistence/progress.repository';
import { type KeptPlan, noPlan, type Plan, type ProgressNote } from './progress';

/** The plan and the notes of all years, the newest first. */
export interface ProgressShown {
  readonly plan: KeptPlan;
  readonly notes: readonly ProgressNote[];
}

/** Milestones, and what the unit tells of each year; both go on while a nomination is before the office. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly people: PeopleDirectory,
    private readonly access: InitiativeAccess,
    private readonly progress: ProgressRepository,
  ) {}

  /** @throws Problem not-found */
  read(actor: Actor, initiativeId: string): Promise<ProgressShown> {
    return this.transactor.read(async (tx) => {
      await this.access.requireVisible(tx, actor, initiativeId);
      return this.shown(tx, initiativeId);
    });
  }

  /** @throws Problem not-found; forbidden; conflict `plan.stale-version` {version}, `plan.dates`, `initiative.dropped` */
  plan(actor: Actor, initiativeId: string, version: number, plan: Plan): Promise<ProgressShown> {
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, 'report');
      const known = (await this.progress.plan(tx, initiativeId)) ?? noPlan;
      if (known.version !== version || !(await this.progress.writePlan(tx, initiativeId, version, plan, actor.personId))) {
        throw Problem.conflict('plan.stale-version', { version: known.version });
      }
      await this.note(tx, actor, 'initiative.planned', initiativeId, { version: version + 1 });
      return this.shown(tx, initiativeId);
    });
  }

  /**
   * Writes what there is to tell of a year, for the first time (`version` 0) or anew.
   * @throws Problem not-found; forbidden; conflict `progress.stale-version`, `progress.year-reviewed`, `initiative.dropped`; invalid `progress.year-ahead`
   */
  tell(actor: Actor, initiativeId: string, told: { readonly year: number; readonly version: number; readonly text: string }): Promise<ProgressShown> {
    if (told.year > Number(today(this.clock).slice(0, 4))) throw Problem.invalid('progress.year-ahead', {}, [{ field: 'year', code: 'progress.year-ahead' }]);
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, 'report');
      const by = actor.personId;
      if (told.version === 0) await this.progress.addNote(tx, { id: randomUUID(), initiativeId, year: told.year, text: told.text, by });
      else if ((await this.progress.rewriteNote(tx, { ...told, initiativeId, by })) === null) throw Problem.conflict('progress.stale-version');
      await this.note(tx, actor, 'initiative.progress-told', initiativeId, { year: told.year, version: told.version + 1 });
      return this.shown(tx, initiativeId);
    });
  }

  private async shown(tx: Tx, initiativeId: string): Promise<ProgressShown> {
    const notes = await this.progress.notes(tx, initiativeId);
    const names = await this.people.namesOf(tx, notes.map(({ writtenBy }) => writtenBy));
    const files = await this.progress.filesOf(tx, notes.map(({ id }) => id));
    return {
      plan: (await this.progress.plan(tx, initiativeId)) ?? noPlan,
      notes: notes.map(({ initiativeId: _, ...row }) => ({ ...row, writtenBy: names.get(row.writtenBy) ?? '', files: files.get(row.id) ?? [] })),
    };
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'initiative', objectId, data });
  }
}
