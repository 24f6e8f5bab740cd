import { rowsInBatches, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CampaignNomination, ClaimedAchievement, NominationHead, NominationState, Nominee } from '../campaign-nomination';

const nominationWithInitiative = `
  SELECT nomination.id, nomination.campaign_id AS "campaignId", nomination.state, coalesce(nomination.code, '') AS code,
         coalesce(nomination.peer_group, '') AS "peerGroup", nomination.initiative_id AS "initiativeId",
         initiative.name AS "initiativeName", initiative.subject_kind AS "subjectKind", initiative.field, initiative.details,
         (SELECT coalesce(array_agg(named.name ORDER BY named.name COLLATE "vi-x-icu"), '{}') FROM initiative_joint_unit joint
          JOIN LATERAL (
            SELECT unit_name.name FROM unit_name
            WHERE unit_name.unit_id = joint.unit_id AND (unit_name.valid_from IS NULL OR unit_name.valid_from <= current_date)
            ORDER BY unit_name.valid_from DESC NULLS LAST LIMIT 1
          ) named ON true
          WHERE joint.initiative_id = initiative.id) AS "jointUnitNames",
         nomination.unit_id AS "unitId", nomination.submitted_at AS "submittedAt", nomination.summary,
         nomination.legal_preference AS "legalPreference", nomination.self_marks AS "selfMarks",
         nomination.self_remarks AS "selfRemarks", nomination.not_applicable AS "notApplicable"
  FROM nomination
  JOIN initiative ON initiative.id = nomination.initiative_id`;

const nominees = `
  SELECT nomination.id, coalesce(nomination.code, '') AS code, coalesce(nomination.peer_group, '') AS "peerGroup", initiative.name AS "initiativeName",
         initiative.subject_kind AS "subjectKind", initiative.field, nomination.unit_id AS "unitId", nomination.submitted_at AS "submittedAt", nomination.summary,
         nomination.legal_preference AS "legalPreference", nomination.not_applicable AS "notApplicable"
  FROM nomination JOIN initiative ON initiative.id = nomination.initiative_id`;

const heads = `
  SELECT nomination.id, coalesce(nomination.code, '') AS code, nomination.unit_id AS "unitId", coalesce(named.name, '') AS "unitName",
         initiative.name AS "initiativeName", initiative.field, coalesce(nomination.peer_group, '') AS "peerGroup"
  FROM nomination JOIN initiative ON initiative.id = nomination.initiative_id
  LEFT JOIN LATERAL (
    SELECT unit_name.name FROM unit_name
    WHERE unit_name.unit_id = nomination.unit_id AND (unit_name.valid_from IS NULL OR unit_name.valid_from <= current_date)
    ORDER BY unit_name.valid_from DESC NULLS LAST LIMIT 1
  ) named ON true`;

/** What was merged keeps nothing itself, so the initiative kept is one step away. */
const claims = `
  SELECT nomination.id AS "nominationId", nomination.unit_id AS "unitId", coalesce(merger.kept_id, nomination.initiative_id) AS "initiativeId"
  FROM nomination LEFT JOIN initiative_merge merger ON merger.merged_id = nomination.initiative_id`;

/** A nomination without what the context of units knows. */
export type NominationRow = Omit<CampaignNomination, 'unitName'>;

/** Nominations joined with their initiatives, for the contexts to the right. */
@Injectable()
export class CampaignNominationsRepository {
  accepted(tx: Tx, campaignId: string): Promise<NominationRow[]> {
    return tx.query<NominationRow[]>(
      `${nominationWithInitiative} WHERE nomination.campaign_id = $1 AND nomination.state = 'accepted' ORDER BY nomination.code, nomination.id`,
      [campaignId],
    );
  }

  /** Accepted nominations by code, without their texts; a null limit gives all. */
  acceptedHeads(tx: Tx, campaignId: string, limit: number | null, offset: number): Promise<NominationHead[]> {
    return tx.query<NominationHead[]>(
      `${heads} WHERE nomination.campaign_id = $1 AND nomination.state = 'accepted'
       ORDER BY nomination.code, nomination.id LIMIT $2 OFFSET $3`,
      [campaignId, limit, offset],
    );
  }

  /** Accepted nominations in no order, inside a transaction and never all at once. */
  acceptedInBatches(tx: Tx, campaignId: string): AsyncIterable<readonly Nominee[]> {
    return rowsInBatches<Nominee>(tx, `${nominees} WHERE nomination.campaign_id = $1 AND nomination.state = 'accepted'`, [campaignId]);
  }

  /** Accepted nominations without a single self-mark, by code; none where nobody of the campaign has any. */
  withoutSelfMarks(tx: Tx, campaignId: string): Promise<{ id: string }[]> {
    return tx.query<{ id: string }[]>(
      `SELECT id FROM nomination WHERE campaign_id = $1 AND state = 'accepted' AND self_marks = '{}'
         AND EXISTS (SELECT 1 FROM nomination other WHERE other.campaign_id = $1 AND other.state = 'accepted' AND other.self_marks <> '{}')
       ORDER BY code, id`,
      [campaignId],
    );
  }

  claimsOf(tx: Tx, nominationIds: readonly string[]): Promise<ClaimedAchievement[]> {
    return tx.query<ClaimedAchievement[]>(`${claims} WHERE nomination.id = ANY($1::uuid[])`, [nominationIds]);
  }

  /** Those of the accepted nominations that are of such a unit or claim such an achievement, by code. */
  claimsAmong(tx: Tx, campaignId: string, unitIds: readonly string[], initiativeIds: readonly string[]): Promise<ClaimedAchievement[]> {
    return tx.query<ClaimedAchievement[]>(
      `${claims} WHERE nomination.campaign_id = $1 AND nomination.state = 'accepted'
         AND (nomination.unit_id = ANY($2::uuid[]) OR coalesce(merger.kept_id, nomination.initiative_id) = ANY($3::uuid[]))
       ORDER BY nomination.code, nomination.id`,
      [campaignId, unitIds, initiativeIds],
    );
  }

  /** Units of accepted nominations, each once. */
  async unitsOfAccepted(tx: Tx, campaignId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT DISTINCT unit_id AS id FROM nomination WHERE campaign_id = $1 AND state = 'accepted'`, [campaignId]);
    return rows.map(({ id }) => id);
  }

  async statesByCode(tx: Tx, campaignId: string): Promise<ReadonlyMap<string, NominationState>> {
    const rows = await tx.query<{ code: string; state: NominationState }[]>('SELECT code, state FROM nomination WHERE campaign_id = $1 AND code IS NOT NULL', [campaignId]);
    return new Map(rows.map(({ code, state }) => [code, state]));
  }

  headsByIds(tx: Tx, ids: readonly string[]): Promise<NominationHead[]> {
    return tx.query<NominationHead[]>(`${heads} WHERE nomination.id = ANY($1::uuid[]) ORDER BY nomination.code, nomination.id`, [ids]);
  }

  /** Locks those of the nominations that are accepted against any change; how many there are. */
  async lockAccepted(tx: Tx, ids: readonly string[]): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `SELECT id FROM nomination WHERE id = ANY($1::uuid[]) AND state = 'accepted' ORDER BY id FOR SHARE`,
      [ids],
    );
    return rows.length;
  }

  async countAccepted(tx: Tx, campaignId: string): Promise<number> {
    const rows = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM nomination WHERE campaign_id = $1 AND state = 'accepted'`,
      [campaignId],
    );
    return rows[0]?.count ?? 0;
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<NominationRow[]> {
    return tx.query<NominationRow[]>(
      `${nominationWithInitiative} WHERE nomination.id = ANY($1::uuid[]) ORDER BY nomination.code, nomination.id`,
      [ids],
    );
  }

  /** State of the nomination, which nobody changes before the transaction ends; null: there is none. */
  async lockShared(tx: Tx, id: string): Promise<NominationState | null> {
    const rows = await tx.query<{ state: NominationState }[]>('SELECT state FROM nomination WHERE id = $1 FOR SHARE', [id]);
    return rows[0]?.state ?? null;
  }
}
