/** A line of the list of campaigns. */
export interface CampaignSummary {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly organizer: string;
  readonly hostUnitId: string;
  readonly criteriaSetId: string | null;
  readonly version: number;
}
