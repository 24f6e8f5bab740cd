import type { DataSource } from 'typeorm';

/** Tables that are about requests and sessions themselves, not about what a request does. */
const outside = ['idempotency_record', 'session', 'sign_in_throttle', 'schema_migration'];

/** Every row of every table by the hash of its text; equal dumps mean that nothing happened in between. */
export type Dump = ReadonlyMap<string, readonly string[]>;

export async function dump(dataSource: DataSource): Promise<Dump> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY tablename`,
    [outside],
  );
  const rowsOf = ({ name }: { name: string }): string => `SELECT '${name}' AS name, array_agg(md5(to_jsonb(line)::text)) AS rows FROM "${name}" AS line`;
  const content = await dataSource.transaction(async (manager) => {
    // A hundred small tables side by side look like work for several; starting those takes longer than the work.
    await manager.query('SET LOCAL max_parallel_workers_per_gather = 0');
    return manager.query<{ name: string; rows: string[] | null }[]>(tables.map(rowsOf).join(' UNION ALL '));
  });
  return new Map(content.map(({ name, rows }) => [name, rows ?? []]));
}

/** Jobs of every kind that wait or have run; the queue's own tables keep other times than ours. */
export async function countJobs(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM pgboss.job');
  return row?.n ?? 0;
}

/** How many rows of each table came and went, the tables that stayed as they were left out. */
export function effectOf(before: Dump, after: Dump): Readonly<Record<string, { readonly came: number; readonly went: number }>> {
  const tables = [...after.keys()].map((table) => {
    const old = new Set(before.get(table));
    const now = new Set(after.get(table));
    return [table, { came: [...now].filter((row) => !old.has(row)).length, went: [...old].filter((row) => !now.has(row)).length }] as const;
  });
  return Object.fromEntries(tables.filter(([, { came, went }]) => came + went > 0));
}
