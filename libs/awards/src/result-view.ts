import type { SeasonResult } from '@dvk/scoring-core';

/** A frozen result without its lines. */
export interface ResultView {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly programVersion: string;
  readonly frozenAt: Date;
  readonly decimals: number;
  readonly peerGroups: readonly PeerGroupSummary[];
  readonly incomplete: number;
  readonly ineligible: number;
  /** Ranks that wait for a recorded act. */
  readonly undecided: SeasonResult['undecided'];
}

export interface PeerGroupSummary {
  readonly name: string;
  readonly ranked: number;
  readonly awards: readonly { readonly award: string; readonly count: number }[];
}
