import { randomUUID } from 'node:crypto';
import { declareConflicts } from '../../support/declaration';
import { useTestApp } from '../../support/test-app';
import { JudgingWorld, type Member, type Person, refusal, sheetBody } from './judging-world';
import { countQueries } from '../../support/count-queries';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const address = (campaignId: string) => `/api/campaigns/${campaignId}/conflict-declaration`;
const read = async (who: Person, campaignId: string) => (await who.agent.get(address(campaignId)).expect(200)).body;
const declare = (who: Person, campaignId: string, nominationIds: readonly string[], conflicts: readonly object[] = []) =>
  who.agent.put(address(campaignId)).send({ nominationIds, conflicts });

/** A panel of one with two nominations accepted, the first assigned, nothing declared. */
async function undeclared(open: 'intake' | 'scoring' = 'scoring'): Promise<{ campaignId: string; panelId: string; member: Member; nominationIds: string[]; sheetId: string }> {
  const campaignId = await world.campaign(open);
  const nominationIds = await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour]);
  const panelId = await world.panel(campaignId);
  const member = await world.member(panelId, { unitId: world.departments[0] });
  await world.assign(campaignId, member.memberId, nominationIds[0]!);
  const { body } = await member.agent.get(`/api/score-sheets?campaignId=${campaignId}`).expect(200);
  return { campaignId, panelId, member, nominationIds, sheetId: body.sheets[0].sheetId };
}

const marksOf = async (sheetId: string) => (await testApp().dataSource.query('SELECT marks, state FROM score_sheet WHERE id = $1', [sheetId]))[0];

describe('before the declaration', () => {
  it('no form is read, nothing is written or handed in, and the desk says how many wait', async () => {
    const { campaignId, member, sheetId } = await undeclared();
    const { body: desk } = await member.agent.get('/api/score-sheets').expect(200);
    expect(desk).toMatchObject({ campaignId, undeclared: 2, sheets: [{ declared: false, state: 'not-started' }] });
    const form = await member.agent.get(`/api/score-sheets/${sheetId}`);
    expect([refusal(form), form.body.params]).toEqual([[409, 'score-sheet.declaration-missing'], { campaignId }]);
    expect(refusal(await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1)))).toEqual([409, 'score-sheet.declaration-missing']);
    for (const act of ['submission', 'reopening']) {
      expect(refusal(await member.agent.post(`/api/score-sheets/${sheetId}/${act}`).send({ version: 1 }))).toEqual([409, 'score-sheet.declaration-missing']);
    }
    expect(await marksOf(sheetId)).toEqual({ marks: {}, state: 'draft' });
    await declareConflicts(member.agent, campaignId);
    await world.submitted(member, sheetId);
  });

  it('the list can be declared on before anything is assigned, and read as a sheet before marking opens', async () => {
    const campaignId = await world.campaign('intake');
    const nominationIds = await world.nominations(campaignId, [world.registry.commune]);
    const member = await world.member(await world.panel(campaignId), { unitId: null });
    expect((await member.agent.get(`/api/score-sheets?campaignId=${campaignId}`).expect(200)).body).toMatchObject({ undeclared: 1, sheets: [] });
    expect((await declare(member, campaignId, nominationIds).expect(200)).body).toMatchObject({ open: true, markingOpen: false, nominations: [{ assigned: false }] });
    await world.assign(campaignId, member.memberId, nominationIds[0]!);
    const other = await undeclared('intake');
    await other.member.agent.get(`/api/score-sheets/${other.sheetId}`).expect(200);
  });
});

describe('the list', () => {
  it('holds everything the panel marks, with what the system finds', async () => {
    const campaignId = await world.campaign();
    const [first = '', second = '', third = ''] = await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour, world.registry.neighbour]);
    const panelId = await world.panel(campaignId);
    const member = await world.member(panelId, { unitId: world.registry.commune });
    expect(await read(member, campaignId)).toMatchObject({
      campaignId,
      panelName: 'Tổ chấm điểm',
      open: true,
      nominations: [
        { nominationId: first, code: 'MH001', unitName: 'Xã An Hòa', field: 'Kinh tế', assigned: false, declaredAt: null, reason: null },
        { nominationId: second, grounds: [], source: null },
        { nominationId: third },
      ],
    });
    expect((await read(member, campaignId)).nominations[0].grounds).toEqual([
      { relation: 'own', memberUnitName: 'Xã An Hòa', nomineeUnitName: 'Xã An Hòa', post: null, joint: false },
    ]);
    const fields = (limits: string) => testApp().dataSource.query('UPDATE panel SET fields = $2 WHERE id = $1', [panelId, limits]);
    await fields('{Kinh tế}');
    expect((await read(member, campaignId)).nominations.map(({ code }: { code: string }) => code)).toEqual(['MH001', 'MH003']);
    await fields('{}');
    await world.assign(campaignId, member.memberId, second);
    await fields('{Kinh tế}');
    expect((await read(member, campaignId)).nominations.map(({ code }: { code: string }) => code)).toEqual(['MH001', 'MH002', 'MH003']);
    await testApp().dataSource.query(`UPDATE panel SET peer_groups = '{Mô hình cá nhân}' WHERE id = $1`, [panelId]);
    expect((await read(member, campaignId)).nominations.map(({ code }: { code: string }) => code)).toEqual(['MH002']);
    expect((await member.agent.get('/api/score-sheets').expect(200)).body.undeclared).toBe(1);
  });

  it('takes the same number of queries for one nomination and for three', async () => {
    const ask = async (count: number) => {
      const campaignId = await world.campaign();
      await world.nominations(campaignId, Array.from({ length: count }, () => world.registry.commune));
      const member = await world.member(await world.panel(campaignId), { unitId: world.registry.commune });
      return countQueries(testApp(), () => member.agent.get(address(campaignId)).expect(200));
    };
    expect(await ask(3)).toBe(await ask(1));
  });
});

describe('declaring', () => {
  it('answers for the whole list in one act, and recuses from what was assigned', async () => {
    const { campaignId, member, nominationIds, sheetId } = await undeclared();
    const [first = '', second = ''] = nominationIds;
    const { body } = await declare(member, campaignId, nominationIds, [{ nominationId: first, reason: ' Em ruột là trưởng thôn ' }]).expect(200);
    expect(body.nominations).toMatchObject([
      { nominationId: first, reason: 'Em ruột là trưởng thôn', source: 'declared', declaredAt: expect.any(String) },
      { nominationId: second, reason: null, source: null, declaredAt: expect.any(String) },
    ]);
    expect((await member.agent.get('/api/score-sheets').expect(200)).body).toMatchObject({ undeclared: 0, campaigns: [{ assigned: 0 }], sheets: [{ state: 'recused' }] });
    expect((await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body).toMatchObject({ state: 'recused', recusalReason: 'Em ruột là trưởng thôn' });
    expect(refusal(await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1)))).toEqual([409, 'score-sheet.recused']);
    const log: { data: object }[] = await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE action = 'conflict.declared' AND object_id = $1`, [member.memberId]);
    expect(log).toEqual([{ data: { campaignId, nominations: 2, conflicts: 1, recused: 1 } }]);
  });

  it('once and for good: later conflicts can be added, none taken back, and new nominations alone are asked for', async () => {
    const { campaignId, member, nominationIds, sheetId } = await undeclared();
    const [first = ''] = nominationIds;
    await declare(member, campaignId, nominationIds).expect(200);
    await world.submitted(member, sheetId);
    await declare(member, campaignId, [], [{ nominationId: first, reason: 'Con gái mới về công tác tại xã' }]).expect(200);
    expect((await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body).toMatchObject({ state: 'recused', marks: expect.objectContaining({ A1: expect.anything() }) });
    expect(refusal(await declare(member, campaignId, [], [{ nominationId: first, reason: 'Lần nữa' }]))).toEqual([409, 'conflict.already-known']);
    await testApp().dataSource.query(`UPDATE nomination SET state = 'submitted' WHERE id = $1`, [first]);
    expect((await read(member, campaignId)).nominations).toHaveLength(1);
    await testApp().dataSource.query(`UPDATE nomination SET state = 'accepted' WHERE id = $1`, [first]);
  });

  it('is refused for a list other than the one that stands, and without a reason', async () => {
    const { campaignId, member, nominationIds } = await undeclared();
    const [first = '', second = ''] = nominationIds;
    expect(refusal(await declare(member, campaignId, [first]))).toEqual([409, 'declaration.list-changed']);
    expect(refusal(await declare(member, campaignId, [first, second, randomUUID()]))).toEqual([409, 'declaration.list-changed']);
    expect(refusal(await declare(member, campaignId, nominationIds, [{ nominationId: randomUUID(), reason: 'x' }]))).toEqual([409, 'declaration.list-changed']);
    expect(refusal(await declare(member, campaignId, nominationIds, [{ nominationId: first, reason: 'x' }, { nominationId: first, reason: 'y' }]))).toEqual([409, 'declaration.named-twice']);
    const reasonless = await declare(member, campaignId, nominationIds, [{ nominationId: first, reason: ' \n' }]);
    expect([refusal(reasonless), reasonless.body.fields]).toEqual([[422, 'declaration.reason-missing'], [{ field: 'conflicts.0.reason', code: 'declaration.reason-missing' }]]);
    for (const body of [{}, { nominationIds: 'x', conflicts: [] }, { nominationIds, conflicts: [{ nominationId: first }] }, { nominationIds, conflicts: null }]) {
      expect(refusal(await member.agent.put(address(campaignId)).send(body))).toEqual([422, 'shape.invalid']);
    }
    expect((await read(member, campaignId)).nominations.every(({ declaredAt }: { declaredAt: string | null }) => declaredAt === null)).toBe(true);
  });

  it('twice at once happens once', async () => {
    const { campaignId, member, nominationIds } = await undeclared();
    const answers = await Promise.all(Array.from({ length: 6 }, () => declare(member, campaignId, nominationIds, [{ nominationId: nominationIds[1], reason: 'Họ hàng' }])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await testApp().dataSource.query('SELECT count(*)::int AS told FROM conflict_of_interest WHERE member_id = $1', [member.memberId])).toEqual([{ told: 1 }]);
  });

  it('is the member\'s own, and ends with marking', async () => {
    const { campaignId, member, nominationIds, panelId } = await undeclared();
    const stranger = await world.registry.person(['panel-member', world.registry.province]);
    const invitee = await world.member(panelId, { unitId: null, position: 'invitee' });
    expect((await stranger.agent.get(address(campaignId))).status).toBe(404);
    expect((await declare(stranger, campaignId, nominationIds)).status).toBe(404);
    expect((await invitee.agent.get(address(campaignId))).status).toBe(403);
    expect((await world.staff.agent.get(address(campaignId))).status).toBe(403);
    expect((await member.agent.get(address(randomUUID()))).status).toBe(404);
    await world.registry.letDaysPass(campaignId, 1);
    expect(await read(member, campaignId)).toMatchObject({ open: false });
    expect(refusal(await declare(member, campaignId, nominationIds))).toEqual([409, 'declaration.closed']);
  });
});
