import { comparisonKey, type Tx } from '@dvk/platform';
import type { SubjectKind } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { InitiativeFacts } from '../initiative';
import type { ReviewOutcome, ReviewState } from '../lifecycle/life';
import { factColumns } from './initiative-facts.sql';
import { containing, Values } from './scope.sql';

export interface ReviewRow extends Pick<InitiativeFacts, 'registration' | 'dropped' | 'merged' | 'recognised' | 'nominated'> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitId: string;
  readonly version: number;
  /** Last day of the latest period it is recognised for, `YYYY-MM-DD`; null: it never was. */
  readonly recognisedTo: string | null;
  /** What the review of the year decided; null: nothing yet. */
  readonly outcome: ReviewOutcome | null;
  /** What the one of the year before did. */
  readonly outcomeBefore: ReviewOutcome | null;
}

export interface ReviewFilter {
  readonly year: number;
  readonly search: string | null;
  /** `open`: nothing decided yet; null: all. */
  readonly state: ReviewState | null;
  readonly limit: number;
  readonly offset: number;
}

const columns = (year: string): string => `initiative.id, initiative.code, initiative.name, initiative.subject_kind AS "subjectKind", initiative.field,
  initiative.unit_id AS "unitId", initiative.version, decided.outcome,
  (SELECT outcome FROM initiative_review earlier WHERE earlier.initiative_id = initiative.id AND earlier.year = ${year} - 1) AS "outcomeBefore",
  (SELECT max(valid_to)::text FROM initiative_distinction given WHERE given.initiative_id = initiative.id AND given.kind = 'recognised' AND given.withdrawn_at IS NULL) AS "recognisedTo",
  ${factColumns}`;

/** Initiatives as the review of a year looks at them. */
@Injectable()
export class YearlyReviewsRepository {
  /** @param unitIds whose initiatives are reviewed; `open` counts those still to be decided in the year, whatever the filter */
  async list(tx: Tx, unitIds: readonly string[], filter: ReviewFilter): Promise<{ rows: ReviewRow[]; total: number; open: number }> {
    const values = new Values();
    const year = `${values.add(filter.year)}::integer`;
    const pattern = filter.search === null ? null : values.add(containing(comparisonKey(filter.search)));
    const conditions = [
      ...(pattern === null ? [] : [`EXISTS (SELECT 1 FROM initiative WHERE id = asked.initiative_id AND (search_key LIKE ${pattern} OR lower(code) LIKE ${pattern}))`]),
      ...(filter.state === 'open' ? ['asked.outcome IS NULL'] : []),
      ...(filter.state === null || filter.state === 'open' ? [] : [`asked.outcome = ${values.add(filter.state)}`]),
    ];
    const rows = await tx.query<(ReviewRow & { total: number; open: number })[]>(
      `WITH asked AS MATERIALIZED (
         SELECT found.initiative_id, found.registered_at, decided.outcome FROM initiative_search found
         LEFT JOIN initiative_review decided ON decided.initiative_id = found.initiative_id AND decided.year = ${year}
         WHERE found.unit_id = ANY(${values.add(unitIds)}::uuid[]) AND 'registration-accepted' = ANY(found.facts)
           AND (decided.outcome IS NOT NULL OR (found.merged_into IS NULL AND NOT 'dropped' = ANY(found.facts)))
       ),
       matching AS MATERIALIZED (SELECT * FROM asked ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}),
       counted AS (SELECT (SELECT count(*)::int FROM matching) AS total, (SELECT count(*)::int FROM asked WHERE outcome IS NULL) AS open),
       page AS (SELECT initiative_id, registered_at FROM matching ORDER BY outcome IS NOT NULL, registered_at, initiative_id LIMIT ${values.add(filter.limit)} OFFSET ${values.add(filter.offset)})
       SELECT counted.total, counted.open, ${columns(year)}
       FROM counted LEFT JOIN (page JOIN initiative ON initiative.id = page.initiative_id LEFT JOIN initiative_review decided ON decided.initiative_id = initiative.id AND decided.year = ${year}) ON true
       ORDER BY decided.outcome IS NOT NULL, page.registered_at, page.initiative_id`,
      values.list,
    );
    const [{ total = 0, open = 0 } = {}] = rows;
    return { rows: rows.flatMap(({ total: _total, open: _open, ...row }) => (row.id === null ? [] : [row])), total, open };
  }

  /** Those among the ids that lie in the area. */
  ofArea(tx: Tx, roots: readonly string[], year: number, ids: readonly string[]): Promise<ReviewRow[]> {
    return tx.query(
      `SELECT ${columns('$1::integer')} FROM initiative LEFT JOIN initiative_review decided ON decided.initiative_id = initiative.id AND decided.year = $1::integer
       WHERE initiative.id = ANY($3::uuid[]) AND EXISTS (SELECT 1 FROM unnest($2::uuid[]) root WHERE unit_at_or_above(initiative.unit_id, root, current_date))`,
      [year, [...roots], [...ids]],
    );
  }
}
