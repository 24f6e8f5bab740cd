/** What the registry gives a decision to reward. */
export interface RegistryEntry {
  /** Text, leading zeros kept. */
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly issuer: string;
  /** Name and title of who signed. */
  readonly signer: string;
}

/** The decision that takes a reward back. */
export interface Revocation {
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly issuer: string;
  readonly reason: string;
  /** What it is founded on: a conclusion, a proposal. */
  readonly sourceDocument: string;
}

/** A row of the list that will be signed, in its final order. */
export interface RewardRow {
  readonly nominationId: string;
  readonly nominationCode: string;
  /** Of the line in the result. */
  readonly position: number;
}

export const rewardHeads = ['state', 'party'] as const;

export type RewardHead = (typeof rewardHeads)[number];

export const rewardStates = ['standing', 'revoked'] as const;

export type RewardState = (typeof rewardStates)[number];

/** How the register is sorted; within a decision by the number in the golden book. */
export const rewardOrders = ['newest', 'oldest', 'name', 'unit'] as const;

export type RewardOrder = (typeof rewardOrders)[number];

/** What is searched in the register; null: no matter. */
export interface RegisterSearch {
  /** Finds name and unit with or without marks, and the number. */
  readonly search: string;
  /** Of the decision's date. */
  readonly year: number | null;
  readonly award: string | null;
  readonly unitName: string | null;
  readonly state: RewardState | null;
  readonly head: RewardHead | null;
  readonly order: RewardOrder;
  readonly limit: number;
  readonly offset: number;
}
