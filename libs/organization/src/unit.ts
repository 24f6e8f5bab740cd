import type { AreaClass, DatedAreaClass } from './area-class';
import type { UnitKind } from './unit-kinds';
import type { SuccessionKind } from './unit-plan';

export interface UnitMention {
  readonly id: string;
  readonly name: string;
}

/** A unit as a list shows it: named and placed as of the day asked about, a dissolved one as of its last day. */
export interface UnitListed {
  readonly id: string;
  readonly code: string;
  readonly officialCode: string | null;
  readonly kind: UnitKind;
  /** In Vietnamese, as the office wrote it. */
  readonly kindLabel: string;
  readonly name: string;
  /** `YYYY-MM-DD`, null when unknown. */
  readonly establishedOn: string | null;
  readonly dissolvedOn: string | null;
  /** From the unit directly above to the top. */
  readonly above: readonly UnitMention[];
  /** What it became, directly. */
  readonly successors: readonly UnitMention[];
  /** Units by whose name a search found it, because it took them over. */
  readonly formerly: readonly UnitMention[];
  /** In force on the day asked about. */
  readonly areaClass: AreaClass | null;
}

export interface UnitLink extends UnitMention {
  readonly kind: SuccessionKind;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly legalDocument: string;
}

export interface DatedName {
  readonly name: string;
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validTo: string | null;
}

/** What a unit was through time. */
export interface DatedKind {
  readonly kind: UnitKind;
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validTo: string | null;
}

/** A place in the tree through time. */
export interface DatedParent extends UnitMention {
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validTo: string | null;
}

/** A recorded change that touches the unit, also one that is not in force yet. */
export interface UnitChangeMention {
  readonly id: string;
  readonly effectiveOn: string;
  readonly legalDocument: string;
}

export interface UnitShown extends Omit<UnitListed, 'successors' | 'formerly'> {
  readonly version: number;
  /** From the first to the latest. */
  readonly names: readonly DatedName[];
  readonly kinds: readonly DatedKind[];
  readonly parents: readonly DatedParent[];
  readonly areaClasses: readonly DatedAreaClass[];
  /** In the order of their days. */
  readonly changes: readonly UnitChangeMention[];
  readonly successors: readonly UnitLink[];
  readonly predecessors: readonly UnitLink[];
  /** The units in charge today: at the end of every chain of successors; the unit itself while it lasts. */
  readonly nowInCharge: readonly UnitMention[];
}

export interface UnitFilter {
  /** Part of a name the unit bears or bore, with or without marks, or its code; null: any. */
  readonly search: string | null;
  readonly kind: UnitKind | null;
  /** At or below this unit. */
  readonly belowId: string | null;
  /** `YYYY-MM-DD` */
  readonly onDate: string;
  readonly includeDissolved: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** A unit as it is brought from outside, for example from a season workbook. */
export interface UnitBrought {
  readonly code: string;
  readonly name: string;
  /** In Vietnamese; see `kindOfLabel`. */
  readonly kindLabel: string;
  readonly parentId: string | null;
}
