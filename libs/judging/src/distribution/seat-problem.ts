/** A nomination with the seats that are to be filled; members by their position in the list of members. */
export interface NominationSeats {
  /** Members still wanted. */
  readonly wanted: number;
  /** Members who may take a seat: nobody in conflict, nobody who recused, nobody who holds one for good. */
  readonly open: readonly number[];
  /** Members barred by nothing but a conflict of interest. */
  readonly conflicted: readonly number[];
  /** Members of the panel who could take a seat and were left out of this run. */
  readonly leftOut: readonly number[];
  /** Members at home in the nomination's field. */
  readonly preferred: readonly number[];
  /** Members who sit there today and may be moved, nothing being marked. */
  readonly movable: readonly number[];
}

export interface MemberRoom {
  /** Nominations the member keeps whatever the plan. */
  readonly load: number;
  /** Most nominations the member takes on, those included; null: no limit. */
  readonly most: number | null;
}

/** What the solver is asked: fill the seats. Plain data, for it goes to another process. */
export interface SeatProblem {
  readonly nominations: readonly NominationSeats[];
  readonly members: readonly MemberRoom[];
}

/** Constraints that can be lifted to find out which one stands in the way. */
export const reliefs = ['caps', 'participants', 'conflicts'] as const;
export type Relief = (typeof reliefs)[number];

/** Nominations that together need more than the members who may mark them can take: the cut of the network. */
export interface Bottleneck {
  readonly nominations: readonly number[];
  readonly needed: number;
  /** The most that can be given to them together. */
  readonly available: number;
  /** Members whose limit is used up by these nominations. */
  readonly members: readonly number[];
}

export interface SeatPlan {
  /** For each nomination the members chosen, rising. */
  readonly chosen: readonly (readonly number[])[];
  /**
   * Each the fewest constraints whose lifting would fill every seat; empty when every seat is filled, or when there are
   * simply too few members.
   */
  readonly reliefs: readonly (readonly Relief[])[];
  /** null unless limits of members stand in the way. */
  readonly bottleneck: Bottleneck | null;
}

/** Nominations a member can still take on; null: no limit. */
export const roomOf = ({ load, most }: MemberRoom): number | null => (most === null ? null : Math.max(0, most - load));
