import type { SubjectKind } from '@dvk/scoring-core';
import type { NominationState } from '../campaign-nomination';

export const duplicateVerdicts = ['same', 'different'] as const;

export type DuplicateVerdict = (typeof duplicateVerdicts)[number];

/** How alike two titles are: one but for what a title key leaves out, or near to it. */
export type TitleLikeness = 'equal' | 'near';

/** An initiative like the one being written, as a clerk may know of it. */
export interface SimilarTitle {
  /** null: the clerk may not open it. */
  readonly id: string | null;
  readonly code: string;
  readonly name: string;
  /** Today's name of its unit, of a unit that ended its last. */
  readonly unitName: string;
  readonly registeredAt: Date;
  readonly likeness: TitleLikeness;
  /** The titles hold different numbers: perhaps two of a numbered row, perhaps one in two years. */
  readonly numbersDiffer: boolean;
}

/** An initiative of one title with the one being written. */
export type AlikeTitle = Pick<SimilarTitle, 'code' | 'name' | 'unitName'>;

/** One that an initiative is like, named to the desk. */
export interface AlikeMention extends AlikeTitle {
  readonly id: string;
}

export interface DuplicateDecision {
  readonly verdict: DuplicateVerdict;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** An initiative like another one, as the desk sees it. */
export interface SimilarInitiative {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly registeredAt: Date;
  readonly version: number;
  /** Per cent; null: the titles are not alike. */
  readonly titleLikeness: number | null;
  /** Per cent of what the two texts say together; null: they are not alike. */
  readonly textLikeness: number | null;
  readonly sameTitle: boolean;
  readonly numbersDiffer: boolean;
  /** One continues the other: they are alike because they have to be. */
  readonly continues: boolean;
  readonly nominations: readonly { readonly campaignName: string; readonly year: number; readonly state: NominationState }[];
  /** Newest first; those before are kept. */
  readonly decisions: readonly DuplicateDecision[];
}

export interface Similar {
  /** Of the initiative asked about. */
  readonly version: number;
  readonly items: readonly SimilarInitiative[];
}
