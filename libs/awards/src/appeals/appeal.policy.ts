/** Where an appeal stands. */
export const appealStates = ['filed', 'received', 'answered', 'withdrawn'] as const;

export type AppealState = (typeof appealStates)[number];

/** What is done with an appeal: by those who answer it, or by the unit. */
export type AppealAct = 'receive' | 'answer' | 'withdraw';

export const appealOutcomes = ['upheld', 'partly', 'rejected'] as const;

/** Thừa nhận · thừa nhận một phần · không thừa nhận. The first two ask for a correction of the result. */
export type AppealOutcome = (typeof appealOutcomes)[number];

/** From which states an act leads where; what is not named is refused. */
export const appealTransitions: Readonly<Record<AppealAct, { readonly from: readonly AppealState[]; readonly to: AppealState }>> = {
  receive: { from: ['filed'], to: 'received' },
  answer: { from: ['filed', 'received'], to: 'answered' },
  withdraw: { from: ['filed', 'received'], to: 'withdrawn' },
};

/** The state an act leads to; null: it is refused. */
export function stateAfter(state: AppealState, act: AppealAct): AppealState | null {
  const { from, to } = appealTransitions[act];
  return from.includes(state) ? to : null;
}

const dayMs = 86_400_000;
/** Viet Nam keeps one clock all year. */
const aheadOfUtc = 7 * 3_600_000;

/**
 * The instant at which the period for appeals is over: midnight, at the Vietnamese clock, after the last of `days` whole days
 * that follow the day of the announcement. null: it has not begun to run, or no appeal is taken.
 */
export function appealsUntil(announcedAt: Date | null, days: number): Date | null {
  if (announcedAt === null || days === 0) return null;
  const today = Math.floor((announcedAt.getTime() + aheadOfUtc) / dayMs);
  return new Date((today + days + 1) * dayMs - aheadOfUtc);
}

/** Why no appeal can be filed; null: one can. */
export function filingRefusal(given: { readonly appealDays: number; readonly until: Date | null; readonly now: Date; readonly filedBefore: boolean }): string | null {
  if (given.appealDays === 0) return 'appeal.not-taken';
  if (given.filedBefore) return 'appeal.already-filed';
  if (given.until !== null && given.now >= given.until) return 'appeal.too-late';
  return null;
}

/** How the actor stands to an appeal. */
export type AppealRelation = 'unit' | 'answerer' | 'reader';

/** Why the actor cannot take the act; null: the state decides. */
export function actRefusal(act: AppealAct, relation: AppealRelation): string | null {
  if (act === 'withdraw') return relation === 'unit' ? null : 'appeal.not-yours';
  if (relation === 'unit') return 'appeal.own-unit';
  return relation === 'answerer' ? null : 'appeal.not-yours';
}
