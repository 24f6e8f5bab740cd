import type { SubjectKind } from '@dvk/scoring-core';
import type { PhotoState } from './public-page';

export const publicActs = ['write', 'publish', 'withdraw', 'mark-photo', 'decide-photo', 'withdraw-photo'] as const;

export type PublicAct = (typeof publicActs)[number];

interface ActRule {
  /** The unit may do it as well as the office that decides in its area. */
  readonly unitToo: boolean;
  /** Only of what is recognised, neither dropped nor merged; what takes away is always done. */
  readonly ofRecognised: boolean;
}

const rules: Readonly<Record<PublicAct, ActRule>> = {
  write: { unitToo: true, ofRecognised: true },
  publish: { unitToo: false, ofRecognised: true },
  withdraw: { unitToo: false, ofRecognised: false },
  'mark-photo': { unitToo: true, ofRecognised: true },
  'decide-photo': { unitToo: false, ofRecognised: true },
  'withdraw-photo': { unitToo: true, ofRecognised: false },
};

export interface PublicStanding {
  readonly own: boolean;
  readonly desk: boolean;
  /** The unit ended and nobody took over: nobody acts for it. */
  readonly unitDissolved: boolean;
  readonly recognised: boolean;
  readonly dropped: boolean;
  readonly merged: boolean;
}

/** Why this actor may not do this now; null: they may. */
export function whyNotShow(act: PublicAct, { own, desk, unitDissolved, recognised, dropped, merged }: PublicStanding): string | null {
  const { unitToo, ofRecognised } = rules[act];
  if (!desk && !(unitToo && own)) return unitToo ? 'initiative.other-unit' : 'initiative.other-desk';
  if (!desk && unitDissolved) return 'initiative.unit-dissolved';
  if (!ofRecognised) return null;
  if (merged) return 'initiative.merged';
  if (dropped) return 'initiative.dropped';
  return recognised ? null : 'initiative.not-recognised';
}

const persons: ReadonlySet<SubjectKind> = new Set(['individual-model', 'individual-exemplar', 'household']);

/** Whether the name of an initiative of this kind is that of a person. */
export const isOfPerson = (kind: SubjectKind): boolean => persons.has(kind);

/** From where a picture goes where. */
export const photoSteps: Readonly<Record<'approve' | 'refuse' | 'withdraw', { readonly from: readonly PhotoState[]; readonly to: PhotoState }>> = {
  approve: { from: ['waiting'], to: 'approved' },
  refuse: { from: ['waiting'], to: 'refused' },
  withdraw: { from: ['waiting', 'approved'], to: 'withdrawn' },
};
