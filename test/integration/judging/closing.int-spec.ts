import { SeasonAssembler } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal, sheetBody } from './judging-world';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

/** Two members with two nominations each, and the panel's secretary. */
async function season() {
  const marking = await world.marking(2);
  const secretary = await world.member(marking.panelId, { unitId: null, position: 'secretary' });
  const close = (body: object = {}) => secretary.agent.post(`/api/campaigns/${marking.campaignId}/scoring-closure`).send(body);
  const progress = () => secretary.agent.get(`/api/campaigns/${marking.campaignId}/scoring-progress`);
  return { ...marking, secretary, close, progress };
}

async function finish(campaignId: string, member: Member): Promise<void> {
  for (const { sheetId } of await world.deskOf(member, campaignId)) await world.submitted(member, sheetId);
}

describe('progress', () => {
  it('says who has finished how many', async () => {
    const { campaignId, members, progress } = await season();
    await finish(campaignId, members[0]!);
    const [row] = await world.deskOf(members[1]!, campaignId);
    await members[1]!.agent.post(`/api/assignments/${row!.assignmentId}/recusal`).send({ reason: 'Họ hàng' }).expect(204);
    expect((await progress().expect(200)).body).toMatchObject({
      markingOpen: true,
      mayClose: true,
      acceptedNominations: 2,
      unassignedNominations: 0,
      closure: null,
      members: [
        { code: 'TV01', assigned: 2, submitted: 2, recused: 0 },
        { code: 'TV02', assigned: 1, submitted: 0, recused: 1 },
        { code: 'TV03', assigned: 0, submitted: 0, recused: 0 },
      ],
    });
  });

  it('says what closing would cost: nominations below the least number of sheets, and those nobody marks that counts', async () => {
    const campaignId = await world.campaign('scoring', { minSheets: 2 });
    const [first = '', second = ''] = await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour]);
    const panelId = await world.panel(campaignId);
    const [one, two] = [await world.member(panelId, { unitId: world.departments[0] }), await world.member(panelId, { unitId: world.departments[1] })];
    const progress = async () => (await world.staff.agent.get(`/api/campaigns/${campaignId}/scoring-progress`).expect(200)).body;
    for (const member of [one, two]) await world.assign(campaignId, member.memberId, first);
    await world.assign(campaignId, one.memberId, second);
    await finish(campaignId, one);
    expect(await progress()).toMatchObject({
      unassignedNominations: 0,
      ranOut: false,
      belowMinimum: [{ code: 'MH001', name: 'Mô hình 1', submitted: 1, assigned: 2 }, { code: 'MH002', name: 'Mô hình 2', submitted: 1, assigned: 1 }],
    });
    await finish(campaignId, two);
    expect((await progress()).belowMinimum).toMatchObject([{ code: 'MH002' }]);
    // A seat in a conflict found later covers nothing, and is no load.
    const { dataSource } = testApp();
    await dataSource.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, 'unit-clerk', current_date)`, [one.id, world.registry.neighbour]);
    expect(await progress()).toMatchObject({ unassignedNominations: 1, belowMinimum: [{ code: 'MH002', submitted: 0, assigned: 0 }] });
    const { body: overview } = await world.staff.agent.get(`/api/campaigns/${campaignId}/assignments`).expect(200);
    expect(overview.items.map(({ covered }: { covered: number }) => covered)).toEqual([2, 0]);
    const { body: loads } = await world.staff.agent.get(`/api/campaigns/${campaignId}/assignees`).expect(200);
    expect(loads.map(({ load }: { load: number }) => load)).toEqual([1, 1]);
    await dataSource.query(`DELETE FROM post WHERE person_id = $1 AND role = 'unit-clerk'`, [one.id]);
    // Neither does a departed member whose sheets are set aside.
    const decision = { name: 'Tổ chấm điểm', decisionNumber: '0125-QĐ/BTGDV', decisionDate: '2026-03-02', decisionIssuer: 'Ban', version: 1 };
    const validTo = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await world.staff.agent.put(`/api/panels/${panelId}`).send({ ...decision, departedSheets: 'set-aside', validFrom: '2026-03-02', validTo }).expect(200);
    await world.staff.agent.post(`/api/panels/${panelId}/members/${one.memberId}/departure`).send({ reason: 'Nghỉ hưu' }).expect(201);
    expect(await progress()).toMatchObject({
      unassignedNominations: 1,
      belowMinimum: [{ code: 'MH001', submitted: 1, assigned: 1 }, { code: 'MH002', submitted: 0, assigned: 0 }],
      panelsEndingEarly: [{ name: 'Tổ chấm điểm', validTo }],
    });
    await world.registry.letDaysPass(campaignId, 1);
    expect(await progress()).toMatchObject({ ranOut: true, mayExtend: true });
  });

  it('is the same to the byte whatever the marks are, for everybody who may not know them', async () => {
    const { campaignId, members, secretary } = await season();
    await finish(campaignId, members[0]!);
    const sheetId = await world.sheetOf(members[1]!, campaignId);
    const readAll = async () => {
      const bodies = [];
      for (const { agent } of [world.staff, secretary]) {
        for (const path of ['scoring-progress', 'assignments', 'panels']) bodies.push((await agent.get(`/api/campaigns/${campaignId}/${path}`).expect(200)).text);
      }
      return bodies;
    };
    await members[1]!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1, { marks: fullMarks(0) })).expect(200);
    const before = await readAll();
    await members[1]!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(2, { marks: fullMarks(1000), comment: 'Rất tốt', remarks: { A1: 'x' } })).expect(200);
    expect(await readAll()).toEqual(before);
  });

  it('is for the office and the own panels\' secretaries', async () => {
    const { campaignId, members } = await season();
    const other = await season();
    const path = `/api/campaigns/${campaignId}/scoring-progress`;
    expect((await members[0]!.agent.get(path)).status).toBe(403);
    expect((await other.secretary.agent.get(path)).status).toBe(404);
    expect((await world.outsider.agent.get(path)).status).toBe(404);
    await world.staff.agent.get(path).expect(200);
  });
});

describe('closing', () => {
  it('ends marking for everybody and opens the next phase', async () => {
    const { campaignId, members, close, progress } = await season();
    for (const member of members) await finish(campaignId, member);
    const { body } = await close().expect(201);
    expect(body).toMatchObject({ markingOpen: false, mayClose: false, closure: { reason: '', lateMembers: [] } });
    expect((await progress().expect(200)).body).toEqual(body);
    const sheetId = await world.sheetOf(members[0]!, campaignId);
    expect(refusal(await members[0]!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(3)))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await members[0]!.agent.post(`/api/score-sheets/${sheetId}/reopening`).send({ version: 3 }))).toEqual([409, 'campaign.phase-closed']);
    const phases = await testApp().dataSource.query(`SELECT kind FROM campaign_phase WHERE campaign_id = $1 AND opens_at <= now() AND closed_at IS NULL ORDER BY position DESC LIMIT 1`, [campaignId]);
    expect(phases[0].kind).toBe('scoring-closed');
    expect(refusal(await close())).toEqual([409, 'scoring.already-closed']);
    expect(await world.registry.actionsOn(campaignId)).toEqual(expect.arrayContaining(['scoring.closed']));
  });

  it('names the late members and asks for a reason; their drafts are kept and never counted', async () => {
    const { campaignId, members, close } = await season();
    await finish(campaignId, members[0]!);
    const sheetId = await world.sheetOf(members[1]!, campaignId);
    await members[1]!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1)).expect(200);
    const refused = await close({ reason: '  ' });
    expect(refusal(refused)).toEqual([422, 'scoring.reason-missing']);
    expect(refused.body.params.lateMembers).toEqual([{ memberId: members[1]!.memberId, code: 'TV02', fullName: 'Trần Văn Bình', missing: 2 }]);
    const { body } = await close({ reason: 'Đã quá hạn, đã đôn đốc hai lần' }).expect(201);
    expect(body.closure).toMatchObject({ reason: 'Đã quá hạn, đã đôn đốc hai lần', lateMembers: [{ code: 'TV02', missing: 2 }] });
    expect((await members[1]!.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body).toMatchObject({ state: 'draft', marks: fullMarks() });
    const noticesOf = async (member: Member) => (await member.agent.get('/api/notices').expect(200)).body.items;
    expect(await noticesOf(members[1]!)).toMatchObject([{ kind: 'scoring.closed-without', params: { campaignId, missing: 2, reason: 'Đã quá hạn, đã đôn đốc hai lần' } }]);
    expect(await noticesOf(members[0]!)).toEqual([]);
    const frozen = await testApp().get(Transactor).snapshot((tx) => testApp().get(SeasonAssembler).seasonOf(tx, campaignId));
    expect(frozen.sheets.filter(({ assessorCode }) => assessorCode === 'TV02')).toMatchObject([
      { nominationCode: 'MH001', submitted: false, marks: fullMarks() },
      { nominationCode: 'MH002', submitted: false, marks: {} },
    ]);
  });

  it('is final: nothing that bends a mark opens again, whatever the later phases permit', async () => {
    const { campaignId, panelId, members, nominationIds, close } = await season();
    const [first, second] = [members[0]!, members[1]!];
    await finish(campaignId, first);
    const [row] = await world.deskOf(second, campaignId);
    await close({ reason: 'Đã quá hạn' }).expect(201);
    const late = ['score-sheet.mark', 'assignment.edit', 'panel.appoint', 'office-sheet.edit'];
    const { body: campaign } = await world.staff.agent.get(`/api/campaigns/${campaignId}`).expect(200);
    for (const permit of late) {
      const phases = campaign.phases.map(({ kind, opensAt, closesAt, permits }: { kind: string; opensAt: string; closesAt: string | null; permits: string[] }) => ({ kind, opensAt, closesAt, permits: kind === 'scoring-closed' ? [...permits, permit] : permits }));
      const planned = await world.staff.agent.put(`/api/campaigns/${campaignId}/phases`).send({ version: campaign.version, phases, reason: 'Mở lại' });
      expect([permit, ...refusal(planned)]).toEqual([permit, 422, 'campaign.phases-wrong']);
    }
    // Planted past the service: the gate does not believe the line of phases.
    const { dataSource } = testApp();
    await dataSource.query(`UPDATE campaign_phase SET permits = permits || $2::text[] WHERE campaign_id = $1 AND kind = 'scoring-closed'`, [campaignId, late]);
    const closed = [409, 'campaign.phase-closed'];
    expect(refusal(await second.agent.put(`/api/score-sheets/${row!.sheetId}`).send(sheetBody(1)))).toEqual(closed);
    expect(refusal(await second.agent.post('/api/score-sheets/submissions').send({ campaignId, sheets: [{ id: row!.sheetId, version: 1 }] }))).toEqual(closed);
    expect(refusal(await second.agent.post(`/api/assignments/${row!.assignmentId}/recusal`).send({ reason: 'Họ hàng' }))).toEqual(closed);
    expect(refusal(await second.agent.put(`/api/campaigns/${campaignId}/conflict-declaration`).send({ nominationIds: [], conflicts: [{ nominationId: nominationIds[0], reason: 'Họ hàng' }] }))).toEqual([409, 'declaration.closed']);
    expect(refusal(await world.staff.agent.post(`/api/panels/${panelId}/members/${first.memberId}/departure`).send({ reason: 'Nghỉ hưu' }))).toEqual(closed);
    expect(refusal(await world.staff.agent.post(`/api/campaigns/${campaignId}/assignments`).send({ memberId: second.memberId, nominationId: nominationIds[0] }))).toEqual(closed);
    expect(refusal(await world.staff.agent.put(`/api/nominations/${nominationIds[0]}/office-sheet`).send({ version: 0, marks: {}, remarks: {} }))).toEqual(closed);
    // Past the gate as well.
    for (const change of [`UPDATE score_sheet SET marks = '{}' WHERE id = $1`, `UPDATE score_sheet SET state = 'submitted', total = 1, submitted_at = now() WHERE id = $1`]) {
      await expect(dataSource.query(change, [row!.sheetId])).rejects.toThrow(/marking of this campaign was closed/);
    }
    await expect(dataSource.query(`INSERT INTO office_sheet (nomination_id, marks, remarks) VALUES ($1, '{}', '{}')`, [nominationIds[0]])).rejects.toThrow(/marking of this campaign was closed/);
  });

  it('keeps the conflicts of its instant: what is recorded later, of the same day or an earlier one, moves no result', async () => {
    const { campaignId, members, nominationIds, close, secretary } = await season();
    for (const member of members) await finish(campaignId, member);
    const told = await world.assign(campaignId, secretary.memberId, nominationIds[0]!);
    const conflict = await secretary.agent.post(`/api/campaigns/${campaignId}/conflicts`).send({ memberId: members[1]!.memberId, nominationId: nominationIds[1], reason: 'Họ hàng' }).expect(201);
    await close({ reason: 'Đã quá hạn' }).expect(201);
    const sheets = (await testApp().dataSource.query(`SELECT sheet.id FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id WHERE assignment.member_id = ANY($1) ORDER BY sheet.id`, [members.map(({ memberId }) => memberId)])).map(({ id }: { id: string }) => id);
    const read = async () => ({
      season: await testApp().get(Transactor).snapshot((tx) => testApp().get(SeasonAssembler).seasonOf(tx, campaignId)),
      states: await Promise.all(sheets.map(async (id: string) => (await secretary.agent.get(`/api/campaigns/${campaignId}/scoring-matrix/sheets/${id}`).expect(200)).body.state)),
    });
    const before = await read();
    expect([told, conflict.status, before.states.sort()]).toEqual([expect.any(String), 201, ['counted', 'counted', 'counted', 'recused']]);
    const { dataSource } = testApp();
    await dataSource.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, 'unit-clerk', current_date)`, [members[0]!.id, world.registry.commune]);
    await dataSource.query(`INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document) VALUES (gen_random_uuid(), $1, $2, current_date - 40, 'merge', '')`, [world.registry.neighbour, world.departments[0]]);
    const after = await read();
    await dataSource.query(`DELETE FROM post WHERE person_id = $1 AND role = 'unit-clerk'`, [members[0]!.id]);
    await dataSource.query('DELETE FROM unit_succession WHERE from_unit_id = $1', [world.registry.neighbour]);
    expect({ ...after, states: after.states.sort() }).toEqual(before);
    await expect(dataSource.query('DELETE FROM scoring_closure_conflict WHERE campaign_id = $1', [campaignId])).rejects.toThrow('append-only');
  });

  it('is for the own panel\'s secretary, while scoring is on', async () => {
    const { campaignId, members } = await season();
    const other = await season();
    const path = `/api/campaigns/${campaignId}/scoring-closure`;
    expect((await members[0]!.agent.post(path).send({})).status).toBe(403);
    expect((await other.secretary.agent.post(path).send({})).status).toBe(404);
    await world.registry.letDaysPass(campaignId, -1);
    const secretary = await world.member(await world.panel(campaignId), { unitId: null, position: 'secretary' });
    expect(refusal(await secretary.agent.post(path).send({}))).toEqual([409, 'campaign.phase-closed']);
  });

  it('twice at once happens once', async () => {
    const { close } = await season();
    const answers = await Promise.all([close({ reason: 'a' }), close({ reason: 'b' }), close({ reason: 'c' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
