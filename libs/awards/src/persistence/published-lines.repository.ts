import { type ShownToUnits } from '@dvk/campaigns';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { AwardState } from '../finding/award-state';
import type { ResultRowEntity } from './result-row.entity';

/** A decision that rewards a nomination, and the one that took the reward back. */
export interface OwnReward extends PublicReward {
  readonly signer: string;
  readonly revokedReason: string | null;
}

/** What of a decision is open to everybody: an allow-list. */
export interface PublicReward {
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly issuer: string;
  readonly goldenBookNo: number;
  /** null: it stands. */
  readonly revokedNumber: string | null;
  readonly revokedDate: string | null;
  readonly revokedIssuer: string | null;
}

/** A line of a publication in force about a nomination of one of the units, with what the publication promised. */
export interface OwnLine
  extends Pick<
    ResultRowEntity,
    'nominationId' | 'nominationCode' | 'name' | 'unitName' | 'peerGroup' | 'outcome' | 'rank' | 'tied' | 'finalScore' | 'exactScore' | 'className' | 'award' | 'awardStatus' | 'reason' | 'reasonAtName'
  > {
  readonly publicationId: string;
  readonly campaignId: string;
  readonly resultId: string;
  readonly publishedAt: Date;
  readonly announcedAt: Date | null;
  readonly corrected: boolean;
  readonly shown: ShownToUnits;
  readonly appealDays: number;
  readonly sha256: string;
  /** The issued decision that rewards it; null: none yet. */
  readonly reward: OwnReward | null;
}

/** What of a rewarded line is open to everybody. */
export interface PublicLine {
  readonly id: string;
  readonly campaignId: string;
  readonly name: string;
  readonly unitName: string;
  readonly subjectKind: string;
  readonly field: string;
  readonly award: string;
  readonly publishedAt: Date;
  readonly sha256: string;
  readonly reward: PublicReward | null;
}

/** That a published result proposes a nomination for a reward, and the decision that gave it. */
export interface AwardedNomination extends Pick<PublicLine, 'campaignId' | 'award' | 'publishedAt' | 'reward'> {
  readonly nominationId: string;
}

export interface PublicFilter {
  /** Comparison key of what is searched for; null: everything. */
  readonly searchKey: string | null;
  readonly field: string | null;
  readonly subjectKind: string | null;
  readonly award: string | null;
  readonly unitName: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** Values of a filter that occur among what is public. */
export interface PublicChoices {
  readonly fields: readonly string[];
  readonly kinds: readonly string[];
  readonly awards: readonly string[];
  readonly units: readonly string[];
}

/** The issued decision about a line, and what took it back. */
const rewardJoin = `
  LEFT JOIN (reward_recipient recipient JOIN reward_decision decision ON decision.id = recipient.decision_id AND decision.issued_at IS NOT NULL)
    ON recipient.nomination_id = line.nomination_id
  LEFT JOIN reward_revocation revocation ON revocation.recipient_id = recipient.id`;

const publicReward = `
  'number', decision.number, 'date', decision.decision_date::text, 'issuer', decision.issuer, 'goldenBookNo', recipient.row_no, 'revokedNumber', revocation.number,
  'revokedDate', revocation.decision_date::text, 'revokedIssuer', revocation.issuer`;

const rewardColumn = (parts: string): string => `CASE WHEN decision.id IS NULL THEN NULL ELSE json_build_object(${parts}) END AS reward`;

/** The one place that says which rewarded lines are open to everybody, given the campaigns whose embargo is over. */
const publicLines = `
  FROM result_publication publication
  JOIN frozen_result result ON result.id = publication.result_id
  JOIN result_row line ON line.result_id = publication.result_id ${rewardJoin}
  WHERE publication.campaign_id = ANY($1::uuid[]) AND publication.withdrawn_at IS NULL AND publication.public_list AND line.award IS NOT NULL`;

const publicColumns = `
  line.nomination_id AS id, publication.campaign_id AS "campaignId", line.name, line.unit_name AS "unitName", line.subject_kind AS "subjectKind",
  line.field, line.award, coalesce(publication.announced_at, publication.published_at) AS "publishedAt", result.sha256,
  ${rewardColumn(publicReward)}`;

const matching = `
  AND ($2::text IS NULL OR line.search_key LIKE $2) AND ($3::text IS NULL OR line.field = $3) AND ($4::text IS NULL OR line.subject_kind = $4)
  AND ($5::text IS NULL OR line.award = $5) AND ($6::text IS NULL OR line.unit_name = $6)`;

/** Lines of publications in force, for units and for everybody. */
@Injectable()
export class PublishedLinesRepository {
  /** @param campaignIds campaigns whose embargo is over; newest publication first, then by code */
  ofUnits(tx: Tx, unitIds: readonly string[], campaignIds: readonly string[]): Promise<OwnLine[]> {
    return tx.query<OwnLine[]>(
      `SELECT publication.id AS "publicationId", publication.campaign_id AS "campaignId", publication.result_id AS "resultId",
              coalesce(publication.announced_at, publication.published_at) AS "publishedAt", publication.announced_at AS "announcedAt",
              publication.replaces_id IS NOT NULL AS corrected, publication.show_to_units AS shown, publication.appeal_days AS "appealDays",
              result.sha256, line.nomination_id AS "nominationId", line.nomination_code AS "nominationCode", line.name,
              line.unit_name AS "unitName", line.peer_group AS "peerGroup", line.outcome, line.rank, line.tied,
              line.final_score AS "finalScore", line.exact_score AS "exactScore", line.class_name AS "className", line.award,
              line.award_status AS "awardStatus", line.reason, line.reason_at_name AS "reasonAtName",
              ${rewardColumn(`${publicReward}, 'signer', decision.signer, 'revokedReason', revocation.reason`)}
       FROM nomination
       JOIN result_publication publication ON publication.campaign_id = nomination.campaign_id AND publication.withdrawn_at IS NULL
       JOIN frozen_result result ON result.id = publication.result_id
       JOIN result_row line ON line.result_id = publication.result_id AND line.nomination_id = nomination.id ${rewardJoin}
       WHERE nomination.unit_id = ANY($1::uuid[]) AND publication.campaign_id = ANY($2::uuid[])
       ORDER BY publication.published_at DESC, line.nomination_code`,
      [unitIds, campaignIds],
    );
  }

  /** Rewarded lines about these nominations, in the order of the campaigns given. @param campaignIds campaigns whose embargo is over */
  ofNominations(tx: Tx, nominationIds: readonly string[], campaignIds: readonly string[]): Promise<AwardedNomination[]> {
    return tx.query<AwardedNomination[]>(
      `SELECT line.nomination_id AS "nominationId", publication.campaign_id AS "campaignId", line.award,
              coalesce(publication.announced_at, publication.published_at) AS "publishedAt", ${rewardColumn(publicReward)}
       FROM result_publication publication JOIN result_row line ON line.result_id = publication.result_id ${rewardJoin}
       WHERE line.nomination_id = ANY($1::uuid[]) AND publication.campaign_id = ANY($2::uuid[]) AND publication.withdrawn_at IS NULL AND line.award IS NOT NULL
       ORDER BY array_position($2::uuid[], publication.campaign_id), line.nomination_id`,
      [[...nominationIds], [...campaignIds]],
    );
  }

  /** Initiatives that results propose, and those that a decision which stands rewarded; of merged ones the one that lives on too. @param campaignIds campaigns whose embargo is over */
  async initiatives(tx: Tx, campaignIds: readonly string[], state: AwardState): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE taken(id) AS (
         SELECT nomination.initiative_id FROM result_publication publication JOIN result_row line ON line.result_id = publication.result_id ${rewardJoin}
         JOIN nomination ON nomination.id = line.nomination_id
         WHERE publication.campaign_id = ANY($1::uuid[]) AND publication.withdrawn_at IS NULL AND line.award IS NOT NULL
           ${state === 'rewarded' ? 'AND decision.id IS NOT NULL AND revocation.recipient_id IS NULL' : ''}
         UNION
         SELECT merger.kept_id FROM taken JOIN initiative_merge merger ON merger.merged_id = taken.id
       )
       SELECT id FROM taken`,
      [[...campaignIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Rewarded lines of these units, in the order of the campaigns given. @param campaignIds campaigns whose embargo is over */
  rewardedOf(tx: Tx, campaignIds: readonly string[], unitIds: readonly string[], limit: number): Promise<PublicLine[]> {
    return tx.query<PublicLine[]>(
      `SELECT ${publicColumns} ${publicLines} AND EXISTS (SELECT 1 FROM nomination WHERE nomination.id = line.nomination_id AND nomination.unit_id = ANY($2::uuid[]))
       ORDER BY array_position($1::uuid[], publication.campaign_id), line.search_key, line.nomination_id LIMIT $3`,
      [campaignIds, unitIds, limit],
    );
  }

  /** Campaigns in the order given, then by name. @param campaignIds campaigns whose embargo is over */
  async rewarded(tx: Tx, campaignIds: readonly string[], filter: PublicFilter): Promise<{ items: PublicLine[]; total: number }> {
    const values = [campaignIds, filter.searchKey === null ? null : containing(filter.searchKey), filter.field, filter.subjectKind, filter.award, filter.unitName];
    const items = await tx.query<PublicLine[]>(
      `SELECT ${publicColumns} ${publicLines} ${matching}
       ORDER BY array_position($1::uuid[], publication.campaign_id), line.search_key, line.nomination_id LIMIT $7 OFFSET $8`,
      [...values, filter.limit, filter.offset],
    );
    const counted = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count ${publicLines} ${matching}`, values);
    return { items, total: counted[0]?.count ?? 0 };
  }

  /** @param campaignIds campaigns whose embargo is over */
  async rewardedOne(tx: Tx, campaignIds: readonly string[], nominationId: string): Promise<PublicLine | null> {
    const rows = await tx.query<PublicLine[]>(`SELECT ${publicColumns} ${publicLines} AND line.nomination_id = $2`, [campaignIds, nominationId]);
    return rows[0] ?? null;
  }

  /** What the filters can be set to. @param campaignIds campaigns whose embargo is over */
  async choices(tx: Tx, campaignIds: readonly string[]): Promise<PublicChoices & { readonly campaignIds: readonly string[] }> {
    const rows = await tx.query<(PublicChoices & { campaignIds: string[] })[]>(
      `SELECT coalesce(array_agg(DISTINCT line.field), '{}') AS fields, coalesce(array_agg(DISTINCT line.subject_kind), '{}') AS kinds,
              coalesce(array_agg(DISTINCT line.award), '{}') AS awards, coalesce(array_agg(DISTINCT line.unit_name), '{}') AS units,
              coalesce(array_agg(DISTINCT publication.campaign_id), '{}') AS "campaignIds" ${publicLines}`,
      [campaignIds],
    );
    return rows[0] ?? { fields: [], kinds: [], awards: [], units: [], campaignIds: [] };
  }
}

/** A LIKE pattern that finds the key itself, whatever signs it holds. */
function containing(key: string): string {
  return `%${key.replace(/[\\%_]/g, '\\$&')}%`;
}
