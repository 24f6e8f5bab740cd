import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld, type MarkedCampaign } from '../awards/awards-world';
import type { Person } from '../registry/registry-world';
import { refusal } from './judging-world';
import { queriesIn } from '../../support/count-queries';

const testApp = useTestApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

type Campaign = MarkedCampaign & { readonly path: string };
interface Row {
  readonly code: string;
  readonly n: number;
  readonly cells: readonly { readonly sheetId: string | null; readonly state: string; readonly total: string | null }[];
}

const at = (campaign: MarkedCampaign): Campaign => ({ ...campaign, path: `/api/campaigns/${campaign.campaignId}` });
const matrixOf = async ({ path, secretary }: Campaign, query = '') => (await secretary.agent.get(`${path}/scoring-matrix${query}`).expect(200)).body;
const cellsOf = (matrix: { rows: Row[] }, code: string) => matrix.rows.find((row) => row.code === code)?.cells ?? [];
const giveBack = ({ path }: Campaign, { agent }: Person, sheetIds: readonly string[], reason = 'Thống nhất lại sau họp') => agent.post(`${path}/sheet-reopenings`).send({ sheetIds, reason });
const allOf = (matrix: { rows: Row[] }): string[] => matrix.rows.flatMap(({ cells }) => cells.flatMap(({ sheetId }) => sheetId ?? []));

async function limited(campaign: MarkedCampaign): Promise<Campaign> {
  await testApp().dataSource.query(`UPDATE campaign SET rules = jsonb_set(rules, '{spreadLimit}', '80') WHERE id = $1`, [campaign.campaignId]);
  return at(campaign);
}

/** Closed after the second member left; three have handed in everything. */
async function withDeparture(departedSheets: 'count' | 'set-aside'): Promise<Campaign> {
  const campaign = at(await world.marked());
  const [panel] = (await world.staff.agent.get(`${campaign.path}/panels`).expect(200)).body;
  const { id, name, decisionNumber, decisionDate, decisionIssuer, version } = panel;
  await world.staff.agent.put(`/api/panels/${id}`).send({ name, decisionNumber, decisionDate, decisionIssuer, version, departedSheets }).expect(200);
  await world.staff.agent.post(`/api/panels/${id}/members/${campaign.members[1]!.memberId}/departure`).send({ reason: 'Nghỉ hưu' }).expect(201);
  await campaign.secretary.agent.post(`${campaign.path}/scoring-closure`).send({ reason: 'Hết hạn' }).expect(201);
  return campaign;
}

describe('what can be chosen', () => {
  it('is told for the rows of all pages under the same filters, with those that stand apart', async () => {
    const campaign = await limited(await world.closed());
    const { choices, rows } = await matrixOf(campaign, '?limit=1&sort=code');
    expect(rows).toHaveLength(1);
    expect(choices).toHaveLength(7);
    expect(choices).toContainEqual({ code: 'MH003', memberCodes: ['TV01', 'TV02'], apart: ['TV01', 'TV02'] });
    expect(choices).toContainEqual({ code: 'MH006', memberCodes: ['TV01'], apart: [] });
    expect((await matrixOf(campaign, '?only=apart&sort=code')).choices.map(({ code }: { code: string }) => code)).toEqual(['MH003', 'MH004']);
    await giveBack(campaign, campaign.secretary, [cellsOf(await matrixOf(campaign), 'MH003')[0]?.sheetId ?? '']).expect(201);
    expect((await matrixOf(campaign)).choices).toContainEqual({ code: 'MH003', memberCodes: ['TV02'], apart: ['TV02'] });
    expect((await world.auditor.agent.get(`${campaign.path}/scoring-matrix`).expect(200)).body.choices).toEqual([]);
    await campaign.secretary.agent.post(`${campaign.path}/scoring-lock`).send({ countFirst: true }).expect(201);
    expect((await matrixOf(campaign)).choices).toEqual([]);
  });

  it('shows its joint effect on the ranks, and who else moves', async () => {
    const campaign = await limited(await world.closed());
    const chosen = [{ nominationCode: 'MH001', memberCodes: ['TV01', 'TV02'] }, { nominationCode: 'MH002', memberCodes: ['TV02'] }];
    const { body } = await campaign.secretary.agent.post(`${campaign.path}/sheet-reopenings/preview`).send({ chosen }).expect(200);
    expect(body.sheets.map(({ nominationCode, memberCode }: { nominationCode: string; memberCode: string }) => `${nominationCode} ${memberCode}`).sort()).toEqual(['MH001 TV01', 'MH001 TV02', 'MH002 TV02']);
    expect(body.outlooks).toMatchObject([
      // The worst: nothing for the first, and the most for the second.
      { nominationCode: 'MH001', now: { rank: 1 }, scoreNow: '44.00', without: { kind: 'incomplete' }, scoreWithout: null, lowest: { rank: 4 }, highest: { rank: 1, of: 4 } },
      { nominationCode: 'MH002', now: { rank: 2, tied: true }, without: { kind: 'incomplete', reason: 'too-few-sheets' }, lowest: { rank: 4 }, highest: { rank: 1 } },
    ]);
    expect(body.moved).toMatchObject([
      { nominationCode: 'MH003', now: { rank: 2, of: 4 }, without: { rank: 1, of: 2 } },
      { nominationCode: 'MH004', now: { rank: 4, of: 4 }, without: { rank: 2, of: 2 } },
    ]);
  });

});

describe('a member who left', () => {
  it('whose sheets are set aside stands last, in words, and none of them is called counted', async () => {
    const campaign = await withDeparture('set-aside');
    const matrix = await matrixOf(campaign);
    expect(matrix.members).toMatchObject([
      { code: 'TV01', departure: null },
      { code: 'TV03', departure: null },
      { code: 'TV02', departure: { reason: 'Nghỉ hưu', sheets: 'set-aside', submittedSheets: 6, replacedBy: null, leftOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } },
    ]);
    expect(cellsOf(matrix, 'MH001')).toMatchObject([{ state: 'counted' }, { state: 'not-assigned' }, { state: 'set-aside', total: null, sheetId: expect.any(String) }]);
    expect(matrix.choices.every(({ memberCodes }: { memberCodes: string[] }) => !memberCodes.includes('TV02'))).toBe(true);
    const sheetId = cellsOf(matrix, 'MH001')[2]?.sheetId ?? '';
    const { body } = await campaign.secretary.agent.get(`${campaign.path}/scoring-matrix/sheets/${sheetId}`).expect(200);
    expect(body).toMatchObject({ state: 'set-aside', memberCode: 'TV02', markings: [{ round: 1, total: '39.00' }] });
    expect((await giveBack(campaign, campaign.secretary, [sheetId])).body.fields).toEqual([{ field: 'sheetIds[0]', code: 'reopening.seat-left' }]);
  });

  it('whose sheets count keeps the column, and they cannot be chosen', async () => {
    const campaign = await withDeparture('count');
    const matrix = await matrixOf(campaign);
    expect(matrix.members.map(({ code, departure }: { code: string; departure: { sheets: string } | null }) => [code, departure?.sheets ?? null])).toEqual([['TV01', null], ['TV02', 'count'], ['TV03', null]]);
    expect(cellsOf(matrix, 'MH001')[1]).toMatchObject({ state: 'counted', total: '39.00' });
    expect(matrix.choices).toContainEqual({ code: 'MH001', memberCodes: ['TV01'], apart: [] });
    const { body } = await campaign.secretary.agent.get(`${campaign.path}/scoring-matrix/sheets/${cellsOf(matrix, 'MH001')[1]?.sheetId}`).expect(200);
    expect(body.state).toBe('counted');
  });

  it('what was taken back before it was handed in is nobody\'s to read', async () => {
    const marked = at(await world.marked());
    const [member] = marked.members;
    const draft = (await world.judging.deskOf(member!, marked.campaignId)).find(({ code }) => code === 'MH001')!.sheetId;
    await member!.agent.post(`/api/score-sheets/${draft}/reopening`).send({ version: 3 }).expect(200);
    const [panel] = (await world.staff.agent.get(`${marked.path}/panels`).expect(200)).body;
    await world.staff.agent.post(`/api/panels/${panel.id}/members/${member!.memberId}/departure`).send({ reason: 'Nghỉ hưu' }).expect(201);
    await marked.secretary.agent.post(`${marked.path}/scoring-closure`).send({ reason: 'Hết hạn' }).expect(201);
    const { body } = await marked.secretary.agent.get(`${marked.path}/scoring-matrix/sheets/${draft}`).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', markings: [] });
  });
});

describe('many sheets at once', () => {
  const keptRounds = async ({ campaignId }: Campaign): Promise<number> => {
    const [{ count }] = await testApp().dataSource.query('SELECT count(*)::int AS count FROM score_sheet_round given JOIN sheet_reopening act ON act.id = given.reopening_id WHERE act.campaign_id = $1', [campaignId]);
    return count;
  };

  it('are one act with one reason, one notice to each member and one entry of the log', async () => {
    const campaign = await limited(await world.closed());
    const ids = allOf(await matrixOf(campaign));
    expect(ids).toHaveLength(13);
    const { body } = await giveBack(campaign, campaign.secretary, ids).expect(201);
    expect([body.unfinished, body.reopenings.length, body.reopenings[0].sheets.length]).toEqual([13, 1, 13]);
    expect((await campaign.members[0]!.agent.get('/api/notices').expect(200)).body.items).toMatchObject([{ kind: 'scoring.sheets-reopened', params: { count: 7 } }]);
    const log = await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE action = 'scoring.sheets-reopened' AND object_id = $1`, [campaign.campaignId]);
    expect(log).toHaveLength(1);
    expect([...log[0].data.sheets].sort()).toEqual([...ids].sort());
    expect((await giveBack(campaign, campaign.secretary, Array.from({ length: 2_701 }, () => randomUUID()))).status).toBe(422);
  });

  it('race with others who give some of the same back: one act whole, the other refused whole', async () => {
    const campaign = await limited(await world.marked());
    const [panel] = (await world.staff.agent.get(`${campaign.path}/panels`).expect(200)).body;
    const chair = await world.judging.member(panel.id, { unitId: null, position: 'chair' });
    await campaign.secretary.agent.post(`${campaign.path}/scoring-closure`).send({}).expect(201);
    const ids = allOf(await matrixOf(campaign));
    // Both orders of the same sheets, overlapping in the middle.
    const [one, other] = [ids.slice(0, 9), [...ids.slice(4)].reverse()];
    const answers = await Promise.all([giveBack(campaign, campaign.secretary, one).then((answer) => answer), giveBack(campaign, chair, other).then((answer) => answer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const lost = answers.find(({ status }) => status === 422)!;
    expect(refusal(lost)).toEqual([422, 'reopening.sheets-refused']);
    expect(lost.body.params).toEqual({ count: 5 });
    expect(new Set(lost.body.fields.map(({ code }: { code: string }) => code))).toEqual(new Set(['reopening.already-open']));
    expect(await keptRounds(campaign)).toBe(9);
  });

  it('race with the lock: either every sheet is open and the lock counts them, or none is', async () => {
    const campaign = await limited(await world.closed());
    const ids = allOf(await matrixOf(campaign));
    for (let race = 0; race < 6; race += 1) {
      const kept = await keptRounds(campaign);
      const acts = [
        () => giveBack(campaign, campaign.secretary, ids).then((answer) => answer),
        () => campaign.secretary.agent.post(`${campaign.path}/scoring-lock`).send({ countFirst: true }).then((answer) => answer),
      ];
      const answers = await Promise.all((race % 2 === 0 ? acts : [...acts].reverse()).map((act) => act()));
      const [given, locked] = race % 2 === 0 ? answers : [...answers].reverse();
      expect(locked?.status).toBe(201);
      const [{ data }] = await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE action = 'scoring.locked' AND object_id = $1 ORDER BY sequence DESC LIMIT 1`, [campaign.campaignId]);
      if (given?.status === 201) expect([data.countedAsFirstMarked, await keptRounds(campaign)]).toEqual([13, kept + 13]);
      else expect([...refusal(given!), data.countedAsFirstMarked, await keptRounds(campaign)]).toEqual([409, 'scoring.locked', 0, kept]);
      await testApp().dataSource.query('UPDATE scoring_closure SET locked_at = NULL, locked_by = NULL WHERE campaign_id = $1', [campaign.campaignId]);
      await testApp().dataSource.query(
        `UPDATE score_sheet SET state = 'submitted', submitted_at = now() WHERE state = 'draft' AND round > 1 AND id = ANY($1::uuid[])`,
        [ids],
      );
    }
  });
});

describe('the matrix between two pages', () => {
  const stampOf = (queries: readonly string[]): number => queries.findIndex((query) => query.includes('hashtextextended'));

  it('is made once, and anew as soon as anybody has written what it is made of', async () => {
    const campaign = at(await world.closed());
    const first = await matrixOf(campaign);
    let second: unknown;
    const queries = await queriesIn(testApp(), async () => void (second = await matrixOf(campaign)));
    expect(second).toEqual(first);
    expect(queries.slice(stampOf(queries) + 1)).toEqual(['COMMIT']);
    await testApp().dataSource.query(`UPDATE person SET full_name = 'Tên đã sửa' WHERE id = (SELECT person_id FROM panel_member WHERE id = $1)`, [campaign.members[0]!.memberId]);
    expect((await matrixOf(campaign)).members[0].fullName).toBe('Tên đã sửa');
  });

  it('asks for every table it reads whether it was written to', async () => {
    const campaign = at(await world.closed());
    const queries = await queriesIn(testApp(), () => matrixOf(campaign));
    const tables = testApp().dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const named = (query: string): string[] => tables.filter((table) => new RegExp(`\\b${table}\\b`).test(query));
    const asked = new Set(named(queries[stampOf(queries)] ?? ''));
    expect(asked).toContain('score_sheet');
    const unasked = queries.slice(stampOf(queries) + 1).flatMap(named).filter((table) => !asked.has(table));
    // Phases and joint units are read beside and shown nowhere in it; a published set of criteria never changes; a marking that was given back is
    // kept for good, together with a write on its sheet.
    expect([...new Set(unasked)].sort()).toEqual(['campaign_phase', 'initiative_joint_unit', 'score_sheet_round']);
  });
});
