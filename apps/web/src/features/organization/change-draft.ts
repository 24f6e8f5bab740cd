import type { ChangeDraft, StepKind, Unit } from './queries';
import type { ChosenUnit } from './units-field';

/** A unit that a change is to make, as it is being entered. */
export interface DraftUnit {
  /** `new-1`, `new-2` … */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly kind: Unit['kind'];
  readonly parent: ChosenUnit | null;
}

/** A step of a change, as it is being entered. */
export interface DraftStep {
  readonly key: number;
  readonly kind: StepKind;
  readonly units: readonly ChosenUnit[];
  readonly targets: readonly ChosenUnit[];
  readonly heir: ChosenUnit | null;
  readonly name: string;
  /** What the units become; null: not chosen. */
  readonly unitKind: Unit['kind'] | null;
}

export interface Draft {
  readonly effectiveOn: string | null;
  readonly newUnits: readonly DraftUnit[];
  readonly steps: readonly DraftStep[];
  /** Where posts go that do not go to the heir; `''`: they end. By post. */
  readonly posts: Readonly<Record<string, string>>;
}

export const emptyStep = (key: number): DraftStep => ({ key, kind: 'merge', units: [], targets: [], heir: null, name: '', unitKind: null });

/** How many units a step of the kind changes, and how many it names beside them. */
export const stepForm: Readonly<Record<StepKind, { readonly units: number; readonly targets: number }>> = {
  rename: { units: 1, targets: 0 },
  convert: { units: Infinity, targets: 0 },
  move: { units: Infinity, targets: 1 },
  merge: { units: Infinity, targets: 1 },
  split: { units: 1, targets: Infinity },
  dissolve: { units: Infinity, targets: 0 },
  transfer: { units: 1, targets: Infinity },
};

/** Another kind for a step: what the kind has no place for is dropped. */
export function withKind(step: DraftStep, kind: StepKind): DraftStep {
  const form = stepForm[kind];
  return { ...step, kind, units: step.units.slice(0, form.units), targets: step.targets.slice(0, form.targets), heir: null, name: '', unitKind: null };
}

/** As the API takes it; null while it has no day. */
export function draftBody({ effectiveOn, newUnits, steps, posts }: Draft): ChangeDraft | null {
  if (effectiveOn === null) return null;
  const ids = (units: readonly ChosenUnit[]): string[] => units.map(({ id }) => id);
  return {
    effectiveOn,
    newUnits: newUnits.map(({ key, code, name, kind, parent }) => ({ key, code: code.trim(), name, kind, ...(parent === null ? {} : { parentId: parent.id }) })),
    steps: steps.map(({ kind, units, targets, heir, name, unitKind }) => ({
      kind,
      unitIds: ids(units),
      targetIds: ids(targets),
      ...(heir === null ? {} : { heirId: heir.id }),
      ...(kind === 'rename' ? { name } : {}),
      ...(unitKind === null ? {} : { unitKind }),
    })),
    posts: Object.entries(posts).map(([postId, unitId]) => ({ postId, ...(unitId === '' ? {} : { unitId }) })),
  };
}
