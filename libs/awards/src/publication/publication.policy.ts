/** Whether a frozen result still waits for decisions. */
export type ResultFinality = 'proposal' | 'final';

/** What is known when a result is to be published. */
export interface PublishingSituation {
  /** The phase of this moment permits publishing. */
  readonly phasePermits: boolean;
  /** The newest result; null: nothing was frozen. */
  readonly newest: { readonly id: string; readonly standing: ResultFinality } | null;
  /** Result of the publication that is in force; null: there is none. */
  readonly publishedResultId: string | null;
}

/** Why the newest result cannot be published now; null when it can. */
export function publishingRefusal({ phasePermits, newest, publishedResultId }: PublishingSituation): string | null {
  if (!phasePermits) return 'campaign.phase-closed';
  if (newest === null) return 'publication.no-result';
  if (newest.standing !== 'final') return 'publication.result-not-final';
  if (newest.id === publishedResultId) return 'publication.already-published';
  return null;
}

/** Why what is in force cannot be taken back now; null when it can. */
export function withdrawingRefusal({ phasePermits, publishedResultId }: Omit<PublishingSituation, 'newest'>): string | null {
  if (publishedResultId === null) return 'publication.none-in-force';
  return phasePermits ? null : 'campaign.phase-closed';
}
