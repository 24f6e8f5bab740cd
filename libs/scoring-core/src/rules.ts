import type { Hundredths } from './marks';

/** How a campaign turns sheets into a score (scoring rules §5). */
export interface ScoringRules {
  readonly method: 'mean' | 'trimmed' | 'median';
  /** Sheets dropped at each end by `trimmed`. */
  readonly trimEachEnd: number;
  /** `trimmed` is the plain mean below this number of counted sheets. */
  readonly trimFrom: number;
  readonly scope: 'sheet' | 'criterion';
  readonly minSheets: number;
  readonly classOn: 'exact' | 'rounded';
  readonly rankOn: 'rounded' | 'exact';
  /** A range of sheet totals above this marks the nomination for discussion; null: never. */
  readonly spreadLimit: Hundredths | null;
}

/** One key of the tie-break chain (scoring rules §7). */
export type TieKey =
  | { readonly kind: 'average'; readonly code: string }
  | { readonly kind: 'median' }
  | { readonly kind: 'smaller-spread' }
  | { readonly kind: 'legal-preference' }
  | { readonly kind: 'vote' }
  | { readonly kind: 'authority' };

export type CollectiveOrIndividual = 'collective' | 'individual' | 'household';

/** The shapes of a quota (scoring rules §8). Counts are whole numbers; percents in hundredths of a percent. */
export type Quota =
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'count-by-peer-group'; readonly counts: Readonly<Record<string, number>> }
  | {
      readonly kind: 'per-unit';
      /** One shared pool of both, or a number for each. */
      readonly pool: { readonly shared: number } | { readonly collective: number; readonly individual: number };
    }
  | {
      readonly kind: 'percent';
      readonly base: 'participants' | 'eligible' | { readonly ofClass: string };
      readonly percent: Hundredths;
      readonly rounding: 'down' | 'up' | 'half-up';
    }
  | { readonly kind: 'shared-total'; readonly total: number };

export interface AwardTier {
  readonly name: string;
  /** Name of a class; null: no class is asked for. */
  readonly minClass: string | null;
  readonly minScore: Hundredths | null;
  readonly quota: Quota;
  readonly tieAtLine: 'wait' | 'take-all' | 'take-none';
}
