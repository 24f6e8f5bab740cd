export interface MergeStanding {
  /** What is to be merged points to another one already. */
  readonly merged: boolean;
  /** What is to be kept points to another one itself. */
  readonly keptMerged: boolean;
  /** Others were merged into what is to be merged. */
  readonly keepsOthers: boolean;
  /** Both take part in one campaign. */
  readonly meetInCampaign: boolean;
}

/** Why one initiative may not be merged into the other now; null: it may. */
export function whyNotMerge({ merged, keptMerged, keepsOthers, meetInCampaign }: MergeStanding): string | null {
  if (merged || keptMerged) return 'initiative.merged';
  if (keepsOthers) return 'initiative.keeps-others';
  return meetInCampaign ? 'initiative.both-in-campaign' : null;
}
