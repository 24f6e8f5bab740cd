import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { openTestApp, type TestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member } from './judging-world';

const rounds = 500;

let testApp: TestApp;
let world: JudgingWorld;

/** A sheet ready to be handed in, and the two sides of it. */
interface Ready {
  readonly sheetId: string;
  readonly nominationId: string;
  readonly nomineeUnit: string;
}

interface Field {
  readonly member: Member;
  readonly memberUnit: string;
  readonly sheets: readonly Ready[];
}

beforeAll(async () => {
  // Changes come by SQL on purpose: the invariants, which go by whole days, are not asked for here.
  testApp = await openTestApp();
  world = await JudgingWorld.make(testApp);
}, 60_000);

afterAll(() => testApp.close());

/** A member with so many sheets saved, declared on and complete, each of a unit of its own. */
async function field(count: number): Promise<Field> {
  const { dataSource } = testApp;
  const campaignId = await world.campaign();
  const units = Array.from({ length: count }, () => randomUUID());
  await dataSource.query(`INSERT INTO unit (id, code, kind) SELECT id, left(id::text, 13), 'commune' FROM unnest($1::uuid[]) id`, [units]);
  const nominations = await world.nominations(campaignId, units);
  const memberUnit = randomUUID();
  await world.unit(memberUnit, 'Sở', world.registry.elsewhere);
  const member = await world.member(await world.panel(campaignId), { unitId: memberUnit });
  await dataSource.query('INSERT INTO assignment (id, member_id, nomination_id, assigned_at) SELECT gen_random_uuid(), $1, id, now() FROM unnest($2::uuid[]) id', [member.memberId, nominations]);
  await dataSource.query('INSERT INTO conflict_declaration (member_id, nomination_id, declared_at) SELECT $1, id, now() FROM unnest($2::uuid[]) id', [member.memberId, nominations]);
  await dataSource.query(
    `INSERT INTO score_sheet (id, assignment_id, criteria_set_id, marks, remarks, comment, state, updated_at)
     SELECT gen_random_uuid(), assignment.id, campaign.criteria_set_id, $2, '{}', '', 'draft', now()
     FROM assignment JOIN nomination ON nomination.id = assignment.nomination_id JOIN campaign ON campaign.id = nomination.campaign_id
     WHERE assignment.member_id = $1`,
    [member.memberId, JSON.stringify(fullMarks())],
  );
  const sheets: Ready[] = await dataSource.query(
    `SELECT sheet.id AS "sheetId", nomination.id AS "nominationId", nomination.unit_id AS "nomineeUnit"
     FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id JOIN nomination ON nomination.id = assignment.nomination_id
     WHERE assignment.member_id = $1`,
    [member.memberId],
  );
  return { member, memberUnit, sheets };
}

interface Change {
  readonly name: string;
  readonly make: (tx: EntityManager, sides: Field, sheet: Ready) => Promise<unknown>;
  /** Puts back what would bring other sheets into conflict. */
  readonly undo?: (sides: Field, sheet: Ready) => Promise<unknown>;
}

const changes: readonly Change[] = [
  { name: 'a new parent', make: (tx, { memberUnit }, { nomineeUnit }) => tx.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), nomineeUnit, memberUnit]) },
  {
    name: 'a merger',
    make: (tx, { memberUnit }, { nomineeUnit }) =>
      tx.query(`INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document) VALUES ($1, $2, $3, current_date, 'merge', '')`, [randomUUID(), nomineeUnit, memberUnit]),
  },
  {
    name: 'a post',
    make: (tx, { member }, { nomineeUnit }) =>
      tx.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, 'unit-clerk', current_date)`, [randomUUID(), member.id, nomineeUnit]),
    undo: ({ member }, { nomineeUnit }) => testApp.dataSource.query('DELETE FROM post WHERE person_id = $1 AND unit_id = $2', [member.id, nomineeUnit]),
  },
  {
    name: 'a joint unit',
    make: (tx, { memberUnit }, { nominationId }) =>
      tx.query('INSERT INTO initiative_joint_unit (initiative_id, unit_id) SELECT initiative_id, $2 FROM nomination WHERE id = $1', [nominationId, memberUnit]),
  },
  {
    name: 'an added conflict',
    make: (tx, { member }, { nominationId }) =>
      tx.query(
        `INSERT INTO conflict_of_interest (id, member_id, nomination_id, source, reason, created_at, created_by) VALUES ($1, $2, $3, 'added', 'x', clock_timestamp(), $4)`,
        [randomUUID(), member.memberId, nominationId, member.id],
      ),
  },
  { name: 'another unit of the nominee', make: (tx, { memberUnit }, { nominationId }) => tx.query('UPDATE nomination SET unit_id = $2 WHERE id = $1', [nominationId, memberUnit]) },
  {
    name: 'another unit of the member',
    make: (tx, { member }, { nomineeUnit }) => tx.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, nomineeUnit]),
    undo: ({ member, memberUnit }) => testApp.dataSource.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, memberUnit]),
  },
  {
    name: 'a departure',
    make: (tx, { member }) => tx.query(`UPDATE panel_member SET left_at = clock_timestamp(), left_reason = 'x' WHERE id = $1`, [member.memberId]),
    undo: ({ member }) => testApp.dataSource.query('UPDATE panel_member SET left_at = NULL, left_reason = NULL WHERE id = $1', [member.memberId]),
  },
];

const stateOf = async (tx: EntityManager, { sheetId }: Ready): Promise<string> => (await tx.query('SELECT state FROM score_sheet WHERE id = $1', [sheetId]))[0].state;
const submit = ({ member }: Field, { sheetId }: Ready) => member.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version: 1 });

/** Until somebody waits for an advisory lock; the database says so, no clock does. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [{ waiting }] = await testApp.dataSource.query(`SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`);
    if (waiting > 0) return;
  }
}

describe('a change that is not committed yet', () => {
  it.each(changes)('keeps a sheet waiting, which is then refused: $name', async (change) => {
    const sides = await field(1);
    const [sheet] = sides.sheets;
    let answer: PromiseLike<{ status: number }> | undefined;
    await testApp.dataSource.transaction(async (tx) => {
      await change.make(tx, sides, sheet!);
      answer = submit(sides, sheet!).then((response) => response);
      await untilSomebodyWaits();
    });
    expect((await answer!).status).toBe(409);
    expect(await stateOf(testApp.dataSource.manager, sheet!)).toBe('draft');
    await change.undo?.(sides, sheet!);
  });

  it('without its lock lets a conflicted sheet in: the protection is what keeps it out', async () => {
    const sides = await field(1);
    const [sheet] = sides.sheets;
    await testApp.dataSource.query('ALTER TABLE unit_parent DISABLE TRIGGER tr_unit_parent_conflict_grounds');
    await testApp.dataSource.transaction(async (tx) => {
      await changes[0]!.make(tx, sides, sheet!);
      await submit(sides, sheet!).expect(200);
    });
    await testApp.dataSource.query('ALTER TABLE unit_parent ENABLE TRIGGER tr_unit_parent_conflict_grounds');
    expect(await stateOf(testApp.dataSource.manager, sheet!)).toBe('submitted');
  });
});

describe(`${rounds} changes racing as many sheets being handed in`, () => {
  it('let no sheet in that was in conflict, and lose none that was not', async () => {
    const sides = await field(rounds);
    const found = { conflicted: 0, lost: 0, submittedFirst: 0, refused: 0 };
    for (const [at, sheet] of sides.sheets.entries()) {
      const change = changes[at % changes.length]!;
      // What the change sees under its own lock is what was there before it: a sheet that is a draft then must stay one.
      const changing = testApp.dataSource.transaction(async (tx) => {
        // Meets the other at every step of its way: so many round trips later each time.
        for (let step = 0; step < at % 23; step += 1) await tx.query('SELECT 1');
        await change.make(tx, sides, sheet);
        return stateOf(tx, sheet);
      });
      const [{ status }, seen] = await Promise.all([submit(sides, sheet), changing]);
      const after = await stateOf(testApp.dataSource.manager, sheet);
      if (seen === 'draft' && after === 'submitted') found.conflicted += 1;
      if ((seen === 'submitted') !== (status === 200)) found.lost += 1;
      if (status === 200) found.submittedFirst += 1;
      if (status === 409) found.refused += 1;
      await change.undo?.(sides, sheet);
    }
    process.stdout.write(`races: ${JSON.stringify(found)}\n`);
    expect(found).toMatchObject({ conflicted: 0, lost: 0 });
    expect(found.submittedFirst + found.refused).toBe(rounds);
    expect(Math.min(found.submittedFirst, found.refused)).toBeGreaterThan(rounds / 20);
  }, 120_000);
});
