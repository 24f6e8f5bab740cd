import { type Permit, type PhaseKind, phaseKinds } from './phase-kinds';

/** A phase as it is planned, before it has a row. */
export interface PhasePlan {
  readonly kind: PhaseKind;
  readonly opensAt: Date;
  /** null: open until it is closed by an act; only the last phase of a line. */
  readonly closesAt: Date | null;
  readonly permits: readonly Permit[];
}

/**
 * What each kind of phase permits unless the campaign says otherwise. A returned nomination is mended during intake,
 * so submitting stays open there; closing the scoring stays possible after its deadline has passed by itself, and locking what
 * was closed for as long as results can be frozen.
 */
export const defaultPermits: Readonly<Record<PhaseKind, readonly Permit[]>> = {
  'set-up': ['panel.appoint'],
  registration: ['initiative.register', 'nomination.submit', 'nomination.decide', 'panel.appoint'],
  intake: ['nomination.submit', 'nomination.decide', 'panel.appoint', 'assignment.edit'],
  scoring: ['panel.appoint', 'assignment.edit', 'score-sheet.mark', 'office-sheet.edit', 'scoring.close'],
  'scoring-closed': ['scoring.close', 'score-sheet.remark', 'scoring.lock', 'result.read'],
  council: ['scoring.lock', 'result.read', 'result.publish'],
  published: ['scoring.lock', 'result.read', 'result.publish'],
  archived: ['result.read'],
};

/**
 * A line of phases from the instants at which they open: each closes when the next one opens, the last stays open.
 * Kinds without an instant are left out.
 */
export function defaultPhases(openDates: Partial<Readonly<Record<PhaseKind, Date>>>): PhasePlan[] {
  const opening = phaseKinds.flatMap((kind) => {
    const opensAt = openDates[kind];
    return opensAt === undefined ? [] : [{ kind, opensAt }];
  });
  return opening.map(({ kind, opensAt }, at) => ({
    kind,
    opensAt,
    closesAt: opening[at + 1]?.opensAt ?? null,
    permits: defaultPermits[kind],
  }));
}
