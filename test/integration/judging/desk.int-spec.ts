import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { declareConflicts } from '../../support/declaration';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal, sheetBody } from './judging-world';
import { countQueries } from '../../support/count-queries';

const testApp = useTestApp();
let world: JudgingWorld;

interface DeskSheet {
  readonly sheetId: string;
  readonly assignmentId: string;
  readonly code: string;
  readonly state: string;
  readonly turn: number;
  readonly round: number;
  readonly version: number;
}

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const deskOf = async (member: Member, campaignId: string) => (await member.agent.get(`/api/score-sheets?campaignId=${campaignId}`).expect(200)).body;
const sheetsOf = async (member: Member, campaignId: string): Promise<DeskSheet[]> => (await deskOf(member, campaignId)).sheets;
const inTurn = (sheets: readonly DeskSheet[]): string[] => [...sheets].sort((a, b) => a.turn - b.turn).map(({ code }) => code);

/** Members of one panel with the same `count` nominations. */
async function panelOf(memberCount: number, count: number): Promise<{ campaignId: string; members: Member[] }> {
  const campaignId = await world.campaign();
  const ids = await world.nominations(campaignId, Array.from({ length: count }, () => world.registry.commune));
  const panelId = await world.panel(campaignId);
  const members: Member[] = [];
  for (let at = 0; at < memberCount; at += 1) members.push(await world.member(panelId, { unitId: null }));
  for (const member of members) for (const id of ids) await world.assign(campaignId, member.memberId, id);
  for (const { agent } of members) await declareConflicts(agent, campaignId);
  return { campaignId, members };
}

const saved = async (member: Member, sheet: DeskSheet, marks: object): Promise<number> =>
  (await member.agent.put(`/api/score-sheets/${sheet.sheetId}`).send(sheetBody(sheet.version, { marks })).expect(200)).body.version;

describe('the order in which to mark', () => {
  it('begins with the nomination that has the fewest handed-in sheets of all its members', async () => {
    const { campaignId, members } = await panelOf(3, 4);
    const [first, second, reader] = members as [Member, Member, Member];
    const handIn = async (member: Member, code: string) =>
      world.submitted(member, (await sheetsOf(member, campaignId)).find((sheet) => sheet.code === code)?.sheetId ?? '');
    for (const code of ['MH001', 'MH002', 'MH003']) await handIn(first, code);
    await handIn(second, 'MH002');
    const order = inTurn(await sheetsOf(reader, campaignId));
    expect(order[0]).toBe('MH004');
    expect(new Set(order.slice(1, 3))).toEqual(new Set(['MH001', 'MH003']));
    expect(order[3]).toBe('MH002');
  });

  it('shuffles equals for each member in an own way that stays', async () => {
    const { campaignId, members } = await panelOf(4, 8);
    const orders = [];
    for (const member of members) {
      const order = inTurn(await sheetsOf(member, campaignId));
      expect(inTurn(await sheetsOf(member, campaignId))).toEqual(order);
      orders.push(order.join(' '));
    }
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('says nothing of marks: another member’s drafts and figures change no byte of the answer', async () => {
    const { campaignId, members } = await panelOf(2, 3);
    const [reader, other] = members as [Member, Member];
    const before = await deskOf(reader, campaignId);
    const [one, two] = (await sheetsOf(other, campaignId)) as [DeskSheet, DeskSheet];
    await saved(other, one, fullMarks(100));
    await saved(other, two, { A1: { kind: 'points', hundredths: 1_000 } });
    expect({ ...(await deskOf(reader, campaignId)), now: '' }).toEqual({ ...before, now: '' });
    expect(JSON.stringify(before)).not.toMatch(/covered|handedIn/);
  });
});

/** As giving back leaves it: the first marking kept, the sheet open for a second. */
async function givenBack(dataSource: DataSource, campaignId: string, sheetId: string, by: string): Promise<void> {
  const reopening = randomUUID();
  await dataSource.query(`INSERT INTO sheet_reopening (id, campaign_id, reason, reopened_at, reopened_by) VALUES ($1, $2, 'Tổ họp', now(), $3)`, [reopening, campaignId, by]);
  await dataSource.query(
    `INSERT INTO score_sheet_round (sheet_id, round, reopening_id, marks, remarks, comment, total, submitted_at) SELECT id, round, $2, $3, '{}', '', 37.5, now() FROM score_sheet WHERE id = $1`,
    [sheetId, reopening, fullMarks()],
  );
  await dataSource.query('UPDATE score_sheet SET round = 2 WHERE id = $1', [sheetId]);
}

describe('the desk', () => {
  it('gives the server’s clock, the phase and the state of each sheet, a second marking and a conflict included', async () => {
    const { campaignId, members } = await panelOf(1, 3);
    const [member] = members as [Member];
    const [again, , conflicted] = (await sheetsOf(member, campaignId)) as [DeskSheet, DeskSheet, DeskSheet];
    const { dataSource } = testApp();
    await givenBack(dataSource, campaignId, again.sheetId, member.id);
    await dataSource.query(
      `INSERT INTO conflict_of_interest (id, member_id, nomination_id, source, reason, created_at, created_by)
       SELECT $1, assignment.member_id, assignment.nomination_id, 'declared', 'Người thân', now(), $3
       FROM assignment JOIN score_sheet sheet ON sheet.assignment_id = assignment.id WHERE sheet.id = $2`,
      [randomUUID(), conflicted.sheetId, member.id],
    );
    const desk = await deskOf(member, campaignId);
    expect(Math.abs(Date.parse(desk.now) - Date.now())).toBeLessThan(60_000);
    expect(desk.campaigns).toMatchObject([{ id: campaignId, markingOpen: true, opensAt: expect.any(String), closesAt: expect.any(String) }]);
    expect(desk.sheets).toMatchObject([{ round: 2, state: 'not-started' }, { round: 1, state: 'not-started' }, { state: 'in-conflict' }]);
    await dataSource.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, world.registry.commune]);
    expect((await sheetsOf(member, campaignId)).map(({ state }) => state)).toEqual(['in-conflict', 'in-conflict', 'in-conflict']);
    await dataSource.query('UPDATE panel_member SET unit_id = NULL WHERE id = $1', [member.memberId]);
  });

  it('takes the same number of queries for one and for three sheets, and for a second campaign', async () => {
    const load = async (count: number, campaigns = 1) => {
      const own = await panelOf(1, count);
      const [member] = own.members as [Member];
      for (let more = 1; more < campaigns; more += 1) {
        const campaignId = await world.campaign();
        const [nominationId = ''] = await world.nominations(campaignId, [world.registry.commune]);
        const panelId = await world.panel(campaignId);
        const { body } = await world.staff.agent.post(`/api/panels/${panelId}/members`).send({ personId: member.id, unitId: null, title: 'Chuyên viên', position: 'member' }).expect(201);
        await world.assign(campaignId, body.members[0].id, nominationId);
      }
      return countQueries(testApp(), () => member.agent.get('/api/score-sheets').expect(200));
    };
    const one = await load(1);
    expect(await load(3)).toBe(one);
    expect(await load(1, 3)).toBe(one);
  });
});

describe('a sheet that cannot be written on', () => {
  it('says why before anybody types, and refuses for the same reason', async () => {
    const { campaignId, members } = await panelOf(1, 1);
    const [member] = members as [Member];
    const [sheet] = (await sheetsOf(member, campaignId)) as [DeskSheet];
    const read = async () => (await member.agent.get(`/api/score-sheets/${sheet.sheetId}`).expect(200)).body;
    expect(await read()).toMatchObject({ refusal: null, inConflict: false, round: 1, markingOpen: true, opensAt: expect.any(String), closesAt: expect.any(String) });
    await saved(member, sheet, fullMarks());
    const otherSet = randomUUID();
    await testApp().dataSource.query(
      `INSERT INTO criteria_set SELECT (jsonb_populate_record(kept, jsonb_build_object('id', $1::text, 'version_no', kept.version_no + 1))).*
       FROM criteria_set kept JOIN score_sheet sheet ON sheet.criteria_set_id = kept.id WHERE sheet.id = $2`,
      [otherSet, sheet.sheetId],
    );
    await testApp().dataSource.query('UPDATE score_sheet SET criteria_set_id = $2 WHERE id = $1', [sheet.sheetId, otherSet]);
    expect(await read()).toMatchObject({ refusal: 'score-sheet.criteria-set-changed' });
    const write = await member.agent.put(`/api/score-sheets/${sheet.sheetId}`).send(sheetBody(2, { marks: fullMarks(900) }));
    expect(refusal(write)).toEqual([409, 'score-sheet.criteria-set-changed']);
    await testApp().dataSource.query('UPDATE score_sheet SET criteria_set_id = (SELECT criteria_set_id FROM campaign WHERE id = $2) WHERE id = $1', [sheet.sheetId, campaignId]);
    await member.agent.post(`/api/assignments/${sheet.assignmentId}/recusal`).send({ reason: 'Người thân tham gia' });
    expect(await read()).toMatchObject({ state: 'recused', refusal: 'score-sheet.recused' });
  });
});

describe('a nomination returned while marking is open', () => {
  it('is no longer to be marked: not next, not counted, not handed in, and its sheet says why', async () => {
    const { campaignId, members } = await panelOf(1, 2);
    const [member] = members as [Member];
    const [sheet] = (await sheetsOf(member, campaignId)) as [DeskSheet];
    await saved(member, sheet, fullMarks());
    const becomes = (state: string) => testApp().dataSource.query(`UPDATE nomination SET state = $3, return_reason = 'Thiếu minh chứng' WHERE campaign_id = $1 AND code = $2`, [campaignId, sheet.code, state]);
    const late = async () => {
      const { body } = await world.staff.agent.get(`/api/campaigns/${campaignId}/scoring-progress`).expect(200);
      return body.members.map(({ assigned, submitted }: { assigned: number; submitted: number }) => assigned - submitted);
    };
    expect(await late()).toEqual([2]);
    await becomes('returned');
    const desk = await deskOf(member, campaignId);
    expect(desk).toMatchObject({ campaigns: [{ assigned: 1 }], sheets: [{ state: 'returned' }, { state: 'not-started' }] });
    expect(await late()).toEqual([1]);
    const read = await member.agent.get(`/api/score-sheets/${sheet.sheetId}`).expect(200);
    expect(read.body).toMatchObject({ refusal: 'nomination.not-accepted', marks: fullMarks() });
    expect(refusal(await member.agent.put(`/api/score-sheets/${sheet.sheetId}`).send(sheetBody(2)))).toEqual([409, 'nomination.not-accepted']);
    expect((await member.agent.get(`/api/score-sheets/readiness?campaignId=${campaignId}`).expect(200)).body.sheets).toEqual([]);
    await becomes('accepted');
    expect(await sheetsOf(member, campaignId)).toMatchObject([{ state: 'draft' }, { state: 'not-started' }]);
  });
});

describe('what can be handed in', () => {
  it('names each draft on which something stands, and what it lacks', async () => {
    const { campaignId, members } = await panelOf(1, 3);
    const [member] = members as [Member];
    const [whole, part] = (await sheetsOf(member, campaignId)) as [DeskSheet, DeskSheet];
    await saved(member, whole, fullMarks());
    await saved(member, part, { A1: { kind: 'points', hundredths: 0 } });
    const { body } = await member.agent.get(`/api/score-sheets/readiness?campaignId=${campaignId}`).expect(200);
    expect(body).toEqual({
      campaignId,
      sheets: [
        { id: whole.sheetId, version: 2, code: 'MH001', initiativeName: 'Mô hình 1', missing: [] },
        { id: part.sheetId, version: 2, code: 'MH002', initiativeName: 'Mô hình 2', missing: ['A2', 'B1', 'C1'] },
      ],
    });
  });

  it('is nobody else’s to ask for, in the same number of queries for one and for three', async () => {
    const { campaignId, members } = await panelOf(1, 3);
    const [member] = members as [Member];
    const sheets = await sheetsOf(member, campaignId);
    const ask = () => member.agent.get(`/api/score-sheets/readiness?campaignId=${campaignId}`).expect(200);
    await saved(member, sheets[0]!, fullMarks());
    const one = await countQueries(testApp(), ask);
    for (const sheet of sheets.slice(1)) await saved(member, sheet, fullMarks());
    expect(await countQueries(testApp(), ask)).toBe(one);
    const stranger = await world.registry.person(['panel-member', world.registry.province]);
    expect((await stranger.agent.get(`/api/score-sheets/readiness?campaignId=${campaignId}`).expect(200)).body.sheets).toEqual([]);
    expect((await world.staff.agent.get(`/api/score-sheets/readiness?campaignId=${campaignId}`)).status).toBe(403);
    expect((await member.agent.get('/api/score-sheets/readiness')).status).toBe(422);
  });
});

describe('handing in many', () => {
  const submit = (member: Member, campaignId: string, sheets: object[]) => member.agent.post('/api/score-sheets/submissions').send({ campaignId, sheets });

  it('takes those that are complete and names the others, which stay as they are', async () => {
    const { campaignId, members } = await panelOf(1, 4);
    const [member] = members as [Member];
    const [first, second, part, moved] = (await sheetsOf(member, campaignId)) as [DeskSheet, DeskSheet, DeskSheet, DeskSheet];
    for (const sheet of [first, second, moved]) await saved(member, sheet, fullMarks());
    await saved(member, part, { A1: { kind: 'points', hundredths: 0 } });
    const { body } = await submit(member, campaignId, [
      { id: first.sheetId, version: 2 },
      { id: second.sheetId, version: 2 },
      { id: part.sheetId, version: 2 },
      { id: moved.sheetId, version: 1 },
    ]).expect(200);
    expect(new Set(body.submittedIds)).toEqual(new Set([first.sheetId, second.sheetId]));
    expect(new Set(body.refused.map(({ id, code }: { id: string; code: string }) => `${id} ${code}`))).toEqual(
      new Set([`${part.sheetId} score-sheet.incomplete`, `${moved.sheetId} score-sheet.stale-version`]),
    );
    expect((await sheetsOf(member, campaignId)).map(({ state }) => state)).toEqual(['submitted', 'submitted', 'draft', 'draft']);
    expect(await world.registry.actionsOn(first.sheetId)).toEqual(['score-sheet.saved', 'score-sheet.submitted']);
    expect(await world.registry.actionsOn(part.sheetId)).toEqual(['score-sheet.saved']);
    const again = (await submit(member, campaignId, [{ id: first.sheetId, version: 2 }]).expect(200)).body;
    expect(again).toMatchObject({ submittedIds: [], refused: [{ code: 'score-sheet.stale-version' }] });
  });

  it('touches nothing when one of them is another’s, of another campaign, or marking is closed', async () => {
    const { campaignId, members } = await panelOf(2, 1);
    const [member, other] = members as [Member, Member];
    const [sheet] = (await sheetsOf(member, campaignId)) as [DeskSheet];
    const [theirs] = (await sheetsOf(other, campaignId)) as [DeskSheet];
    await saved(member, sheet, fullMarks());
    const mine = { id: sheet.sheetId, version: 2 };
    expect((await submit(member, campaignId, [mine, { id: theirs.sheetId, version: 1 }])).status).toBe(404);
    expect((await submit(member, campaignId, [mine, { id: randomUUID(), version: 1 }])).status).toBe(404);
    expect((await submit(member, await world.campaign(), [mine])).status).toBe(404);
    expect((await submit(member, campaignId, [])).status).toBe(422);
    expect((await submit(member, campaignId, [{ ...mine, total: 5 }])).status).toBe(422);
    await world.registry.letDaysPass(campaignId, 1);
    expect(refusal(await submit(member, campaignId, [mine]))).toEqual([409, 'campaign.phase-closed']);
    expect((await sheetsOf(member, campaignId)).map(({ state }) => state)).toEqual(['draft']);
  });
});

describe('the unit’s own marks', () => {
  it('leave the server only where the campaign shows them, which is settled before marking opens', async () => {
    const { campaignId, members } = await panelOf(1, 1);
    const [member] = members as [Member];
    const [sheet] = (await sheetsOf(member, campaignId)) as [DeskSheet];
    const { dataSource } = testApp();
    await dataSource.query(
      `UPDATE nomination SET self_marks = '{"A1":{"kind":"points","hundredths":950}}', self_remarks = '{"A1":"Tự thấy tốt"}' WHERE campaign_id = $1`,
      [campaignId],
    );
    const read = async () => (await member.agent.get(`/api/score-sheets/${sheet.sheetId}`).expect(200)).body.nomination;
    expect(await read()).toMatchObject({ selfMarks: { A1: { hundredths: 950 } }, selfRemarks: { A1: 'Tự thấy tốt' } });
    const { version } = (await world.staff.agent.get(`/api/campaigns/${campaignId}`).expect(200)).body;
    const hide = (id: string, seen: number) => world.staff.agent.put(`/api/campaigns/${id}/marking-desk`).send({ version: seen, showSelfMarks: false });
    expect(refusal(await hide(campaignId, version))).toEqual([409, 'campaign.rules-locked']);
    const early = await world.campaign('intake');
    const before = (await world.staff.agent.get(`/api/campaigns/${early}`).expect(200)).body;
    expect(before.showSelfMarks).toBe(true);
    expect((await hide(early, before.version).expect(200)).body.showSelfMarks).toBe(false);
    expect((await world.outsider.agent.put(`/api/campaigns/${early}/marking-desk`).send({ version: 2, showSelfMarks: true })).status).toBe(404);
    await dataSource.query('UPDATE campaign SET show_self_marks = false WHERE id = $1', [campaignId]);
    const hidden = await read();
    expect(hidden).toMatchObject({ selfMarks: null, selfRemarks: null });
    expect(JSON.stringify(hidden)).not.toMatch(/950|Tự thấy/);
  });
});
