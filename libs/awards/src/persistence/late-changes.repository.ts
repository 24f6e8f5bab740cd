import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** An act recorded in the audit chain. */
export interface RecordedAct {
  readonly campaignId: string;
  readonly sequence: string;
  readonly at: Date;
  readonly action: string;
  readonly actorId: string | null;
}

@Injectable()
export class LateChangesRepository {
  /** Acts on these campaigns, and on sheets that were given back, after the act that ended marking; newest first. Taking papers out changes nothing. */
  after(tx: Tx, campaignIds: readonly string[], limit: number): Promise<RecordedAct[]> {
    return tx.query(
      `WITH closing AS (
         SELECT object_id, min(sequence) AS sequence FROM audit_entry
         WHERE object_type = 'campaign' AND object_id = ANY($1) AND action = 'scoring.closed' GROUP BY object_id
       ), reopened AS (
         SELECT DISTINCT closing.object_id AS campaign, closing.sequence, sheet
         FROM closing JOIN audit_entry act ON act.object_type = 'campaign' AND act.object_id = closing.object_id AND act.action = 'scoring.sheets-reopened',
              jsonb_array_elements_text(act.data->'sheets') AS sheet
       )
       SELECT closing.object_id AS "campaignId", act.sequence, act.at, act.action, act.actor_id AS "actorId"
       FROM closing JOIN audit_entry act ON act.object_type = 'campaign' AND act.object_id = closing.object_id AND act.sequence > closing.sequence
       WHERE act.action NOT LIKE '%downloaded'
       UNION ALL
       SELECT reopened.campaign, act.sequence, act.at, act.action, act.actor_id
       FROM reopened JOIN audit_entry act ON act.object_type = 'score-sheet' AND act.object_id = reopened.sheet AND act.sequence > reopened.sequence
       ORDER BY sequence DESC LIMIT $2`,
      [campaignIds, limit],
    );
  }
}
