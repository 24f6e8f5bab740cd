import type { ActorName } from '../../support/full-season';
import { entitled } from './secrets';
import { type Difference, TwinDatabases } from './twin-databases';

let twins: TwinDatabases;

beforeAll(async () => {
  twins = await TwinDatabases.make();
}, 180_000);

afterAll(() => twins?.close(), 60_000);

/** Those who learnt what they may not, with the secrets that made the difference; each pair of person and operation once. */
async function leaks(found: readonly Difference[]): Promise<string[]> {
  const told = found.filter(({ actor, operation }) => !(entitled[actor] ?? []).includes(operation));
  const firsts = [...new Map(told.map((difference) => [`${difference.actor} ${difference.operation}`, difference])).values()].slice(0, 40);
  const lines: string[] = [];
  for (const difference of firsts) {
    const { actor, operation, ask, where } = difference;
    lines.push(`${operation} tells ${actor} ${(await twins.revealedBy(difference)).join(', ')}: ${ask.method} ${ask.path} ${where}`);
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

it('while marking is open, nobody learns of a mark, a remark, a total or their order but the member', async () => {
  const { asked, found } = await twins.differences(curious);
  expect(await leaks(found)).toEqual([]);
  expect(pairs(found)).toEqual(Object.entries(entitled).flatMap(([actor, operations]) => operations.map((operation) => `${actor} ${operation}`)).sort());
  expect(asked).toBeGreaterThan(3_000);
  process.stderr.write(`asked ${asked}\n`);
}, 300_000);
