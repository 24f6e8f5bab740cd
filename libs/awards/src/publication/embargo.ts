import type { PhaseRow } from '@dvk/campaigns';

interface Phased {
  readonly phases: readonly PhaseRow[];
}

/** The phase whose beginning ends the embargo; null: the campaign has none, and nothing of it is ever published. */
export function publishedPhase({ phases }: Phased): PhaseRow | null {
  return phases.find(({ kind }) => kind === 'published') ?? null;
}

/** Whether a publication of the campaign has its effect: what was published before waits for the phase. */
export function embargoIsOver(campaign: Phased): boolean {
  return publishedPhase(campaign)?.hasOpened ?? false;
}
