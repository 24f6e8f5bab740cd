const nominationIn = (states: string): string => `EXISTS (SELECT 1 FROM nomination taken WHERE taken.initiative_id = initiative.id AND taken.state IN (${states}))`;

/** How far the registration is; a nomination that was handed in or accepted counts as its registration being so. */
export const registrationNow = `CASE WHEN initiative.registration = 'accepted' OR ${nominationIn("'accepted'")} THEN 'accepted'
  WHEN ${nominationIn("'submitted'")} THEN 'handed-in' ELSE initiative.registration END`;

/** Why the desk gave the registration back; null: it has not, or it was handed in again. */
export const returnReasonNow = `CASE initiative.registration WHEN 'returned' THEN initiative.return_reason END`;

export const droppedNow = 'EXISTS (SELECT 1 FROM initiative_drop gone WHERE gone.initiative_id = initiative.id AND gone.restored_at IS NULL)';

/** A recognition stands, whatever its period. */
export const recognisedEver = `EXISTS (SELECT 1 FROM initiative_distinction given WHERE given.initiative_id = initiative.id AND given.kind = 'recognised' AND given.withdrawn_at IS NULL)`;

/** Before an office or a panel in a campaign that is not archived. */
export const nominatedNow = `EXISTS (
  SELECT 1 FROM nomination running WHERE running.initiative_id = initiative.id AND running.state IN ('submitted','accepted')
    AND NOT EXISTS (SELECT 1 FROM campaign_phase phase WHERE phase.campaign_id = running.campaign_id AND phase.kind = 'archived' AND phase.opens_at <= clock_timestamp()))`;

export const mergedNow = 'EXISTS (SELECT 1 FROM initiative_merge merger WHERE merger.merged_id = initiative.id)';

/** `InitiativeFacts` of the row `initiative`. */
export const factColumns = `${registrationNow} AS registration, ${droppedNow} AS dropped, ${mergedNow} AS merged, ${recognisedEver} AS recognised, ${nominatedNow} AS nominated,
  ${returnReasonNow} AS "returnReason",
  CASE WHEN initiative.registration = 'draft' THEN (
    SELECT min(taken.submitted_at) FROM nomination taken WHERE taken.initiative_id = initiative.id AND taken.state IN ('submitted','accepted')
  ) ELSE initiative.registration_at END AS "registeredAt"`;
