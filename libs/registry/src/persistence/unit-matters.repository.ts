import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

export interface UnitMatters {
  readonly unitId: string;
  readonly initiatives: number;
  /** Not withdrawn, in campaigns that are not archived. */
  readonly openNominations: number;
}

/** What hangs on units, counted: who administers units need not see what it is. */
@Injectable()
export class UnitMattersRepository {
  /** What the units are in charge of on the day, with what they took over from others themselves. */
  ofUnits(tx: Tx, unitIds: readonly string[], onDate: string): Promise<UnitMatters[]> {
    return tx.query(
      `WITH RECURSIVE charge(unit_id, root) AS (
         SELECT id, id FROM unnest($1::uuid[]) AS asked(id)
         UNION
         SELECT heir.from_unit_id, charge.root FROM charge JOIN unit_succession heir ON heir.to_unit_id = charge.unit_id
         WHERE heir.takes_matters AND heir.effective_on <= $2::date
       )
       SELECT charge.root AS "unitId",
         coalesce(sum((SELECT count(*) FROM initiative WHERE initiative.unit_id = charge.unit_id)), 0)::int AS initiatives,
         coalesce(sum((
           SELECT count(*) FROM nomination WHERE nomination.unit_id = charge.unit_id AND nomination.state <> 'withdrawn'
             AND NOT EXISTS (
               SELECT 1 FROM campaign_phase phase
               WHERE phase.campaign_id = nomination.campaign_id AND phase.kind = 'archived' AND phase.opens_at <= clock_timestamp()))), 0)::int AS "openNominations"
       FROM charge GROUP BY charge.root`,
      [[...unitIds], onDate],
    );
  }

  /** Campaigns that the units hold and that are not archived. */
  hostedBy(tx: Tx, unitIds: readonly string[]): Promise<{ id: string; name: string; unitId: string }[]> {
    return tx.query(
      `SELECT campaign.id, campaign.name, campaign.host_unit_id AS "unitId" FROM campaign
       WHERE campaign.host_unit_id = ANY($1::uuid[]) AND NOT EXISTS (
         SELECT 1 FROM campaign_phase phase
         WHERE phase.campaign_id = campaign.id AND phase.kind = 'archived' AND phase.opens_at <= clock_timestamp())
       ORDER BY campaign.year, campaign.code`,
      [[...unitIds]],
    );
  }
}
