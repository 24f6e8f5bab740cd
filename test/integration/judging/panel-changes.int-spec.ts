import { randomUUID } from 'node:crypto';
import { SeasonAssembler } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import { rankSeason } from '@dvk/scoring-core';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal, sheetBody } from './judging-world';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const decision = { name: 'Tổ chấm điểm', decisionNumber: '0125-QĐ/BTGDV', decisionDate: '2026-03-02', decisionIssuer: 'Ban Tuyên giáo và Dân vận' };
const seasonOf = (campaignId: string) => testApp().get(Transactor).snapshot((tx) => testApp().get(SeasonAssembler).seasonOf(tx, campaignId));
const act = (panelId: string, memberId: string, path: string, body: object) => world.staff.agent.post(`/api/panels/${panelId}/members/${memberId}/${path}`).send(body);
const panelOf = async (campaignId: string) => (await world.staff.agent.get(`/api/campaigns/${campaignId}/panels`).expect(200)).body[0];
const day = (offset: number): string => new Date(Date.now() + (7 + offset * 24) * 3_600_000).toISOString().slice(0, 10);

/** Two members with two nominations each; the first has handed in one and begun the other. */
async function halfDone(): Promise<{ campaignId: string; panelId: string; members: [Member, Member]; sheets: { sheetId: string }[] }> {
  const { campaignId, panelId, members } = await world.marking(2);
  const sheets = await world.deskOf(members[0]!, campaignId);
  await world.submitted(members[0]!, sheets[0]!.sheetId);
  await members[0]!.agent.put(`/api/score-sheets/${sheets[1]!.sheetId}`).send(sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 300 } } })).expect(200);
  return { campaignId, panelId, members: [members[0]!, members[1]!], sheets };
}

describe('what a panel is appointed for', () => {
  it('is written in one form: validity, fields, peer groups, the rule on those who leave', async () => {
    const campaignId = await world.campaign('intake');
    await world.nominations(campaignId, [world.registry.commune]);
    expect((await world.staff.agent.get(`/api/campaigns/${campaignId}/panel-scope-choices`).expect(200)).body).toEqual({
      fields: ['Kinh tế', 'Văn hóa – xã hội'],
      peerGroups: ['Mô hình tập thể'],
    });
    const panelId = await world.panel(campaignId);
    const put = (body: object) => world.staff.agent.put(`/api/panels/${panelId}`).send({ ...decision, ...body });
    const limits = { validFrom: '2026-03-02', validTo: '2026-12-31', fields: ['Kinh tế'], peerGroups: ['Mô hình tập thể'], departedSheets: 'set-aside' };
    expect((await put({ version: 1, ...limits }).expect(200)).body).toMatchObject({ version: 2, ...limits, departedRuleFixed: false });
    expect((await put({ version: 2 }).expect(200)).body).toMatchObject({ version: 3, ...limits });
    expect((await put({ version: 3, validFrom: null, validTo: null, fields: [], peerGroups: [] }).expect(200)).body).toMatchObject({ validFrom: null, fields: [] });
    expect(refusal(await put({ version: 4, validFrom: '2026-05-01', validTo: '2026-04-30' }))).toEqual([422, 'panel.validity-reversed']);
    expect(refusal(await put({ version: 4, fields: ['Thể thao'] }))).toEqual([422, 'panel.field-unknown']);
    for (const wrong of [{ fields: 'x' }, { validTo: '2026-02-31' }, { departedSheets: 'lost' }, { peerGroups: [1] }]) {
      expect(refusal(await put({ version: 4, ...wrong }))).toEqual([422, 'shape.invalid']);
    }
    expect((await world.outsider.agent.get(`/api/campaigns/${campaignId}/panel-scope-choices`)).status).toBe(404);
  });

  it.each([
    ['not yet valid', 1, 30, false],
    ['valid from today', 0, 30, true],
    ['valid until today', -30, 0, true],
    ['no longer valid', -30, -1, false],
  ])('lets its members mark only while it holds: %s', async (_, from, to, valid) => {
    const { campaignId, panelId, members } = await world.marking();
    const sheetId = await world.sheetOf(members[0]!, campaignId);
    await world.staff.agent.put(`/api/panels/${panelId}`).send({ ...decision, version: 1, validFrom: day(from), validTo: day(to) }).expect(200);
    const answer = await members[0]!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1));
    expect([answer.status, answer.body.code]).toEqual(valid ? [200, undefined] : [409, 'score-sheet.panel-not-valid']);
  });
});

describe('a seat that turns out to be another one', () => {
  const change = (panelId: string, memberId: string, body: object) => world.staff.agent.put(`/api/panels/${panelId}/members/${memberId}`).send(body);

  it('gives the rights of the new position and takes those of the old one', async () => {
    const { campaignId, panelId, members } = await halfDone();
    const [first, second] = members;
    const progress = (member: Member) => member.agent.get(`/api/campaigns/${campaignId}/scoring-progress`);
    expect((await progress(first)).status).toBe(403);
    const { body } = await change(panelId, first.memberId, { position: 'chair', unitId: world.departments[0], title: 'Trưởng ban', version: 1 }).expect(200);
    expect(body.members[0]).toMatchObject({ position: 'chair', title: 'Trưởng ban', version: 2 });
    expect((await progress(first)).status).toBe(200);
    const seen = { unitId: world.departments[1], title: '' };
    expect(refusal(await change(panelId, second.memberId, { ...seen, position: 'chair', version: 1 }))).toEqual([409, 'panel.chair-taken']);
    expect(refusal(await change(panelId, second.memberId, { ...seen, position: 'invitee', version: 1 }))).toEqual([409, 'panel.member-has-assignments']);
    expect(refusal(await change(panelId, first.memberId, { ...seen, position: 'member', reason: 'x', version: 1 }))).toEqual([409, 'panel.member-stale-version']);
    expect(refusal(await change(panelId, second.memberId, { ...seen, position: 'member', unitId: randomUUID(), reason: 'x', version: 1 }))).toEqual([422, 'panel.unit-unknown']);
    await change(panelId, first.memberId, { position: 'member', unitId: world.departments[0], title: '', version: 2 }).expect(200);
    expect((await progress(first)).status).toBe(403);
    expect((await first.agent.get('/api/score-sheets')).status).toBe(200);
  });

  it('finds the conflicts of the unit that was written wrongly', async () => {
    const { campaignId, panelId, members } = await halfDone();
    const wrong = { position: 'member', unitId: world.registry.commune, title: '', version: 1 };
    expect(refusal(await change(panelId, members[0].memberId, wrong))).toEqual([422, 'panel.reason-missing']);
    await change(panelId, members[0].memberId, { ...wrong, reason: 'Ghi nhầm đơn vị' }).expect(200);
    expect((await world.deskOf(members[0], campaignId)).map(({ code, state }) => [code, state])).toEqual([['MH001', 'recused'], ['MH002', 'draft']]);
    const { sheets } = await seasonOf(campaignId);
    expect(sheets.find(({ nominationCode, assessorCode }) => nominationCode === 'MH001' && assessorCode === 'TV01')).toMatchObject({ submitted: true, recused: true });
  });

  it('comes back with all that was taken from it when the departure was a mistake, unless somebody took over', async () => {
    const { campaignId, panelId, members } = await halfDone();
    const [first, second] = members;
    expect(refusal(await act(panelId, first.memberId, 'return', {}))).toEqual([409, 'panel.member-not-left']);
    const before = await world.deskOf(first, campaignId);
    await act(panelId, first.memberId, 'departure', { reason: 'Ghi nhầm' }).expect(201);
    expect((await first.agent.get('/api/score-sheets')).status).toBe(403);
    await act(panelId, first.memberId, 'return', {}).expect(200);
    expect(await world.deskOf(first, campaignId)).toEqual(before);
    const successor = await world.registry.person();
    await act(panelId, second.memberId, 'replacement', { personId: successor.id, unitId: null, title: '', reason: 'Chuyển công tác' }).expect(201);
    expect(refusal(await act(panelId, second.memberId, 'return', {}))).toEqual([409, 'panel.seat-taken-over']);
  });
});

describe('an invitee', () => {
  it('sits in without marks: no right, no assignment, no column', async () => {
    const { campaignId, panelId, nominationIds } = await world.marking();
    const invitee = await world.member(panelId, { unitId: null, position: 'invitee' });
    expect((await invitee.agent.get('/api/score-sheets')).status).toBe(403);
    expect((await invitee.agent.get('/api/panel-seats/own').expect(200)).body).toMatchObject([{ campaignId, position: 'invitee', decisionNumber: '0125-QĐ/BTGDV' }]);
    await invitee.agent.get('/api/notices').expect(200);
    expect((await panelOf(campaignId)).members.at(-1)).toMatchObject({ id: invitee.memberId, position: 'invitee' });
    const assign = await world.staff.agent.post(`/api/campaigns/${campaignId}/assignments`).send({ memberId: invitee.memberId, nominationId: nominationIds[0] });
    expect(refusal(assign)).toEqual([409, 'assignment.member-not-marking']);
    const insert = testApp().dataSource.query('INSERT INTO assignment (id, member_id, nomination_id, assigned_at) VALUES ($1, $2, $3, now())', [randomUUID(), invitee.memberId, nominationIds[0]]);
    await expect(insert).rejects.toThrow(/invited or has left/);
    expect((await seasonOf(campaignId)).assessors).toHaveLength(1);
    expect((await world.staff.agent.get(`/api/campaigns/${campaignId}/scoring-progress`).expect(200)).body.members).toHaveLength(1);
  });
});

describe('a member who leaves', () => {
  it('keeps what was handed in, gives back the rest, and has no right any more with the next request', async () => {
    const { campaignId, panelId, members, sheets } = await halfDone();
    expect(refusal(await act(panelId, members[0].memberId, 'departure', { reason: ' ' }))).toEqual([422, 'panel.reason-missing']);
    const { body } = await act(panelId, members[0].memberId, 'departure', { reason: 'Chuyển công tác theo QĐ 0031' }).expect(201);
    expect(body.members[0]).toMatchObject({ leftAt: expect.any(String), leftReason: 'Chuyển công tác theo QĐ 0031', submitted: 1, unfinished: 0 });
    expect(body.departedRuleFixed).toBe(true);
    expect((await members[0].agent.get(`/api/score-sheets/${sheets[0]!.sheetId}`)).status).toBe(403);
    const kept = await testApp().dataSource.query('SELECT marks, state FROM score_sheet WHERE id = $1', [sheets[1]!.sheetId]);
    expect(kept).toEqual([{ marks: { A1: { kind: 'points', hundredths: 300 } }, state: 'draft' }]);
    for (const change of [`UPDATE score_sheet SET marks = '{}' WHERE id = $1`, `UPDATE score_sheet SET state = 'draft', submitted_at = NULL WHERE id = $1`]) {
      await expect(testApp().dataSource.query(change, [sheets[0]!.sheetId])).rejects.toThrow(/invited or has left/);
    }
    expect(refusal(await act(panelId, members[0].memberId, 'departure', { reason: 'Lần nữa' }))).toEqual([409, 'panel.member-already-left']);
    const { body: progress } = await world.staff.agent.get(`/api/campaigns/${campaignId}/scoring-progress`).expect(200);
    expect(progress.members).toMatchObject([{ code: 'TV01', assigned: 1, submitted: 1 }, { code: 'TV02', assigned: 2, submitted: 0 }]);
    const log = await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE action = 'panel.member-left' AND object_id = $1`, [panelId]);
    expect(log).toMatchObject([{ data: { memberId: members[0].memberId, withdrawn: 1 } }]);
  });

  it.each([
    ['count', [{ code: 'MH001', countedSheets: 2 }]],
    ['set-aside', [{ code: 'MH001', countedSheets: 1 }]],
  ] as const)('has submitted sheets that follow the rule of the panel: %s', async (departedSheets, entries) => {
    const { campaignId, panelId, members } = await halfDone();
    await world.submitted(members[1], await world.sheetOf(members[1], campaignId), fullMarks(900));
    await world.staff.agent.put(`/api/panels/${panelId}`).send({ ...decision, version: 1, departedSheets }).expect(200);
    await act(panelId, members[0].memberId, 'departure', { reason: 'Nghỉ hưu' }).expect(201);
    const season = await seasonOf(campaignId);
    expect(season.sheets.filter(({ assessorCode }) => assessorCode === 'TV01')).toMatchObject(departedSheets === 'count' ? [{ nominationCode: 'MH001', submitted: true }] : []);
    expect(season.assessors[0]).toMatchObject({ code: 'TV01', departure: { leftOn: day(0), reason: 'Nghỉ hưu', sheets: departedSheets, submittedSheets: 1, replacedBy: null } });
    expect(season.assessors[1]).not.toHaveProperty('departure');
    // The office has an item of its own, without which nothing is complete.
    const complete = { ...season, sheets: [...season.sheets, { nominationCode: 'MH001', assessorCode: null, marks: { Q1: { kind: 'points', hundredths: 500 } } as const, submitted: true, recused: false, inConflict: false }] };
    expect(rankSeason(complete).peerGroups[0]?.entries).toMatchObject(entries);
    const change = { ...decision, version: 2, departedSheets: departedSheets === 'count' ? 'set-aside' : 'count' };
    expect(refusal(await world.staff.agent.put(`/api/panels/${panelId}`).send(change))).toEqual([409, 'panel.departed-rule-fixed']);
  });

  it('keeps the post as long as another seat at the same host needs it', async () => {
    const campaignId = await world.campaign();
    const panelId = await world.panel(campaignId);
    const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
    const second = await world.campaign();
    const { body } = await world.staff.agent.post(`/api/panels/${await world.panel(second)}/members`).send({ personId: secretary.id, unitId: null, title: '', position: 'member' }).expect(201);
    await act(panelId, secretary.memberId, 'departure', { reason: 'Đổi nhiệm vụ' }).expect(201);
    expect((await secretary.agent.get(`/api/campaigns/${campaignId}/panels`)).status).toBe(403);
    await secretary.agent.get('/api/score-sheets').expect(200);
    await act(body.id, body.members[0].id, 'departure', { reason: 'Đổi nhiệm vụ' }).expect(201);
    expect((await secretary.agent.get('/api/score-sheets')).status).toBe(403);
  });

  it('is left to the office that runs the campaign, while panels can be changed', async () => {
    const { campaignId, panelId, members } = await world.marking();
    const path = `/api/panels/${panelId}/members/${members[0]!.memberId}/departure`;
    expect((await members[0]!.agent.post(path).send({ reason: 'x' })).status).toBe(403);
    expect((await world.outsider.agent.post(path).send({ reason: 'x' })).status).toBe(404);
    expect((await act(panelId, randomUUID(), 'departure', { reason: 'x' })).status).toBe(404);
    await world.registry.letDaysPass(campaignId, 1);
    expect(refusal(await act(panelId, members[0]!.memberId, 'departure', { reason: 'x' }))).toEqual([409, 'campaign.phase-closed']);
  });
});

describe('a member replaced by another', () => {
  it('in one act: the seat, its position and what was not handed in, but for conflicts', async () => {
    const campaignId = await world.campaign();
    const nominationIds = await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour, world.registry.commune]);
    const panelId = await world.panel(campaignId);
    const chair = await world.member(panelId, { unitId: null, position: 'chair' });
    for (const id of nominationIds) await world.assign(campaignId, chair.memberId, id);
    await world.submitted(chair, await world.sheetOf(chair, campaignId));
    const successor = await world.registry.person();
    const { body } = await act(panelId, chair.memberId, 'replacement', {
      personId: successor.id,
      unitId: world.registry.neighbour,
      title: 'Phó Trưởng ban',
      reason: 'QĐ 0140 thay tổ trưởng',
    }).expect(201);
    expect(body).toMatchObject({ passedOn: 1, notPassedOn: [{ code: 'MH002', unitName: 'Xã Bình Minh' }] });
    expect(body.panel.members).toMatchObject([
      { code: 'TV01', position: 'chair', leftReason: 'QĐ 0140 thay tổ trưởng', submitted: 1, unfinished: 0 },
      { code: 'TV02', position: 'chair', leftAt: null, replacesCode: 'TV01', title: 'Phó Trưởng ban', submitted: 0, unfinished: 1 },
    ]);
    expect(await world.deskOf(successor, campaignId)).toMatchObject([{ code: 'MH003', state: 'not-started' }]);
    expect((await chair.agent.get('/api/score-sheets')).status).toBe(403);
    await world.submitted(successor, await world.sheetOf(successor, campaignId), fullMarks(500));
    expect((await seasonOf(campaignId)).sheets.map(({ nominationCode, assessorCode }) => `${nominationCode} ${assessorCode}`)).toEqual(['MH001 TV01', 'MH003 TV02']);
  });

  it('not by somebody who sat in the campaign before, and nothing happens when it is refused', async () => {
    const { campaignId, panelId, members } = await halfDone();
    const replace = (body: object) => act(panelId, members[0].memberId, 'replacement', { unitId: null, title: '', reason: 'Thay', ...body });
    expect(refusal(await replace({ personId: members[1].id }))).toEqual([409, 'panel.person-already-member']);
    expect(refusal(await replace({ personId: members[0].id }))).toEqual([409, 'panel.person-already-member']);
    expect(refusal(await replace({ personId: randomUUID() }))).toEqual([422, 'panel.person-unknown']);
    expect(refusal(await replace({ personId: (await world.registry.person()).id, reason: '' }))).toEqual([422, 'panel.reason-missing']);
    expect((await panelOf(campaignId)).members).toMatchObject([{ leftAt: null, submitted: 1, unfinished: 1 }, { leftAt: null }]);
    await members[0].agent.get('/api/score-sheets').expect(200);
  });
});

describe('a seat that was only just given', () => {
  it('is taken back, with its rights; one that has declared is left instead', async () => {
    const { campaignId, panelId } = await world.marking();
    const idle = await world.member(panelId, { unitId: null });
    await idle.agent.get('/api/score-sheets').expect(200);
    await world.staff.agent.delete(`/api/panels/${panelId}/members/${idle.memberId}`).expect(200);
    expect((await idle.agent.get('/api/score-sheets')).status).toBe(403);
    const declared = await world.member(panelId, { unitId: null });
    await world.deskOf(declared, campaignId);
    expect(refusal(await world.staff.agent.delete(`/api/panels/${panelId}/members/${declared.memberId}`))).toEqual([409, 'panel.member-has-declared']);
    await act(panelId, declared.memberId, 'departure', { reason: 'Thôi nhiệm vụ' }).expect(201);
  });
});

describe('departures and appointments beside assigning', () => {
  it('never wait for each other in a circle', async () => {
    const rounds = 50;
    const campaignId = await world.campaign();
    const [nominationId] = await world.nominations(campaignId, [world.registry.commune]);
    const panelId = await world.panel(campaignId);
    const leaving: Member[] = [];
    for (let at = 0; at < rounds / 2; at += 1) leaving.push(await world.member(panelId, { unitId: null }));
    const marking: Member[] = [];
    for (let at = 0; at < rounds; at += 1) marking.push(await world.member(panelId, { unitId: null }));
    const coming: { id: string }[] = [];
    for (let at = 0; at < rounds / 2; at += 1) coming.push(await world.registry.person());
    const seatActs = leaving.flatMap((member, at) => [
      () => act(panelId, member.memberId, 'departure', { reason: 'Nghỉ hưu' }),
      () => world.staff.agent.post(`/api/panels/${panelId}/members`).send({ personId: coming[at]!.id, unitId: null, title: '', position: 'member' }),
    ]);
    const answers = await Promise.all(
      seatActs.flatMap((seatAct, at) => [seatAct(), world.staff.agent.post(`/api/campaigns/${campaignId}/assignments`).send({ memberId: marking[at]!.memberId, nominationId })]),
    );
    expect(answers.map(refusal).filter(([status]) => status !== 201)).toEqual([]);
  });
});
