import type { CampaignPhase, Permit, PhaseKind } from './campaign';

export type PhaseStanding = 'done' | 'current' | 'next';

export function standingOf(phase: CampaignPhase): PhaseStanding {
  if (phase.isOpen) return 'current';
  return phase.hasOpened ? 'done' : 'next';
}

/** The phase that is open; null between phases, before the first and after the last. */
export const openPhaseOf = (phases: readonly CampaignPhase[]): CampaignPhase | null => phases.find((phase) => phase.isOpen) ?? null;

/** The phase that opens next; null when none is to come. */
export const nextPhaseOf = (phases: readonly CampaignPhase[]): CampaignPhase | null => phases.find((phase) => !phase.hasOpened) ?? null;

/** When the open phase ends; null when nothing is open or it has no end. */
export const nextDeadlineOf = (phases: readonly CampaignPhase[]): string | null => openPhaseOf(phases)?.closesAt ?? null;

/** Once a phase in which sheets are marked has begun, rules stand. */
export const areRulesLocked = (phases: readonly CampaignPhase[]): boolean =>
  phases.some((phase) => phase.hasOpened && phase.permits.includes('score-sheet.mark'));

const endedByClosing: readonly Permit[] = ['score-sheet.mark', 'assignment.edit', 'panel.appoint', 'office-sheet.edit'];

/** What the server would refuse to permit in a phase: marking beside another phase, and after closing what could bend a mark. */
export function withheldFrom(kind: PhaseKind, planned: readonly { readonly kind: PhaseKind; readonly permits: readonly Permit[] }[], saved: readonly CampaignPhase[]): readonly Permit[] {
  const marking = saved.find((phase) => phase.permits.includes('score-sheet.mark'));
  const kinds = saved.map((phase) => phase.kind);
  if (marking?.closedAt !== null && marking !== undefined && !kinds.slice(0, kinds.indexOf(marking.kind) + 1).includes(kind)) return endedByClosing;
  return planned.some((phase) => phase.kind !== kind && phase.permits.includes('score-sheet.mark')) ? ['score-sheet.mark'] : [];
}
