export class FactResponse {
  /** `knock-out`, `class-cap` or `warning` */
  kind!: string;
  reason!: string;
  sourceDocument!: string;
  className!: string | null;
}

/** A recorded decision as a version holds it. */
export class FrozenDecisionResponse {
  kind!: string;
  basis!: string | null;
  peerGroup!: string | null;
  award!: string | null;
  className!: string | null;
  /** Whom it is about; of an order, the first stands first. */
  codes!: string[];
  awarded!: string[];
  reason!: string;
  decidedBy!: string;
  /** ISO instant. */
  decidedAt!: string;
  document!: string;
}
