/** A seat of the reader's own on a panel: who was appointed by which decision, and to do what. */
export class OwnSeatView {
  id!: string;
  campaignId!: string;
  campaignCode!: string;
  campaignName!: string;
  organizer!: string;
  panelName!: string;
  /** Text, leading zeros kept. */
  decisionNumber!: string;
  /** ISO date. */
  decisionDate!: string;
  decisionIssuer!: string;
  /** First and last day on which the panel's members may mark; null: no limit. ISO dates. */
  validFrom!: string | null;
  validTo!: string | null;
  /** An invitee sits with the panel and marks nothing. */
  position!: 'chair' | 'secretary' | 'member' | 'invitee';
  title!: string;
}
