export const registrationStates = ['draft', 'handed-in', 'returned', 'accepted'] as const;

/** How far the registration (đăng ký) of an initiative is; a nomination that was handed in or accepted counts as its registration being so. */
export type RegistrationState = (typeof registrationStates)[number];

export const distinctionKinds = ['recognised', 'typical'] as const;

/** công nhận, for a period · tiêu biểu */
export type DistinctionKind = (typeof distinctionKinds)[number];

export const lifecycleActs = ['edit', 'hand-in', 'take-back', 'accept', 'return', 'recognise', 'choose', 'drop', 'restore', 'review', 'report', 'be-copied'] as const;

export type LifecycleAct = (typeof lifecycleActs)[number];

interface ActRule {
  /** Who acts: the unit that registered it (or the one in charge of what that left), or the office that decides in its area. */
  readonly by: 'unit' | 'desk';
  readonly from: readonly RegistrationState[];
  readonly to?: RegistrationState;
  /** Only for one that was dropped; every other act is only for one that was not. */
  readonly ofDropped?: true;
  /** Only once it was recognised. */
  readonly ofRecognised?: true;
  /** Not while a nomination of it is before an office or a panel. */
  readonly notWhileNominated?: true;
}

/**
 * The five facts of an initiative never become one state: each act says what it needs and what it changes. Recognised and typical are
 * what staff enter by their documents; proposed and rewarded follow from results and decisions and are no acts on an initiative.
 */
export const lifecycle: Readonly<Record<LifecycleAct, ActRule>> = {
  edit: { by: 'unit', from: ['draft', 'returned', 'accepted'], notWhileNominated: true },
  'hand-in': { by: 'unit', from: ['draft', 'returned'], to: 'handed-in' },
  'take-back': { by: 'unit', from: ['handed-in'], to: 'draft', notWhileNominated: true },
  accept: { by: 'desk', from: ['handed-in'], to: 'accepted', notWhileNominated: true },
  return: { by: 'desk', from: ['handed-in'], to: 'returned', notWhileNominated: true },
  recognise: { by: 'desk', from: ['accepted'] },
  choose: { by: 'desk', from: ['accepted'], ofRecognised: true },
  drop: { by: 'desk', from: ['accepted'], notWhileNominated: true },
  restore: { by: 'desk', from: registrationStates, ofDropped: true },
  review: { by: 'desk', from: ['accepted'] },
  report: { by: 'unit', from: registrationStates },
  'be-copied': { by: 'unit', from: ['accepted'], ofRecognised: true },
};

export interface LifecycleStanding {
  /** The actor is clerk of the unit that registered it, or of the one in charge of what that left. */
  readonly own: boolean;
  /** The actor decides in its area. */
  readonly desk: boolean;
  /** Its unit ended and nobody took over what it left open. */
  readonly unitDissolved: boolean;
  readonly registration: RegistrationState;
  readonly dropped: boolean;
  /** It turned out to be another one, which lives on for both. */
  readonly merged: boolean;
  /** A recognition stands, whatever its period. */
  readonly recognised: boolean;
  /** Handed in or accepted in a campaign that is not archived. */
  readonly nominated: boolean;
}

/** Why this actor may not do this with the initiative now; null: they may. */
export function whyNotAct(act: LifecycleAct, { own, desk, unitDissolved, ...state }: LifecycleStanding): string | null {
  const rule = lifecycle[act];
  if (rule.by === 'unit' && !own) return 'initiative.other-unit';
  if (rule.by === 'desk' && !desk) return 'initiative.other-desk';
  if (rule.by === 'unit' && unitDissolved) return 'initiative.unit-dissolved';
  return whyNotNow(act, state);
}

/** The same of the initiative alone, whoever asks. */
export function whyNotNow(act: LifecycleAct, { registration, dropped, merged, recognised, nominated }: Omit<LifecycleStanding, 'own' | 'desk' | 'unitDissolved'>): string | null {
  const rule = lifecycle[act];
  if (merged) return 'initiative.merged';
  if (dropped !== (rule.ofDropped === true)) return dropped ? 'initiative.dropped' : 'initiative.not-dropped';
  if (rule.notWhileNominated === true && nominated) return 'initiative.handed-in';
  if (!rule.from.includes(registration)) return act === 'edit' ? 'initiative.registration-handed-in' : 'initiative.registration-state';
  if (rule.ofRecognised === true && !recognised) return 'initiative.not-recognised';
  return null;
}
