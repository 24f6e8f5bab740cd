import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { JudgingWorld, type Member, refusal, sheetBody } from './judging-world';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

interface Assignee {
  assignmentId: string;
  memberId: string;
  state: string;
  removable: boolean;
}
interface Listed {
  id: string;
  code: string;
  field: string;
  covered: number;
  assignees: Assignee[];
}

/** A panel whose members are in conflict with nobody, and nominations of one commune. */
async function season(nominations: number, members: number) {
  const campaignId = await world.campaign();
  const nominationIds = await world.nominations(campaignId, Array.from({ length: nominations }, () => world.registry.commune));
  const panelId = await world.panel(campaignId);
  const seats: Member[] = [];
  for (let at = 0; at < members; at += 1) seats.push(await world.member(panelId, { unitId: null }));
  const path = `/api/campaigns/${campaignId}`;
  const wish = { panelId, memberIds: seats.map(({ memberId }) => memberId), membersPerNomination: 2, field: null };
  const { agent } = world.staff;
  return {
    campaignId,
    panelId,
    nominationIds,
    seats,
    path,
    preview: (change: object = {}) => agent.post(`${path}/assignments/preview`).send({ ...wish, ...change }),
    apply: (change: object) => agent.post(`${path}/assignments/distribution`).send({ ...wish, acceptShortfalls: false, ...change }),
    list: async (query = ''): Promise<Listed[]> => (await agent.get(`${path}/assignments?limit=200${query}`).expect(200)).body.items,
    assignees: async () => (await agent.get(`${path}/assignees`).expect(200)).body,
    capacities: (changes: readonly object[]) => agent.put(`${path}/assignees`).send({ members: changes }),
  };
}

const none = { mostNominations: null, preferredFields: [] };
const capacity = (memberId: string, fields: object, seen: object = none) => ({ memberId, ...none, ...fields, seen });

describe('limits and fields of members', () => {
  it('are changed together, checked against what was seen, and written down', async () => {
    const { campaignId, path, seats, capacities, assignees } = await season(1, 2);
    const [one, other] = seats.map(({ memberId }) => memberId) as [string, string];
    const { body } = await capacities([capacity(one, { mostNominations: 5 }), capacity(other, { preferredFields: ['Kinh tế'] })]).expect(200);
    expect(body).toMatchObject([
      { memberId: one, mostNominations: 5, preferredFields: [], load: 0, sits: true },
      { memberId: other, mostNominations: null, preferredFields: ['Kinh tế'] },
    ]);
    expect(refusal(await capacities([capacity(other, {}), capacity(one, { mostNominations: 9 })]))).toEqual([409, 'assignment.capacity-outdated']);
    expect(await assignees()).toEqual(body);
    expect(refusal(await capacities([capacity(one, { preferredFields: ['Chăn nuôi'] })]))).toEqual([422, 'assignment.field-unknown']);
    expect((await capacities([capacity(randomUUID(), {})])).status).toBe(404);
    for (const wrong of [{ mostNominations: -1 }, { mostNominations: 1.5 }, { preferredFields: null }, { preferredFields: ['a', 'a'] }]) {
      expect(refusal(await capacities([capacity(one, wrong)]))).toEqual([422, 'shape.invalid']);
    }
    for (const wrong of [[], [null], [1], [{ memberId: one, ...none, seen: null }]]) expect((await capacities(wrong as object[])).status).toBe(422);
    expect(await world.registry.actionsOn(campaignId)).toContain('panel.capacity-changed');
    expect((await world.outsider.agent.get(`${path}/assignees`)).status).toBe(404);
    expect((await seats[0]!.agent.get(`${path}/assignees`)).status).toBe(403);
  });

  it('bind the plan: nobody gets more than the limit, and fields are preferred', async () => {
    const { path, seats, preview, apply, capacities, assignees, list } = await season(6, 4);
    const ids = seats.map(({ memberId }) => memberId);
    await capacities([capacity(ids[0]!, { mostNominations: 1 }), capacity(ids[1]!, { preferredFields: ['Kinh tế'] }), capacity(ids[2]!, { preferredFields: ['Văn hóa – xã hội'] })]).expect(200);
    const { body } = await preview({ membersPerNomination: 1 }).expect(200);
    expect(body).toMatchObject({ shortfalls: [], reliefs: [], bottleneck: null, balanced: true });
    expect(body.loads).toMatchObject([
      { memberId: ids[0], before: 0, after: 1, most: 1 },
      { memberId: ids[1], preferred: expect.any(Number) },
      { memberId: ids[2] },
      { memberId: ids[3], most: null },
    ]);
    expect(body.loads[1].preferred).toBe(body.loads[1].after);
    expect(body.loads[2].preferred).toBe(body.loads[2].after);
    await apply({ membersPerNomination: 1, fingerprint: body.fingerprint }).expect(201);
    expect((await assignees()).map(({ load }: { load: number }) => load)).toEqual(body.loads.map(({ after }: { after: number }) => after));
    const [another] = (await list()).filter(({ assignees: held }) => held.every(({ memberId }) => memberId !== ids[0]));
    const byHand = await world.staff.agent.post(`${path}/assignments`).send({ memberId: ids[0], nominationId: another!.id });
    expect(refusal(byHand)).toEqual([409, 'assignment.limit-reached']);
    expect(byHand.body.params).toEqual({ most: 1 });
  });
});

describe('what stands in the way', () => {
  it('is named with its numbers: limits of 1 each leave 3 places for 6', async () => {
    const { seats, preview, apply, capacities } = await season(3, 3);
    await capacities(seats.map(({ memberId }) => capacity(memberId, { mostNominations: 1 }))).expect(200);
    const { body } = await preview().expect(200);
    expect(body.reliefs).toEqual([{ together: ['caps'] }]);
    expect(body.bottleneck).toEqual({ nominations: 3, codes: ['MH001', 'MH002', 'MH003'], needed: 6, available: 3, memberIds: seats.map(({ memberId }) => memberId) });
    expect(body.shortfalls).toMatchObject([1, 2, 3].map((at) => ({ code: `MH00${at}`, missing: 1, covered: 1, eligible: 3, full: 2, conflicted: 0, recused: 0 })));
    expect(refusal(await apply({ fingerprint: body.fingerprint }))).toEqual([422, 'assignment.too-few-members']);
    await apply({ fingerprint: body.fingerprint, acceptShortfalls: true }).expect(201);
  });

  it('is a conflict, or that somebody was left out of the run', async () => {
    const { panelId, seats, preview } = await season(1, 2);
    const own = await world.member(panelId, { unitId: world.registry.commune });
    const memberIds = [seats[0]!.memberId, own.memberId];
    const { body } = await preview({ memberIds }).expect(200);
    expect(body.reliefs).toEqual([{ together: ['participants'] }, { together: ['conflicts'] }]);
    expect(body.shortfalls).toMatchObject([{ missing: 1, covered: 1, eligible: 1, full: 0, conflicted: 1 }]);
    expect((await preview({ membersPerNomination: 4 }).expect(200)).body.reliefs).toEqual([]);
  });
});

describe('topping up', () => {
  it('fills empty seats only; what is assigned stays, marked or not', async () => {
    const { campaignId, panelId, nominationIds, seats, preview, apply, list } = await season(4, 2);
    const first = await preview().expect(200);
    await apply({ fingerprint: first.body.fingerprint }).expect(201);
    const before = await list();
    const late = await world.member(panelId, { unitId: null });
    const memberIds = [...seats, late].map(({ memberId }) => memberId);
    const { body } = await preview({ memberIds, membersPerNomination: 3 }).expect(200);
    expect(body).toMatchObject({ removed: [], assignments: nominationIds.map((nominationId) => ({ nominationId, memberId: late.memberId })) });
    await apply({ memberIds, membersPerNomination: 3, fingerprint: body.fingerprint }).expect(201);
    const kept = new Set((await list()).flatMap(({ assignees }) => assignees.map(({ assignmentId }) => assignmentId)));
    expect(before.flatMap(({ assignees }) => assignees).every(({ assignmentId }) => kept.has(assignmentId))).toBe(true);
    expect(await world.deskOf(late, campaignId)).toHaveLength(4);
  });

  it('moves on request what nobody has begun, and nothing else', async () => {
    const { campaignId, panelId, seats, preview, apply, list } = await season(4, 2);
    await apply({ fingerprint: (await preview().expect(200)).body.fingerprint }).expect(201);
    const member = seats[0]!;
    const [begun] = await world.deskOf(member, campaignId);
    await member.agent.put(`/api/score-sheets/${begun!.sheetId}`).send(sheetBody(1, { marks: {}, comment: 'Đã đọc' })).expect(200);
    const late = await world.member(panelId, { unitId: null });
    const memberIds = [...seats, late].map(({ memberId }) => memberId);
    const still = await preview({ memberIds }).expect(200);
    expect(still.body).toMatchObject({ assignments: [], removed: [], balanced: false });
    const { body } = await preview({ memberIds, rebalance: true }).expect(200);
    expect(body.balanced).toBe(true);
    expect(body.removed).toHaveLength(2);
    expect(body.assignments).toHaveLength(2);
    expect(body.loads.map(({ before, after }: { before: number; after: number }) => [before, after]).sort()).toEqual([
      [0, 2],
      [4, 3],
      [4, 3],
    ]);
    await apply({ memberIds, rebalance: true, fingerprint: body.fingerprint }).expect(201);
    const items = await list();
    expect(items.map(({ covered }) => covered)).toEqual([2, 2, 2, 2]);
    expect(items.flatMap(({ assignees }) => assignees).find(({ assignmentId }) => assignmentId === begun!.assignmentId)).toMatchObject({ state: 'assigned', removable: false });
  });

  it('does nothing when somebody has begun to mark since the preview', async () => {
    const { campaignId, panelId, seats, preview, apply, list } = await season(4, 2);
    await apply({ fingerprint: (await preview().expect(200)).body.fingerprint }).expect(201);
    const late = await world.member(panelId, { unitId: null });
    const memberIds = [...seats, late].map(({ memberId }) => memberId);
    const { body } = await preview({ memberIds, rebalance: true }).expect(200);
    const before = await list();
    for (const member of seats) {
      for (const { sheetId } of await world.deskOf(member, campaignId)) {
        await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1, { marks: {}, comment: 'Đã đọc' })).expect(200);
      }
    }
    expect(refusal(await apply({ memberIds, rebalance: true, fingerprint: body.fingerprint }))).toEqual([409, 'assignment.plan-outdated']);
    expect((await list()).map(({ assignees }) => assignees.map(({ assignmentId }) => assignmentId))).toEqual(before.map(({ assignees }) => assignees.map(({ assignmentId }) => assignmentId)));
  });

  it('keeps to what the panel marks, and passes by members who left and invitees', async () => {
    const { panelId, seats, preview } = await season(4, 3);
    const db = testApp().dataSource;
    await db.query(`UPDATE panel SET fields = '{Kinh tế}' WHERE id = $1`, [panelId]);
    expect((await preview().expect(200)).body).toMatchObject({ nominations: 2, assignments: { length: 4 } });
    await db.query(`UPDATE panel SET peer_groups = '{Nhóm khác}' WHERE id = $1`, [panelId]);
    expect((await preview().expect(200)).body.nominations).toBe(0);
    await db.query(`UPDATE panel_member SET left_at = now(), left_reason = 'Chuyển công tác' WHERE id = $1`, [seats[0]!.memberId]);
    expect(refusal(await preview())).toEqual([422, 'assignment.members-unknown']);
    await db.query(`UPDATE panel_member SET left_at = NULL, left_reason = NULL, position = 'invitee' WHERE id = $1`, [seats[0]!.memberId]);
    expect(refusal(await preview())).toEqual([422, 'assignment.members-unknown']);
  });
});

describe('the list', () => {
  it('is searched with or without marks, filtered, and shows the least covered first', async () => {
    const { campaignId, nominationIds, seats, list } = await season(4, 2);
    await world.assign(campaignId, seats[0]!.memberId, nominationIds[0]!);
    await world.assign(campaignId, seats[1]!.memberId, nominationIds[0]!);
    await world.assign(campaignId, seats[0]!.memberId, nominationIds[2]!);
    const codes = async (query: string) => (await list(query)).map(({ code }) => code);
    expect(await codes('')).toEqual(['MH001', 'MH002', 'MH003', 'MH004']);
    expect(await codes('&order=least')).toEqual(['MH002', 'MH004', 'MH003', 'MH001']);
    expect(await codes('&search=mo hinh 3')).toEqual(['MH003']);
    expect(await codes(`&search=${encodeURIComponent('AN HÒA')}&field=${encodeURIComponent('Kinh tế')}`)).toEqual(['MH001', 'MH003']);
    expect(await codes(`&memberId=${seats[1]!.memberId}`)).toEqual(['MH001']);
    const paged = await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments?order=least&limit=1&offset=2`).expect(200);
    expect(paged.body).toMatchObject({ total: 4, items: [{ code: 'MH003', covered: 1 }] });
    expect((await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments?order=marks`)).status).toBe(422);
  });
});
