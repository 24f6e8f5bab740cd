import { createHash } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { titleKey } from '../duplicates/title-key';
import { Values } from '../persistence/scope.sql';
import type { FindingCursor } from './finding-cursor';
import { countedTo, type FindingFilter, type FindingOrder, type FoundInitiative } from './found-initiative';
import { searchWords, type SearchWay, term, titleParts, wordTerms } from './search-words';

/** What may be seen, and what of it is asked for. */
export interface Sought {
  /** Units whose initiatives may be seen, exactly. */
  readonly unitIds: readonly string[];
  /** The units these stand at or below: the index is asked for them before each row is. */
  readonly roots: readonly string[];
  readonly filter: FindingFilter;
  readonly way: SearchWay;
}

export type FoundRow = Omit<FoundInitiative, 'unitName' | 'inCharge'> & { readonly key: string };

interface Direction {
  readonly column: string;
  readonly type: string;
  readonly descending: boolean;
  /** Titles that hold what was typed stand before the others. */
  readonly fittingFirst?: true;
}

const directions: Readonly<Record<FindingOrder, Direction>> = {
  fitting: { column: 'name_order', type: 'text', descending: false, fittingFirst: true },
  name: { column: 'name_order', type: 'text', descending: false },
  '-name': { column: 'name_order', type: 'text', descending: true },
  changed: { column: 'changed_at', type: 'timestamptz', descending: false },
  '-changed': { column: 'changed_at', type: 'timestamptz', descending: true },
  registered: { column: 'registered_at', type: 'timestamptz', descending: false },
  '-registered': { column: 'registered_at', type: 'timestamptz', descending: true },
};

/** Up to here all that is found is read and sorted; beyond, rows are met in the order wanted and tried one by one. */
export const sortedWhole = 5_000;

const shown = `initiative.id, initiative.code, initiative.name, initiative.subject_kind AS "subjectKind", initiative.field, initiative.unit_id AS "unitId",
  page.facts, page.registered_at AS "registeredAt", page.changed_at AS "changedAt", other.code AS "mergedInto"`;

/** The list of everything that may be found; every statement asks the index made for it, whatever the number of initiatives. */
@Injectable()
export class FindingRepository {
  /** How many are found, at most one more than are counted. */
  async count(tx: Tx, sought: Sought): Promise<number> {
    const values = new Values();
    const rows = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM initiative_search found WHERE ${conditions(sought, values)} LIMIT ${countedTo + 1}) counted`,
      values.list,
    );
    return rows[0]?.count ?? 0;
  }

  /** Rows in the order asked for, behind the cursor. `found`: how many there are in all. */
  page(tx: Tx, sought: Sought, { order, cursor, limit, found }: { order: FindingOrder; cursor: FindingCursor | null; limit: number; found: number }): Promise<FoundRow[]> {
    const { column, descending, fittingFirst } = directions[order];
    const values = new Values();
    const condition = conditions(sought, values);
    const fit = fittingFirst ? `CASE WHEN found.title_key LIKE ${values.add(`%${titleKey(sought.filter.search ?? '')}%`)} THEN 0 ELSE 1 END` : '0';
    const behind = cursor === null ? '' : behindCursor(cursor, values);
    const direction = descending ? 'DESC' : 'ASC';
    const inOrder = (from: string, key: string) => `${fittingFirst ? `${from}fit, ` : ''}${from}${key} ${direction}, ${from}initiative_id ${direction}`;
    return tx.query<FoundRow[]>(
      `WITH matching AS ${found <= sortedWhole ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (
         SELECT found.*, ${fit} AS fit FROM initiative_search found WHERE ${condition}
       ),
       page AS (
         SELECT initiative_id, facts, registered_at, changed_at, merged_into, fit, ${column} AS key FROM matching ${behind}
         ORDER BY ${inOrder('', column)} LIMIT ${values.add(limit)}
       )
       SELECT ${shown}, ${fittingFirst ? 'page.fit::text || ' : ''}page.key::text AS key
       FROM page JOIN initiative ON initiative.id = page.initiative_id LEFT JOIN initiative other ON other.id = page.merged_into
       ORDER BY ${inOrder('page.', 'key')}`,
      values.list,
    );
  }

  /** Year in which the first of all was registered; null: none was. */
  async firstYear(tx: Tx): Promise<number | null> {
    const rows = await tx.query<{ year: number | null }[]>(
      `SELECT extract(year FROM min(registered_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS year FROM initiative_search`,
    );
    return rows[0]?.year ?? null;
  }
}

function behindCursor({ order, key, id }: FindingCursor, values: Values): string {
  const { column, type, descending, fittingFirst } = directions[order];
  const comparison = descending ? '<' : '>';
  if (!fittingFirst) return `WHERE (${column}, initiative_id) ${comparison} (${values.add(key)}::${type}, ${values.add(id)}::uuid)`;
  return `WHERE (fit, ${column}, initiative_id) ${comparison} (${values.add(key.slice(0, 1))}::int, ${values.add(key.slice(1))}::${type}, ${values.add(id)}::uuid)`;
}

function conditions({ unitIds, roots, filter, way }: Sought, values: Values): string {
  const words = searchWords(filter.search ?? '');
  const terms = [
    `(${roots.map((root) => term(`a=${root}`)).join(' | ')})`,
    ...wordTerms(words, way),
    ...(filter.belowId === null ? [] : [term(`a=${filter.belowId}`)]),
    ...(filter.subjectKind === null ? [] : [term(`k=${filter.subjectKind}`)]),
    ...(filter.field === null ? [] : [term(`f=${createHash('md5').update(filter.field, 'utf8').digest('hex')}`)]),
    ...(filter.year === null ? [] : [term(`y=${filter.year}`)]),
    ...(filter.fact === null ? [] : [term(`s=${filter.fact}`)]),
    ...(filter.campaignId === null ? [] : [term(`c=${filter.campaignId}`)]),
  ];
  const parts = way === 'parts' ? (titleParts(words) ?? []) : [];
  return [
    `found.terms @@ ${values.add(terms.join(' & '))}::tsquery`,
    `found.unit_id = ANY(${values.add(unitIds)}::uuid[])`,
    ...(filter.unitId === null ? [] : [`found.unit_id = ${values.add(filter.unitId)}`]),
    ...(filter.withMerged ? [] : ['found.merged_into IS NULL']),
    ...parts.map((pattern) => `found.title_key LIKE ${values.add(pattern)}`),
  ].join(' AND ');
}
