import { randomUUID } from 'node:crypto';
import { SeasonAssembler } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import type { EntityManager } from 'typeorm';
import { downloadWorkbook, editWorkbook, typeMark, workbookPath } from '../../support/score-sheet-upload';
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
  readonly campaignId: string;
  readonly member: Member;
  readonly memberUnit: string;
  readonly sheets: readonly Ready[];
}

beforeAll(async () => {
  // Changes come by SQL on purpose: the invariants, which go by whole days, are not asked for here.
  testApp = await openTestApp();
  world = await JudgingWorld.make(testApp);
});

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
  return { campaignId, member, memberUnit, sheets };
}

interface Change {
  readonly name: string;
  /** The table whose trigger keeps it and the sheets apart. */
  readonly ground: string;
  /** What stood there before, without being a conflict. */
  readonly prepare?: (sides: Field, sheet: Ready) => Promise<unknown>;
  readonly make: (tx: EntityManager, sides: Field, sheet: Ready) => Promise<unknown>;
  /** Puts back what would bring other sheets into conflict. */
  readonly undo?: (sides: Field, sheet: Ready) => Promise<unknown>;
}

const sql = (query: string, values: readonly unknown[]): Promise<unknown> => testApp.dataSource.query(query, [...values]);
const parentIs = 'INSERT INTO unit_parent (id, unit_id, parent_id) VALUES (gen_random_uuid(), $1, $2)';
const becomes = `INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document) VALUES (gen_random_uuid(), $1, $2, $3, 'merge', '')`;
const holds = 'INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, current_date)';
const moveBelow = 'UPDATE unit_parent SET parent_id = $2 WHERE unit_id = $1';
const postTakenAway = ({ member }: Field, { nomineeUnit }: Ready) => sql('DELETE FROM post WHERE person_id = $1 AND unit_id = $2', [member.id, nomineeUnit]);

const changes: readonly Change[] = [
  { name: 'a first parent', ground: 'unit_parent', make: (tx, { memberUnit }, { nomineeUnit }) => tx.query(parentIs, [nomineeUnit, memberUnit]) },
  {
    name: 'another parent of the nominee',
    ground: 'unit_parent',
    prepare: (_, { nomineeUnit }) => sql(parentIs, [nomineeUnit, world.registry.gone]),
    make: (tx, { memberUnit }, { nomineeUnit }) => tx.query(moveBelow, [nomineeUnit, memberUnit]),
  },
  {
    name: 'another parent of the member',
    ground: 'unit_parent',
    make: (tx, { memberUnit }, { nomineeUnit }) => tx.query(moveBelow, [memberUnit, nomineeUnit]),
    undo: ({ memberUnit }) => sql(moveBelow, [memberUnit, world.registry.elsewhere]),
  },
  { name: 'a merger', ground: 'unit_succession', make: (tx, { memberUnit }, { nomineeUnit }) => tx.query(becomes, [nomineeUnit, memberUnit, 'today']) },
  {
    name: 'a merger brought forward',
    ground: 'unit_succession',
    prepare: ({ memberUnit }, { nomineeUnit }) => sql(becomes, [memberUnit, nomineeUnit, '2099-01-01']),
    make: (tx, { memberUnit }, { nomineeUnit }) => tx.query('UPDATE unit_succession SET effective_on = current_date WHERE from_unit_id = $1 AND to_unit_id = $2', [memberUnit, nomineeUnit]),
    undo: ({ memberUnit }) => sql('DELETE FROM unit_succession WHERE from_unit_id = $1', [memberUnit]),
  },
  {
    // Below the member's unit lies what the nominee's gave a part to: nothing to it while the nominee's lives on.
    name: 'a dissolution that ends a merger',
    ground: 'unit',
    prepare: async ({ memberUnit }, { nomineeUnit }) => {
      const successor = randomUUID();
      await world.unit(successor, 'Xã Mới', memberUnit);
      await sql(becomes, [nomineeUnit, successor, '2025-07-01']);
    },
    make: (tx, _, { nomineeUnit }) => tx.query('UPDATE unit SET dissolved_on = current_date WHERE id = $1', [nomineeUnit]),
  },
  { name: 'a clerk\'s post', ground: 'post', make: (tx, { member }, { nomineeUnit }) => tx.query(holds, [member.id, nomineeUnit, 'unit-clerk']), undo: postTakenAway },
  { name: 'another post', ground: 'post', make: (tx, { member }, { nomineeUnit }) => tx.query(holds, [member.id, nomineeUnit, 'department-staff']), undo: postTakenAway },
  {
    name: 'a post moved to the unit',
    ground: 'post',
    prepare: ({ member }) => sql(holds, [member.id, world.registry.gone, 'unit-clerk']),
    make: (tx, { member }, { nomineeUnit }) => tx.query('UPDATE post SET unit_id = $2 WHERE person_id = $1 AND unit_id = $3', [member.id, nomineeUnit, world.registry.gone]),
    undo: postTakenAway,
  },
  {
    name: 'a joint unit',
    ground: 'initiative_joint_unit',
    make: (tx, { memberUnit }, { nominationId }) =>
      tx.query('INSERT INTO initiative_joint_unit (initiative_id, unit_id) SELECT initiative_id, $2 FROM nomination WHERE id = $1', [nominationId, memberUnit]),
  },
  {
    name: 'an added conflict',
    ground: 'conflict_of_interest',
    make: (tx, { member }, { nominationId }) =>
      tx.query(
        `INSERT INTO conflict_of_interest (id, member_id, nomination_id, source, reason, created_at, created_by) VALUES ($1, $2, $3, 'added', 'x', clock_timestamp(), $4)`,
        [randomUUID(), member.memberId, nominationId, member.id],
      ),
  },
  {
    name: 'another unit of the nominee',
    ground: 'nomination',
    make: (tx, { memberUnit }, { nominationId }) => tx.query('UPDATE nomination SET unit_id = $2 WHERE id = $1', [nominationId, memberUnit]),
  },
  {
    name: 'another unit of the member',
    ground: 'panel_member',
    make: (tx, { member }, { nomineeUnit }) => tx.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, nomineeUnit]),
    undo: ({ member, memberUnit }) => sql('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, memberUnit]),
  },
  {
    name: 'a departure',
    ground: 'panel_member',
    make: (tx, { member }) => tx.query(`UPDATE panel_member SET left_at = clock_timestamp(), left_reason = 'x' WHERE id = $1`, [member.memberId]),
    undo: ({ member }) => sql('UPDATE panel_member SET left_at = NULL, left_reason = NULL WHERE id = $1', [member.memberId]),
  },
];

const stateOf = async (tx: EntityManager, { sheetId }: Ready): Promise<string> => (await tx.query('SELECT state FROM score_sheet WHERE id = $1', [sheetId]))[0].state;

/** How a sheet is handed in. @returns whether it was taken */
type Road = (sides: Field, sheet: Ready) => Promise<boolean>;

const alone: Road = async ({ member }, { sheetId }) => {
  const { status } = await member.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version: 1 });
  expect([200, 409]).toContain(status);
  return status === 200;
};
const together: Road = async ({ member, campaignId }, { sheetId }) => {
  const { body } = await member.agent.post('/api/score-sheets/submissions').send({ campaignId, sheets: [{ id: sheetId, version: 1 }] }).expect(200);
  return body.submittedIds.includes(sheetId);
};
/** All in the workbook, or nothing. */
const byWorkbook: Road = async ({ member, campaignId }) => {
  const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => typeMark(sheetOf('MH001'), 'A2', 5));
  const sent = (path: string) => member.agent.post(`${workbookPath(campaignId)}/${path}`);
  const { body } = await sent('preview').attach('file', bytes, 'phieu.xlsx').expect(200);
  const { status } = await sent('application').field('fingerprint', body.fingerprint).field('handIn', '1').attach('file', bytes, 'phieu.xlsx');
  expect([200, 409]).toContain(status);
  return status === 200;
};

/** Until somebody waits for an advisory lock; the database says so, no clock does. Whoever is answered first has not waited. */
async function untilSomebodyWaits(answer: Promise<unknown>): Promise<void> {
  let answered = false;
  const note = (): void => void (answered = true);
  void answer.then(note, note);
  while (!answered) {
    // Of this database alone: the server has others, with writers of their own.
    const [{ waiting }] = await testApp.dataSource.query(
      `SELECT count(*)::int AS waiting FROM pg_locks
       WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (waiting > 0) return;
  }
  throw new Error('nobody waits for the change: its lock is not taken');
}

/** Hands the sheet in while the change is made but not committed. */
async function handedInBetween(change: Change, road: Road, meanwhile: (answer: Promise<boolean>) => Promise<unknown>): Promise<readonly [taken: boolean, state: string]> {
  const sides = await field(1);
  const [sheet] = sides.sheets;
  await change.prepare?.(sides, sheet!);
  let answer: Promise<boolean> | undefined;
  await testApp.dataSource.transaction(async (tx) => {
    await change.make(tx, sides, sheet!);
    answer = road(sides, sheet!);
    await meanwhile(answer);
  });
  const outcome = [(await answer) ?? false, await stateOf(testApp.dataSource.manager, sheet!)] as const;
  await change.undo?.(sides, sheet!);
  return outcome;
}

describe('a change that is not committed yet', () => {
  it.each(changes)('keeps a sheet waiting, which is then refused, alone and with others: $name', async (change) => {
    for (const road of [alone, together]) expect(await handedInBetween(change, road, untilSomebodyWaits)).toEqual([false, 'draft']);
  });

  it('keeps an offline workbook waiting, which is then refused', async () => {
    expect(await handedInBetween(changes[0]!, byWorkbook, untilSomebodyWaits)).toEqual([false, 'draft']);
  });

  // The nomination's own row is held by whoever hands in, so that change waits even without it.
  it.each(changes.filter(({ ground }) => ground !== 'nomination'))('without its lock lets a conflicted sheet in: $name', async (change) => {
    const trigger = (what: 'DISABLE' | 'ENABLE') => sql(`ALTER TABLE ${change.ground} ${what} TRIGGER tr_${change.ground}_conflict_grounds`, []);
    await trigger('DISABLE');
    try {
      expect(await handedInBetween(change, alone, (answer) => answer)).toEqual([true, 'submitted']);
    } finally {
      await trigger('ENABLE');
    }
  });
});

describe(`${rounds} changes racing as many sheets being handed in`, () => {
  it('let no sheet in that was in conflict, and lose none that was not', async () => {
    const sides = await field(rounds);
    const conflictedNow: string[] = [];
    const found = { conflicted: 0, lost: 0, submittedFirst: 0, refused: 0 };
    for (const [at, sheet] of sides.sheets.entries()) {
      const change = changes[at % changes.length]!;
      await change.prepare?.(sides, sheet);
      // What the change sees under its own lock is what was there before it: a sheet that is a draft then must stay one.
      const changing = testApp.dataSource.transaction(async (tx) => {
        // Meets the other at every step of its way: so many round trips later each time.
        for (let step = 0; step < at % 23; step += 1) await tx.query('SELECT 1');
        await change.make(tx, sides, sheet);
        return stateOf(tx, sheet);
      });
      const [taken, seen] = await Promise.all([(Math.floor(at / changes.length) % 2 === 0 ? alone : together)(sides, sheet), changing]);
      const after = await stateOf(testApp.dataSource.manager, sheet);
      if (seen === 'draft' && after === 'submitted') found.conflicted += 1;
      if ((seen === 'submitted') !== taken) found.lost += 1;
      if (taken) found.submittedFirst += 1;
      else found.refused += 1;
      if (change.undo === undefined) conflictedNow.push(sheet.nominationId);
      await change.undo?.(sides, sheet);
    }
    const { sheets } = await testApp.get(Transactor).snapshot((tx) => testApp.get(SeasonAssembler).seasonOf(tx, sides.campaignId));
    const codes: { code: string }[] = await testApp.dataSource.query('SELECT code FROM nomination WHERE id = ANY($1) ORDER BY code', [conflictedNow]);
    // Sheets handed in before the change stay, and none of them counts.
    expect(sheets.filter(({ inConflict }) => inConflict).map(({ nominationCode }) => nominationCode)).toEqual(codes.map(({ code }) => code));
    expect(sheets.filter(({ inConflict }) => !inConflict)).toHaveLength(rounds - conflictedNow.length);
    process.stdout.write(`races: ${JSON.stringify(found)}\n`);
    expect(found).toMatchObject({ conflicted: 0, lost: 0 });
    expect(found.submittedFirst + found.refused).toBe(rounds);
    expect(Math.min(found.submittedFirst, found.refused)).toBeGreaterThan(rounds / 20);
  });
});
