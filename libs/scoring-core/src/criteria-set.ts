import type { Hundredths } from './marks';

/** Who enters the mark of a leaf (scoring rules §3). */
export type MarkedBy = 'panel' | 'office' | 'unit';

export type SubjectKind =
  | 'collective-model'
  | 'individual-model'
  | 'collective-exemplar'
  | 'individual-exemplar'
  | 'household';

/** A minimum below which the nomination is not eligible: points, or percent of the maximum (both in hundredths). */
export type Floor =
  | { readonly kind: 'points'; readonly value: Hundredths }
  | { readonly kind: 'percent'; readonly value: Hundredths };

/** One described level of a `choice` leaf. */
export interface Level {
  readonly name: string;
  readonly points: Hundredths;
}

/** One step of a `steps` leaf; a null bound is open. All values in hundredths. */
export interface Step {
  readonly from: Hundredths | null;
  readonly fromInclusive: boolean;
  readonly to: Hundredths | null;
  readonly toInclusive: boolean;
  readonly points: Hundredths;
}

interface LeafCommon {
  readonly code: string;
  readonly name: string;
  /** Guidance shown beside the mark; empty when there is none. */
  readonly guidance: string;
  readonly max: Hundredths;
  /** Multiplies the points; 100 is weight 1. */
  readonly weight: Hundredths;
  readonly markedBy: MarkedBy;
  readonly mayBeNotApplicable: boolean;
  readonly floor: Floor | null;
}

export type Leaf =
  | (LeafCommon & { readonly kind: 'points'; readonly step: Hundredths })
  | (LeafCommon & { readonly kind: 'choice'; readonly levels: readonly Level[] })
  | (LeafCommon & { readonly kind: 'gate'; readonly whenFailed: 'ineligible' | 'group-zero' })
  | (LeafCommon & { readonly kind: 'count'; readonly pointsEach: Hundredths })
  | (LeafCommon & { readonly kind: 'ratio' })
  | (LeafCommon & { readonly kind: 'steps'; readonly steps: readonly Step[] })
  | (LeafCommon & { readonly kind: 'bonus'; readonly step: Hundredths })
  | (LeafCommon & { readonly kind: 'deduction'; readonly step: Hundredths });

export type LeafKind = Leaf['kind'];

/** A group or a criterion that has parts of its own. Its max is Σ child max × weight over its points leaves. */
export interface CriteriaGroup {
  readonly kind: 'group';
  readonly code: string;
  readonly name: string;
  readonly max: Hundredths;
  readonly floor: Floor | null;
  /** Cap of the bonuses of this group; null: only the cap of the set applies. */
  readonly bonusCap: Hundredths | null;
  readonly deductionCap: Hundredths | null;
  readonly children: readonly CriteriaNode[];
}

export type CriteriaNode = CriteriaGroup | Leaf;

/** A band of scores; `null` bounds are open. Highest class first (scoring rules §3, §6). */
export interface ClassBand {
  readonly name: string;
  readonly from: Hundredths | null;
  readonly fromInclusive: boolean;
  readonly to: Hundredths | null;
  readonly toInclusive: boolean;
  /** True: a points leaf averaged 0 bars this class and the verdict is undetermined. */
  readonly zeroBlocked: boolean;
}

/** A criteria set as issued: a document, immutable once published (scoring rules §3). */
export interface CriteriaSet {
  readonly title: string;
  readonly issuer: string;
  /** Text, leading zeros kept: "0125/HD-BTGDV". */
  readonly number: string;
  /** ISO dates. */
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly subjectKinds: readonly SubjectKind[];
  readonly scores: 'model' | 'exemplar' | 'unit-year';
  /** Places of every rounding stage, 0–4. */
  readonly decimals: number;
  readonly declaredTotal: Hundredths;
  readonly bonusCap: Hundredths | null;
  readonly deductionCap: Hundredths | null;
  /** Must be chosen before publishing; null is "not chosen yet". */
  readonly bonusMayExceedMax: boolean | null;
  readonly groups: readonly CriteriaNode[];
  /**
   * Codes of groups and leaves in the order of the issued document, where it differs from walking the tree. The first
   * gate or floor that fails in this order is the one that is named. Left out: the order of the tree.
   */
  readonly documentOrder?: readonly string[];
  readonly classes: readonly ClassBand[];
}
