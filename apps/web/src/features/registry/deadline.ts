import type { Campaign } from './queries';

/** When handing in for a campaign ends: an instant, null for no end, undefined while it is not open. */
export function submitBefore(campaign: Campaign | undefined): string | null | undefined {
  const open = campaign?.phases.filter((phase) => phase.isOpen && phase.permits.includes('nomination.submit')) ?? [];
  if (open.length === 0) return undefined;
  const ends = open.map(({ closesAt }) => closesAt);
  if (ends.includes(null)) return null;
  return ends.filter((end) => end !== null).sort().at(-1);
}
