import type { UnitKind } from './unit-kinds';

export const successionKinds = ['rename', 'merge', 'split', 'dissolve', 'transfer'] as const;

export type SuccessionKind = (typeof successionKinds)[number];

/** A unit to be made, its name and its place above, as far as they are known; dates are `YYYY-MM-DD`. */
export interface PlannedUnit {
  readonly code: string;
  readonly officialCode: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly establishedOn: string | null;
  readonly dissolvedOn: string | null;
}

/** A place in the tree from one day to another (exclusive). */
export interface PlannedParent {
  readonly code: string;
  readonly parentCode: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface PlannedSuccession {
  readonly fromCode: string;
  readonly toCode: string;
  readonly effectiveOn: string;
  readonly kind: SuccessionKind;
  readonly legalDocument: string;
  /** The successor takes over what is open; at most one of a unit's successors does. */
  readonly takesMatters: boolean;
}

export interface UnitPlan {
  readonly units: readonly PlannedUnit[];
  readonly parents: readonly PlannedParent[];
  readonly successions: readonly PlannedSuccession[];
}
