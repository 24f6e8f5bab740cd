import type { Tx } from '@dvk/platform';
import type { SubjectKind } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { type Figure, type FigureCell, figures, type RecognisedModel } from '../figures/figure';
import { figureTable } from '../figures/figure-definitions';

/** What is counted: initiatives of these units, by what was so on the cut-off day and was written down by an instant. */
export interface CountedFrom {
  readonly unitIds: readonly string[];
  readonly cutOff: string;
  /** First and last day of the period. */
  readonly from: string;
  readonly to: string;
  readonly knownAt: Date;
  /** The day of whose units in charge the rows are. */
  readonly structureDay: string;
  readonly subjectKind: SubjectKind | null;
  readonly field: string | null;
}

export type CellRow = Omit<FigureCell, 'unitName'>;
export type ModelRow = Omit<RecognisedModel, 'unitName'>;

/**
 * One row for each initiative of the units, `fact`, with what was so of it. $1 units, $2 cut-off day, $3 and $4 period, $5 instant up to
 * which what was written down counts, $6 day of the structure, $7 kind, $8 field.
 *
 * What was taken back as a mistake never was, from the moment it was taken back; what was ended (a restored drop, a revoked reward) was so until then.
 * Rewards count once their campaign's result was published, as for whoever reads them elsewhere.
 */
const facts = `
  ended AS (SELECT ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at),
  member AS (
    SELECT initiative.id, initiative.code, initiative.unit_id, charge.unit_id AS row_unit_id, coalesce(kept.content->>'name', initiative.name) AS name,
      coalesce(kept.content->>'field', initiative.field) AS field, coalesce(kept.content->>'subjectKind', initiative.subject_kind) AS subject_kind
    FROM (SELECT id AS of_unit, unit_in_charge(id, $6::date) AS unit_id FROM unnest($1::uuid[]) id) charge
    JOIN initiative ON initiative.unit_id = charge.of_unit
    LEFT JOIN LATERAL (
      SELECT content FROM initiative_version WHERE initiative_id = initiative.id AND replaced_at > $5::timestamptz ORDER BY version LIMIT 1
    ) kept ON true
    WHERE NOT EXISTS (SELECT 1 FROM initiative_merge WHERE merged_id = initiative.id AND merged_at <= $5::timestamptz)
  ),
  copy AS (
    SELECT link.origin_id, link.copy_id FROM replication link JOIN member ON member.id = link.origin_id
    WHERE link.state = 'copied' AND NOT EXISTS (SELECT 1 FROM initiative_merge WHERE merged_id = link.copy_id AND merged_at <= $5::timestamptz)
  ),
  step AS (
    SELECT initiative_id, state, (happened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day,
      row_number() OVER (PARTITION BY initiative_id, nomination_id ORDER BY happened_at DESC, id DESC) AS back
    FROM registration_step
    WHERE initiative_id IN (SELECT id FROM member UNION SELECT copy_id FROM copy) AND happened_at < (SELECT at FROM ended) AND known_at <= $5::timestamptz
  ),
  registration AS (
    SELECT initiative_id, bool_or(back = 1 AND state <> 'draft') AS registered, bool_or(back = 1 AND state = 'accepted') AS accepted,
      min(day) FILTER (WHERE state <> 'draft') AS registered_on, min(day) FILTER (WHERE state = 'accepted') AS accepted_on
    FROM step GROUP BY initiative_id
  ),
  recognition AS (
    SELECT initiative_id, id, number, document_date, issuer, valid_from, valid_to,
      document_date BETWEEN $3::date AND $4::date AS in_period, $2::date BETWEEN valid_from AND valid_to AS lasts
    FROM initiative_distinction
    WHERE kind = 'recognised' AND document_date <= $2::date AND entered_at <= $5::timestamptz AND (withdrawn_at IS NULL OR withdrawn_at > $5::timestamptz)
  ),
  recognised AS (SELECT initiative_id, bool_or(in_period) AS in_period, bool_or(lasts) AS lasts FROM recognition GROUP BY initiative_id),
  dropping AS (
    SELECT initiative_id, max(document_date) AS day FROM initiative_drop
    WHERE document_date <= $2::date AND dropped_at <= $5::timestamptz
      AND (restored_at IS NULL OR restored_at > $5::timestamptz OR restored_at >= (SELECT at FROM ended))
    GROUP BY initiative_id
  ),
  copied AS (
    SELECT copy.origin_id AS initiative_id, min(registration.accepted_on) AS day FROM copy JOIN registration ON registration.initiative_id = copy.copy_id AND registration.accepted
    GROUP BY copy.origin_id
  ),
  rewarding AS (
    SELECT DISTINCT nomination.initiative_id
    FROM reward_decision decision JOIN reward_recipient recipient ON recipient.decision_id = decision.id JOIN nomination ON nomination.id = recipient.nomination_id
    WHERE decision.issued_at <= $5::timestamptz AND decision.decision_date BETWEEN $3::date AND $4::date
      AND EXISTS (SELECT 1 FROM campaign_phase phase WHERE phase.campaign_id = decision.campaign_id AND phase.kind = 'published' AND phase.opens_at <= least($5::timestamptz, clock_timestamp()))
      AND EXISTS (
        SELECT 1 FROM result_publication publication WHERE publication.campaign_id = decision.campaign_id AND publication.published_at <= $5::timestamptz
          AND (publication.withdrawn_at IS NULL OR publication.withdrawn_at > $5::timestamptz))
      AND NOT EXISTS (
        SELECT 1 FROM (
          SELECT decision_date, revoked_at, NULL::timestamptz AS withdrawn_at FROM reward_revocation WHERE recipient_id = recipient.id
          UNION ALL
          SELECT decision_date, revoked_at, withdrawn_at FROM withdrawn_revocation WHERE recipient_id = recipient.id
        ) taken_back
        WHERE decision_date <= $2::date AND revoked_at <= $5::timestamptz AND (withdrawn_at IS NULL OR withdrawn_at > $5::timestamptz))
  ),
  fact AS (
    SELECT member.*, coalesce(registration.registered, false) AS registered, coalesce(registration.accepted, false) AS accepted,
      registration.registered_on, registration.accepted_on, coalesce(recognised.in_period, false) AS recognised, coalesce(recognised.lasts, false) AS recognition_lasts,
      dropping.day AS dropped_on, copied.day AS copied_on, rewarding.initiative_id IS NOT NULL AS rewarded
    FROM member
    LEFT JOIN registration ON registration.initiative_id = member.id
    LEFT JOIN recognised ON recognised.initiative_id = member.id
    LEFT JOIN dropping ON dropping.initiative_id = member.id
    LEFT JOIN copied ON copied.initiative_id = member.id
    LEFT JOIN rewarding ON rewarding.initiative_id = member.id
    WHERE ($7::text IS NULL OR member.subject_kind = $7) AND ($8::text IS NULL OR member.field = $8)
  )`;

const countColumns = figures.map((figure) => `count(*) FILTER (WHERE ${figureTable[figure].counts})::int AS "${figure}"`).join(', ');
const counted = figures.map((figure) => `(${figureTable[figure].counts})`).join(' OR ');

/** Counts facts of the past; every fact is asked for by when it was so and by when it was written down. */
@Injectable()
export class FiguresRepository {
  /** One row for each unit, field and kind of which there is anything to count, in no order. */
  async cells(tx: Tx, asked: CountedFrom): Promise<CellRow[]> {
    const rows = await tx.query<(Omit<CellRow, 'counts'> & Record<Figure, number>)[]>(
      `WITH ${facts}
       SELECT row_unit_id AS "unitId", unit_kind_on(row_unit_id, $6::date) AS "unitKind", field, subject_kind AS "subjectKind", bool_and(unit_id = row_unit_id) AS own, ${countColumns}
       FROM fact WHERE ${counted} GROUP BY row_unit_id, field, subject_kind`,
      valuesOf(asked),
    );
    return rows.map(({ unitId, unitKind, field, subjectKind, own, ...counts }) => ({ unitId, unitKind, field, subjectKind, own, counts }));
  }

  /** What was recognised in the period and what is in force, each with the document of the period, or else the one in force, that was made last. */
  models(tx: Tx, asked: CountedFrom): Promise<ModelRow[]> {
    return tx.query<ModelRow[]>(
      `WITH ${facts}
       SELECT code, name, row_unit_id AS "unitId", field, subject_kind AS "subjectKind", shown.number, shown.document_date::text AS date, shown.issuer,
         shown.valid_from::text AS "validFrom", shown.valid_to::text AS "validTo", (${figureTable.recognised.counts}) AS recognised, (${figureTable['in-force'].counts}) AS "inForce"
       FROM fact CROSS JOIN LATERAL (
         SELECT * FROM recognition WHERE recognition.initiative_id = fact.id AND (in_period OR lasts) ORDER BY in_period DESC, document_date DESC, recognition.id LIMIT 1
       ) shown
       WHERE (${figureTable.recognised.counts}) OR (${figureTable['in-force'].counts})`,
      valuesOf(asked),
    );
  }
}

function valuesOf({ unitIds, cutOff, from, to, knownAt, structureDay, subjectKind, field }: CountedFrom): unknown[] {
  // The database counts microseconds: what was written in the last millisecond was written by then.
  const known = knownAt.toISOString().replace('Z', '999Z');
  return [unitIds, cutOff, from, to, known, structureDay, subjectKind, field];
}
