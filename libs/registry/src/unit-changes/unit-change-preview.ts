import { DutyCalendar } from '@dvk/campaigns';
import { type PostAtUnit, PostMoves } from '@dvk/identity';
import { daysAfter, type PreparedChange, type UnitRef, UnitsService } from '@dvk/organization';
import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { UnitMattersRepository } from '../persistence/unit-matters.repository';
import type { ChangedUnitView, UnitChangePreview } from './unit-change-view.dto';

/** Where a post goes that is at a unit which ends; null: it ends. Not said: to the heir. */
export interface PostChoice {
  readonly postId: string;
  readonly unitId: UnitRef | null;
}

export interface MovingPost extends PostAtUnit {
  /** null: it ends. */
  readonly to: UnitRef | null;
  readonly choices: readonly UnitRef[];
}

/** What a planned change moves beside the units: posts, initiatives, nominations, campaigns, duties. */
@Injectable()
export class UnitChangeConsequences {
  constructor(
    private readonly units: UnitsService,
    private readonly posts: PostMoves,
    private readonly matters: UnitMattersRepository,
    private readonly duties: DutyCalendar,
  ) {}

  /** @throws Problem invalid `unit-change.post-choice` for a post that does not move, or not there */
  async postsOf(tx: Tx, { plan, change }: PreparedChange, choices: readonly PostChoice[]): Promise<MovingPost[]> {
    const heirs = new Map(plan.dissolved.map(({ unitId, heirId }) => [unitId, heirId]));
    const open = await this.posts.openAt(tx, [...heirs.keys()], change.effectiveOn);
    const chosen = new Map(choices.map(({ postId, unitId }) => [postId, unitId]));
    const moving = open.map((post) => {
      const to = chosen.has(post.id) ? (chosen.get(post.id) ?? null) : (heirs.get(post.unitId) ?? null);
      return { ...post, to, choices: plan.links.filter(({ from }) => from === post.unitId).map((link) => link.to) };
    });
    const unfit = choices.findIndex(({ postId, unitId }) => !moving.some(({ id, choices: possible }) => id === postId && (unitId === null || possible.includes(unitId))));
    if (unfit >= 0) throw Problem.invalid('unit-change.post-choice', {}, [{ field: `posts.${unfit}`, code: 'unit-change.post-choice' }]);
    return moving;
  }

  /** Names of every unit the change names, as borne the day before it; by reference. */
  async namesOf(tx: Tx, { plan, change, structure }: PreparedChange): Promise<ReadonlyMap<UnitRef, string>> {
    const ids = [...structure.units.map(({ id }) => id), ...plan.begunParents.flatMap(({ unitId, parentId }) => [unitId, parentId])];
    const made = new Map(plan.made.map(({ key, name }) => [key, name]));
    const names = await this.units.namesOf(tx, ids.filter((id) => !made.has(id)), daysAfter(change.effectiveOn, -1));
    return new Map([...names, ...made]);
  }

  async preview(tx: Tx, prepared: PreparedChange, choices: readonly PostChoice[]): Promise<UnitChangePreview> {
    const { plan, change } = prepared;
    const names = await this.namesOf(tx, prepared);
    const mention = (id: UnitRef): ChangedUnitView => ({ id, name: names.get(id) ?? '' });
    const orNone = (id: UnitRef | null): ChangedUnitView | null => (id === null ? null : mention(id));
    const ending = plan.dissolved.map(({ unitId }) => unitId);
    const touched = [...ending, ...plan.begunKinds.map(({ unitId }) => unitId)];
    const duties = await this.duties.openOf(tx, touched, daysAfter(change.effectiveOn, -1));
    const matters = new Map((await this.matters.ofUnits(tx, touched, daysAfter(change.effectiveOn, -1))).map((each) => [each.unitId, each]));
    const topped = change.steps.filter(({ kind, targetIds }) => kind === 'move' && targetIds.length === 0).flatMap(({ unitIds }) => unitIds);
    const made = new Set(plan.made.map(({ key }) => key));
    return {
      made: plan.made.map(({ key, code, kind }) => ({ ...mention(key), code, kind })),
      renamed: plan.begunNames.map(({ unitId, name }) => ({ unit: mention(unitId), name })),
      converted: plan.begunKinds.map(({ unitId, before, kind }) => ({
        unit: mention(unitId),
        before,
        kind,
        openNominations: matters.get(unitId)?.openNominations ?? 0,
        openDuties: duties.get(unitId) ?? 0,
      })),
      moved: [
        ...plan.begunParents.filter(({ unitId }) => !made.has(unitId)).map(({ unitId, parentId }) => ({ unit: mention(unitId), parent: mention(parentId) })),
        ...topped.map((unitId) => ({ unit: mention(unitId), parent: null })),
      ],
      ended: plan.dissolved.map(({ unitId, heirId }) => ({
        unit: mention(unitId),
        heir: mention(heirId),
        initiatives: matters.get(unitId)?.initiatives ?? 0,
        openNominations: matters.get(unitId)?.openNominations ?? 0,
        openDuties: duties.get(unitId) ?? 0,
      })),
      links: plan.links.map(({ from, to, kind }) => ({ from: mention(from), to: mention(to), kind })),
      posts: (await this.postsOf(tx, prepared, choices)).map(({ id, fullName, role, unitId, to, choices: possible }) => ({
        id,
        fullName,
        role,
        unit: mention(unitId),
        to: orNone(to),
        choices: possible.map(mention),
      })),
      campaigns: (await this.matters.hostedBy(tx, ending)).map(({ id, name, unitId }) => ({ id, name, unit: mention(unitId) })),
    };
  }
}
