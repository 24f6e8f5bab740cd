import { namePattern, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { actColumns, fieldMap } from '../field-map/field-map';

/** Rows by table; a value is what the database holds, names of units and panels instead of their ids. */
export type OwnRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** How often somebody is written down as who acted. */
export interface ActCount {
  readonly table: string;
  readonly column: string;
  readonly rows: number;
}

export interface AccountHolder {
  readonly fullName: string;
  readonly erased: boolean;
}

const named: Readonly<Record<string, string>> = {
  unit_id: `(SELECT name.name FROM unit_name name WHERE name.unit_id = held.unit_id ORDER BY name.valid_from DESC NULLS LAST LIMIT 1)`,
  panel_id: `(SELECT panel.name FROM panel WHERE panel.id = held.panel_id)`,
};

const ownTables = Object.entries(fieldMap).flatMap(([table, { ownRows }]) => (ownRows === undefined ? [] : [{ table, ...ownRows }]));

/** Where a name stays that was signed or frozen, each with the text it is looked for in. */
const keptTexts: readonly (readonly [table: string, text: string])[] = [
  ['result_row', 'name'],
  ['council_case', 'name'],
  ['council_seat', 'concat_ws(chr(10), name, substitute_name)'],
  ['council_session', 'invitees::text'],
  ['recorded_act', 'decided_by'],
  ['reward_decision', 'signer'],
  ['reward_correction', 'signer'],
  ['sent_report', 'content'],
];

/** What the field map says is held of somebody, asked of the database: tables and columns are those of the map and nobody's words. */
@Injectable()
export class HeldDataRepository {
  async holder(tx: Tx, personId: string): Promise<AccountHolder | null> {
    const rows = await tx.query<AccountHolder[]>('SELECT full_name AS "fullName", erased_at IS NOT NULL AS erased FROM person WHERE id = $1', [personId]);
    return rows[0] ?? null;
  }

  /** Names of people by id, in one query. */
  async holders(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>('SELECT id, full_name AS name FROM person WHERE id = ANY($1::uuid[])', [[...personIds]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Everything of an account holder that the map says is given. */
  async ownRows(tx: Tx, personId: string): Promise<OwnRows> {
    const found: [string, readonly Readonly<Record<string, unknown>>[]][] = [];
    for (const { table, by, given } of ownTables) {
      const columns = given.map((column) => (named[column] === undefined ? `held."${column}"` : `${named[column]} AS "${column}"`));
      found.push([table, await tx.query(`SELECT ${columns.join(', ')} FROM "${table}" held WHERE held."${by}" = $1 ORDER BY 1`, [personId])]);
    }
    return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
  }

  /** The same as counts, in one query. */
  countOwn(tx: Tx, personId: string): Promise<{ table: string; rows: number }[]> {
    const questions = ownTables.map(({ table, by }) => `SELECT '${table}' AS "table", count(*)::int AS rows FROM "${table}" WHERE "${by}" = $1`);
    return tx.query(`SELECT * FROM (${questions.join(' UNION ALL ')}) counted WHERE rows > 0 ORDER BY "table"`, [personId]);
  }

  /** In one query. */
  countActs(tx: Tx, personId: string): Promise<ActCount[]> {
    const questions = actColumns.map(({ table, column }) => `SELECT '${table}' AS "table", '${column}' AS "column", count(*)::int AS rows FROM "${table}" WHERE "${column}" = $1`);
    return tx.query<ActCount[]>(`SELECT * FROM (${questions.join(' UNION ALL ')}) counted WHERE rows > 0 ORDER BY "table", "column"`, [personId]);
  }

  /** Records that keep the name whatever happens: without marks, so that one more may be counted than names this person. */
  countKept(tx: Tx, name: string): Promise<{ table: string; rows: number }[]> {
    const questions = keptTexts.map(([table, text]) => `SELECT '${table}' AS "table", count(*)::int AS rows FROM "${table}" WHERE ${text} ~ $1`);
    return tx.query(`SELECT * FROM (${questions.join(' UNION ALL ')}) counted WHERE rows > 0 ORDER BY "table"`, [namePattern(name)]);
  }
}
