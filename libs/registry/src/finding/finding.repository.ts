import { createHash } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { titleKey } from '../duplicates/title-key';
import { Values } from '../persistence/scope.sql';
import type { FindingCursor } from './finding-cursor';
import { countedTo, type FindingFilter, type FindingOrder, type FoundInitiative, type RecognitionState } from './found-initiative';
import { searchWords, type SearchWay, term, termOf, titleParts, wordTerms } from './search-words';

/** What may be seen, and what of it is asked for. */
export interface Sought {
  /** Units whose initiatives may be seen and are asked for, exactly. */
  readonly unitIds: readonly string[];
  /** The units these stand at or below: the index is asked for them before each row is. */
  readonly roots: readonly string[];
  /** Provinces these units ever stood in, as terms begin with them. */
  readonly provinces: readonly string[];
  readonly filter: FindingFilter;
  readonly way: SearchWay;
  /** Today, `YYYY-MM-DD`. */
  readonly day: string;
}

/** As it comes from the database; `key`: where in the order it stands. */
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

/** Which part of what is found. */
export interface Page {
  readonly order: FindingOrder;
  readonly cursor: FindingCursor | null;
  readonly limit: number;
}

const shown = `initiative.id, initiative.code, initiative.name, initiative.subject_kind AS "subjectKind", initiative.field, initiative.unit_id AS "unitId",
  page.facts, page.registered_at AS "registeredAt", page.changed_at AS "changedAt", other.code AS "mergedInto"`;
const named = `JOIN initiative ON initiative.id = page.initiative_id LEFT JOIN initiative other ON other.id = page.merged_into`;

/** The list of everything that may be found; every statement asks an index made for it, whatever the number of initiatives. */
@Injectable()
export class FindingRepository {
  /** How many the units have, at most one more than are counted: out of the index alone. */
  async count(tx: Tx, { unitIds, filter }: Sought): Promise<number> {
    const rows = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (
         SELECT 1 FROM initiative_search WHERE unit_id = ANY($1::uuid[]) ${filter.withMerged ? '' : 'AND merged_into IS NULL'} LIMIT ${countedTo + 1}
       ) counted`,
      [unitIds],
    );
    return rows[0]?.count ?? 0;
  }

  /** A page of what is found where that is not more than is sorted whole, and how many there are: one more than that, and no rows, where it is more. */
  async sorted(tx: Tx, sought: Sought, { order, cursor, limit }: Page): Promise<{ readonly found: number; readonly rows: FoundRow[] }> {
    const { column, fittingFirst } = directions[order];
    const values = new Values();
    const condition = conditions(sought, values);
    const fit = fittingFirst ? `CASE WHEN found.title_key LIKE ${values.add(`%${titleKey(sought.filter.search ?? '')}%`)} THEN 0 ELSE 1 END` : '0';
    const behind = cursor === null ? 'true' : behindCursor(cursor, values);
    const rows = await tx.query<(FoundRow & { found: number })[]>(
      `WITH matching AS MATERIALIZED (SELECT found.*, ${fit} AS fit FROM initiative_search found WHERE ${condition} LIMIT ${sortedWhole + 1}),
       counted AS (SELECT count(*)::int AS found FROM matching),
       page AS (
         SELECT initiative_id, facts, registered_at, changed_at, merged_into, fit, ${column} AS key FROM matching
         WHERE (SELECT found FROM counted) <= ${sortedWhole} AND ${behind} ORDER BY ${inOrder(order, '', column)} LIMIT ${values.add(limit)}
       )
       SELECT counted.found, ${shown}, ${fittingFirst ? 'page.fit::text || ' : ''}page.key::text AS key
       FROM counted LEFT JOIN (page ${named}) ON true ORDER BY ${inOrder(order, 'page.', 'key')}`,
      values.list,
    );
    return { found: rows[0]?.found ?? 0, rows: rows.flatMap(({ found: _, ...row }) => (row.key === null ? [] : [row])) };
  }

  /** A page of many, met in the order wanted; never that of what fits first. */
  met(tx: Tx, sought: Sought, { order, cursor, limit }: Page): Promise<FoundRow[]> {
    const { column } = directions[order];
    const values = new Values();
    const condition = conditions(sought, values);
    const behind = cursor === null ? 'true' : behindCursor(cursor, values);
    return tx.query<FoundRow[]>(
      `WITH page AS (
         SELECT initiative_id, facts, registered_at, changed_at, merged_into, ${column} AS key FROM initiative_search found
         WHERE ${condition} AND ${behind} ORDER BY ${inOrder(order, '', column)} LIMIT ${values.add(limit)}
       )
       SELECT ${shown}, page.key::text AS key FROM page ${named} ORDER BY ${inOrder(order, 'page.', 'key')}`,
      values.list,
    );
  }

  /** The provinces under which what these units hold stands in the index: those of the roots, and those below them. */
  async provinces(tx: Tx, roots: readonly string[], unitIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ key: string }[]>(
      `SELECT unnest(unit_search_keys(root, true)) AS key FROM unnest($1::uuid[]) root
       UNION SELECT left(id::text, 8) FROM unit WHERE id = ANY($2::uuid[]) AND kind = 'province'`,
      [roots, unitIds],
    );
    return rows.map(({ key }) => key);
  }

  /** Year in which the first of all was registered; null: none was. */
  async firstYear(tx: Tx): Promise<number | null> {
    const rows = await tx.query<{ year: number | null }[]>(
      `SELECT extract(year FROM min(registered_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS year FROM initiative_search`,
    );
    return rows[0]?.year ?? null;
  }
}

/** Whether nothing but units is asked for. */
export function byUnitsAlone({ filter }: Pick<Sought, 'filter'>): boolean {
  const { search, subjectKind, field, programme, year, fact, recognition, among, campaignId } = filter;
  return [search, subjectKind, field, programme, year, fact, recognition, among, campaignId].every((each) => each === null);
}

function inOrder(order: FindingOrder, from: string, key: string): string {
  const { descending, fittingFirst } = directions[order];
  const direction = descending ? 'DESC' : 'ASC';
  return `${fittingFirst ? `${from}fit, ` : ''}${from}${key} ${direction}, ${from}initiative_id ${direction}`;
}

function behindCursor({ order, key, id }: FindingCursor, values: Values): string {
  const { column, type, descending, fittingFirst } = directions[order];
  const comparison = descending ? '<' : '>';
  if (!fittingFirst) return `(${column}, initiative_id) ${comparison} (${values.add(key)}::${type}, ${values.add(id)}::uuid)`;
  return `(fit, ${column}, initiative_id) ${comparison} (${values.add(key.slice(0, 1))}::int, ${values.add(key.slice(1))}::${type}, ${values.add(id)}::uuid)`;
}

function conditions(sought: Sought, values: Values): string {
  const { unitIds, roots, provinces, filter, way } = sought;
  const mark = (text: string): string => termOf(provinces, text);
  const words = searchWords(filter.search ?? '');
  const terms = [
    // What a province holds begins with it already; what stands below one is narrowed further.
    ...(roots.every((root) => provinces.includes(beginning(root))) ? [] : [`(${roots.map(areaTerm).join(' | ')})`]),
    ...wordTerms(provinces, words, way),
    ...(filter.belowId === null ? [] : [areaTerm(filter.belowId)]),
    ...(filter.subjectKind === null ? [] : [mark(`k=${filter.subjectKind}`)]),
    ...(filter.field === null ? [] : [mark(`f=${beginningOfHash(filter.field)}`)]),
    ...(filter.programme === null ? [] : [mark(`p=${beginningOfHash(filter.programme)}`)]),
    ...(filter.year === null ? [] : [mark(`y=${filter.year}`)]),
    ...(filter.fact === null ? [] : [mark(`s=${filter.fact}`)]),
    ...(filter.recognition === null ? [] : [mark('s=recognised')]),
    ...(filter.campaignId === null ? [] : [mark(`c=${filter.campaignId}`)]),
  ];
  const parts = way === 'parts' ? (titleParts(words) ?? []) : [];
  return [
    `found.unit_id = ANY(${values.add(unitIds)}::uuid[])`,
    ...(byUnitsAlone(sought) || terms.length === 0 ? [] : [`found.terms @@ ${values.add(terms.join(' & '))}::tsquery`]),
    ...(filter.recognition === null ? [] : [recognisedSo(filter.recognition, values.add(sought.day))]),
    ...(filter.among === null ? [] : [`found.initiative_id = ANY(${values.add(filter.among)}::uuid[])`]),
    ...(filter.withMerged ? [] : ['found.merged_into IS NULL']),
    ...(parts.length === 0 ? [] : [titlesWith(parts, roots, values)]),
  ].join(' AND ');
}

/** By days, which no index keeps: tried on those that were recognised at all. */
function recognisedSo(state: RecognitionState, day: string): string {
  const lasting = `EXISTS (SELECT 1 FROM initiative_distinction given WHERE given.initiative_id = found.initiative_id AND given.kind = 'recognised' AND given.withdrawn_at IS NULL
    AND ${day}::date BETWEEN given.valid_from AND given.valid_to)`;
  const ended = `NOT EXISTS (SELECT 1 FROM initiative_distinction given WHERE given.initiative_id = found.initiative_id AND given.kind = 'recognised' AND given.withdrawn_at IS NULL
    AND given.valid_to >= ${day}::date)`;
  return `NOT 'dropped' = ANY(found.facts) AND ${state === 'in-force' ? lasting : ended}`;
}

const beginningOfHash = (word: string): string => createHash('md5').update(word, 'utf8').digest('hex').slice(0, 12);

/** Areas stand in the index by the beginnings of their ids: two that begin alike cost time, nothing else. */
const areaTerm = (unitId: string): string => term(`a=${beginning(unitId)}`);

const beginning = (unitId: string): string => unitId.slice(0, 8);

function titlesWith(parts: readonly string[], roots: readonly string[], values: Values): string {
  const likes = parts.map((pattern) => `title_key LIKE ${values.add(pattern)}`).join(' AND ');
  return `found.initiative_id IN (SELECT initiative_id FROM initiative_likeness WHERE areas && ${values.add(roots)}::uuid[] AND ${likes})`;
}
