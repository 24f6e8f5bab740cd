import type { Operation } from './api-operations';
import type { ActorName, FullSeason } from './full-season';
import { type Facts, knowledgeOf, neededQuery, type PlannedPhase } from './operation-knowledge';
import { type Ask, fileForm } from './wire';
import type { TestApp } from './test-app';

/** No object's. */
export const absentId = '7f3b2a10-0000-4000-8000-000000000000';

const versioned = ['unit', 'campaign', 'criteria_set', 'person', 'initiative', 'nomination', 'panel', 'score_sheet', 'council', 'council_session', 'reward_decision', 'saved_view', 'personal_data_request', 'duty_plan', 'duty'];

/** What is stored now. */
export async function factsNow(testApp: TestApp, season: FullSeason): Promise<Facts> {
  const rows = await testApp.dataSource.query<{ id: string; version: number }[]>(versioned.map((table) => `SELECT id, version FROM ${table}`).join(' UNION ALL '));
  const byId = new Map(rows.map(({ id, version }) => [id, version]));
  const line = await testApp.dataSource.query<PlannedPhase[]>(
    `SELECT kind, permits, to_json(opens_at AT TIME ZONE 'UTC')#>>'{}' || 'Z' AS "opensAt", to_json(closes_at AT TIME ZONE 'UTC')#>>'{}' || 'Z' AS "closesAt"
     FROM campaign_phase WHERE campaign_id = $1 ORDER BY position`,
    [season.id('campaign:own')],
  );
  return { version: (name) => byId.get(season.id(name)) ?? 1, line };
}

/** The request that the operation's entry calls good, of whoever asks. */
export function goodRequest(operation: Operation, season: FullSeason, facts: Facts, actor: ActorName): Ask {
  const { body, file } = knowledgeOf(operation.id);
  const query = neededQuery(operation.id, season);
  const values = Object.fromEntries(operation.pathParameters.map((name) => [name, goodValue(operation, season, name)]));
  const form = file === undefined ? null : fileForm(file.name, file.bytes, file.fields);
  const sent = typeof body === 'function' ? body(season, facts) : body;
  return {
    method: operation.method,
    path: pathOf(operation, values) + (query === '' ? '' : `?${query}`),
    token: season.token(actor),
    ...(form ?? (sent === undefined ? {} : { body: JSON.stringify(sent) })),
  };
}

/** The object or word that the operation's entry names for a path parameter. */
export function goodValue({ id }: Operation, season: FullSeason, name: string): string {
  const { at = {}, words = {} } = knowledgeOf(id);
  const object = at[name];
  if (object !== undefined) return season.has(object) ? season.id(object) : absentId;
  const word = words[name]?.[0];
  if (word === undefined) throw new Error(`${id}: nothing is known of its path parameter ${name}: add it to test/support/operation-knowledge.ts`);
  return word;
}

/** The same request for objects that do not exist. */
export function absentRequest(operation: Operation, season: FullSeason, facts: Facts, actor: ActorName): Ask {
  const { at = {} } = knowledgeOf(operation.id);
  const good = goodRequest(operation, season, facts, actor);
  const path = Object.values(at).reduce((text, name) => (season.has(name) ? text.replace(season.id(name), absentId) : text), good.path);
  return { ...good, path };
}

export function pathOf({ path }: Operation, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
