import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld, type MarkedCampaign } from '../awards/awards-world';
import type { Person } from '../registry/registry-world';
import { fullMarks, type Member, refusal, sheetBody } from './judging-world';
import { countQueries } from '../../support/count-queries';

const testApp = useTestApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

type Closed = MarkedCampaign & { readonly path: string };

async function closed(spreadLimit: number | null = 80): Promise<Closed> {
  const campaign = await world.closed();
  await testApp().dataSource.query(`UPDATE campaign SET rules = jsonb_set(rules, '{spreadLimit}', $2::jsonb) WHERE id = $1`, [campaign.campaignId, String(spreadLimit)]);
  return { ...campaign, path: `/api/campaigns/${campaign.campaignId}` };
}

const matrixOf = async ({ path, secretary }: Closed, query = '') => (await secretary.agent.get(`${path}/scoring-matrix${query}`).expect(200)).body;
const rowOf = (matrix: { rows: { code: string }[] }, code: string) => matrix.rows.find((row) => row.code === code) as never as MatrixRow;

interface MatrixRow {
  readonly cells: readonly { sheetId: string; state: string; total: string; round: number }[];
  readonly [field: string]: unknown;
}

async function sheetOf(campaign: Closed, code: string, member = 0): Promise<string> {
  return rowOf(await matrixOf(campaign), code).cells[member]?.sheetId ?? '';
}

const giveBack = ({ path, secretary }: Closed, sheetIds: readonly string[], reason = 'Thống nhất lại sau họp') => secretary.agent.post(`${path}/sheet-reopenings`).send({ sheetIds, reason });
const lock = ({ path, secretary }: Closed, body: object = {}) => secretary.agent.post(`${path}/scoring-lock`).send(body);

/** Saves other marks on an own sheet; the version to hand in. */
async function remark(member: Member, sheetId: string, a1: number): Promise<number> {
  const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
  const saved = await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(body.version, { marks: fullMarks(a1) })).expect(200);
  return saved.body.version;
}
const handIn = (member: Member, sheetId: string, version: number) => member.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version });

describe('the matrix', () => {
  it('shows every total with its spread, by peer group and rank, and who is late or missing', async () => {
    const matrix = await matrixOf(await closed());
    expect(matrix).toMatchObject({
      decimals: 2,
      spreadLimit: '0.80',
      lockedAt: null,
      mayReopen: true,
      members: [{ code: 'TV01' }, { code: 'TV02' }, { code: 'TV03' }],
      total: 7,
      overLimit: 2,
    });
    expect(matrix.rows.map(({ code, place }: { code: string; place: { kind: string; rank: number | null } }) => [code, place.rank ?? place.kind])).toEqual([
      ['MH001', 1],
      ['MH002', 2],
      ['MH003', 2],
      ['MH004', 4],
      ['MH005', 'ineligible'],
      ['MH006', 'incomplete'],
      ['MH007', 1],
    ]);
    expect(rowOf(matrix, 'MH003')).toMatchObject({
      n: 2,
      mean: '38.00',
      median: '38.00',
      range: '1.00',
      deviation: '0.50',
      finalScore: '43.00',
      overLimit: true,
      cells: [{ state: 'counted', total: '37.50', apart: true, round: 1 }, { state: 'counted', total: '38.50', apart: true }, { sheetId: null, state: 'not-assigned', total: null }],
      items: [
        { leafCode: 'A1', leafName: 'Sáng tạo', memberCode: 'TV01', points: '8.50', median: '9.00', passed: null },
        { leafCode: 'A1', memberCode: 'TV02', points: '9.50', median: '9.00', passed: null },
      ],
    });
    expect(rowOf(matrix, 'MH006')).toMatchObject({ n: 1, place: { reason: 'too-few-sheets' }, finalScore: null, cells: [{ state: 'counted' }, { state: 'not-assigned' }, { state: 'not-assigned' }] });
  });

  it('is paged, sorted and narrowed to what is to be discussed', async () => {
    const campaign = await closed();
    const codes = async (query: string) => (await matrixOf(campaign, query)).rows.map(({ code }: { code: string }) => code);
    expect(await codes('?sort=range&direction=descending&limit=3')).toEqual(['MH003', 'MH004', 'MH007']);
    expect(await codes('?sort=code&limit=2&offset=4')).toEqual(['MH005', 'MH006']);
    expect(await codes('?sort=name')).toEqual(['MH002', 'MH003', 'MH007', 'MH006', 'MH004', 'MH001', 'MH005']);
    expect(await codes('?sort=final&direction=descending')).toEqual(['MH001', 'MH005', 'MH002', 'MH003', 'MH007', 'MH004', 'MH006']);
    expect(await codes('?only=over-limit')).toEqual(['MH003', 'MH004']);
    expect(await codes(`?peerGroup=${encodeURIComponent('Mô hình cá nhân')}`)).toEqual(['MH007']);
    expect(await codes('?only=apart')).toEqual(['MH003', 'MH004']);
    expect(await codes(`?search=${encodeURIComponent('AN NINH')}`)).toEqual(['MH002']);
    expect(await codes(`?search=${encodeURIComponent('duong')}&sort=code`)).toEqual(['MH001', 'MH003']);
    expect(await codes('?search=mh007')).toEqual(['MH007']);
    expect(await codes('?search=nobody')).toEqual([]);
    for (const query of ['?sort=total', '?limit=501', '?direction=up', '?only=all']) {
      expect((await campaign.secretary.agent.get(`${campaign.path}/scoring-matrix${query}`)).status).toBe(422);
    }
  });

  it('is closed to everybody until marking is closed, and then open to the panel\'s heads and auditors alone', async () => {
    const marked = await world.marked();
    const other = await world.marked([]);
    const path = `/api/campaigns/${marked.campaignId}/scoring-matrix`;
    const statuses = async () => {
      const asked = { secretary: marked.secretary, otherSecretary: other.secretary, member: marked.members[0]!, staff: world.staff, council: world.council, auditor: world.auditor, foreigner: world.foreigner, clerk: world.clerk, administrator: world.administrator };
      const answers: Record<string, number> = {};
      for (const [name, { agent }] of Object.entries(asked) as [string, Person][]) answers[name] = (await agent.get(path)).status;
      return answers;
    };
    const shut = { otherSecretary: 404, member: 403, staff: 403, council: 403, foreigner: 404, clerk: 403, administrator: 403 };
    expect(await statuses()).toEqual({ ...shut, secretary: 409, auditor: 409 });
    expect(refusal(await marked.secretary.agent.get(path))).toEqual([409, 'scoring.not-closed']);
    const sheetId = (await world.judging.deskOf(marked.members[0]!, marked.campaignId))[0]?.sheetId;
    expect(refusal(await marked.secretary.agent.get(`${path}/sheets/${sheetId}`))).toEqual([409, 'scoring.not-closed']);
    expect(refusal(await marked.secretary.agent.post(`/api/campaigns/${marked.campaignId}/sheet-reopenings/preview`).send({ chosen: [{ nominationCode: 'MH001', memberCodes: ['TV01'] }] }))).toEqual([409, 'scoring.not-closed']);
    await marked.secretary.agent.post(`/api/campaigns/${marked.campaignId}/scoring-closure`).send({}).expect(201);
    expect(await statuses()).toEqual({ ...shut, secretary: 200, auditor: 200 });
    expect((await world.auditor.agent.get(path)).body.mayReopen).toBe(false);
  });

  it('opens the sheet behind a total, never one that was not handed in', async () => {
    const campaign = await closed();
    const sheetId = await sheetOf(campaign, 'MH003');
    const { body } = await campaign.secretary.agent.get(`${campaign.path}/scoring-matrix/sheets/${sheetId}`).expect(200);
    expect(body).toMatchObject({ memberCode: 'TV01', nominationCode: 'MH003', state: 'counted', markings: [{ round: 1, total: '37.50', marks: fullMarks(850), reopenedReason: null }] });
    await giveBack(campaign, [sheetId]).expect(201);
    await remark(campaign.members[0]!, sheetId, 100);
    const again = await campaign.secretary.agent.get(`${campaign.path}/scoring-matrix/sheets/${sheetId}`).expect(200);
    expect(again.body).toMatchObject({ state: 'reopened', markings: [{ round: 1, total: '37.50', reopenedReason: 'Thống nhất lại sau họp' }] });
    expect(again.body.markings).toHaveLength(1);
    for (const id of [randomUUID(), await sheetOf(await closed(), 'MH003')]) {
      expect((await campaign.secretary.agent.get(`${campaign.path}/scoring-matrix/sheets/${id}`)).status).toBe(404);
    }
  });

  it('takes the same number of queries for one nomination and for seven', async () => {
    const [one, seven] = [await world.closed([{ code: 'MH001', name: 'Một', a1: [1000, 900], kind: 'collective-model', group: 'Mô hình tập thể' }]), await world.closed()];
    const queries = ({ campaignId, secretary }: MarkedCampaign) => countQueries(testApp(), () => secretary.agent.get(`/api/campaigns/${campaignId}/scoring-matrix`).expect(200));
    expect(await queries(one)).toBe(await queries(seven));
  });
});

describe('giving sheets back', () => {
  it('tells before what it could do to the ranks, and changes nothing by telling', async () => {
    const campaign = await closed();
    const sheetId = await sheetOf(campaign, 'MH004');
    const preview = (chosen: readonly object[]) => campaign.secretary.agent.post(`${campaign.path}/sheet-reopenings/preview`).send({ chosen });
    const before = await matrixOf(campaign);
    const { body } = await preview([{ nominationCode: 'MH004', memberCodes: ['TV01'] }]).expect(200);
    expect(body).toMatchObject({
      sheets: [{ sheetId, memberCode: 'TV01', nominationCode: 'MH004', total: '30.00', refusal: null }],
      outlooks: [
        {
          nominationCode: 'MH004',
          now: { kind: 'ranked', rank: 4, of: 4 },
          scoreNow: '35.50',
          without: { kind: 'incomplete', reason: 'too-few-sheets' },
          scoreWithout: null,
          lowest: { kind: 'ranked', rank: 4 },
          highest: { kind: 'ranked', rank: 4 },
        },
      ],
    });
    expect(await matrixOf(campaign)).toEqual(before);
    expect((await preview([{ nominationCode: 'MH999', memberCodes: ['TV01'] }, { nominationCode: 'MH006', memberCodes: ['TV02', 'TV99'] }]).expect(200)).body).toEqual({ sheets: [], outlooks: [], moved: [] });
    for (const chosen of [[], [{ nominationCode: 'MH001', memberCodes: [] }], [{ nominationCode: 'MH001' }]]) expect((await preview(chosen)).status).toBe(422);
    const many = Array.from({ length: 6 }, (_, row) => ({ nominationCode: `MH00${row}`, memberCodes: Array.from({ length: 500 }, (__, seat) => `TV${seat}`) }));
    const refused = await preview(many);
    expect([...refusal(refused), refused.body.params]).toEqual([422, 'reopening.too-many', { count: 3_000, most: 2_700 }]);
  });

  it('keeps the first marking for good, counts it until the second is handed in, and shows old and new', async () => {
    const campaign = await closed();
    const [member] = campaign.members;
    const sheetId = await sheetOf(campaign, 'MH003');
    const given = await giveBack(campaign, [sheetId]).expect(201);
    expect(given.body).toMatchObject({ unfinished: 1, reopenings: [{ reason: 'Thống nhất lại sau họp', reopenedBy: 'Trần Văn Bình', sheets: [{ totalBefore: '37.50', totalAfter: null, changed: [] }] }] });
    expect(rowOf(await matrixOf(campaign), 'MH003')).toMatchObject({ finalScore: '43.00', n: 2, cells: [{ state: 'reopened', total: '37.50', round: 2 }, {}, {}] });

    const desk = await world.judging.deskOf(member!, campaign.campaignId);
    expect(desk.find(({ code }) => code === 'MH003')).toMatchObject({ state: 'draft', round: 2 });
    const own = await member!.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    expect(own.body).toMatchObject({ state: 'draft', markingOpen: true, round: 2, marks: fullMarks(850), secondMarking: { reason: 'Thống nhất lại sau họp', total: '37.50', marks: fullMarks(850) } });
    expect(JSON.stringify(own.body)).not.toMatch(/"rank"|38\.50/);

    expect((await member!.agent.get('/api/notices').expect(200)).body.items).toMatchObject([{ kind: 'scoring.sheets-reopened', params: { count: 1, reason: 'Thống nhất lại sau họp' } }]);
    expect((await campaign.members[1]!.agent.get('/api/notices').expect(200)).body.items).toEqual([]);
    const version = await remark(member!, sheetId, 950);
    expect(rowOf(await matrixOf(campaign), 'MH003')).toMatchObject({ finalScore: '43.00', cells: [{ state: 'reopened', total: '37.50' }, {}, {}] });
    const done = await handIn(member!, sheetId, version).expect(200);
    expect(rowOf(await matrixOf(campaign), 'MH003')).toMatchObject({ finalScore: '43.50', place: { rank: 2, tied: false }, cells: [{ state: 'counted', total: '38.50', round: 2 }, {}, {}] });

    const { body } = await campaign.secretary.agent.get(`${campaign.path}/sheet-reopenings`).expect(200);
    expect(body).toMatchObject({
      unfinished: 0,
      reopenings: [
        {
          sheets: [
            {
              memberCode: 'TV01',
              nominationCode: 'MH003',
              totalBefore: '37.50',
              totalAfter: '38.50',
              changed: [{ leafCode: 'A1', leafName: 'Sáng tạo', before: { kind: 'points', hundredths: 850 }, after: { kind: 'points', hundredths: 950 } }],
            },
          ],
        },
      ],
      rankChanges: [{ nominationCode: 'MH003', before: { rank: 2, tied: true }, now: { rank: 2, tied: false }, scoreBefore: '43.00', scoreNow: '43.50' }],
    });
    expect(refusal(await member!.agent.post(`/api/score-sheets/${sheetId}/reopening`).send({ version: done.body.version }))).toEqual([409, 'score-sheet.second-marking-final']);
    for (const statement of [`UPDATE score_sheet_round SET total = 1 WHERE sheet_id = '${sheetId}'`, `DELETE FROM score_sheet_round WHERE sheet_id = '${sheetId}'`, `UPDATE sheet_reopening SET reason = 'x' WHERE campaign_id = '${campaign.campaignId}'`]) {
      await expect(testApp().dataSource.query(statement)).rejects.toThrow('append-only');
    }
    const [{ data }] = await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE action = 'scoring.sheets-reopened' AND object_id = $1`, [campaign.campaignId]);
    expect(data).toEqual({ reopeningId: body.reopenings[0].id, sheets: [sheetId] });
  });

  it('can be handed in again unchanged, and given back a second time', async () => {
    const campaign = await closed();
    const [member] = campaign.members;
    const sheetId = await sheetOf(campaign, 'MH001');
    await giveBack(campaign, [sheetId], 'Lần một').expect(201);
    const { body } = await member!.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    await handIn(member!, sheetId, body.version).expect(200);
    await giveBack(campaign, [sheetId], 'Lần hai').expect(201);
    await handIn(member!, sheetId, await remark(member!, sheetId, 500)).expect(200);
    const { body: told } = await campaign.secretary.agent.get(`${campaign.path}/sheet-reopenings`).expect(200);
    expect(told.reopenings.map(({ reason, sheets }: { reason: string; sheets: { totalBefore: string; totalAfter: string; changed: object[] }[] }) => [reason, sheets[0]?.totalBefore, sheets[0]?.totalAfter, sheets[0]?.changed.length])).toEqual([
      ['Lần một', '39.00', '39.00', 0],
      ['Lần hai', '39.00', '34.00', 1],
    ]);
    expect(rowOf(await matrixOf(campaign), 'MH001').cells[0]).toMatchObject({ state: 'counted', total: '34.00', round: 3 });
  });

  it('is done for all or for none: a reason, sheets of this campaign that were handed in', async () => {
    const campaign = await closed();
    const other = await closed();
    const [one, two] = [await sheetOf(campaign, 'MH001'), await sheetOf(campaign, 'MH002')];
    const foreign = await sheetOf(other, 'MH001');
    expect(refusal(await giveBack(campaign, [one], '  '))).toEqual([422, 'reopening.reason-missing']);
    await giveBack(campaign, [two]).expect(201);
    const refused = await giveBack(campaign, [one, two, foreign]);
    expect(refusal(refused)).toEqual([422, 'reopening.sheets-refused']);
    expect(refused.body.fields).toEqual([
      { field: 'sheetIds[1]', code: 'reopening.already-open' },
      { field: 'sheetIds[2]', code: 'reopening.unknown' },
    ]);
    expect(rowOf(await matrixOf(campaign), 'MH001').cells[0]).toMatchObject({ state: 'counted', round: 1 });
    const path = `${campaign.path}/sheet-reopenings`;
    const body = { sheetIds: [one], reason: 'x' };
    for (const { agent } of [world.staff, world.auditor, world.council, world.administrator, campaign.members[0]!]) expect((await agent.post(path).send(body)).status).toBe(403);
    expect((await other.secretary.agent.post(path).send(body)).status).toBe(404);
    await testApp().dataSource.query(`UPDATE campaign_phase SET permits = array_remove(permits, 'score-sheet.remark') WHERE campaign_id = $1`, [campaign.campaignId]);
    expect(refusal(await giveBack(campaign, [one]))).toEqual([409, 'campaign.phase-closed']);
  });

  it('leaves drafts that were late, recusals and conflicts as they are', async () => {
    const marked = await world.marked();
    const [late, recuser] = marked.members;
    const desk = await world.judging.deskOf(late!, marked.campaignId);
    const draft = desk.find(({ code }) => code === 'MH001')!.sheetId;
    await late!.agent.post(`/api/score-sheets/${draft}/reopening`).send({ version: 3 }).expect(200);
    const recused = (await world.judging.deskOf(recuser!, marked.campaignId)).find(({ code }) => code === 'MH002')!;
    await recuser!.agent.post(`/api/assignments/${recused.assignmentId}/recusal`).send({ reason: 'Họ hàng' }).expect(204);
    await marked.secretary.agent.post(`/api/campaigns/${marked.campaignId}/scoring-closure`).send({ reason: 'Hết hạn' }).expect(201);
    const campaign = { ...marked, path: `/api/campaigns/${marked.campaignId}` };
    const { fields } = (await giveBack(campaign, [draft, recused.sheetId])).body;
    expect(fields.map(({ code }: { code: string }) => code)).toEqual(['reopening.never-submitted', 'reopening.recused']);
    const matrix = await matrixOf(campaign);
    expect(rowOf(matrix, 'MH001').cells[0]).toMatchObject({ state: 'missing', total: null });
    expect(rowOf(matrix, 'MH002').cells[1]).toMatchObject({ state: 'recused', total: null });
    expect((await marked.secretary.agent.get(`${campaign.path}/scoring-matrix/sheets/${draft}`).expect(200)).body).toMatchObject({ state: 'missing', markings: [] });
    expect(refusal(await late!.agent.put(`/api/score-sheets/${draft}`).send(sheetBody(4)))).toEqual([409, 'campaign.phase-closed']);
  });
});

describe('khóa kết quả', () => {
  it('waits for what is being marked again, unless the first marking is to count', async () => {
    const campaign = await closed();
    const [member] = campaign.members;
    const sheetId = await sheetOf(campaign, 'MH003');
    await giveBack(campaign, [sheetId]).expect(201);
    const version = await remark(member!, sheetId, 100);
    const remarking = async () => (await member!.agent.get(`/api/score-sheets?campaignId=${campaign.campaignId}`).expect(200)).body.campaigns;
    expect(await remarking()).toMatchObject([{ markingOpen: false, remarkingOpen: true }]);
    const refused = await lock(campaign);
    expect(refusal(refused)).toEqual([409, 'scoring.reopened-unfinished']);
    expect(refused.body.params).toEqual({ count: 1 });
    const { body } = await lock(campaign, { countFirst: true }).expect(201);
    expect(body).toMatchObject({ lockedAt: expect.any(String), lockedBy: 'Trần Văn Bình', mayReopen: false, mayLock: false });
    expect(await remarking()).toMatchObject([{ markingOpen: false, remarkingOpen: false }]);
    expect(rowOf(await matrixOf(campaign), 'MH003')).toMatchObject({ finalScore: '43.00', cells: [{ state: 'reopened', total: '37.50' }, {}, {}] });
    expect(refusal(await handIn(member!, sheetId, version))).toEqual([409, 'scoring.locked']);
    expect(refusal(await member!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(version)))).toEqual([409, 'scoring.locked']);
    expect((await member!.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body.markingOpen).toBe(false);
    expect(refusal(await giveBack(campaign, [await sheetOf(campaign, 'MH001')]))).toEqual([409, 'scoring.locked']);
    expect(refusal(await lock(campaign))).toEqual([409, 'scoring.locked']);
    const [{ data }] = await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE action = 'scoring.locked' AND object_id = $1`, [campaign.campaignId]);
    expect(data).toEqual({ countedAsFirstMarked: 1 });
    await campaign.secretary.agent.post(`${campaign.path}/results`).send({}).expect(201);
  });

  it('lets in whoever was before it, and nobody after: a second marking races the lock', async () => {
    const campaign = await closed();
    const [member] = campaign.members;
    for (let race = 0; race < 20; race += 1) {
      await testApp().dataSource.query('UPDATE scoring_closure SET locked_at = NULL, locked_by = NULL WHERE campaign_id = $1', [campaign.campaignId]);
      const sheetId = await sheetOf(campaign, 'MH004');
      await giveBack(campaign, [sheetId]).expect(201);
      const version = await remark(member!, sheetId, race * 50);
      const acts = [() => handIn(member!, sheetId, version).then((answer) => answer), () => lock(campaign, { countFirst: true }).then((answer) => answer)];
      const order = race % 2 === 0 ? acts : [...acts].reverse();
      const answers = await Promise.all(order.map((act) => act()));
      const [handedIn, locked] = race % 2 === 0 ? answers : [...answers].reverse();
      expect(locked?.status).toBe(201);
      const [row] = await testApp().dataSource.query('SELECT state, submitted_at, (SELECT locked_at FROM scoring_closure WHERE campaign_id = $2) AS locked_at FROM score_sheet WHERE id = $1', [sheetId, campaign.campaignId]);
      if (handedIn?.status === 200) expect([row.state, row.submitted_at <= row.locked_at]).toEqual(['submitted', true]);
      else expect([...refusal(handedIn!), row.state]).toEqual([409, 'scoring.locked', 'draft']);
      if (row.state === 'draft') {
        await testApp().dataSource.query('UPDATE scoring_closure SET locked_at = NULL, locked_by = NULL WHERE campaign_id = $1', [campaign.campaignId]);
        await handIn(member!, sheetId, version).expect(200);
      }
    }
  });
});
