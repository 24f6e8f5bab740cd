import type { UnitKind } from './unit-kinds';
import type { SuccessionKind } from './unit-plan';

export const unitStepKinds = ['rename', 'convert', 'move', 'merge', 'split', 'dissolve', 'transfer'] as const;

/**
 * What one step of a change does:
 * `rename` the unit bears another name; `convert` the units are of another kind; `move` the units stand below the target, or below nobody; `merge` the units end in the
 * target; `split` the unit ends in the targets; `dissolve` the units end and the heir takes over what is open; `transfer` the unit
 * lives on and the targets take over a part of it.
 */
export type UnitStepKind = (typeof unitStepKinds)[number];

/** A unit of the register by its id, or one that the change itself makes by its key (`new-1`). */
export type UnitRef = string;

export interface UnitStep {
  readonly kind: UnitStepKind;
  readonly unitIds: readonly UnitRef[];
  readonly targetIds: readonly UnitRef[];
  /** Who takes over what is open at a unit that ends: chosen at `split` (one of the targets) and `dissolve`; the target of a `merge`. */
  readonly heirId: UnitRef | null;
  /** The new name, at `rename`. */
  readonly name: string | null;
  /** What the units become, at `convert`. */
  readonly unitKind: UnitKind | null;
}

/** A unit that begins with the change. */
export interface UnitMade {
  /** `new-1`, `new-2` … */
  readonly key: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId: UnitRef | null;
}

/** A change of the organisation (thay đổi tổ chức): one act of one legal document, in force from one day on. */
export interface UnitChange {
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
  readonly newUnits: readonly UnitMade[];
  readonly steps: readonly UnitStep[];
}

/** A change as it is kept: units it made bear their ids; by id, the name every unit bore the day before. */
export interface KeptUnitChange extends UnitChange {
  readonly names: Readonly<Record<string, string>>;
}

/** A dated row; the end is exclusive, nulls are open. */
export interface DatedRow {
  readonly id: string;
  readonly unitId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ParentRow extends DatedRow {
  readonly parentId: string;
}

/** What a plan is made from: the units it names and whatever of the tree hangs on them. */
export interface UnitStructure {
  readonly units: readonly { readonly id: string; readonly establishedOn: string | null; readonly dissolvedOn: string | null; /** What it began with. */ readonly kind: UnitKind }[];
  /** What the units named became later, in the order of the days. */
  readonly kinds: readonly { readonly unitId: string; readonly kind: UnitKind; readonly validFrom: string }[];
  /** All names of the units named, through time. */
  readonly names: readonly (DatedRow & { readonly name: string })[];
  /** All links, through time, of the units named, of everything above them, and of what stands directly below them. */
  readonly parents: readonly ParentRow[];
}

export interface PlannedLink {
  readonly from: UnitRef;
  readonly to: UnitRef;
  readonly kind: SuccessionKind;
  /** Who is in charge of what the unit that ended left open; one for each. */
  readonly takesMatters: boolean;
}

/** Which rows end on the day, which begin. */
export interface UnitChangePlan {
  readonly made: readonly UnitMade[];
  readonly endedNames: readonly string[];
  readonly begunNames: readonly { readonly unitId: UnitRef; readonly name: string }[];
  readonly begunKinds: readonly { readonly unitId: string; readonly before: UnitKind; readonly kind: UnitKind }[];
  readonly endedParents: readonly string[];
  readonly begunParents: readonly { readonly unitId: UnitRef; readonly parentId: UnitRef }[];
  readonly dissolved: readonly { readonly unitId: string; readonly heirId: UnitRef }[];
  readonly links: readonly PlannedLink[];
}

/** Why a change cannot be, and where: `steps.0`, `newUnits.1`. */
export interface UnitChangeFault {
  readonly field: string;
  readonly code: string;
}

/** A row that a change ended, with the end it had before. */
export interface EndedRow {
  readonly id: string;
  readonly validTo: string | null;
}

/** Ids of the rows a change wrote, in its own table and in that of posts. */
export interface UnitChangeEffects {
  readonly madeUnits: readonly string[];
  readonly dissolvedUnits: readonly string[];
  readonly endedNames: readonly EndedRow[];
  readonly begunNames: readonly string[];
  readonly begunKinds: readonly string[];
  readonly endedParents: readonly EndedRow[];
  readonly begunParents: readonly string[];
  readonly links: readonly string[];
  readonly endedPosts: readonly EndedRow[];
  readonly begunPosts: readonly string[];
}

/** A change as it was recorded. */
export interface UnitChangeRecord {
  readonly id: string;
  readonly effectiveOn: string;
  readonly legalDocument: string;
  readonly note: string;
  /** Every unit it names or moves. */
  readonly unitIds: readonly string[];
  readonly change: KeptUnitChange;
  readonly effects: UnitChangeEffects;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
  readonly undoReason: string | null;
}
