import type { DataSource } from 'typeorm';

/** Every table that holds rows, with each row as JSON text; what the job queue keeps for itself is left out. */
export async function databaseContent(dataSource: DataSource): Promise<ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>> {
  const tables = await dataSource.query<{ schema: string; name: string }[]>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables
     WHERE schemaname = 'public' OR (schemaname = 'pgboss' AND tablename IN ('job', 'archive', 'schedule', 'queue')) ORDER BY 1, 2`,
  );
  const content = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  for (const { schema, name } of tables) {
    const rows = await dataSource.query<{ row: Readonly<Record<string, unknown>> }[]>(`SELECT to_jsonb(t) AS row FROM "${schema}"."${name}" t`);
    content.set(`${schema}.${name}`, rows.map(({ row }) => row));
  }
  return content;
}

/** Every id that stands anywhere in it. */
export function idsIn(content: ReadonlyMap<string, readonly object[]>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const rows of content.values()) for (const [id] of JSON.stringify(rows).matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g)) ids.add(id);
  return ids;
}
