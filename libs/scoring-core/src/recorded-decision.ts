/** Who decided what the rules leave open, when, why, and by which document. Texts are kept as they were entered. */
export interface DecisionGround {
  readonly reason: string;
  /** Name and title of the person or body. */
  readonly decidedBy: string;
  /** ISO instant. */
  readonly decidedAt: string;
  readonly document: string;
}

/** Decides a class that the set leaves undetermined (scoring rules §6). */
export interface ClassDecision extends DecisionGround {
  readonly kind: 'class';
  readonly nominationCode: string;
  readonly className: string;
}

/** Sets equals apart whom the computed keys of the chain leave equal (scoring rules §7): all of one rank, the first stands first. */
export interface OrderDecision extends DecisionGround {
  readonly kind: 'order';
  readonly basis: 'vote' | 'authority';
  readonly peerGroup: string;
  readonly codes: readonly string[];
}

/** Says who of those on an undecided quota line gets the award (scoring rules §8); the others stand outside the quota. */
export interface LineDecision extends DecisionGround {
  readonly kind: 'line';
  readonly peerGroup: string;
  readonly award: string;
  /** All who stand on the line. */
  readonly codes: readonly string[];
  readonly awarded: readonly string[];
}

/** The human decision that departs from the proposal for one nomination (scoring rules §6.11); null: no award. */
export interface DepartureDecision extends DecisionGround {
  readonly kind: 'departure';
  readonly nominationCode: string;
  readonly award: string | null;
}

/** A recorded act. What it decides is decided by people; the program only puts it where the rules ask for it. */
export type RecordedDecision = ClassDecision | OrderDecision | LineDecision | DepartureDecision;

/** Nominations a decision is about. */
export function codesOfDecision(decision: RecordedDecision): readonly string[] {
  return decision.kind === 'class' || decision.kind === 'departure' ? [decision.nominationCode] : decision.codes;
}
