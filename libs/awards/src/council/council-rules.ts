import type { VoteThreshold } from '@dvk/scoring-core';

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
