import type { ClassDecision, DecisionGround, DepartureDecision, LineDecision, OrderDecision, RecordedDecision } from '@dvk/scoring-core';

/** What a decision decides, without who, when and why. */
export type DecisionSubject =
  | Omit<ClassDecision, keyof DecisionGround>
  | Omit<OrderDecision, keyof DecisionGround>
  | Omit<LineDecision, keyof DecisionGround>
  | Omit<DepartureDecision, keyof DecisionGround>;

export interface ActWithdrawal {
  readonly actId: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
  readonly withdrawnBy: string;
}

/** A recorded decision as it is kept. */
export interface ActRow {
  readonly id: string;
  readonly campaignId: string;
  readonly subject: DecisionSubject;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly document: string;
  /** The session of the council whose vote it is; null: entered by hand. */
  readonly councilSessionId: string | null;
  readonly enteredAt: Date;
  readonly enteredBy: string;
}

/** With the act that withdrew it; null: it stands. */
export interface KnownAct extends ActRow {
  readonly withdrawal: ActWithdrawal | null;
}

/** The decision as the ranking takes it. */
export function decisionOf({ subject, reason, decidedBy, decidedAt, document }: Pick<ActRow, 'subject' | 'reason' | 'decidedBy' | 'decidedAt' | 'document'>): RecordedDecision {
  return { ...subject, reason, decidedBy, decidedAt: decidedAt.toISOString(), document };
}

/** Those that stand. */
export function standingDecisions(acts: readonly KnownAct[]): readonly RecordedDecision[] {
  return acts.filter(({ withdrawal }) => withdrawal === null).map(decisionOf);
}
