import { randomUUID } from 'node:crypto';
import { type Role, roles } from '@dvk/identity';
import { SeasonAssembler } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import { declareConflicts } from '../../support/declaration';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal, sheetBody } from './judging-world';

const testApp = useTestApp();
let world: JudgingWorld;
let campaignId: string;
let panelId: string;
let secretary: Member;

/** A member and a nomination that have nothing to do with each other yet. */
interface Strangers {
  readonly member: Member;
  readonly memberUnit: string;
  readonly nominationId: string;
  readonly nomineeUnit: string;
}

const sql = (query: string, values: readonly unknown[]) => testApp().dataSource.query(query, [...values]);
const below = (unitId: string, parentId: string) => sql('INSERT INTO unit_parent (id, unit_id, parent_id, valid_from) VALUES ($1, $2, $3, current_date)', [randomUUID(), unitId, parentId]);
const becomes = (from: string, to: string, on = '2025-07-01') =>
  sql(`INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document) VALUES ($1, $2, $3, $4, 'merge', '')`, [randomUUID(), from, to, on]);
const holds = ({ member }: { readonly member: Member }, role: Role, unitId: string, from = 'today') =>
  sql('INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, $4, $5)', [randomUUID(), member.id, unitId, role, from]);
const dissolved = (unitId: string) => sql(`UPDATE unit SET dissolved_on = '2025-07-01' WHERE id = $1`, [unitId]);

async function freshUnit(): Promise<string> {
  const id = randomUUID();
  await world.unit(id, 'Xã Mới', world.registry.elsewhere);
  return id;
}

let serial = 0;

async function strangers(): Promise<Strangers> {
  const [memberUnit, nomineeUnit] = [await freshUnit(), await freshUnit()];
  const member = await world.member(panelId, { unitId: memberUnit });
  const [nominationId = ''] = await world.nominations(campaignId, [nomineeUnit]);
  // Each nomination of the world begins at MH001.
  serial += 1;
  await sql('UPDATE nomination SET code = $2 WHERE id = $1', [nominationId, `QH${String(serial).padStart(3, '0')}`]);
  return { member, memberUnit, nominationId, nomineeUnit };
}

const declared = ({ member, nominationId }: Strangers) => declareConflicts(member.agent, campaignId, [{ nominationId, reason: 'Họ hàng' }]);
const add = ({ member, nominationId }: Strangers, who = secretary) =>
  who.agent.post(`/api/campaigns/${campaignId}/conflicts`).send({ memberId: member.memberId, nominationId, reason: 'Cùng biên soạn hồ sơ' });
const toldOf = async ({ member, nominationId }: Strangers): Promise<{ id: string; liftedAt: string | null; liftReason: string | null; source: string }> =>
  (await secretary.agent.get(`/api/campaigns/${campaignId}/conflicts`).expect(200)).body.conflicts.find(
    (each: { memberId: string; nominationId: string; id: string | null }) => each.id !== null && each.memberId === member.memberId && each.nominationId === nominationId,
  );
const lift = async (pair: Strangers) => secretary.agent.post(`/api/conflicts/${(await toldOf(pair)).id}/lifting`).send({ reason: 'Đã xác minh, không liên quan' });

/** How each relation comes about between two that were strangers. */
const relations: readonly (readonly [name: string, arise: (pair: Strangers) => Promise<unknown>])[] = [
  ['own unit', ({ member, nomineeUnit }) => sql('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, nomineeUnit])],
  ['unit above', ({ memberUnit, nomineeUnit }) => below(memberUnit, nomineeUnit)],
  ['unit below', ({ memberUnit, nomineeUnit }) => below(nomineeUnit, memberUnit)],
  [
    'two steps below',
    async ({ memberUnit, nomineeUnit }) => {
      const between = await freshUnit();
      await below(between, memberUnit);
      await below(nomineeUnit, between);
    },
  ],
  ['predecessor', ({ memberUnit, nomineeUnit }) => becomes(nomineeUnit, memberUnit)],
  ['successor', ({ memberUnit, nomineeUnit }) => becomes(memberUnit, nomineeUnit)],
  [
    'successor at the end of a chain',
    async ({ memberUnit, nomineeUnit }) => {
      const between = await freshUnit();
      await becomes(memberUnit, between, '2020-01-01');
      await becomes(between, nomineeUnit);
    },
  ],
  [
    'below what the dissolved unit became',
    async ({ memberUnit, nomineeUnit }) => {
      const successor = await freshUnit();
      await dissolved(memberUnit);
      await becomes(memberUnit, successor);
      await below(nomineeUnit, successor);
    },
  ],
  [
    'merged into one',
    async ({ memberUnit, nomineeUnit }) => {
      const successor = await freshUnit();
      for (const unit of [memberUnit, nomineeUnit]) {
        await dissolved(unit);
        await becomes(unit, successor);
      }
    },
  ],
  ['clerk of the unit', (pair) => holds(pair, 'unit-clerk', pair.nomineeUnit)],
  [
    'clerk of the unit above',
    async (pair) => {
      const above = await freshUnit();
      await below(pair.nomineeUnit, above);
      await holds(pair, 'unit-clerk', above);
    },
  ],
  ['department staff of the unit', (pair) => holds(pair, 'department-staff', pair.nomineeUnit)],
  [
    'auditor of what the unit became',
    async (pair) => {
      const successor = await freshUnit();
      await becomes(pair.nomineeUnit, successor);
      await holds(pair, 'auditor', successor);
    },
  ],
  [
    'council secretary of what the unit came from',
    async (pair) => {
      const predecessor = await freshUnit();
      await becomes(predecessor, pair.nomineeUnit);
      await holds(pair, 'council-secretary', predecessor);
    },
  ],
  [
    'administrator of a unit merged into the same one',
    async (pair) => {
      const [merged, successor] = [await freshUnit(), await freshUnit()];
      for (const unit of [merged, pair.nomineeUnit]) {
        await dissolved(unit);
        await becomes(unit, successor);
      }
      await holds(pair, 'administrator', merged);
    },
  ],
  [
    'joint initiative',
    ({ memberUnit, nominationId }) => sql('INSERT INTO initiative_joint_unit (initiative_id, unit_id) SELECT initiative_id, $2 FROM nomination WHERE id = $1', [nominationId, memberUnit]),
  ],
  ['declared', declared],
  ['added', (pair) => add(pair).expect(201)],
];

const harmless: typeof relations = [
  ['none', () => Promise.resolve()],
  ['declared and lifted', async (pair) => [await declared(pair), (await lift(pair)).status]],
  ['a unit beside, below the same one', async ({ memberUnit, nomineeUnit }) => [await below(memberUnit, world.registry.gone), await below(nomineeUnit, world.registry.gone)]],
  ['both split from one', async ({ memberUnit, nomineeUnit }) => [await becomes(world.registry.gone, memberUnit), await becomes(world.registry.gone, nomineeUnit)]],
  ['a merger that is not in force yet', ({ memberUnit, nomineeUnit }) => becomes(nomineeUnit, memberUnit, '2099-01-01')],
  [
    'a living unit beside one that got a part of it',
    async ({ memberUnit, nomineeUnit }) => {
      const receiver = await freshUnit();
      await becomes(memberUnit, receiver);
      await below(nomineeUnit, receiver);
    },
  ],
  [
    'a post that has ended',
    async (pair) => {
      for (const role of ['unit-clerk', 'department-staff'] as const) await holds(pair, role, pair.nomineeUnit, '2026-01-01');
      await sql('UPDATE post SET valid_to = current_date WHERE person_id = $1 AND unit_id = $2', [pair.member.id, pair.nomineeUnit]);
    },
  ],
  [
    'staff below what the dissolved unit became, and above it',
    async (pair) => {
      const [successor, above] = [await freshUnit(), await freshUnit()];
      await dissolved(pair.nomineeUnit);
      await becomes(pair.nomineeUnit, successor);
      await below(successor, above);
      await below(pair.memberUnit, successor);
      await sql('UPDATE panel_member SET unit_id = NULL WHERE id = $1', [pair.member.memberId]);
      await holds(pair, 'department-staff', pair.memberUnit);
      await holds(pair, 'council-secretary', above);
    },
  ],
];

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
  campaignId = await world.campaign();
  panelId = await world.panel(campaignId);
  secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
});

const assign = ({ member, nominationId }: Strangers) => world.staff.agent.post(`/api/campaigns/${campaignId}/assignments`).send({ memberId: member.memberId, nominationId });
const insert = ({ member, nominationId }: Strangers) =>
  sql('INSERT INTO assignment (id, member_id, nomination_id, assigned_at) VALUES ($1, $2, $3, now())', [randomUUID(), member.memberId, nominationId]);
/** Whether sharing out would give it to the member. */
async function isPlanned({ member, nominationId }: Strangers): Promise<boolean> {
  const wish = { panelId, memberIds: [member.memberId], membersPerNomination: 50, field: null };
  const { body } = await world.staff.agent.post(`/api/campaigns/${campaignId}/assignments/preview`).send(wish).expect(200);
  return body.assignments.some((each: { nominationId: string; memberId: string }) => each.nominationId === nominationId && each.memberId === member.memberId);
}

describe('before anything is assigned', () => {
  it.each(relations)('%s: not by hand, not by sharing out, not by SQL', async (_, arise) => {
    const pair = await strangers();
    await arise(pair);
    expect(refusal(await assign(pair))).toEqual([409, 'assignment.conflict-of-interest']);
    expect(await isPlanned(pair)).toBe(false);
    await expect(insert(pair)).rejects.toThrow(/conflict of interest/);
  });

  it.each(harmless)('%s: can be assigned', async (_, arise) => {
    const pair = await strangers();
    await arise(pair);
    expect(await isPlanned(pair)).toBe(true);
    await assign(pair).expect(201);
  });
});

describe('after it was assigned and marked', () => {
  it.each(relations)('%s: nothing is written, handed in, taken back or counted any more', async (name, arise) => {
    const pair = await strangers();
    const { member, nominationId } = pair;
    await assign(pair).expect(201);
    await declareConflicts(member.agent, campaignId);
    const sheetId = await world.sheetOf(member, campaignId);
    await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1)).expect(200);
    await arise(pair);
    const code = ['declared', 'added'].includes(name) ? 'score-sheet.recused' : 'score-sheet.conflict-of-interest';
    expect(refusal(await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(2, { marks: fullMarks(100) })))).toEqual([409, code]);
    for (const act of ['submission', 'reopening']) expect(refusal(await member.agent.post(`/api/score-sheets/${sheetId}/${act}`).send({ version: 2 }))).toEqual([409, code]);
    for (const change of [`marks = '{}'`, `state = 'submitted', submitted_at = now(), total = 50`]) {
      await expect(sql(`UPDATE score_sheet SET ${change} WHERE id = $1`, [sheetId])).rejects.toThrow(/conflict of interest/);
    }
    const { sheets } = await testApp().get(Transactor).snapshot((tx) => testApp().get(SeasonAssembler).seasonOf(tx, campaignId));
    const [nomination] = await sql('SELECT code FROM nomination WHERE id = $1', [nominationId]);
    expect(sheets.find(({ nominationCode }) => nominationCode === nomination.code)).toMatchObject({ inConflict: true, submitted: false });
    expect((await member.agent.get('/api/score-sheets').expect(200)).body.sheets[0].state).toBe(code === 'score-sheet.recused' ? 'recused' : 'in-conflict');
  });
});

/** How far each post binds its holder: to nothing, to the unit alone, or to those above and below it as well. */
const reach: Readonly<Record<Role, 'nothing' | 'unit' | 'line'>> = {
  'unit-clerk': 'line',
  'department-staff': 'unit',
  'council-secretary': 'unit',
  auditor: 'unit',
  administrator: 'unit',
  // Seats, not places of work.
  'panel-member': 'nothing',
  'panel-secretary': 'nothing',
  'council-member': 'nothing',
};

describe('a post', () => {
  let pair: Strangers;
  let around: Readonly<Record<'unit' | 'above' | 'below', string>>;

  beforeAll(async () => {
    pair = await strangers();
    around = { unit: pair.nomineeUnit, above: await freshUnit(), below: await freshUnit() };
    await below(around.unit, around.above);
    await below(around.below, around.unit);
  });

  it.each(roles)('%s binds as far as the table says, with its name and the unit\'s', async (role) => {
    const { member, nominationId } = pair;
    const found: Record<string, unknown> = {};
    for (const [place, unitId] of Object.entries(around)) {
      await holds(pair, role, unitId);
      const { body } = await member.agent.get(`/api/campaigns/${campaignId}/conflict-declaration`).expect(200);
      found[place] = body.nominations.find((each: { nominationId: string }) => each.nominationId === nominationId).grounds;
      await sql('DELETE FROM post WHERE person_id = $1 AND unit_id = $2', [member.id, unitId]);
    }
    const ground = (relation: string) => [{ relation, memberUnitName: 'Xã Mới', nomineeUnitName: 'Xã Mới', post: role, joint: false }];
    expect(found).toEqual({
      unit: reach[role] === 'nothing' ? [] : ground('own'),
      above: reach[role] === 'line' ? ground('below') : [],
      below: reach[role] === 'line' ? ground('above') : [],
    });
  });
});

describe('the secretary', () => {
  const conflicts = (who = secretary.agent) => who.get(`/api/campaigns/${campaignId}/conflicts`);

  it('sees who has declared, when and how many conflicts, and every conflict with its ground', async () => {
    const pair = await strangers();
    await sql('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [pair.member.memberId, pair.nomineeUnit]);
    const before = (await conflicts().expect(200)).body;
    const own = (body: typeof before) => body.members.find(({ memberId }: { memberId: string }) => memberId === pair.member.memberId);
    expect(own(before)).toMatchObject({ declared: 0, declaredAt: null, conflicts: 1, panelName: 'Tổ chấm điểm', fullName: 'Trần Văn Bình' });
    expect(before.conflicts).toContainEqual(
      expect.objectContaining({ id: null, source: 'found', memberId: pair.member.memberId, nominationId: pair.nominationId, grounds: [expect.objectContaining({ relation: 'own' })] }),
    );
    await declareConflicts(pair.member.agent, campaignId);
    expect(own((await conflicts().expect(200)).body)).toMatchObject({ declared: own(before).listed, declaredAt: expect.any(String) });
    expect((await conflicts(world.staff.agent).expect(200)).body).toMatchObject({ mayEdit: false });
    expect((await conflicts(pair.member.agent)).status).toBe(403);
    expect((await conflicts(world.outsider.agent)).status).toBe(404);
  });

  it('adds with a reason and lifts with a reason; a recusal that came with it is taken back, and history keeps both', async () => {
    const pair = await strangers();
    await assign(pair).expect(201);
    await declareConflicts(pair.member.agent, campaignId);
    const blank = secretary.agent.post(`/api/campaigns/${campaignId}/conflicts`).send({ memberId: pair.member.memberId, nominationId: pair.nominationId, reason: ' ' });
    expect(refusal(await blank)).toEqual([422, 'conflict.reason-missing']);
    await add(pair).expect(201);
    expect(refusal(await add(pair))).toEqual([409, 'conflict.already-known']);
    expect(await world.deskOf(pair.member, campaignId)).toMatchObject([{ state: 'recused' }]);
    expect((await (await lift(pair)).status)).toBe(200);
    expect(await world.deskOf(pair.member, campaignId)).toMatchObject([{ state: 'not-started' }]);
    const told = await toldOf(pair);
    expect(told).toMatchObject({ source: 'added', liftedAt: expect.any(String), liftReason: 'Đã xác minh, không liên quan' });
    expect(refusal(await lift(pair))).toEqual([409, 'conflict.already-lifted']);
    expect(await world.registry.actionsOn(told.id)).toEqual(['conflict.added', 'conflict.lifted']);
    await add(pair).expect(201);
  });

  it('alone of the campaign\'s own panels, never for themselves', async () => {
    const pair = await strangers();
    const other = await world.member(await world.panel(await world.campaign()), { unitId: null, position: 'secretary' });
    expect((await add(pair, other)).status).toBe(404);
    expect((await world.staff.agent.post(`/api/campaigns/${campaignId}/conflicts`).send({})).status).toBe(403);
    const ofSecretary = { ...pair, member: secretary };
    await declared(ofSecretary);
    expect(refusal(await lift(ofSecretary))).toEqual([409, 'conflict.own-not-lifted']);
    expect((await secretary.agent.post(`/api/conflicts/${randomUUID()}/lifting`).send({ reason: 'x' })).status).toBe(404);
    expect((await add({ ...pair, nominationId: randomUUID() })).status).toBe(404);
  });
});
