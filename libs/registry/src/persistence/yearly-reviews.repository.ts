import { comparisonKey, type Tx } from '@dvk/platform';
import type { SubjectKind } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { InitiativeFacts } from '../initiative';
import type { ReviewOutcome, ReviewState } from '../lifecycle/life';
import { droppedNow, factColumns, mergedNow, registrationNow } from './initiative-facts.sql';
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

const source = (year: string, roots: string): string => `FROM initiative LEFT JOIN initiative_review decided ON decided.initiative_id = initiative.id AND decided.year = ${year}
  WHERE EXISTS (SELECT 1 FROM unnest(${roots}::uuid[]) root WHERE unit_at_or_above(initiative.unit_id, root, current_date))`;

/** Initiatives as the review of a year looks at them. */
@Injectable()
export class YearlyReviewsRepository {
  async list(tx: Tx, roots: readonly string[], filter: ReviewFilter): Promise<{ rows: ReviewRow[]; total: number; open: number }> {
    const values = new Values();
    const year = `${values.add(filter.year)}::integer`;
    const conditions = [
      `${registrationNow} = 'accepted'`,
      `(decided.outcome IS NOT NULL OR NOT (${droppedNow} OR ${mergedNow}))`,
    ];
    const all = `${source(year, values.add(roots))} AND ${conditions.join(' AND ')}`;
    if (filter.search !== null) {
      const pattern = values.add(containing(comparisonKey(filter.search)));
      conditions.push(`(initiative.search_key LIKE ${pattern} OR lower(initiative.code) LIKE ${pattern})`);
    }
    if (filter.state === 'open') conditions.push('decided.outcome IS NULL');
    else if (filter.state !== null) conditions.push(`decided.outcome = ${values.add(filter.state)}`);
    const asked = `${source(year, '$2')} AND ${conditions.join(' AND ')}`;
    const counted = await tx.query<{ total: number }[]>(`SELECT count(*)::int AS total ${asked}`, values.list);
    const open = await tx.query<{ open: number }[]>(`SELECT count(*)::int AS open ${all} AND decided.outcome IS NULL`, values.list.slice(0, 2));
    const rows = await tx.query<ReviewRow[]>(
      `SELECT ${columns(year)} ${asked} ORDER BY decided.outcome IS NOT NULL, initiative.code, initiative.id LIMIT ${values.add(filter.limit)} OFFSET ${values.add(filter.offset)}`,
      values.list,
    );
    return { rows, total: counted[0]?.total ?? 0, open: open[0]?.open ?? 0 };
  }

  /** Those among the ids that lie in the area. */
  ofArea(tx: Tx, roots: readonly string[], year: number, ids: readonly string[]): Promise<ReviewRow[]> {
    return tx.query(`SELECT ${columns('$1::integer')} ${source('$1::integer', '$2')} AND initiative.id = ANY($3::uuid[])`, [year, [...roots], [...ids]]);
  }
}
