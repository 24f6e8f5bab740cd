import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CampaignNomination, NominationState } from '../campaign-nomination';

const nominationWithInitiative = `
  SELECT nomination.id, nomination.campaign_id AS "campaignId", nomination.state, coalesce(nomination.code, '') AS code,
         coalesce(nomination.peer_group, '') AS "peerGroup", nomination.initiative_id AS "initiativeId",
         initiative.name AS "initiativeName", initiative.subject_kind AS "subjectKind", initiative.field, initiative.details,
         nomination.unit_id AS "unitId", coalesce(named.name, '') AS "unitName", nomination.summary,
         nomination.legal_preference AS "legalPreference", nomination.self_marks AS "selfMarks",
         nomination.self_remarks AS "selfRemarks", nomination.not_applicable AS "notApplicable"
  FROM nomination
  JOIN initiative ON initiative.id = nomination.initiative_id
  LEFT JOIN LATERAL (
    SELECT unit_name.name FROM unit_name
    WHERE unit_name.unit_id = nomination.unit_id AND (unit_name.valid_from IS NULL OR unit_name.valid_from <= current_date)
    ORDER BY unit_name.valid_from DESC NULLS LAST LIMIT 1
  ) named ON true`;

/** Nominations joined with their initiatives, for the contexts to the right. */
@Injectable()
export class CampaignNominationsRepository {
  accepted(tx: Tx, campaignId: string): Promise<CampaignNomination[]> {
    return tx.query<CampaignNomination[]>(
      `${nominationWithInitiative} WHERE nomination.campaign_id = $1 AND nomination.state = 'accepted' ORDER BY nomination.code, nomination.id`,
      [campaignId],
    );
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<CampaignNomination[]> {
    return tx.query<CampaignNomination[]>(
      `${nominationWithInitiative} WHERE nomination.id = ANY($1::uuid[]) ORDER BY nomination.code, nomination.id`,
      [ids],
    );
  }

  /** The state of the nomination, which nobody changes before the transaction ends; null: there is none. */
  async lockShared(tx: Tx, id: string): Promise<NominationState | null> {
    const rows = await tx.query<{ state: NominationState }[]>('SELECT state FROM nomination WHERE id = $1 FOR SHARE', [id]);
    return rows[0]?.state ?? null;
  }
}
