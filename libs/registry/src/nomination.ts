import type { CriteriaSet, Marks, SubjectKind } from '@dvk/scoring-core';
import type { EvidenceSummary, NominationState } from './campaign-nomination';
import type { Initiative } from './initiative';

/** A nomination as stored. */
export interface Nomination {
  readonly id: string;
  readonly campaignId: string;
  readonly initiativeId: string;
  readonly unitId: string;
  readonly code: string | null;
  readonly peerGroup: string | null;
  readonly summary: string;
  readonly legalPreference: boolean;
  readonly state: NominationState;
  readonly selfMarks: Marks;
  readonly selfRemarks: Readonly<Record<string, string>>;
  readonly notApplicable: Readonly<Record<string, string>>;
  readonly receiptCode: string | null;
  readonly submittedAt: Date | null;
  readonly returnReason: string | null;
  readonly decidedAt: Date | null;
  readonly updatedAt: Date;
  /** It was handed in more than once. */
  readonly resubmitted: boolean;
  readonly version: number;
}

/** What a unit writes of a nomination. */
export interface NominationDraft {
  readonly summary: string;
  readonly legalPreference: boolean;
  readonly marks: Marks;
  /** Remark by leaf code; an empty one is left out. */
  readonly remarks: Readonly<Record<string, string>>;
}

/** One line of a list of nominations. */
export interface NominationListed {
  readonly id: string;
  readonly campaignId: string;
  readonly initiativeId: string;
  readonly initiativeName: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly code: string | null;
  readonly state: NominationState;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly evidenceCount: number;
  /** It was handed in more than once. */
  readonly resubmitted: boolean;
  readonly version: number;
}

/** One line of a printed list of what is registered for a campaign. */
export interface RegisteredNomination {
  readonly initiativeName: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitId: string;
  /** Today's name of the unit. */
  readonly unitName: string;
  /** Empty while it was never handed in. */
  readonly code: string;
  readonly state: NominationState;
  readonly summary: string;
  readonly leaderInCharge: string;
  readonly levelAimedAt: string;
  readonly submittedAt: Date | null;
  readonly evidenceCount: number;
}

/** What is registered for a campaign, as far as somebody may see it. */
export interface RegisteredList {
  readonly rows: readonly RegisteredNomination[];
  /** No desk of the actor's receives registrations: these are their own units' alone. */
  readonly ownUnitsOnly: boolean;
}

export interface NominationFilter {
  /** null: of every campaign. */
  readonly campaignId: string | null;
  readonly search: string | null;
  readonly states: readonly NominationState[];
  readonly unitId: string | null;
  readonly field: string | null;
  readonly subjectKind: SubjectKind | null;
  readonly sort: NominationSort;
  /** The row the page begins behind; null: it is the first. */
  readonly behind: NominationBehind | null;
  readonly limit: number;
}

/** The last row of a page: where in the order it stands. */
export interface NominationBehind {
  readonly sort: NominationSort;
  /** Code or title, or an instant as the database writes it; null: the row has none and stands behind all that have. */
  readonly key: string | null;
  readonly id: string;
}

export const nominationSorts = ['code', 'name', 'changed', 'submitted'] as const;

export type NominationSort = (typeof nominationSorts)[number];

export interface NominationList {
  readonly items: readonly NominationListed[];
  /** Rows that match the filter. */
  readonly total: number;
  /** Rows by state that match the filter without its states. */
  readonly byState: Readonly<Record<NominationState, number>>;
  /** Where the next page begins; null: this is the last one. */
  readonly next: NominationBehind | null;
}

/** What the actor may do with the nomination now, the phase included. */
export interface NominationActions {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly accept: boolean;
  readonly return: boolean;
  readonly setAsideItems: boolean;
}

/** A nomination as one person sees it. */
export interface NominationShown extends Nomination {
  readonly initiative: Initiative;
  readonly unitName: string;
  readonly campaignName: string;
  readonly criteriaSet: CriteriaSet;
  readonly evidence: readonly EvidenceSummary[];
  /** When handing in ends; null: no phase that permits it is open, or it has no end. */
  readonly submitBefore: Date | null;
  readonly actions: NominationActions;
}
