import type { SeasonResult } from '@dvk/scoring-core';

/** What stands above the table of a result. */
export interface ResultSummary {
  readonly decimals: number;
  readonly peerGroups: readonly PeerGroupSummary[];
  readonly incomplete: number;
  readonly ineligible: number;
  /** Ranks that wait for a recorded act. */
  readonly undecided: SeasonResult['undecided'];
}

/** How many nominations a result is of. */
export const linesOf = ({ peerGroups, incomplete, ineligible }: ResultSummary): number => peerGroups.reduce((sum, { ranked }) => sum + ranked, incomplete + ineligible);

/** A frozen result without its lines. */
export interface ResultView extends ResultSummary {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly programVersion: string;
  readonly frozenAt: Date;
  readonly standing: 'proposal' | 'final';
  /** Why the version before was replaced; null for the first. */
  readonly reason: string | null;
  readonly replacesId: string | null;
}

/** How many of a peer group are rewarded, wait for a decision, or are not proposed; the three sum up to `ranked`. */
export interface PeerGroupSummary {
  readonly name: string;
  readonly ranked: number;
  readonly awards: readonly { readonly award: string; readonly count: number }[];
  readonly undecided: number;
  readonly notProposed: number;
}

/** Names one version of a campaign's result. */
export interface ResultReferenceView {
  readonly id: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly frozenAt: Date;
  readonly standing: 'proposal' | 'final';
}

/** A version in the list of versions. */
export interface ResultVersionView extends ResultReferenceView {
  readonly reason: string | null;
  readonly replacesId: string | null;
  readonly frozenByName: string;
}

/** Where a campaign stands on its way to a result. Says nothing that depends on a mark. */
export interface ResultStandingView {
  readonly campaignId: string;
  readonly campaignCode: string;
  readonly campaignName: string;
  readonly year: number;
  /** Marking has been ended by its act. */
  readonly scoringClosed: boolean;
  /** The phase of this moment opens results. */
  readonly readable: boolean;
  readonly published: boolean;
  /** The newest result; null while there is none or the phase does not open it. */
  readonly newest: ResultReferenceView | null;
}

export interface CampaignResultsView extends ResultStandingView {
  readonly acceptedNominations: number;
  readonly mayFreeze: boolean;
  /** Why nobody could freeze it now; null when it could be. */
  readonly freezeRefusal: string | null;
}
