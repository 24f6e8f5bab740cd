import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { JudgingWorld, refusal } from './judging-world';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const decision = { name: ' Tổ chấm điểm số 1 ', decisionNumber: '0007-QĐ/BTGDV', decisionDate: '2026-03-02', decisionIssuer: 'Ban Tuyên giáo và Dân vận' };

describe('panels', () => {
  it('are appointed by a decision whose number keeps its zeros', async () => {
    const campaignId = await world.campaign('intake');
    const { body } = await world.staff.agent.post(`/api/campaigns/${campaignId}/panels`).send(decision).expect(201);
    expect(body).toMatchObject({ name: 'Tổ chấm điểm số 1', decisionNumber: '0007-QĐ/BTGDV', decisionDate: '2026-03-02', members: [], version: 1 });
    const { body: list } = await world.staff.agent.get(`/api/campaigns/${campaignId}/panels`).expect(200);
    expect(list).toEqual([body]);
  });

  it('change upon the version seen', async () => {
    const panelId = await world.panel(await world.campaign('intake'));
    const put = (body: object) => world.staff.agent.put(`/api/panels/${panelId}`).send(body);
    const { body } = await put({ ...decision, decisionNumber: '0008', version: 1 }).expect(200);
    expect(body).toMatchObject({ decisionNumber: '0008', version: 2 });
    const stale = await put({ ...decision, version: 1 });
    expect(refusal(stale)).toEqual([409, 'panel.stale-version']);
    expect(stale.body.params.current).toMatchObject({ decisionNumber: '0008', version: 2 });
  });

  it.each([
    ['an empty name', { name: '  ' }, 'panel.decision-incomplete'],
    ['a day that does not exist', { decisionDate: '2026-02-31' }, 'shape.invalid'],
    ['a number that is no text', { decisionNumber: 125 }, 'shape.invalid'],
    ['an unknown field', { secret: 1 }, 'shape.invalid'],
  ])('refuse %s', async (_, change, code) => {
    const campaignId = await world.campaign('intake');
    expect(refusal(await world.staff.agent.post(`/api/campaigns/${campaignId}/panels`).send({ ...decision, ...change }))).toEqual([422, code]);
  });

  it('are not appointed once scoring is closed', async () => {
    const campaignId = await world.campaign('scoring-closed');
    expect(refusal(await world.staff.agent.post(`/api/campaigns/${campaignId}/panels`).send(decision))).toEqual([409, 'campaign.phase-closed']);
  });

  it('are closed to other roles and other provinces', async () => {
    const campaignId = await world.campaign('intake');
    const clerk = await world.registry.person(['unit-clerk', world.registry.commune]);
    expect((await clerk.agent.get(`/api/campaigns/${campaignId}/panels`)).status).toBe(403);
    expect((await clerk.agent.post(`/api/campaigns/${campaignId}/panels`).send(decision)).status).toBe(403);
    expect((await world.outsider.agent.get(`/api/campaigns/${campaignId}/panels`)).status).toBe(404);
    expect((await world.outsider.agent.post(`/api/campaigns/${campaignId}/panels`).send(decision)).status).toBe(404);
    expect((await world.staff.agent.get(`/api/campaigns/${randomUUID()}/panels`)).status).toBe(404);
    expect((await testApp().agent().get(`/api/campaigns/${campaignId}/panels`)).status).toBe(401);
  });
});

describe('members', () => {
  it('get a code and the rights of their seat', async () => {
    const campaignId = await world.campaign('intake');
    const panelId = await world.panel(campaignId);
    const member = await world.member(panelId, { unitId: world.departments[0] });
    const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
    const { body } = await world.staff.agent.get(`/api/campaigns/${campaignId}/panels`).expect(200);
    expect(body[0].members).toMatchObject([
      { code: 'TV01', unitName: 'Sở 1', position: 'member', fullName: 'Trần Văn Bình' },
      { code: 'TV02', unitId: null, unitName: null, position: 'secretary' },
    ]);
    await member.agent.get('/api/score-sheets').expect(200);
    expect((await member.agent.get(`/api/campaigns/${campaignId}/panels`)).status).toBe(403);
    await secretary.agent.get(`/api/campaigns/${campaignId}/panels`).expect(200);
    const other = await world.campaign('intake');
    expect((await secretary.agent.get(`/api/campaigns/${other}/panels`)).status).toBe(404);
  });

  it('are refused twice, with a taken code, as a second chair, and when unknown', async () => {
    const panelId = await world.panel(await world.campaign('intake'));
    const person = await world.registry.person();
    const appoint = (fields: object) =>
      world.staff.agent.post(`/api/panels/${panelId}/members`).send({ personId: person.id, unitId: null, title: '', position: 'chair', ...fields });
    await appoint({ code: 'CT' }).expect(201);
    expect(refusal(await appoint({}))).toEqual([409, 'panel.person-already-member']);
    const second = (await world.registry.person()).id;
    expect(refusal(await appoint({ personId: second, code: 'CT', position: 'member' }))).toEqual([409, 'panel.member-code-taken']);
    expect(refusal(await appoint({ personId: second }))).toEqual([409, 'panel.chair-taken']);
    expect(refusal(await appoint({ personId: randomUUID(), position: 'member' }))).toEqual([422, 'panel.person-unknown']);
    expect(refusal(await appoint({ personId: second, unitId: randomUUID(), position: 'member' }))).toEqual([422, 'panel.unit-unknown']);
    expect(refusal(await appoint({ personId: second, unitId: undefined, position: 'member' }))).toEqual([422, 'shape.invalid']);
  });

  it('have one seat in a campaign, whichever panel it is on, and one in another campaign', async () => {
    const [campaignId, elsewhere] = [await world.campaign('intake'), await world.campaign('intake')];
    const [economy, culture] = [await world.panel(campaignId), await world.panel(campaignId)];
    const member = await world.member(economy, { unitId: null });
    const seat = { personId: member.id, unitId: null, title: '', position: 'member' };
    const appoint = (panelId: string, fields: object = {}) => world.staff.agent.post(`/api/panels/${panelId}/members`).send({ ...seat, ...fields });
    for (const position of ['member', 'invitee', 'chair']) expect(refusal(await appoint(culture, { position }))).toEqual([409, 'panel.person-already-member']);
    await world.staff.agent.post(`/api/panels/${economy}/members/${member.memberId}/departure`).send({ reason: 'Chuyển công tác' }).expect(201);
    expect(refusal(await appoint(culture))).toEqual([409, 'panel.person-already-member']);
    const bySql = testApp().dataSource.query(
      `INSERT INTO panel_member (id, panel_id, person_id, code, title, position, ordinal) VALUES ($1, $2, $3, 'TV99', '', 'member', 99)`,
      [randomUUID(), culture, member.id],
    );
    await expect(bySql).rejects.toThrow(/a seat on another panel/);
    await appoint(await world.panel(elsewhere)).expect(201);
    const { id: personId } = await world.registry.person();
    const answers = await Promise.all([economy, culture, economy, culture].map((panelId) => appoint(panelId, { personId }).then(refusal)));
    expect(answers.filter(([status]) => status === 201)).toHaveLength(1);
    expect(answers.filter(([, code]) => code === 'panel.person-already-member')).toHaveLength(3);
  });

  it('are found by name with or without marks, and only by the office', async () => {
    const campaignId = await world.campaign('intake');
    await world.registry.person();
    const find = (search: string, who = world.staff) => who.agent.get(`/api/campaigns/${campaignId}/panel-candidates`).query({ search });
    for (const search of ['Trần Văn', 'tran van b', 'VĂN BÌNH']) expect((await find(search).expect(200)).body.length).toBeGreaterThan(0);
    expect((await find('%').expect(200)).body).toEqual([]);
    expect((await find('Trần Thị').expect(200)).body).toEqual([]);
    expect((await find('tran', world.outsider)).status).toBe(404);
  });

  it('appointed at once get different codes', async () => {
    const panelId = await world.panel(await world.campaign('intake'));
    const people = await Promise.all(Array.from({ length: 6 }, () => world.registry.person()));
    const answers = await Promise.all(
      people.map(({ id }) => world.staff.agent.post(`/api/panels/${panelId}/members`).send({ personId: id, unitId: null, title: '', position: 'member' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    const codes = answers.at(-1)?.body.members.map(({ code }: { code: string }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('leave as long as nothing was assigned to them', async () => {
    const campaignId = await world.campaign();
    const [nominationId = ''] = await world.nominations(campaignId, [world.registry.commune]);
    const panelId = await world.panel(campaignId);
    const idle = await world.member(panelId, { unitId: null });
    const busy = await world.member(panelId, { unitId: null });
    await world.assign(campaignId, busy.memberId, nominationId);
    expect((await world.staff.agent.delete(`/api/panels/${panelId}/members/${idle.memberId}`).expect(200)).body.members).toHaveLength(1);
    expect(refusal(await world.staff.agent.delete(`/api/panels/${panelId}/members/${busy.memberId}`))).toEqual([409, 'panel.member-has-assignments']);
    expect((await world.outsider.agent.delete(`/api/panels/${panelId}/members/${busy.memberId}`)).status).toBe(404);
  });
});
