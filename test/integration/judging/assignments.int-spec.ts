import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, refusal, sheetBody } from './judging-world';
import { countQueries } from '../../support/count-queries';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const assign = (campaignId: string, memberId: string, nominationId: string) =>
  world.staff.agent.post(`/api/campaigns/${campaignId}/assignments`).send({ memberId, nominationId });

describe('assigning by hand', () => {
  it('gives a member a nomination once', async () => {
    const campaignId = await world.campaign('intake');
    const [nominationId = ''] = await world.nominations(campaignId, [world.registry.commune]);
    const member = await world.member(await world.panel(campaignId), { unitId: world.departments[0] });
    const { body } = await assign(campaignId, member.memberId, nominationId).expect(201);
    expect(refusal(await assign(campaignId, member.memberId, nominationId))).toEqual([409, 'assignment.already-assigned']);
    const list = await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments`).expect(200);
    expect(list.body).toMatchObject({
      total: 1,
      items: [{ id: nominationId, code: 'MH001', assignees: [{ assignmentId: body.id, memberId: member.memberId, state: 'assigned' }], conflicts: [] }],
    });
    expect(await world.registry.actionsOn(body.id)).toEqual(['assignment.made']);
  });

  it('stays within what the panel marks', async () => {
    const campaignId = await world.campaign('intake');
    const [inside = '', outside = ''] = await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour]);
    const panelId = await world.panel(campaignId);
    const member = await world.member(panelId, { unitId: null });
    const decision = { name: 'Tổ chấm điểm', decisionNumber: '0125', decisionDate: '2026-03-02', decisionIssuer: 'Ban', version: 1 };
    await world.staff.agent.put(`/api/panels/${panelId}`).send({ ...decision, fields: ['Kinh tế'] }).expect(200);
    expect(refusal(await assign(campaignId, member.memberId, outside))).toEqual([409, 'assignment.out-of-scope']);
    await assign(campaignId, member.memberId, inside).expect(201);
  });

  it('never crosses a unit line: the same unit, one above, one below', async () => {
    const campaignId = await world.campaign();
    const school = randomUUID();
    await world.unit(school, 'Trường', world.registry.commune);
    const [nominationId = ''] = await world.nominations(campaignId, [world.registry.commune]);
    const panelId = await world.panel(campaignId);
    for (const unitId of [world.registry.commune, world.registry.province, school]) {
      const member = await world.member(panelId, { unitId });
      expect(refusal(await assign(campaignId, member.memberId, nominationId))).toEqual([409, 'assignment.conflict-of-interest']);
      const insert = testApp().dataSource.query('INSERT INTO assignment (id, member_id, nomination_id, assigned_at) VALUES ($1, $2, $3, now())', [
        randomUUID(),
        member.memberId,
        nominationId,
      ]);
      await expect(insert).rejects.toThrow(/conflict of interest/);
    }
    const beside = await world.member(panelId, { unitId: world.registry.neighbour });
    await assign(campaignId, beside.memberId, nominationId).expect(201);
    const { body } = await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments`).expect(200);
    expect(body.items[0].conflicts.map(({ grounds, told }: { grounds: { relation: string }[]; told: boolean }) => [grounds[0]?.relation, told])).toEqual([
      ['own', false],
      ['below', false],
      ['above', false],
    ]);
  });

  it('never gives a nomination to somebody who is the clerk of its unit line, wherever the panel seats them', async () => {
    const campaignId = await world.campaign();
    const [nominationId = ''] = await world.nominations(campaignId, [world.registry.commune]);
    const member = await world.member(await world.panel(campaignId), { unitId: null });
    const postId = randomUUID();
    await testApp().dataSource.query(
      `INSERT INTO post (id, person_id, unit_id, role, valid_from) SELECT $1, person_id, $3, 'unit-clerk', current_date FROM panel_member WHERE id = $2`,
      [postId, member.memberId, world.registry.commune],
    );
    expect(refusal(await assign(campaignId, member.memberId, nominationId))).toEqual([409, 'assignment.conflict-of-interest']);
    await testApp().dataSource.query('UPDATE post SET valid_to = current_date WHERE id = $1', [postId]);
    await assign(campaignId, member.memberId, nominationId).expect(201);
  });

  it('finds only members and accepted nominations of the campaign', async () => {
    const { campaignId, members, nominationIds } = await world.marking();
    const other = await world.marking();
    expect((await assign(campaignId, other.members[0]!.memberId, nominationIds[0]!)).status).toBe(404);
    expect((await assign(campaignId, members[0]!.memberId, other.nominationIds[0]!)).status).toBe(404);
    expect((await assign(campaignId, members[0]!.memberId, randomUUID())).status).toBe(404);
    await testApp().dataSource.query(`UPDATE nomination SET state = 'returned', return_reason = 'x' WHERE id = $1`, [nominationIds[0]]);
    const late = await world.member(await world.panel(campaignId), { unitId: null });
    expect(refusal(await assign(campaignId, late.memberId, nominationIds[0]!))).toEqual([409, 'nomination.not-accepted']);
  });

  it('waits for its phase and ends with it', async () => {
    for (const phase of ['registration', 'scoring-closed'] as const) {
      const campaignId = await world.campaign(phase);
      expect(refusal(await assign(campaignId, randomUUID(), randomUUID()))).toEqual([409, 'campaign.phase-closed']);
    }
  });

  it('is closed to members and other provinces', async () => {
    const { campaignId, members, nominationIds } = await world.marking();
    const path = `/api/campaigns/${campaignId}/assignments`;
    const pair = { memberId: members[0]!.memberId, nominationId: nominationIds[0] };
    expect((await members[0]!.agent.post(path).send(pair)).status).toBe(403);
    expect((await members[0]!.agent.get(path)).status).toBe(403);
    expect((await world.outsider.agent.post(path).send(pair)).status).toBe(404);
    expect((await world.outsider.agent.get(path)).status).toBe(404);
  });

  it('is listed with the same number of queries for one nomination and for three', async () => {
    const one = await world.campaign();
    await world.nominations(one, [world.registry.commune]);
    const three = await world.campaign();
    await world.nominations(three, [world.registry.commune, world.registry.neighbour, world.registry.commune]);
    const ask = (campaignId: string) => () => world.staff.agent.get(`/api/campaigns/${campaignId}/assignments`).expect(200);
    expect(await countQueries(testApp(), ask(three))).toBe(await countQueries(testApp(), ask(one)));
  });
});

describe('taking an assignment back', () => {
  it('is possible until something stands on the sheet', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const [first, second] = await world.deskOf(member, campaignId);
    await member.agent.put(`/api/score-sheets/${first!.sheetId}`).send(sheetBody(1, { marks: {}, comment: 'Đã đọc' })).expect(200);
    expect(refusal(await world.staff.agent.delete(`/api/assignments/${first!.assignmentId}`))).toEqual([409, 'assignment.already-marked']);
    expect((await world.outsider.agent.delete(`/api/assignments/${second!.assignmentId}`)).status).toBe(404);
    await world.staff.agent.delete(`/api/assignments/${second!.assignmentId}`).expect(204);
    expect(await world.deskOf(member, campaignId)).toHaveLength(1);
  });
});

describe('recusal', () => {
  const recuse = (agent: typeof world.staff.agent, id: string, reason: unknown) => agent.post(`/api/assignments/${id}/recusal`).send({ reason });

  it('needs a reason, keeps the marks and ends the marking', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const [row] = await world.deskOf(member, campaignId);
    const { sheetId, assignmentId } = row!;
    await world.submitted(member, sheetId);
    expect(refusal(await recuse(member.agent, assignmentId, ' \n '))).toEqual([422, 'assignment.reason-missing']);
    await recuse(member.agent, assignmentId, 'Có người thân tham gia mô hình').expect(204);
    const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    expect(body).toMatchObject({ state: 'recused', recusalReason: 'Có người thân tham gia mô hình', marks: fullMarks() });
    expect(refusal(await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(body.version, { marks: {} })))).toEqual([409, 'score-sheet.recused']);
    expect(refusal(await recuse(member.agent, assignmentId, 'Lần nữa'))).toEqual([409, 'assignment.already-recused']);
    expect(refusal(await world.staff.agent.delete(`/api/assignments/${assignmentId}`))).toEqual([409, 'assignment.already-marked']);
    const log = await testApp().dataSource.query(`SELECT data::text FROM audit_entry WHERE action = 'assignment.recused' AND object_id = $1`, [assignmentId]);
    expect(log[0].data).not.toContain('người thân');
  });

  it('is the member\'s own and possible before marking opens, not after it closed', async () => {
    const campaignId = await world.campaign('intake');
    const [nominationId = ''] = await world.nominations(campaignId, [world.registry.commune]);
    const panelId = await world.panel(campaignId);
    const member = await world.member(panelId, { unitId: null });
    const other = await world.member(panelId, { unitId: null });
    const id = await world.assign(campaignId, member.memberId, nominationId);
    const late = await world.assign(campaignId, other.memberId, nominationId);
    expect((await recuse(other.agent, id, 'x')).status).toBe(404);
    expect((await recuse(world.staff.agent, id, 'x')).status).toBe(403);
    await recuse(member.agent, id, 'Cùng chi bộ').expect(204);
    await world.registry.letDaysPass(campaignId, 3);
    expect(refusal(await recuse(other.agent, late, 'x'))).toEqual([409, 'campaign.phase-closed']);
  });
});

describe('sharing out evenly', () => {
  async function season(nominationUnits: readonly string[], memberUnits: readonly (string | null)[]) {
    const campaignId = await world.campaign();
    const nominationIds = await world.nominations(campaignId, nominationUnits);
    const panelId = await world.panel(campaignId);
    const members = [];
    for (const unitId of memberUnits) members.push(await world.member(panelId, { unitId }));
    const wish = { panelId, memberIds: members.map(({ memberId }) => memberId), membersPerNomination: 2, field: null };
    const preview = (change: object = {}) => world.staff.agent.post(`/api/campaigns/${campaignId}/assignments/preview`).send({ ...wish, ...change });
    const apply = (change: object) => world.staff.agent.post(`/api/campaigns/${campaignId}/assignments/distribution`).send({ ...wish, acceptShortfalls: false, ...change });
    return { campaignId, nominationIds, members, preview, apply };
  }

  it('does what was looked at, balanced within one and without conflicts', async () => {
    const { commune, neighbour } = world.registry;
    const { campaignId, members, preview, apply } = await season([commune, neighbour, commune, neighbour, commune], [commune, ...world.departments.slice(0, 3)]);
    const { body } = await preview().expect(200);
    expect(body).toMatchObject({ nominations: 5, balanced: true, shortfalls: [] });
    expect(body.assignments).toHaveLength(10);
    expect((await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments`)).body.items[0].assignees).toEqual([]);
    const done = await apply({ fingerprint: body.fingerprint }).expect(201);
    expect(done.body.assignments).toEqual(body.assignments);
    const list = (await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments`).expect(200)).body.items;
    for (const item of list) {
      expect(item.assignees).toHaveLength(2);
      if (item.unitName === 'Xã An Hòa') expect(item.assignees.map(({ memberId }: { memberId: string }) => memberId)).not.toContain(members[0]!.memberId);
    }
    expect((await preview().expect(200)).body.assignments).toEqual([]);
  });

  it('refuses to do something else than what was looked at', async () => {
    const { campaignId, nominationIds, members, preview, apply } = await season([world.registry.commune, world.registry.neighbour], [null, null, null]);
    const { body } = await preview().expect(200);
    await world.assign(campaignId, members[2]!.memberId, nominationIds[0]!);
    await world.assign(campaignId, members[1]!.memberId, nominationIds[0]!);
    expect(refusal(await apply({ fingerprint: body.fingerprint }))).toEqual([409, 'assignment.plan-outdated']);
  });

  it('says plainly for which nominations there are too few members', async () => {
    const { commune, neighbour } = world.registry;
    const { preview, apply, campaignId } = await season([commune, neighbour], [commune, null]);
    const { body } = await preview().expect(200);
    expect(body.shortfalls).toMatchObject([{ code: 'MH001', missing: 1, unitName: 'Xã An Hòa' }]);
    const refused = await apply({ fingerprint: body.fingerprint });
    expect(refusal(refused)).toEqual([422, 'assignment.too-few-members']);
    expect(refused.body.params).toEqual({ codes: ['MH001'] });
    await apply({ fingerprint: body.fingerprint, acceptShortfalls: true }).expect(201);
    const { body: list } = await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments`).expect(200);
    expect(list.items.map(({ assignees }: { assignees: unknown[] }) => assignees.length)).toEqual([1, 2]);
  });

  it('keeps to one field when asked, and to members of the panel', async () => {
    const { commune } = world.registry;
    const { preview } = await season([commune, commune, commune], [null, null]);
    expect((await preview({ field: 'Kinh tế' }).expect(200)).body.nominations).toBe(2);
    expect(refusal(await preview({ memberIds: [randomUUID()] }))).toEqual([422, 'assignment.members-unknown']);
    expect(refusal(await preview({ memberIds: [] }))).toEqual([422, 'shape.invalid']);
    expect(refusal(await preview({ membersPerNomination: 0 }))).toEqual([422, 'shape.invalid']);
  });

  it('passes by a member who recused', async () => {
    const { campaignId, members, nominationIds, preview } = await season([world.registry.commune], [null, null, null]);
    const id = await world.assign(campaignId, members[0]!.memberId, nominationIds[0]!);
    await members[0]!.agent.post(`/api/assignments/${id}/recusal`).send({ reason: 'Họ hàng' }).expect(204);
    const { body } = await preview().expect(200);
    expect(body.assignments.map(({ memberId }: { memberId: string }) => memberId).sort()).toEqual([members[1]!.memberId, members[2]!.memberId].sort());
  });
});
