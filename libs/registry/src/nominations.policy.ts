import type { NominationState } from './campaign-nomination';

export type NominationStep = 'edit' | 'submit' | 'withdraw' | 'accept' | 'return' | 'set-aside-items';

/** The life of a nomination: from which states each step may be taken. */
export const stepsFrom: Readonly<Record<NominationStep, readonly NominationState[]>> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  withdraw: ['draft', 'submitted', 'returned'],
  accept: ['submitted'],
  return: ['submitted', 'accepted'],
  'set-aside-items': ['submitted', 'accepted'],
};

/** The state a step leads to; a step that is not here changes none. */
export const stateAfter = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  accept: 'accepted',
  return: 'returned',
} as const satisfies Readonly<Partial<Record<NominationStep, NominationState>>>;

const unitSteps: readonly NominationStep[] = ['edit', 'submit', 'withdraw'];

export interface NominationStanding {
  readonly state: NominationState;
  /** The actor is clerk of the nominated unit. */
  readonly own: boolean;
  /** The actor works at the desk that receives this campaign's nominations. */
  readonly desk: boolean;
}

/** Why this actor may not take the step, whatever the phase; null: they may. */
export function whyNotStep(step: NominationStep, { state, own, desk }: NominationStanding): string | null {
  const entitled = unitSteps.includes(step) ? own : desk;
  if (!entitled) return 'nomination.not-yours';
  return stepsFrom[step].includes(state) ? null : 'nomination.wrong-state';
}
