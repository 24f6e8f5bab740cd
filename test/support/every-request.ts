import type { Operation } from './api-operations';
import type { ActorName, FullSeason } from './full-season';
import { absentId, goodRequest, goodValue, pathOf } from './good-request';
import { type Facts, knowledgeOf, neededQuery } from './operation-knowledge';
import type { Ask } from './wire';

/** Values for query parameters that no enumeration lists; ONE LINE PER PARAMETER NAME. A list of ids stands for a kind of object. */
const queryValues: Readonly<Record<string, readonly string[] | { readonly kind: string }>> = {
  // Names, and what must find nothing: marks, totals, words of remarks and comments.
  search: ['', 'thon', '8.5', '37.50', 'nhân rộng'],
  year: ['2026'],
  limit: ['1', '2'],
  offset: ['1'],
  after: ['1'],
  cursor: ['W10', 'WyJuYW1lIiwiVGjDtG4iLCI3ZjNiMmExMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ'],
  before: ['1', '999999'],
  states: ['accepted', 'draft,submitted'],
  memberId: { kind: 'seat' },
  unitId: { kind: 'unit' },
  belowId: { kind: 'unit' },
  campaignId: { kind: 'campaign' },
  planId: { kind: 'duty-plan' },
  afterUnitId: { kind: 'unit' },
  field: ['Kinh tế'],
  programme: ['Chuyển đổi số'],
  kind: ['collective-model'],
  award: ['Bằng khen'],
  unit: ['Xã An Hòa'],
  peerGroup: ['Mô hình tập thể'],
  asOf: ['2026-01-01'],
  cutOff: ['2026-06-30'],
  from: ['2026-01-01'],
  to: ['2026-12-31'],
  older: ['1', '2'],
  newer: ['1', '2'],
};

/** What nobody offers and a curious person types. */
const undocumented = ['sort=total', 'minTotal=1'];

/** Ids that stand for so many objects of their kind as one test needs to see. */
const mostOfAKind = 6;
/** Values of an enumeration. */
const mostOfAList = 4;

/** Every query worth asking an operation with: none, each value of each parameter, the first ones together, and undocumented ones. */
export function queriesOf({ id, queryParameters }: Operation, season: FullSeason): string[] {
  const query = neededQuery(id, season);
  const singles = queryParameters.map(({ name, schema }) => {
    const known = schema.enum?.slice(0, mostOfAList) ?? queryValues[name];
    if (known === undefined) throw new Error(`${id}: the proofs know no values of the query parameter ${name}: add its line to test/support/every-request.ts`);
    const values = 'kind' in known ? season.allOf(known.kind).slice(0, 3) : known;
    return values.map((value) => `${name}=${encodeURIComponent(value)}`);
  });
  const together = singles.flatMap(([first]) => first ?? []).join('&');
  const all = [query, ...singles.flat(), together, ...undocumented].map((text) => (text.includes(query) ? text : `${query}&${text}`));
  return [...new Set(all)];
}

/** Paths of the objects of the kinds the operation names, and of one that does not exist. */
function pathsOf(operation: Operation, season: FullSeason): string[] {
  const { at = {}, words = {} } = knowledgeOf(operation.id);
  const valuesOf = (name: string): readonly string[] => {
    const kind = at[name]?.split(':')[0];
    return kind === undefined ? (words[name] ?? []) : [...season.allOf(kind).slice(0, mostOfAKind), absentId];
  };
  const good = Object.fromEntries(operation.pathParameters.map((name) => [name, goodValue(operation, season, name)]));
  // One parameter at a time, the others good.
  const choices = operation.pathParameters.flatMap((name) => valuesOf(name).map((value) => ({ ...good, [name]: value })));
  return (choices.length === 0 ? [good] : choices).map((values) => pathOf(operation, values));
}

/** Every request of an operation in somebody's name, the good one first. */
export function everyRequest(operation: Operation, season: FullSeason, facts: Facts, actor: ActorName): Ask[] {
  const good = goodRequest(operation, season, facts, actor);
  const queries = operation.method === 'GET' && knowledgeOf(operation.id).heavy !== true ? queriesOf(operation, season) : [neededQuery(operation.id, season)];
  const [goodPath = ''] = good.path.split('?');
  const ofGood = queries.map((query) => (query === '' ? goodPath : `${goodPath}?${query}`));
  const [first = ''] = queries;
  const ofOthers = pathsOf(operation, season).map((path) => (first === '' ? path : `${path}?${first}`));
  return [...new Set([good.path, ...ofGood, ...ofOthers])].map((path) => ({ ...good, path }));
}
