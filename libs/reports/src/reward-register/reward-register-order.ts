import type { RegisteredReward } from '@dvk/awards';

/** The rows of the register with when and by what they were taken out; travels as JSON to the process that writes. */
export interface RewardRegisterOrder {
  /** ISO instant. */
  readonly at: string;
  /** What it was narrowed by, in words; empty: it is the whole register. */
  readonly narrowedBy: string;
  readonly rows: readonly Omit<RegisteredReward, 'recipientId' | 'decisionId' | 'campaignId'>[];
}
