import { apiOperations, permissionsOfOperations, type Operation } from '../../support/api-operations';
import { expectedOutcome, type Holders, holdersOf } from '../../support/expected-outcomes';
import { type ActorName, actorNames, FullSeason } from '../../support/full-season';
import { factsNow, goodRequest } from '../../support/good-request';
import { bodyWith, hostileBodies, hostileFiles, hostileQueries, hostileSegments, hostileValues, placesIn } from '../../support/hostile-input';
import { type Facts, knowledgeOf } from '../../support/operation-knowledge';
import { useTestApp } from '../../support/test-app';
import { forgetWrites } from '../../support/unkept-writes';
import { type Answer, type Ask, fileForm, inParallel, send } from '../../support/wire';

const testApp = useTestApp();
let season: FullSeason;
let facts: Facts;
let holders: Holders;

beforeAll(async () => {
  season = await FullSeason.make(testApp());
  await season.openPhase(testApp(), 'scoring');
  facts = await factsNow(testApp(), season);
  holders = await holdersOf(testApp(), season);
});

/** Values tried in each place of a body; which ones moves on from place to place, so that every operation meets them all. */
const valuesPerPlace = 6;
/** Longest that any answer may take on a machine that has other things to do. */
const slow = 25_000;

const permissions = permissionsOfOperations();

/** Whoever gets furthest: somebody for whom the good request is carried out, or at least who holds the permission. */
function actorFor({ id }: Operation): ActorName {
  const permission = permissions.get(id) ?? null;
  const outcomeOf = (actor: ActorName): string => expectedOutcome(id, actor, permission, holders, 'scoring');
  const held = permission === null ? actorNames : holders(permission);
  return actorNames.find((actor) => outcomeOf(actor) === 'done') ?? held.find((actor) => outcomeOf(actor) !== 'http.not-found') ?? held[0] ?? 'signed-out';
}

function hostileRequests(operation: Operation, from: number): Ask[] {
  const good = goodRequest(operation, season, facts, actorFor(operation));
  const [path = ''] = good.path.split('?');
  const ids = operation.pathParameters.map((name) => `{${name}}`);
  const paths = ids.flatMap((id) => hostileSegments.map((segment) => ({ ...good, path: inPlaceOf(operation, path, id, segment) })));
  const { file, heavy } = knowledgeOf(operation.id);
  const queries = (heavy === true ? [] : hostileQueries).map((query) => ({ ...good, path: `${path}?${query}` }));
  const oddPaths = (heavy === true ? [`${path}%00`] : [`${path}/`, path.toUpperCase(), `${path}//`, `${path}%00`]).map((odd) => ({ ...good, path: odd }));
  if (operation.method === 'GET') return [...paths, ...queries, ...oddPaths];
  const { headers: _, body, ...bare } = good;
  const bodies = hostileBodies.map((hostile) => ({ ...bare, ...hostile }));
  if (file !== undefined) return [...paths, ...bodies, ...hostileFiles.map(([name, bytes]) => ({ ...bare, ...fileForm(name, bytes, file.fields) }))];
  return [...paths, ...bodies, ...(heavy === true ? [] : fieldRequests(good, body, from)), ...queries.slice(0, 2)];
}

/** The good body with one place spoilt: left out, or with something else in it; and with a field too many. */
function fieldRequests(good: Ask, body: Ask['body'], from: number): Ask[] {
  if (typeof body !== 'string') return [];
  const content = JSON.parse(body) as object;
  const spoilt = placesIn(content).flatMap((place, at) => {
    const values = Array.from({ length: valuesPerPlace }, (_, step) => hostileValues[(from + at * valuesPerPlace + step) % hostileValues.length]);
    return [undefined, ...values].map((value) => bodyWith(content, place, value));
  });
  return [...spoilt, JSON.stringify({ ...content, unknownField: 1 })].map((text) => ({ ...good, body: text }));
}

function inPlaceOf(operation: Operation, path: string, id: string, segment: string): string {
  const at = operation.path.split('/').indexOf(id);
  return path.split('/').map((part, place) => (place === at ? segment : part)).join('/');
}

/** What is wrong with an answer to something hostile; null: nothing. */
export function faultOf({ status, headers, bytes }: Answer, milliseconds: number): string | null {
  if (milliseconds > slow) return `took ${milliseconds} ms`;
  if (status >= 500) return `${status} ${bytes.toString('utf8').slice(0, 200)}`;
  if (status < 400) return null;
  const problem = /^application\/problem\+json/.test(headers['content-type'] ?? '') ? (JSON.parse(bytes.toString('utf8')) as { code?: unknown; requestId?: unknown; status?: unknown }) : {};
  const whole = typeof problem.code === 'string' && typeof problem.requestId === 'string' && problem.status === status;
  return whole ? null : `${status} is no problem document: ${bytes.toString('utf8').slice(0, 200)}`;
}

it('nothing anybody sends makes any operation fail, hang or answer otherwise than with a problem document', async () => {
  const { dataSource, origin } = testApp();
  const memory = forgetWrites(dataSource);
  const requests = apiOperations.flatMap((operation, at) => hostileRequests(operation, at * 11).map((ask) => ({ id: operation.id, ask })));
  const faults = await inParallel(
    requests,
    async ({ id, ask }) => {
      const begun = Date.now();
      const fault = faultOf(await send(origin, ask), Date.now() - begun);
      return fault === null ? [] : [`${id} ${ask.method} ${ask.path.slice(0, 120)} ${String(ask.body ?? '').slice(0, 160)} ${JSON.stringify(ask.headers ?? {})}: ${fault}`];
    },
    4,
  );
  memory.remember();
  expect(faults.flat()).toEqual([]);
  expect(requests.length).toBeGreaterThan(4_000);
  // Still there, and nobody's rights or sheets were touched.
  expect((await send(origin, { method: 'GET', path: '/api/health', token: null })).status).toBe(200);
  for (const operation of apiOperations.filter(({ id }) => id === 'ScoreSheets_read')) expect((await send(origin, goodRequest(operation, season, facts, 'member'))).status).toBe(200);
});

it('a planted failure is seen', () => {
  const answer = (status: number, body: string, type = 'application/problem+json') => ({ status, headers: { 'content-type': type }, bytes: Buffer.from(body) });
  expect(faultOf(answer(500, '{"code":"http.internal"}'), 1)).toMatch(/^500/);
  expect(faultOf(answer(404, '<html>', 'text/html'), 1)).toMatch(/no problem document/);
  expect(faultOf(answer(422, '{"code":"shape.invalid","status":422,"requestId":"x"}'), slow + 1)).toMatch(/^took/);
  expect(faultOf(answer(422, '{"code":"shape.invalid","status":422,"requestId":"x"}'), 1)).toBeNull();
});
