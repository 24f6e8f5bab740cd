import { SeasonAssembler } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal, sheetBody } from './judging-world';

const testApp = useTestApp({ environment: { DATABASE_POOL_SIZE: '40' } });
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
}, 60_000);

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
    const frozen = await testApp().get(Transactor).snapshot((tx) => testApp().get(SeasonAssembler).seasonOf(tx, campaignId));
    expect(frozen.sheets.filter(({ assessorCode }) => assessorCode === 'TV02')).toMatchObject([
      { nominationCode: 'MH001', submitted: false, marks: fullMarks() },
      { nominationCode: 'MH002', submitted: false, marks: {} },
    ]);
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

describe('writers racing the closer', () => {
  const writers = 24;

  async function crowd() {
    const campaignId = await world.campaign();
    const ids = await world.nominations(campaignId, Array.from({ length: writers }, () => world.registry.commune));
    const panelId = await world.panel(campaignId);
    const member = await world.member(panelId, { unitId: null });
    const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
    for (const id of ids) await world.assign(campaignId, member.memberId, id);
    const sheets = (await world.deskOf(member, campaignId)).map(({ sheetId }) => sheetId);
    const writeAll = () => sheets.map((sheetId) => member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1)).then((response) => response));
    return { campaignId, secretary, sheets, writeAll };
  }

  /** Connections of this database that wait for somebody's lock. */
  async function waiting(): Promise<number> {
    const rows = await testApp().dataSource.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows[0].count;
  }

  async function until(condition: () => Promise<boolean>): Promise<void> {
    for (let polls = 0; polls < 20_000; polls += 1) if (await condition()) return;
    throw new Error('nobody waits: the phase is not locked');
  }

  it('who comes while it is being closed is refused, every one of them, and nothing is written', async () => {
    const { campaignId, sheets, writeAll } = await crowd();
    const runner = testApp().dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT id FROM campaign_phase WHERE campaign_id = $1 ORDER BY position FOR UPDATE', [campaignId]);
    const answers = writeAll();
    await until(async () => (await waiting()) >= writers);
    await runner.query(`UPDATE campaign_phase SET closed_at = clock_timestamp() WHERE campaign_id = $1 AND kind = 'scoring'`, [campaignId]);
    await runner.commitTransaction();
    await runner.release();
    expect((await Promise.all(answers)).map(refusal)).toEqual(Array.from({ length: writers }, () => [409, 'campaign.phase-closed']));
    const rows = await testApp().dataSource.query(`SELECT count(*)::int AS written FROM score_sheet WHERE id = ANY($1) AND version > 1`, [sheets]);
    expect(rows[0].written).toBe(0);
  }, 60_000);

  it('whoever was acknowledged was in time, whoever was late left nothing', async () => {
    const { campaignId, secretary, sheets, writeAll } = await crowd();
    const runner = testApp().dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SELECT id FROM campaign_phase WHERE campaign_id = $1 AND kind = 'scoring' FOR SHARE`, [campaignId]);
    const closing = secretary.agent.post(`/api/campaigns/${campaignId}/scoring-closure`).send({ reason: 'Hết hạn' }).then((response) => response);
    await until(async () => (await waiting()) >= 1);
    const answers = writeAll();
    await runner.commitTransaction();
    await runner.release();
    const settled = await Promise.all(answers);
    const closed = await closing;
    expect(closed.status).toBe(201);
    const rows: { id: string; version: number; late: boolean }[] = await testApp().dataSource.query(
      `SELECT sheet.id, sheet.version, sheet.updated_at > phase.closed_at AS late FROM score_sheet sheet, campaign_phase phase
       WHERE sheet.id = ANY($1) AND phase.campaign_id = $2 AND phase.kind = 'scoring'`,
      [sheets, campaignId],
    );
    for (const [at, sheetId] of sheets.entries()) {
      const row = rows.find(({ id }) => id === sheetId);
      const { status } = settled[at]!;
      expect([200, 409]).toContain(status);
      expect(row?.version).toBe(status === 200 ? 2 : 1);
      if (status === 200) expect(row?.late).toBe(false);
    }
  }, 60_000);
});
