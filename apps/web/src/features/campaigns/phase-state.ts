import type { CampaignPhase } from './campaign';

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
