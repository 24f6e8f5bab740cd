import type { Marks, SubjectKind } from '@dvk/scoring-core';
import type { InitiativeDetails } from './initiative-details';

export const nominationStates = ['draft', 'submitted', 'returned', 'accepted', 'withdrawn'] as const;

export type NominationState = (typeof nominationStates)[number];

/** A nomination together with its initiative, as the contexts to the right see it. */
export interface CampaignNomination {
  readonly id: string;
  readonly campaignId: string;
  readonly state: NominationState;
  /** Code within the campaign; empty while it was never submitted. */
  readonly code: string;
  /** Empty while it was never submitted. */
  readonly peerGroup: string;
  readonly initiativeId: string;
  readonly initiativeName: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly details: InitiativeDetails;
  /** Today's names of the units that work on it together with the one that registered it. */
  readonly jointUnitNames: readonly string[];
  readonly unitId: string;
  /** Today's name of the unit. */
  readonly unitName: string;
  /** When it was last handed in; null: never. */
  readonly submittedAt: Date | null;
  readonly summary: string;
  readonly legalPreference: boolean;
  readonly selfMarks: Marks;
  /** Remark of the unit by leaf code. */
  readonly selfRemarks: Readonly<Record<string, string>>;
  /** Leaf code → reason of the office. */
  readonly notApplicable: Readonly<Record<string, string>>;
}

/** What tells a nomination apart in a list. */
export type NominationHead = Pick<CampaignNomination, 'id' | 'code' | 'unitId' | 'unitName' | 'initiativeName' | 'field' | 'peerGroup'>;

/** Which achievement a nomination claims; of initiatives merged as duplicates it is the one that is kept. */
export interface ClaimedAchievement {
  readonly nominationId: string;
  readonly unitId: string;
  readonly initiativeId: string;
}

/** What a season needs of a nomination. */
export type Nominee = Pick<CampaignNomination, 'id' | 'code' | 'peerGroup' | 'initiativeName' | 'subjectKind' | 'field' | 'unitId' | 'submittedAt' | 'summary' | 'legalPreference' | 'notApplicable'>;

/** One file of a nomination. */
export interface EvidenceSummary {
  readonly id: string;
  /** null: for the nomination as a whole. */
  readonly leafCode: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly uploadedAt: Date;
}
