import { randomUUID } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { withAdmin } from './test-database';

/** What is copied together: ids of these tables are made anew wherever rows of these tables name them, but in columns that are kept. */
export interface Copied {
  readonly tables: readonly string[];
  /** `table.column` that goes on naming what it named. */
  readonly kept?: readonly string[];
}

interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Columns of each unique index. */
  readonly unique: readonly (readonly string[])[];
}

type Row = Record<string, unknown>;

/** Puts two copies beside every row of these tables, of each step upon what the one before left, in nobody's name and past every trigger: a database of many rows, as it might have come about. */
export async function threefold(database: string, steps: readonly Copied[]): Promise<void> {
  await withAdmin(async (admin) => {
    await admin.query('SET session_replication_role = replica');
    const shapes = await admin.query<TableShape>(
      `SELECT relname AS name,
         (SELECT jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, NULL))) FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
         (SELECT coalesce(jsonb_agg((SELECT jsonb_agg(attname) FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum = ANY(indkey))), '[]') FROM pg_index WHERE indrelid = pg_class.oid AND indisunique) AS unique
       FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace`,
    );
    // A word that was only made to be another has not always its shape.
    const checks = await admin.query<{ drop: string }>(`SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0`);
    for (const { drop } of checks.rows) await admin.query(drop);
    for (const { tables, kept = [] } of steps) {
      const chosen = tables.map((name) => {
        const shape = shapes.rows.find((each) => each.name === name);
        if (shape === undefined) throw new Error(`there is no table ${name}`);
        return shape;
      });
      const rows = new Map<string, Row[]>();
      for (const { name } of chosen) rows.set(name, (await admin.query<Row>(`SELECT * FROM ${escapeIdentifier(name)}`)).rows);
      for (const copy of [1, 2]) {
        const anew = new Map([...rows.values()].flatMap((all) => all.flatMap(({ id }) => (typeof id === 'string' ? [[id, randomUUID()] as const] : []))));
        for (const shape of chosen) {
          const copied = (rows.get(shape.name) ?? []).map((row) => copyOf(shape, row, copy, anew, kept));
          const columns = shape.columns.map(({ name }) => escapeIdentifier(name)).join(', ');
          await admin.query(`INSERT INTO ${escapeIdentifier(shape.name)} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM jsonb_populate_recordset(NULL::${escapeIdentifier(shape.name)}, $1)`, [JSON.stringify(copied)]).catch((error: unknown) => {
            throw new Error(`${shape.name}: ${String(error)}`);
          });
        }
      }
    }
    await admin.query('ANALYZE');
  }, database);
}

function copyOf({ name, columns, unique }: TableShape, row: Row, copy: number, anew: ReadonlyMap<string, string>, kept: readonly string[]): Row {
  const copied = Object.fromEntries(
    columns.map((column) => {
      const value = row[column.name];
      const stays = kept.includes(`${name}.${column.name}`);
      if (typeof value === 'string' && column.type === 'uuid') return [column.name, stays ? value : (anew.get(value) ?? value)];
      if (Array.isArray(value) && column.type === 'uuid[]') return [column.name, value.map((id: string) => (stays ? id : (anew.get(id) ?? id)))];
      return [column.name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value];
    }),
  );
  // Where none of a unique index's ids is new, its last word or number is.
  for (const index of unique) {
    if (index.some((column) => copied[column] !== row[column] || row[column] === null)) continue;
    const other = columns.filter((column) => index.includes(column.name)).findLast(({ type }) => type === 'text' || type === 'integer' || type === 'bigint' || type === 'bytea');
    if (other === undefined) continue;
    const value = row[other.name];
    copied[other.name] = other.type === 'text' ? `${String(value)}${'-'.repeat(copy)}` : other.type === 'bytea' ? copied[other.name] : Number(value) + copy * 1_000;
  }
  return copied;
}
