import type { VoteThreshold } from '@dvk/scoring-core';

/**
 * What is asked: `award` – the tier for a nomination; `tie` – the tier for one of those whom the result left on its line; `class` – the
 * class that the criteria set leaves undetermined; `obstacle` – whether an obstacle is lifted.
 */
export const caseKinds = ['award', 'tie', 'class', 'obstacle'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** The quota line that a tie is about. */
export interface LineOnTable {
  readonly peerGroup: string;
  /** All who stand on it. */
  readonly codes: readonly string[];
  /** How many of them can get the award at most. */
  readonly places: number;
}

/** What a tier asks of a vote; an empty award stands for every tier that has no line of its own. */
export interface TierThreshold extends VoteThreshold {
  readonly award: string;
}

/** How a council decides. */
export interface CouncilRules {
  /** Hundredths of a percent of those who sit. */
  readonly quorumHundredths: number;
  readonly denominator: 'all' | 'present';
  readonly ballot: 'open' | 'secret';
  readonly standingOnly: boolean;
  readonly absenteesWrite: boolean;
  readonly chairBreaksTie: boolean;
  readonly thresholds: readonly TierThreshold[];
}

export interface Invitee {
  readonly name: string;
  readonly title: string;
}

export const positions = ['chair', 'vice-chair', 'secretary', 'member'] as const;
export type CouncilPosition = (typeof positions)[number];

export const choices = ['yes', 'no', 'blank'] as const;
export type Choice = (typeof choices)[number];

const majority: VoteThreshold = { hundredths: 5000, comparison: 'more-than' };

/** The threshold of a tier: its own line, else the one for all, else more than half. */
export function thresholdOf({ thresholds }: Pick<CouncilRules, 'thresholds'>, award: string): VoteThreshold {
  return thresholds.find((line) => line.award === award) ?? thresholds.find((line) => line.award === '') ?? majority;
}
