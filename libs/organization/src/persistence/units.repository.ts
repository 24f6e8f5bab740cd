import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DatedKind, DatedName, DatedParent, UnitFilter, UnitLink, UnitMention } from '../unit';
import type { UnitKind } from '../unit-kinds';

/** A unit alone, without what hangs on it; named as of the day it is looked at. */
export interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly officialCode: string | null;
  readonly kind: UnitKind;
  readonly ownLabel: string;
  readonly name: string;
  readonly establishedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly version: number;
}

/** The day a unit is looked at: the one asked about, for a dissolved unit its last one. */
const shownOn = `least($1::date, unit.dissolved_on - 1)`;
const validOn = (alias: string, day: string) =>
  `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= ${day}) AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${day})`;
const nameOn = (unitId: string, day: string) => `(
  SELECT name FROM unit_name WHERE unit_id = ${unitId}
  ORDER BY (${validOn('unit_name', day)}) DESC, valid_from DESC NULLS LAST LIMIT 1)`;
/** Of thousands of units at once; few have ever become of another kind. */
const kindOn = (day: string) => `CASE WHEN unit.id IN (SELECT unit_id FROM unit_kind) THEN unit_kind_on(unit.id, ${day}) ELSE unit.kind END`;
const kindShown = kindOn(`coalesce(${shownOn}, $1::date)`);
const columns = `unit.id, unit.code, unit.official_code AS "officialCode", ${kindShown} AS kind, CASE WHEN ${kindShown} = unit.kind THEN unit.kind_label ELSE '' END AS "ownLabel",
  ${nameOn('unit.id', shownOn)} AS name, unit.established_on::text AS "establishedOn", unit.dissolved_on::text AS "dissolvedOn", unit.version`;

const namedItself = `named AS (SELECT unit_id, rank, key, '{}'::uuid[] AS former_ids FROM own)`;
/** From units that ended forward to whoever lives on the day; 500 behind an own name of the same kind. */
const namedOrTakenOver = `later(origin, unit_id) AS (
         SELECT unit_id, unit_id FROM own
         UNION
         SELECT later.origin, link.to_unit_id FROM later JOIN unit ended ON ended.id = later.unit_id AND ended.dissolved_on <= $1::date
         JOIN unit_succession link ON link.from_unit_id = ended.id AND link.effective_on <= $1::date
       ),
       named AS (
         SELECT later.unit_id, min(own.rank + CASE WHEN later.origin = later.unit_id THEN 0 ELSE 500 END) AS rank, min(own.key) AS key,
           (array_agg(later.origin ORDER BY own.rank, own.key, later.origin) FILTER (WHERE later.origin <> later.unit_id))[1:3] AS former_ids
         FROM later JOIN own ON own.unit_id = later.origin GROUP BY later.unit_id
       )`;

function escaped(key: string): string {
  return key.replace(/[\\%_]/g, '\\$&');
}

/** The text as typed, marks and all: names that bear the same marks come first. */
function typed(search: string): string {
  return search.normalize('NFKC').replace(/\s+/g, ' ').toLowerCase();
}

/** Queries that show units; those that write them stand in `UnitWritesRepository`. */
@Injectable()
export class UnitsRepository {
  /**
   * A unit is also found by the names of those it took over, unless dissolved ones are listed themselves.
   *
   * Best first: living before dissolved, the marks as typed, the name itself, a name that begins or ends so, one with such words, the rest; names taken over
   * behind own ones of the same kind; the shorter name before the longer.
   */
  async search(tx: Tx, filter: UnitFilter): Promise<{ items: (UnitRow & { readonly formerIds: readonly string[] })[]; total: number }> {
    const values: unknown[] = [filter.onDate];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const conditions = [
      `(unit.established_on IS NULL OR unit.established_on <= $1::date OR ${filter.includeDissolved ? 'unit.dissolved_on IS NOT NULL' : 'false'})`,
      filter.includeDissolved ? 'true' : '(unit.dissolved_on IS NULL OR unit.dissolved_on > $1::date)',
    ];
    if (filter.kind !== null) conditions.push(`${kindShown} = ${place(filter.kind)}`);
    if (filter.belowId !== null) {
      conditions.push(`unit.id IN (
        WITH RECURSIVE below(id) AS (
          SELECT ${place(filter.belowId)}::uuid
          UNION
          SELECT link.unit_id FROM below JOIN unit_parent link ON link.parent_id = below.id
          WHERE ${validOn('link', '$1::date')} ${filter.includeDissolved ? 'OR link.valid_to <= $1::date' : ''}
        ) SELECT id FROM below)`);
    }
    let rank = '0';
    let named = 'true';
    if (filter.search !== null) {
      const key = comparisonKey(filter.search);
      const [whole, part, ending, beginning, word, asTyped] = [
        place(key),
        place(`%${escaped(key)}%`),
        place(`% ${escaped(key)}`),
        place(`${escaped(key)}%`),
        place(`% ${escaped(key)}%`),
        place(`%${escaped(typed(filter.search))}%`),
      ];
      named = `search_key LIKE ${part}`;
      conditions.push(`(named.unit_id IS NOT NULL OR lower(unit.code) LIKE ${beginning} OR unit.official_code LIKE ${beginning})`);
      rank = `(CASE WHEN lower(name) LIKE ${asTyped} THEN 0 ELSE 10000 END)
        + (CASE WHEN search_key = ${whole} THEN 0 WHEN search_key LIKE ${ending} OR search_key LIKE ${beginning} THEN 1
           WHEN search_key LIKE ${word} THEN 2 ELSE 3 END) * 1000 + length(search_key)`;
    }
    // The page is found by keys alone; names, which cost a look-up each, are read for its rows only.
    const inOrder = 'ended, rank, key, code';
    const items = await tx.query<(UnitRow & { formerIds: string[]; total: string })[]>(
      `WITH ${filter.search === null || filter.includeDissolved ? '' : 'RECURSIVE'} own AS (
         SELECT unit_id, min(${rank}) AS rank, min(search_key) AS key FROM unit_name WHERE ${named} GROUP BY unit_id
       ),
       ${filter.search === null || filter.includeDissolved ? namedItself : namedOrTakenOver},
       page AS (
         SELECT unit.id, unit.code, coalesce(unit.dissolved_on <= $1::date, false) AS ended, coalesce(named.rank, 99999) AS rank, named.key,
           coalesce(named.former_ids, '{}') AS former_ids,
           count(*) OVER () AS total
         FROM unit LEFT JOIN named ON named.unit_id = unit.id
         WHERE ${conditions.join(' AND ')} ORDER BY ${inOrder} LIMIT ${place(filter.limit)} OFFSET ${place(filter.offset)}
       )
       SELECT ${columns}, page.former_ids AS "formerIds", page.total FROM page JOIN unit ON unit.id = page.id
       ORDER BY page.ended, page.rank, page.key, page.code`,
      values,
    );
    // Behind the last page there is no row to carry the count.
    if (items.length === 0 && filter.offset > 0) return { items: [], total: (await this.search(tx, { ...filter, limit: 1, offset: 0 })).total };
    return { items: items.map(({ total: _, ...row }) => row), total: Number(items[0]?.total ?? 0) };
  }

  async find(tx: Tx, id: string, onDate: string): Promise<UnitRow | null> {
    const rows = await tx.query<UnitRow[]>(`SELECT ${columns} FROM unit WHERE unit.id = $2`, [onDate, id]);
    return rows[0] ?? null;
  }

  /** Everything above each unit, nearest first, as of the day the unit is looked at. One query for all. */
  async above(tx: Tx, unitIds: readonly string[], onDate: string): Promise<Map<string, UnitMention[]>> {
    const rows = await tx.query<(UnitMention & { unitId: string })[]>(
      `WITH RECURSIVE above(unit_id, id, day, height) AS (
         SELECT unit.id, unit.id, coalesce(${shownOn}, $1::date), 0 FROM unit WHERE unit.id = ANY($2::uuid[])
         UNION ALL
         SELECT above.unit_id, link.parent_id, above.day, above.height + 1
         FROM above JOIN unit_parent link ON link.unit_id = above.id
         WHERE ${validOn('link', 'above.day')} AND above.height < 16
       )
       SELECT above.unit_id AS "unitId", above.id, ${nameOn('above.id', 'above.day')} AS name
       FROM above WHERE height > 0 ORDER BY above.unit_id, height, name`,
      [onDate, [...unitIds]],
    );
    return grouped(rows, ({ id, name }) => ({ id, name }));
  }

  /** What each unit became, or with `backwards` what it was made of. One query for all. */
  async links(tx: Tx, unitIds: readonly string[], onDate: string, backwards = false): Promise<Map<string, UnitLink[]>> {
    const [own, other] = backwards ? ['to_unit_id', 'from_unit_id'] : ['from_unit_id', 'to_unit_id'];
    const rows = await tx.query<(UnitLink & { unitId: string })[]>(
      `SELECT link.${own} AS "unitId", unit.id, ${nameOn('unit.id', `coalesce(${shownOn}, $1::date)`)} AS name, link.kind,
         link.effective_on::text AS "on", link.legal_document AS "legalDocument"
       FROM unit_succession link JOIN unit ON unit.id = link.${other}
       WHERE link.${own} = ANY($2::uuid[]) ORDER BY link.effective_on, name, unit.code`,
      [onDate, [...unitIds]],
    );
    return grouped(rows, ({ id, name, kind, on, legalDocument }) => ({ id, name, kind, on, legalDocument }));
  }

  /** Living units at the end of every chain of successors of the unit; the unit itself while it lives. */
  nowInCharge(tx: Tx, unitId: string, onDate: string): Promise<UnitMention[]> {
    return tx.query<UnitMention[]>(
      `WITH RECURSIVE later(id) AS (
         SELECT $2::uuid
         UNION
         SELECT link.to_unit_id FROM later JOIN unit_succession link ON link.from_unit_id = later.id WHERE link.effective_on <= $1::date
       )
       SELECT unit.id, ${nameOn('unit.id', '$1::date')} AS name FROM later JOIN unit ON unit.id = later.id
       WHERE unit.dissolved_on IS NULL OR unit.dissolved_on > $1::date ORDER BY name, unit.code`,
      [onDate, unitId],
    );
  }

  namesThroughTime(tx: Tx, unitId: string): Promise<DatedName[]> {
    return tx.query<DatedName[]>(
      `SELECT name, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM unit_name WHERE unit_id = $1 ORDER BY valid_from NULLS FIRST`,
      [unitId],
    );
  }

  kindsThroughTime(tx: Tx, unitId: string): Promise<DatedKind[]> {
    return tx.query<DatedKind[]>(
      `SELECT kind, "validFrom"::text, (lead("validFrom") OVER (ORDER BY "validFrom" NULLS FIRST))::text AS "validTo"
       FROM (SELECT kind, established_on AS "validFrom" FROM unit WHERE id = $1 UNION ALL SELECT kind, valid_from FROM unit_kind WHERE unit_id = $1) borne
       ORDER BY borne."validFrom" NULLS FIRST`,
      [unitId],
    );
  }

  parentsThroughTime(tx: Tx, unitId: string, onDate: string): Promise<DatedParent[]> {
    return tx.query<DatedParent[]>(
      `SELECT link.parent_id AS id, ${nameOn('link.parent_id', "coalesce(link.valid_to - 1, $2::date)")} AS name,
         link.valid_from::text AS "validFrom", link.valid_to::text AS "validTo"
       FROM unit_parent link WHERE link.unit_id = $1 ORDER BY link.valid_from NULLS FIRST, link.id`,
      [unitId, onDate],
    );
  }

  async isAtOrBelow(tx: Tx, lowerId: string, upperId: string, onDate: string): Promise<boolean> {
    const rows = await tx.query<{ yes: boolean }[]>('SELECT unit_at_or_above($1, $2, $3::date) AS yes', [lowerId, upperId, onDate]);
    return rows[0]?.yes === true;
  }

  async byCodes(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ code: string; id: string }[]>('SELECT code, id FROM unit WHERE code = ANY($1::text[])', [[...codes]]);
    return new Map(rows.map(({ code, id }) => [code, id]));
  }
}

function grouped<Row extends { readonly unitId: string }, Item>(rows: readonly Row[], itemOf: (row: Row) => Item): Map<string, Item[]> {
  const byUnit = new Map<string, Item[]>();
  for (const row of rows) {
    const items = byUnit.get(row.unitId) ?? [];
    items.push(itemOf(row));
    byUnit.set(row.unitId, items);
  }
  return byUnit;
}
