import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { RewardHead, RewardOrder, RewardState } from '../rewards/reward';

/** A row of the register: one recipient of one issued decision, with the decision that took the reward back. */
export interface RegisterRow {
  readonly recipientId: string;
  readonly decisionId: string;
  readonly campaignId: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly issuer: string;
  readonly signer: string;
  readonly head: RewardHead;
  readonly award: string;
  readonly rowNo: number;
  readonly name: string;
  readonly unitName: string;
  readonly subjectKind: string;
  readonly field: string;
  /** null: it stands. */
  readonly revokedNumber: string | null;
  readonly revokedDate: string | null;
  readonly revokedIssuer: string | null;
  readonly revokedReason: string | null;
}

export interface RegisterFilter {
  /** Comparison key of what is searched for; null: everything. */
  readonly searchKey: string | null;
  /** The same as typed, in small letters, for numbers. */
  readonly searchText: string;
  readonly year: number | null;
  readonly award: string | null;
  readonly unitName: string | null;
  readonly state: RewardState | null;
  readonly head: RewardHead | null;
  readonly order: RewardOrder;
  readonly limit: number;
  readonly offset: number;
}

/** Values of a filter that occur in the register. */
export interface RegisterChoices {
  /** Newest first. */
  readonly years: readonly number[];
  readonly awards: readonly string[];
}

/** Where an initiative was rewarded before; without a decision: in a result that is published and not decided on yet. */
export interface EarlierReward {
  readonly campaignId: string;
  readonly nominationId: string;
  readonly award: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
}

const issuedRows = `
  FROM reward_recipient recipient
  JOIN reward_decision decision ON decision.id = recipient.decision_id AND decision.issued_at IS NOT NULL
  JOIN result_row line ON line.result_id = decision.result_id AND line.position = recipient.position
  LEFT JOIN reward_revocation revocation ON revocation.recipient_id = recipient.id
  WHERE decision.campaign_id = ANY($1::uuid[])`;

const matching = `
  AND ($2::text IS NULL OR line.search_key LIKE $2 OR lower(decision.number) LIKE $3) AND ($4::int IS NULL OR decision.decision_year = $4)
  AND ($5::text IS NULL OR decision.award = $5) AND ($6::text IS NULL OR line.unit_name = $6)
  AND ($7::text IS NULL OR (revocation.recipient_id IS NOT NULL) = ($7 = 'revoked')) AND ($8::text IS NULL OR decision.head = $8)`;

const columns = `
  recipient.id AS "recipientId", decision.id AS "decisionId", decision.campaign_id AS "campaignId", decision.number, decision.decision_date::text AS date,
  decision.issuer, decision.signer, decision.head, decision.award, recipient.row_no AS "rowNo", line.name, line.unit_name AS "unitName",
  line.subject_kind AS "subjectKind", line.field, revocation.number AS "revokedNumber", revocation.decision_date::text AS "revokedDate",
  revocation.issuer AS "revokedIssuer", revocation.reason AS "revokedReason"`;

const byDecision = 'decision.number_key, decision.id, recipient.row_no';

const orders: Readonly<Record<RewardOrder, string>> = {
  newest: `decision.decision_date DESC, ${byDecision}`,
  oldest: `decision.decision_date, ${byDecision}`,
  name: `line.search_key, decision.decision_date DESC, ${byDecision}`,
  unit: `line.unit_name, decision.decision_date DESC, ${byDecision}`,
};

/** The register of issued decisions over the years. Which campaigns may be looked into is the caller's to say. */
@Injectable()
export class RewardRegisterRepository {
  async rows(tx: Tx, campaignIds: readonly string[], filter: RegisterFilter): Promise<{ items: RegisterRow[]; total: number }> {
    const { searchKey, searchText, year, award, unitName, state, head, order, limit, offset } = filter;
    const values = [campaignIds, searchKey === null ? null : containing(searchKey), containing(searchText), year, award, unitName, state, head];
    const items = await tx.query<RegisterRow[]>(`SELECT ${columns} ${issuedRows} ${matching} ORDER BY ${orders[order]} LIMIT $9 OFFSET $10`, [...values, limit, offset]);
    const counted = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count ${issuedRows} ${matching}`, values);
    return { items, total: counted[0]?.count ?? 0 };
  }

  async choices(tx: Tx, campaignIds: readonly string[]): Promise<RegisterChoices> {
    const rows = await tx.query<RegisterChoices[]>(
      `SELECT coalesce(array_agg(DISTINCT decision_year ORDER BY decision_year DESC), '{}') AS years, coalesce(array_agg(DISTINCT award), '{}') AS awards
       FROM reward_decision WHERE issued_at IS NOT NULL AND campaign_id = ANY($1::uuid[])`,
      [campaignIds],
    );
    return rows[0] ?? { years: [], awards: [] };
  }

  /**
   * Rewards that stand in these campaigns, and the rewarded of results in force that no decision names yet. Whoever lost the
   * reward by a revocation is in neither.
   */
  earlier(tx: Tx, campaignIds: readonly string[]): Promise<EarlierReward[]> {
    return tx.query<EarlierReward[]>(
      `SELECT decision.campaign_id AS "campaignId", recipient.nomination_id AS "nominationId", decision.award, decision.number,
              decision.decision_date::text AS date, decision.issuer ${issuedRows} AND revocation.recipient_id IS NULL
       UNION ALL
       SELECT publication.campaign_id, line.nomination_id, line.award, NULL, NULL, NULL
       FROM result_publication publication JOIN result_row line ON line.result_id = publication.result_id
       WHERE publication.campaign_id = ANY($1::uuid[]) AND publication.withdrawn_at IS NULL AND line.award IS NOT NULL
         AND NOT EXISTS (
           SELECT 1 FROM reward_recipient named JOIN reward_decision decision ON decision.id = named.decision_id
           WHERE named.nomination_id = line.nomination_id AND decision.issued_at IS NOT NULL)`,
      [campaignIds],
    );
  }
}

/** A LIKE pattern that finds the text itself, whatever signs it holds. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
