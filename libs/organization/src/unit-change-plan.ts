import type { UnitKind } from './unit-kinds';
import type { ParentRow, PlannedLink, UnitChange, UnitChangeFault, UnitChangePlan, UnitRef, UnitStep, UnitStructure } from './unit-change';

type Dated = Pick<ParentRow, 'validFrom' | 'validTo'>;
type Link = Dated & Pick<ParentRow, 'unitId' | 'parentId'>;

export function isValidOn({ validFrom, validTo }: Dated, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}

/**
 * What a change would do, or everything that stands against it. Pure: the same structure and change give the same plan.
 *
 * Steps of one change happen at once. Changes of a unit are recorded in the order of their days: a unit for which something later
 * is known already is refused, so that what a later change was built upon never moves below it.
 */
export function planUnitChange(structure: UnitStructure, change: UnitChange): { readonly plan: UnitChangePlan; readonly faults: readonly UnitChangeFault[] } {
  const planning = new Planning(structure, change);
  planning.readSteps();
  planning.hangNewUnits();
  planning.rehangOrphans();
  const plan = planning.plan();
  return { plan, faults: planning.faults.length > 0 ? planning.faults : circles(structure, change, plan) };
}

class Planning {
  readonly faults: UnitChangeFault[] = [];
  private readonly endedNames = new Set<string>();
  private readonly begunNames = new Map<UnitRef, string>();
  private readonly begunKinds = new Map<string, { readonly before: UnitKind; readonly kind: UnitKind }>();
  private readonly endedParents = new Set<string>();
  private readonly begunParents = new Map<UnitRef, UnitRef[]>();
  private readonly moved = new Set<UnitRef>();
  private readonly heirs = new Map<string, UnitRef>();
  private readonly links: PlannedLink[] = [];
  private readonly made: ReadonlySet<string>;
  private readonly ending: ReadonlySet<string>;

  constructor(
    private readonly structure: UnitStructure,
    private readonly change: UnitChange,
  ) {
    this.made = new Set(change.newUnits.map(({ key }) => key));
    this.ending = new Set(change.steps.filter(endsUnits).flatMap(({ unitIds }) => unitIds));
  }

  plan(): UnitChangePlan {
    return {
      made: this.change.newUnits,
      endedNames: [...this.endedNames],
      begunNames: [...this.begunNames].map(([unitId, name]) => ({ unitId, name })),
      begunKinds: [...this.begunKinds].map(([unitId, begun]) => ({ unitId, ...begun })),
      endedParents: [...this.endedParents],
      begunParents: [...this.begunParents].flatMap(([unitId, parentIds]) => parentIds.map((parentId) => ({ unitId, parentId }))),
      dissolved: [...this.heirs].map(([unitId, heirId]) => ({ unitId, heirId })),
      links: this.links,
    };
  }

  readSteps(): void {
    if (this.change.steps.length + this.change.newUnits.length === 0) this.faults.push({ field: 'steps', code: 'unit-change.empty' });
    this.change.steps.forEach((step, index) => {
      const field = `steps.${index}`;
      const fault = formFault(step) ?? this.unitsFault(step) ?? this.read(step);
      if (fault !== null) this.faults.push({ field, code: fault });
    });
  }

  hangNewUnits(): void {
    const codes = new Set<string>();
    this.change.newUnits.forEach(({ key, code, parentId }, index) => {
      const field = `newUnits.${index}`;
      if (codes.has(code) || this.change.newUnits.findIndex((each) => each.key === key) !== index) this.faults.push({ field, code: 'unit.code-taken' });
      codes.add(code);
      const fault = parentId === null ? null : this.targetFault(parentId);
      if (fault !== null) this.faults.push({ field, code: fault });
      else if (parentId !== null) this.begunParents.set(key, [parentId]);
    });
  }

  /** Living units directly below one that ends come to stand below its heir, unless the change says where. */
  rehangOrphans(): void {
    for (const link of this.structure.parents) {
      const heir = this.heirs.get(link.parentId);
      if (heir === undefined || this.heirs.has(link.unitId) || this.moved.has(link.unitId)) continue;
      const holds = isValidOn(link, this.change.effectiveOn);
      if (this.isLater(link.validFrom) || (holds && link.validTo !== null)) {
        this.faults.push({ field: 'steps', code: 'unit-change.later-change' });
      } else if (holds) {
        this.endedParents.add(link.id);
        this.hang(link.unitId, heir);
      }
    }
  }

  private read(step: UnitStep): string | null {
    const [first = ''] = step.unitIds;
    switch (step.kind) {
      case 'rename':
        return this.rename(first, step.name ?? '');
      case 'convert':
        return firstOf(step.unitIds.map((unitId) => this.convert(unitId, step.unitKind)));
      case 'move':
        return firstOf(step.unitIds.map((unitId) => this.move(unitId, step.targetIds[0] ?? null)));
      case 'transfer':
        this.link(first, step.targetIds, 'transfer', null);
        return null;
      case 'split':
        this.link(first, step.targetIds, 'split', step.heirId);
        return this.end(first, step.heirId ?? '');
      case 'merge':
      case 'dissolve': {
        const heir = step.kind === 'merge' ? (step.targetIds[0] ?? '') : (step.heirId ?? '');
        for (const unitId of step.unitIds) this.link(unitId, [heir], step.kind, heir);
        return firstOf(step.unitIds.map((unitId) => this.end(unitId, heir)));
      }
    }
  }

  private rename(unitId: string, name: string): string | null {
    const names = this.structure.names.filter((each) => each.unitId === unitId);
    if (this.begunNames.has(unitId)) return 'unit-change.twice';
    if (this.ending.has(unitId)) return 'unit-change.target-ends';
    const current = names.filter((each) => isValidOn(each, this.change.effectiveOn));
    if (current.some((each) => each.name === name)) return 'unit-change.nothing-changes';
    if (names.some(({ validFrom }) => this.isLater(validFrom))) return 'unit-change.later-change';
    for (const { id } of current) this.endedNames.add(id);
    this.begunNames.set(unitId, name);
    return null;
  }

  private convert(unitId: string, kind: UnitKind | null): string | null {
    if (this.begunKinds.has(unitId)) return 'unit-change.twice';
    if (this.ending.has(unitId)) return 'unit-change.target-ends';
    const unit = this.structure.units.find(({ id }) => id === unitId);
    if (unit === undefined || kind === null) return 'unit-change.step-incomplete';
    if (this.convertsLater(unitId)) return 'unit-change.later-change';
    const before = this.structure.kinds.findLast((each) => each.unitId === unitId)?.kind ?? unit.kind;
    if (before === kind) return 'unit-change.nothing-changes';
    this.begunKinds.set(unitId, { before, kind });
    return null;
  }

  private convertsLater(unitId: string): boolean {
    return this.structure.kinds.some((each) => each.unitId === unitId && this.isLater(each.validFrom));
  }

  private move(unitId: string, parentId: UnitRef | null): string | null {
    if (this.moved.has(unitId)) return 'unit-change.twice';
    if (this.ending.has(unitId)) return 'unit-change.target-ends';
    if (unitId === parentId) return 'unit.above-itself';
    const fault = this.endParents(unitId);
    if (fault !== null) return fault;
    this.moved.add(unitId);
    if (parentId !== null) this.hang(unitId, parentId);
    return null;
  }

  private end(unitId: string, heirId: UnitRef): string | null {
    if (this.heirs.has(unitId)) return 'unit-change.twice';
    const names = this.structure.names.filter((each) => each.unitId === unitId);
    if (this.convertsLater(unitId) || names.some(({ validFrom }) => this.isLater(validFrom))) return 'unit-change.later-change';
    const fault = this.endParents(unitId);
    if (fault !== null) return fault;
    for (const row of names) if (isValidOn(row, this.change.effectiveOn)) this.endedNames.add(row.id);
    this.heirs.set(unitId, heirId);
    return null;
  }

  private endParents(unitId: string): string | null {
    const links = this.structure.parents.filter((each) => each.unitId === unitId);
    if (links.some(({ validFrom }) => this.isLater(validFrom))) return 'unit-change.later-change';
    for (const link of links) if (isValidOn(link, this.change.effectiveOn)) this.endedParents.add(link.id);
    return null;
  }

  private link(from: string, targets: readonly UnitRef[], kind: PlannedLink['kind'], heirId: UnitRef | null): void {
    for (const to of targets) this.links.push({ from, to, kind, takesMatters: to === heirId });
  }

  private hang(unitId: UnitRef, parentId: UnitRef): void {
    const parents = this.begunParents.get(unitId) ?? [];
    if (!parents.includes(parentId)) this.begunParents.set(unitId, [...parents, parentId]);
  }

  /** Something that begins on the day or after it: the change would run into it. */
  private isLater(validFrom: string | null): boolean {
    return validFrom !== null && validFrom >= this.change.effectiveOn;
  }

  private unitsFault(step: UnitStep): string | null {
    return (
      firstOf(step.unitIds.map((id) => this.livingFault(id))) ??
      firstOf([...step.targetIds, ...(step.heirId === null ? [] : [step.heirId])].map((id) => this.targetFault(id)))
    );
  }

  /** What changes lives on the day, was there before it, and nothing is known of its end. */
  private livingFault(id: UnitRef): string | null {
    if (this.made.has(id)) return 'unit-change.unit-begins';
    const unit = this.structure.units.find((each) => each.id === id);
    if (unit === undefined) return 'unit-change.unit-unknown';
    if (unit.dissolvedOn !== null) return unit.dissolvedOn <= this.change.effectiveOn ? 'unit-change.unit-ended' : 'unit-change.later-change';
    return unit.establishedOn !== null && unit.establishedOn >= this.change.effectiveOn ? 'unit-change.unit-begins' : null;
  }

  private targetFault(id: UnitRef): string | null {
    if (this.made.has(id)) return null;
    if (this.ending.has(id)) return 'unit-change.target-ends';
    const fault = this.livingFault(id);
    const unit = this.structure.units.find((each) => each.id === id);
    return fault === 'unit-change.unit-begins' && unit?.establishedOn === this.change.effectiveOn ? null : fault;
  }
}

function endsUnits({ kind }: UnitStep): boolean {
  return kind === 'merge' || kind === 'split' || kind === 'dissolve';
}

function firstOf(faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}

const between = (count: number, least: number, most = Infinity): boolean => count >= least && count <= most;

/** Whether the step names what its kind needs and nothing else. */
function formFault({ kind, unitIds, targetIds, heirId, name, unitKind }: UnitStep): string | null {
  const wanted = {
    rename: between(unitIds.length, 1, 1) && targetIds.length === 0 && heirId === null && name !== null && name !== '',
    convert: between(unitIds.length, 1) && targetIds.length === 0 && heirId === null && name === null && unitKind !== null,
    move: between(unitIds.length, 1) && between(targetIds.length, 0, 1) && heirId === null && name === null,
    merge: between(unitIds.length, 1) && between(targetIds.length, 1, 1) && heirId === null && name === null,
    split: between(unitIds.length, 1, 1) && between(targetIds.length, 2) && heirId !== null && targetIds.includes(heirId) && name === null,
    dissolve: between(unitIds.length, 1) && targetIds.length === 0 && heirId !== null && name === null,
    transfer: between(unitIds.length, 1, 1) && between(targetIds.length, 1) && heirId === null && name === null,
  };
  if (kind !== 'convert' && unitKind !== null) return 'unit-change.step-incomplete';
  if (!wanted[kind]) return kind === 'split' || kind === 'dissolve' ? (heirId === null ? 'unit-change.heir-missing' : 'unit-change.step-incomplete') : 'unit-change.step-incomplete';
  const named = [...unitIds, ...targetIds];
  if (new Set(unitIds).size < unitIds.length || new Set(targetIds).size < targetIds.length) return 'unit-change.twice';
  return new Set(named).size < named.length && kind !== 'move' ? 'unit-change.into-itself' : null;
}

/** Units that would stand above themselves on some day from the change on. */
function circles(structure: UnitStructure, { effectiveOn }: UnitChange, plan: UnitChangePlan): UnitChangeFault[] {
  const ended = new Set(plan.endedParents);
  const kept = structure.parents.map((link) => (ended.has(link.id) ? { ...link, validTo: effectiveOn } : link));
  const begun = plan.begunParents.map((link) => ({ ...link, validFrom: effectiveOn, validTo: null }));
  return hasCircle([...kept, ...begun]) ? [{ field: 'steps', code: 'unit.above-itself' }] : [];
}

/** Whether, on any day, a unit stands above itself by these links. A circle is there from the day on which the last of its links begins. */
export function hasCircle(links: readonly Link[]): boolean {
  const days = new Set(links.flatMap(({ validFrom }) => (validFrom === null ? [] : [validFrom])));
  const inTheBeginning = links.filter(({ validFrom }) => validFrom === null);
  return isCircular(inTheBeginning) || [...days].some((day) => isCircular(links.filter((link) => isValidOn(link, day))));
}

/** Takes away, again and again, the units that stand below nobody; what is left stands in circles or below one. */
function isCircular(links: readonly Link[]): boolean {
  let left = links;
  for (;;) {
    const lower = new Set(left.map(({ unitId }) => unitId));
    const next = left.filter(({ parentId }) => lower.has(parentId));
    if (next.length === left.length) return left.length > 0;
    left = next;
  }
}
