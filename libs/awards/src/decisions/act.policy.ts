import type { FieldProblem } from '@dvk/platform';

/** What is known of a campaign when somebody means to record or withdraw a decision, or to make a new version of its result. */
export interface DecidingSituation {
  readonly scoringLocked: boolean;
  /** A result was frozen: what is decided on is known to everybody entitled. */
  readonly frozen: boolean;
  readonly archived: boolean;
}

/** Why nothing can be decided now; null when it can. */
export function whyNotDecide({ scoringLocked, frozen, archived }: DecidingSituation): string | null {
  if (!scoringLocked) return 'result.scoring-not-locked';
  if (!frozen) return 'result.not-frozen-yet';
  return archived ? 'result.archived' : null;
}

/** What is missing of a decision's ground, all at once. */
export function groundProblems(ground: { readonly reason: string; readonly decidedBy: string; readonly decidedAt: Date }, now: Date): FieldProblem[] {
  const missing = (['reason', 'decidedBy'] as const).filter((field) => ground[field] === '').map((field) => ({ field, code: 'decision.part-missing' }));
  return ground.decidedAt > now ? [...missing, { field: 'decidedAt', code: 'decision.in-the-future' }] : missing;
}
