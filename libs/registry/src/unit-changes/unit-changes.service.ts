import { PeopleDirectory, PostMoves } from '@dvk/identity';
import { type KeptUnitChange, today, type UnitChange, type UnitChangeRecord, UnitReorganisation } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type PostChoice, UnitChangeConsequences } from './unit-change-preview';
import type { ChangedUnitView, UnitChangeListView, UnitChangePreview, UnitChangeView } from './unit-change-view.dto';

/** A change as somebody brings it, with the choices that it leaves open. */
export interface UnitChangeBrought {
  readonly change: UnitChange;
  readonly posts: readonly PostChoice[];
}

/**
 * Changes of the organisation: units, the posts at them, and who is in charge of what they left open, in one act. Everything is
 * written with its day when it is recorded and takes effect by date.
 */
@Injectable()
export class UnitChangesService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly reorganisation: UnitReorganisation,
    private readonly consequences: UnitChangeConsequences,
    private readonly posts: PostMoves,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws Problem invalid `unit-change.refused` with everything that stands against it, `unit-change.post-choice` */
  preview({ change, posts }: UnitChangeBrought): Promise<UnitChangePreview> {
    return this.transactor.read(async (tx) => this.consequences.preview(tx, await this.reorganisation.prepare(tx, change), posts));
  }

  /** @throws Problem as `preview`; conflict `unit.code-taken` */
  record(actor: Actor, { change, posts }: UnitChangeBrought, paper: { readonly legalDocument: string; readonly note: string }): Promise<UnitChangeView> {
    return this.transactor.write(async (tx) => {
      await this.reorganisation.lock(tx);
      const prepared = await this.reorganisation.prepare(tx, change);
      const moving = await this.consequences.postsOf(tx, prepared, posts);
      const names = await this.consequences.namesOf(tx, prepared);
      const { effectiveOn } = change;
      const rows = await this.reorganisation.apply(tx, prepared, { effectiveOn, legalDocument: paper.legalDocument });
      const { ended, begun } = await this.posts.move(
        tx,
        moving.map(({ id }) => id),
        moving.flatMap(({ id, to }) => (to === null ? [] : [{ postId: id, toUnitId: prepared.ids.get(to) ?? to }])),
        effectiveOn,
      );
      const id = await this.reorganisation.keep(tx, prepared, names, { effectiveOn, ...paper, recordedBy: actor.personId }, { ...rows, endedPosts: ended, begunPosts: begun });
      const shown = await this.shown(tx, id);
      await this.note(tx, actor, 'unit-change.recorded', id, { effectiveOn, ended: rows.dissolvedUnits, made: rows.madeUnits, endedPosts: ended.map((post) => post.id), begunPosts: begun });
      return shown;
    });
  }

  /**
   * Takes a change back before its day; what it wrote is gone, the record stays.
   * @throws Problem not-found; conflict `unit-change.undone`, `unit-change.in-force` {effectiveOn}, `unit-change.built-upon`,
   *   `database.still-referenced` when a unit that it was to make is in use
   */
  undo(actor: Actor, id: string, reason: string): Promise<UnitChangeView> {
    return this.transactor.write(async (tx) => {
      await this.reorganisation.lock(tx);
      const record = await this.reorganisation.undo(tx, id, actor.personId, reason);
      if (record === null) throw Problem.notFound();
      await this.posts.takeBack(tx, record.effects.endedPosts, record.effects.begunPosts, record.effectiveOn);
      await this.reorganisation.restore(tx, record);
      const shown = await this.shown(tx, id);
      await this.note(tx, actor, 'unit-change.undone', id, { effectiveOn: record.effectiveOn });
      return shown;
    });
  }

  list(page: { readonly limit: number; readonly offset: number }): Promise<UnitChangeListView> {
    return this.transactor.read(async (tx) => {
      const { items, total } = await this.reorganisation.list(tx, page);
      return { items: await this.views(tx, items), total };
    });
  }

  /** @throws Problem not-found */
  get(id: string): Promise<UnitChangeView> {
    return this.transactor.read((tx) => this.shown(tx, id));
  }

  private async shown(tx: Tx, id: string): Promise<UnitChangeView> {
    const record = await this.reorganisation.find(tx, id);
    const [view] = record === null ? [] : await this.views(tx, [record]);
    if (view === undefined) throw Problem.notFound();
    return view;
  }

  private async views(tx: Tx, records: readonly UnitChangeRecord[]): Promise<UnitChangeView[]> {
    const people = await this.people.namesOf(tx, records.map(({ recordedBy }) => recordedBy));
    const day = today(this.clock);
    return records.map((record) => ({
      id: record.id,
      effectiveOn: record.effectiveOn,
      legalDocument: record.legalDocument,
      note: record.note,
      state: record.undoneAt !== null ? 'undone' : record.effectiveOn > day ? 'upcoming' : 'in-force',
      ...partsOf(record.change),
      movedPosts: record.effects.endedPosts.length,
      recordedBy: people.get(record.recordedBy) ?? '',
      recordedAt: record.recordedAt,
      undoneAt: record.undoneAt,
      undoReason: record.undoReason,
    }));
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'unit-change', objectId, data });
  }
}

function partsOf({ newUnits, steps, names }: KeptUnitChange): Pick<UnitChangeView, 'made' | 'steps'> {
  const mention = (id: string): ChangedUnitView => ({ id, name: names[id] ?? '' });
  return {
    made: newUnits.map(({ key, code, kind, name }) => ({ id: key, name, code, kind })),
    steps: steps.map(({ kind, unitIds, targetIds, heirId, name, unitKind }) => ({
      kind,
      units: unitIds.map(mention),
      targets: targetIds.map(mention),
      heir: heirId === null ? null : mention(heirId),
      name,
      unitKind,
    })),
  };
}
