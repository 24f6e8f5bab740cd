import type { Decisions, RankedNomination } from './queries';

/** All who share one rank of their peer group. */
export interface Equals {
  readonly peerGroup: string;
  readonly rank: number;
  readonly members: readonly RankedNomination[];
}

const notYetKnown: readonly string[] = ['waiting', 'tie-at-quota'];

/**
 * Equals who stand on no line that waits for a decision, nor on one that was decided, and of whom no tier above still waits: they share
 * their rank, or a recorded order sets them apart.
 */
export function equalsOffTheLine({ ranked, openLines, acts }: Pick<Decisions, 'ranked' | 'openLines' | 'acts'>): Equals[] {
  const onLine = new Set([
    ...openLines.flatMap(({ candidates }) => candidates.map(({ code }) => code)),
    ...acts.flatMap(({ kind, withdrawal, nominations }) => (kind === 'line' && withdrawal === null ? nominations.map(({ code }) => code) : [])),
  ]);
  const groups = new Map<string, RankedNomination[]>();
  for (const nomination of ranked) {
    if (!nomination.tied) continue;
    const key = JSON.stringify([nomination.peerGroup, nomination.rank]);
    groups.set(key, [...(groups.get(key) ?? []), nomination]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined || members.length < 2 || members.some(({ code, awardStatus }) => onLine.has(code) || notYetKnown.includes(awardStatus)) ? [] : [{ peerGroup: first.peerGroup, rank: first.rank, members }];
  });
}
