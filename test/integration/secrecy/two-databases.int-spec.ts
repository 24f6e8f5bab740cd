import { apiOperations, permissionsOfOperations } from '../../support/api-operations';
import { expectedOutcome, holdersOf } from '../../support/expected-outcomes';
import type { ActorName } from '../../support/full-season';
import { entitled } from './secrets';
import { type Difference, TwinDatabases } from './twin-databases';

let twins: TwinDatabases;

beforeAll(async () => {
  twins = await TwinDatabases.make();
}, 180_000);

afterAll(() => twins?.close(), 60_000);

/** Leaks of which it is found out what they tell. */
const mostTraced = 5;

/** Those who learnt what they may not, with the secrets that made the difference; each pair of person and operation once. */
async function leaks(found: readonly Difference[]): Promise<string[]> {
  const told = found.filter(({ actor, operation }) => !(entitled[actor] ?? []).includes(operation));
  const firsts = [...new Map(told.map((difference) => [`${difference.actor} ${difference.operation}`, difference])).values()];
  const lines: string[] = [];
  for (const [at, difference] of firsts.entries()) {
    const { actor, operation, ask, where } = difference;
    const secrets = at < mostTraced ? (await twins.revealedBy(difference)).join(', ') : 'something';
    lines.push(`${operation} tells ${actor} ${secrets}: ${ask.method} ${ask.path} ${where}`);
  }
  return lines;
}

/** One for each way of standing to the secrets; those elsewhere and beside are the matrix's. */
const curious: readonly ActorName[] = [
  'signed-out',
  'clerk',
  'clerk-neighbour',
  'clerk-foreign',
  'staff',
  'staff-foreign',
  'member',
  'other-member',
  'chair',
  'secretary',
  'member-b',
  'secretary-b',
  'council',
  'auditor',
  'administrator',
];

const pairs = (found: readonly Difference[]): string[] => [...new Set(found.map(({ actor, operation }) => `${actor} ${operation}`))].sort();

/** Acts that end what the others need; they come last. */
const last = ['Scoring_close', 'Results_freeze'];

/** Whom no phase before publication opens anything: neither office nor head of the panel, nor council or audit. */
const outside: readonly ActorName[] = ['signed-out', 'clerk', 'clerk-neighbour', 'clerk-foreign', 'staff-foreign', 'member', 'other-member', 'member-b', 'administrator'];
const reading = apiOperations.filter(({ method }) => method === 'GET');
const operation = (id: string) => apiOperations.filter((each) => each.id === id);

it('while marking is open, nobody learns of a mark, a remark, a total or their order but the member', async () => {
  const { asked, found, logged } = await twins.differences(curious);
  expect(await leaks(found)).toEqual([]);
  expect(pairs(found)).toEqual(Object.entries(entitled).flatMap(([actor, operations]) => operations.map((id) => `${actor} ${id}`)).sort());
  expect(logged).toEqual([]);
  expect(asked).toBeGreaterThan(2_500);
}, 300_000);

it('what is done for good is answered alike and leaves the same behind: rows, audit, jobs, notices, mails', async () => {
  const holders = await holdersOf(twins.one, twins.season);
  const permissions = permissionsOfOperations();
  const told: Difference[] = [];
  let acts = 0;
  for (const each of apiOperations) {
    if (each.method === 'GET' || each.id.startsWith('ScoreSheets_') || last.includes(each.id)) continue;
    const permission = permissions.get(each.id) ?? null;
    const actor = curious.find((one) => expectedOutcome(each.id, one, permission, holders, 'scoring') === 'done');
    if (actor === undefined) continue;
    acts += 1;
    told.push(...(await twins.act(actor, each)));
  }
  expect(await leaks(told)).toEqual([]);
  expect(acts).toBeGreaterThan(25);
  await twins.jobsDone();
  expect(await twins.remains()).toEqual([]);
}, 120_000);

it.each(['Results_freeze', 'Scoring_close'])('%s, refused or done, says nothing', async (id) => {
  for (const each of operation(id)) expect(await leaks(await twins.act('secretary', each))).toEqual([]);
  expect(await twins.remains()).toEqual([]);
});

it('once marking is closed, those to whom no result is open yet learn nothing', async () => {
  await twins.openPhase('scoring-closed');
  const { found } = await twins.differences(outside, reading);
  expect(await leaks(found)).toEqual([]);
}, 120_000);
