import { useTestApp } from '../../support/test-app';
import { openWorkbook } from '../../support/score-sheet-upload';
import { wordText } from '../../support/word-paper';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';
import { AwardsWorld, type MarkedCampaign, type Nominee } from './awards-world';

const testApp = useTestApp();
let world: AwardsWorld;

const collective = { kind: 'collective-model', group: 'Tập thể vùng cao' } as const;

/** By peer groups the individuals come first; on the signed list they come behind the collectives. */
const rewarded: readonly Nominee[] = [
  { code: 'CN001', name: 'Bác Năm vận động', a1: [950, 950], kind: 'individual-model', group: 'Cá nhân' },
  { code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [900, 900], ...collective },
  { code: 'MH002', name: '=1+1 camera an ninh', a1: [800, 800], ...collective },
  { code: 'MH003', name: 'Ánh sáng đường quê', a1: [850, 850], kind: 'collective-model', group: 'Tập thể vùng thấp' },
];

const issuer = 'Ủy ban nhân dân tỉnh';
const registry = { number: '0125/QĐ-UBND', date: '2026-03-02', issuer, signer: 'Nguyễn Văn Ký, Chủ tịch' };
const revoking = { number: '0310/QĐ-UBND', date: '2026-04-01', issuer, reason: 'Kê khai thành tích không đúng', sourceDocument: 'Kết luận thanh tra số 07/KL-TTr' };

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

/** The bytes of an answer that is a file. */
async function download({ agent }: Person, path: string): Promise<Buffer> {
  const { body } = await agent
    .get(path)
    .buffer(true)
    .parse((answer, done) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => done(null, Buffer.concat(pieces)));
    })
    .expect(200);
  return body as Buffer;
}

type Frozen = MarkedCampaign & { readonly resultId: string };
interface Recipient {
  readonly id: string;
  readonly goldenBookNo: number;
  readonly name: string;
  readonly nominationCode: string;
}

const query = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => testApp().dataSource.query(sql, [...values]);
const pathOf = ({ campaignId }: MarkedCampaign) => `/api/campaigns/${campaignId}/reward-decisions`;
const draft = (campaign: Frozen, fields: object = {}) =>
  world.council.agent.post(pathOf(campaign)).send({ resultId: campaign.resultId, award: 'Bằng khen', head: 'state', issuer, ...fields });
const read = async (id: string) => (await world.council.agent.get(`/api/reward-decisions/${id}`).expect(200)).body;
const issue = (id: string, fields: object = {}) => world.council.agent.post(`/api/reward-decisions/${id}/issue`).send({ version: 1, ...registry, ...fields });
const correct = (id: string, fields: object) => world.council.agent.post(`/api/reward-decisions/${id}/corrections`).send({ version: 2, ...registry, reason: 'Gõ nhầm', ...fields });
const revoke = (recipientId: string, fields: object = {}) => world.council.agent.post(`/api/reward-recipients/${recipientId}/revocation`).send({ ...revoking, ...fields });
const register = async (tail = '') => (await world.auditor.agent.get(`/api/reward-register${tail}`).expect(200)).body;
const numbersOf = (rows: readonly Recipient[]) => rows.map(({ goldenBookNo, nominationCode }) => [goldenBookNo, nominationCode]);

let serial = 400;

/** A campaign with the decision of its first tier issued under a number of its own. */
async function decided(fields: object = {}, entries: readonly Nominee[] = rewarded): Promise<Frozen & { readonly decisionId: string; readonly number: string; readonly rows: readonly Recipient[] }> {
  const campaign = await world.beforeCouncil(entries);
  const { body } = await draft(campaign, fields).expect(201);
  const decisionId = body.decisions[0].id;
  serial += 1;
  const number = `0${serial}/QĐ-UBND`;
  const { rows } = (await issue(decisionId, { number }).expect(200)).body;
  return { ...campaign, decisionId, number, rows };
}

describe('from a final result to a decision that stands', () => {
  it('drafts a tier in the order of the signed list, issues it once, mends a fault with its history', async () => {
    const campaign = await world.beforeCouncil(rewarded);
    const open = (await world.auditor.agent.get(pathOf(campaign)).expect(200)).body;
    expect(open).toMatchObject({ mayAct: false, decisions: [], tiers: [{ award: 'Bằng khen', awarded: 3, left: 3, refusal: null }, { award: 'Giấy khen', awarded: 1, left: 1, refusal: null }] });

    expect(refusal(await draft(campaign, { award: 'Huân chương' }))).toEqual([409, 'reward.nobody-left']);
    expect(refusal(await draft(campaign, { issuer: '  ' }))).toEqual([422, 'reward.incomplete']);
    expect(refusal(await draft(campaign, { resultId: campaign.campaignId }))).toEqual([409, 'reward.result-outdated']);
    const { body: drafted } = await draft(campaign).expect(201);
    expect(drafted.tiers.map(({ left, refusal: why }: { left: number; refusal: string }) => [left, why])).toEqual([[0, 'reward.nobody-left'], [1, null]]);
    expect(refusal(await draft(campaign))).toEqual([409, 'reward.nobody-left']);
    const [{ id }] = drafted.decisions;
    const view = await read(id);
    expect(view).toMatchObject({ number: null, date: null, signer: null, issuedAt: null, outdated: false, mayAct: true, version: 1 });
    expect(numbersOf(view.rows)).toEqual([[1, 'MH001'], [2, 'MH003'], [3, 'CN001']]);
    // The list that is signed prints the same rows in the same order.
    const sheet = (await openWorkbook(await download(world.council, `/api/results/${campaign.resultId}/papers/award-list`))).getWorksheet('Danh sách đề nghị');
    const printed = (sheet?.getColumn(3).values ?? []).filter((value): value is string => view.rows.some(({ name }: Recipient) => name === value));
    expect(printed.slice(0, 3)).toEqual(view.rows.map(({ name }: Recipient) => name));

    expect(await register()).toMatchObject({ total: 0 });
    expect((await issue(id, { number: ' ', signer: '', date: '2199-01-01' })).body.fields).toEqual([
      { field: 'number', code: 'reward.part-missing' },
      { field: 'signer', code: 'reward.part-missing' },
      { field: 'date', code: 'reward.in-the-future' },
    ]);
    expect(refusal(await issue(id, { version: 7 }))).toEqual([409, 'reward.changed']);
    expect(refusal(await correct(id, { version: 1 }))).toEqual([409, 'reward.not-issued']);
    expect(refusal(await revoke(view.rows[0].id))).toEqual([409, 'reward.not-issued']);
    const { body: issued } = await issue(id).expect(200);
    expect(issued).toMatchObject({ ...registry, version: 2, corrections: [] });
    expect(refusal(await issue(id, { version: 2 }))).toEqual([409, 'reward.issued-already']);
    expect(refusal(await world.council.agent.delete(`/api/reward-decisions/${id}`))).toEqual([409, 'reward.issued-already']);

    expect(refusal(await correct(id, {}))).toEqual([409, 'reward.nothing-changed']);
    expect(refusal(await correct(id, { number: '0152/QĐ-UBND', reason: ' ' }))).toEqual([422, 'reward.incomplete']);
    const { body: mended } = await correct(id, { number: '0152/QĐ-UBND' }).expect(201);
    expect(mended).toMatchObject({ number: '0152/QĐ-UBND', version: 3, corrections: [{ ...registry, reason: 'Gõ nhầm' }] });
    expect(numbersOf(mended.rows)).toEqual(numbersOf(view.rows));
    expect(refusal(await correct(id, { number: '0153/QĐ-UBND' }))).toEqual([409, 'reward.changed']);
    const actions = await query<{ action: string }>(`SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence`, [id]);
    expect(actions.map(({ action }) => action)).toEqual(['reward-decision.drafted', 'reward-decision.issued', 'reward-decision.corrected']);
  });

  it('gives a number once for an issuer and a year, however it is written', async () => {
    const { number } = await decided();
    const campaign = await world.beforeCouncil(rewarded);
    const [{ id }] = (await draft(campaign).expect(201)).body.decisions;
    const sameNumber = ` ${number.slice(1).toLowerCase().replace('đ', 'd').replace('/', ' / ')}`;
    expect(refusal(await issue(id, { number: sameNumber, issuer: 'UỶ BAN nhân dân  tỉnh' }))).toEqual([409, 'reward.number-taken']);
    await issue(id, { number: sameNumber, issuer: 'Ban Thường vụ Tỉnh ủy' }).expect(200);
  });

  it('lets one of many who issue at once through', async () => {
    const campaign = await world.beforeCouncil(rewarded);
    const [{ id }] = (await draft(campaign).expect(201)).body.decisions;
    const answers = await Promise.all(['0901', '0902', '0903', '0904'].map((number) => issue(id, { number: `${number}/QĐ-UBND` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const drafts = await world.beforeCouncil(rewarded);
    const raced = await Promise.all(Array.from({ length: 4 }, () => draft(drafts)));
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('waits for a final result, and a draft that a newer one overtook is made anew', async () => {
    const tied = await world.beforeCouncil([...rewarded, { code: 'MH009', name: 'Cùng hạng', a1: [900, 900], ...collective }]);
    expect(refusal(await draft(tied))).toEqual([409, 'reward.result-not-final']);

    const campaign = await world.beforeCouncil(rewarded);
    const [{ id }] = (await draft(campaign).expect(201)).body.decisions;
    const departure = { kind: 'departure', nominationCode: 'MH001', award: null, reason: 'Hội đồng không thông qua', decidedBy: 'Chủ tịch Hội đồng', decidedAt: '2026-03-02T02:00:00.000Z', document: '' };
    await world.council.agent.post(`/api/campaigns/${campaign.campaignId}/decisions`).send(departure).expect(201);
    const next = (await world.council.agent.post(`/api/campaigns/${campaign.campaignId}/result-versions`).send({ replacesId: campaign.resultId, reason: 'Theo Hội đồng', finalise: true }).expect(201)).body;
    expect(await read(id)).toMatchObject({ outdated: true });
    expect(refusal(await issue(id))).toEqual([409, 'reward.result-outdated']);
    await world.council.agent.delete(`/api/reward-decisions/${id}`).expect(200);
    const [{ id: anew }] = (await draft({ ...campaign, resultId: next.id }).expect(201)).body.decisions;
    expect(numbersOf((await read(anew)).rows).map(([, code]) => code)).not.toContain('MH001');
  });

  it('does not reward whom the council voted down', async () => {
    const campaign = await world.beforeCouncil(rewarded);
    const [nomination] = await query<{ id: string; host: string }>(
      `SELECT nomination.id, campaign.host_unit_id AS host FROM nomination JOIN campaign ON campaign.id = campaign_id WHERE campaign_id = $1 AND nomination.code = 'MH003'`,
      [campaign.campaignId],
    );
    const [{ id: council = '' } = {}] = await query<{ id: string }>(
      `INSERT INTO council (id, host_unit_id, name, quorum_hundredths, denominator, ballot, standing_only, absentees_write, chair_breaks_tie, thresholds)
       VALUES (gen_random_uuid(), $1, 'Hội đồng', 6667, 'all', 'open', false, false, false, '[]') RETURNING id`,
      [nomination?.host],
    );
    const [{ id: session = '' } = {}] = await query<{ id: string }>(
      `INSERT INTO council_session (id, council_id, campaign_id, result_id, number, title, place, planned_at, state, started_at, ended_at, rules, invitees)
       VALUES (gen_random_uuid(), $1, $2, $3, 1, 'Phiên họp', '', now(), 'ended', now(), now(), '{}', '[]') RETURNING id`,
      [council, campaign.campaignId, campaign.resultId],
    );
    await query(
      `INSERT INTO council_case (id, session_id, ordinal, kind, nomination_id, nomination_code, name, unit_name, award, state, ballot, threshold_hundredths, comparison, adopted)
       VALUES (gen_random_uuid(), $1, 1, 'award', $2, 'MH003', '', '', 'Bằng khen', 'closed', 'open', 8000, 'at-least', false)`,
      [session, nomination?.id],
    );
    const refused = await draft(campaign);
    expect([refusal(refused), refused.body.params]).toEqual([[409, 'reward.voted-down'], { names: 'MH003' }]);
  });
});

describe('what was issued stays', () => {
  it('rows, numbers, corrections and revocations withstand the application’s own account', async () => {
    const { decisionId, rows } = await decided();
    const [first] = rows;
    await revoke(first?.id ?? '').expect(201);
    for (const statement of [
      `UPDATE reward_recipient SET row_no = 9 WHERE decision_id = '${decisionId}' AND row_no = 1`,
      `UPDATE reward_recipient SET nomination_id = gen_random_uuid() WHERE decision_id = '${decisionId}' AND row_no = 1`,
      `DELETE FROM reward_recipient WHERE decision_id = '${decisionId}' AND row_no = 3`,
      `INSERT INTO reward_recipient SELECT gen_random_uuid(), decision_id, 4, nomination_id, position FROM reward_recipient WHERE decision_id = '${decisionId}' LIMIT 1`,
      `UPDATE reward_decision SET number = '1', number_key = '1', version = version + 1 WHERE id = '${decisionId}'`,
      `UPDATE reward_decision SET issued_at = NULL, issued_by = NULL, number = NULL, number_key = NULL, decision_date = NULL, decision_year = NULL, signer = NULL WHERE id = '${decisionId}'`,
      `DELETE FROM reward_decision WHERE id = '${decisionId}'`,
      `DELETE FROM reward_revocation WHERE recipient_id = '${first?.id}'`,
      `UPDATE reward_revocation SET reason = 'x' WHERE recipient_id = '${first?.id}'`,
      'TRUNCATE reward_revocation',
      'TRUNCATE reward_recipient CASCADE',
    ]) {
      await expect(query(statement).then(() => statement)).rejects.toMatchObject({ code: '23514' });
    }
    // A draft whose rows have a gap is not issued either.
    const campaign = await world.beforeCouncil(rewarded);
    const [{ id }] = (await draft(campaign).expect(201)).body.decisions;
    await query('DELETE FROM reward_recipient WHERE decision_id = $1 AND row_no = 2', [id]);
    const gap = `UPDATE reward_decision SET number = '7', number_key = '7', decision_date = '2026-03-02', decision_year = 2026, signer = 'x', issued_at = now(), issued_by = made_by, version = 2 WHERE id = '${id}'`;
    await expect(query(gap)).rejects.toMatchObject({ code: '23514', constraint: 'tr_reward_decision_outcome' });
  });

  it('a revocation has number, date, issuer, reason and document of its own; row and number stay', async () => {
    const campaign = await decided();
    const [first] = campaign.rows;
    const id = first?.id ?? '';
    const wrong = await revoke(id, { number: '', reason: ' ', sourceDocument: '', date: '2026-02-01' });
    expect([refusal(wrong), wrong.body.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)]).toEqual([
      [422, 'reward.incomplete'],
      ['number reward.part-missing', 'reason reward.part-missing', 'sourceDocument reward.part-missing', 'date reward.before-decision'],
    ]);
    expect(refusal(await revoke(id, { number: campaign.number }))).toEqual([409, 'reward.number-taken']);
    const { body } = await revoke(id).expect(201);
    expect(numbersOf(body.rows)).toEqual(numbersOf(campaign.rows));
    expect(body).toMatchObject({ recipients: 3, revoked: 1, rows: [{ id, revocation: revoking }, { revocation: null }, { revocation: null }] });
    expect(refusal(await revoke(id))).toEqual([409, 'reward.revoked-already']);
    expect((await correct(campaign.decisionId, { number: campaign.number, date: '2026-05-01' })).body.fields).toEqual([{ field: 'date', code: 'reward.after-revocation' }]);
    // Entered for the wrong one: withdrawn with a reason it is kept, the reward stands as before, and can be revoked anew, even by the same number.
    const withdraw = (reason: string) => world.council.agent.post(`/api/reward-recipients/${id}/revocation/withdrawal`).send({ reason });
    expect(refusal(await withdraw(' '))).toEqual([422, 'reward.incomplete']);
    const back = (await withdraw('Ghi nhầm người').expect(200)).body;
    expect(back).toMatchObject({ revoked: 0, rows: [{ id, goldenBookNo: 1, revocation: null }, {}, {}], withdrawnRevocations: [{ ...revoking, goldenBookNo: 1, withdrawalReason: 'Ghi nhầm người' }] });
    expect(refusal(await withdraw('Lần nữa'))).toEqual([409, 'reward.not-revoked']);
    expect((await register(`?search=${encodeURIComponent(campaign.number)}&state=revoked`)).items).toEqual([]);
    for (const statement of [`DELETE FROM withdrawn_revocation WHERE recipient_id = '${id}'`, `UPDATE withdrawn_revocation SET number = '1' WHERE recipient_id = '${id}'`]) {
      await expect(query(statement).then(() => statement)).rejects.toMatchObject({ code: '23514' });
    }
    await revoke(id).expect(201);
    // The place is not given again.
    expect((await world.council.agent.get(pathOf(campaign)).expect(200)).body.tiers[0]).toMatchObject({ left: 0 });
  });
});

describe('who is told', () => {
  it('the register finds, narrows, sorts and pages what was issued, and goes out as a workbook without a formula', async () => {
    const state = await decided();
    const party = await decided({ head: 'party', issuer: 'Ban Thường vụ Tỉnh ủy' });
    await revoke(state.rows[1]?.id ?? '').expect(201);
    const found = async (tail: string) => (await register(`?search=${encodeURIComponent(state.number)}${tail}`)).items.map(({ goldenBookNo }: Recipient) => goldenBookNo);
    expect(await found('')).toEqual([1, 2, 3]);
    expect(await found('&state=revoked')).toEqual([2]);
    expect(await found('&state=standing&limit=1&offset=1')).toEqual([3]);
    expect(await found('&year=2025')).toEqual([]);
    expect(await found('&award=B%E1%BA%B1ng%20khen&year=2026&head=state')).toEqual([1, 2, 3]);
    expect(await found('&head=party')).toEqual([]);
    expect((await register('?search=anh%20sang&state=revoked')).items).toEqual([expect.objectContaining({ name: 'Ánh sáng đường quê', goldenBookNo: 2, revokedNumber: revoking.number, revokedReason: revoking.reason })]);
    const names = (await register('?order=name&limit=200')).items.map(({ name }: Recipient) => name);
    expect([names[0], names.at(-1)]).toEqual(['Ánh sáng đường quê', 'Thôn sạch, đường hoa']);
    const { years, awards, total } = await register('?limit=1');
    expect([years, awards, total >= 6]).toEqual([[2026], ['Bằng khen'], true]);

    const book = await openWorkbook(await download(world.staff, '/api/reward-register/workbook'));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Khen thưởng Nhà nước', 'Khen thưởng của Đảng']);
    const [ofState, ofParty] = book.worksheets.map((sheet) => sheet.getColumn(2).values.map(String));
    expect([ofState?.includes(state.number), ofState?.includes(party.number), ofParty?.includes(party.number)]).toEqual([true, false, true]);
    const cells = book.worksheets.flatMap((sheet) => sheet.getRows(1, sheet.rowCount)?.flatMap((row) => (Array.isArray(row.values) ? row.values : [])) ?? []);
    expect(cells.filter((value) => typeof value === 'object' && value !== null && 'formula' in value)).toEqual([]);
    expect(cells.some((value) => String(value).startsWith(`Đã thu hồi theo Quyết định số ${revoking.number} ngày 01/04/2026`))).toBe(true);
  });

  it('under embargo units and the public learn nothing; then they see decision and number, and later that it was revoked', async () => {
    const campaign = await decided();
    await world.publish(campaign).expect(201);
    const own = async () => (await world.clerk.agent.get('/api/own-results').expect(200)).body.results.filter(({ campaignId }: MarkedCampaign) => campaignId === campaign.campaignId);
    const publicly = async () => (await testApp().bareAgent().get('/api/public/awards?limit=200').expect(200)).body.items;
    const [{ id: nomination = '' } = {}] = await query<{ id: string }>(`SELECT id FROM nomination WHERE campaign_id = $1 AND code = 'CN001'`, [campaign.campaignId]);
    const listed = async () => (await publicly()).find(({ id }: { id: string }) => id === nomination);
    const found = async (award: string) => (await world.staff.agent.get('/api/found-initiatives').query({ award, campaignId: campaign.campaignId }).expect(200)).body.total;
    expect([await own(), await listed(), await found('proposed'), await found('rewarded')]).toEqual([[], undefined, 0, 0]);
    await testApp().bareAgent().get(`/api/public/awards/${nomination}`).expect(404);

    await world.letPublicationCome(campaign.campaignId);
    expect(await listed()).toMatchObject({ revoked: false });
    const proposed = (await query('SELECT 1 FROM result_row WHERE result_id = $1 AND award IS NOT NULL', [campaign.resultId])).length;
    expect([await found('proposed'), await found('rewarded')]).toEqual([proposed, campaign.rows.length]);
    const standing = { number: campaign.number, date: registry.date, issuer, goldenBookNo: 3, revokedNumber: null, revokedDate: null, revokedIssuer: null };
    expect((await testApp().bareAgent().get(`/api/public/awards/${nomination}`).expect(200)).body.reward).toEqual(standing);
    expect((await own()).find(({ nominationId }: { nominationId: string }) => nominationId === nomination).reward).toEqual({ ...standing, signer: registry.signer, revokedReason: null });

    await revoke(campaign.rows[2]?.id ?? '').expect(201);
    expect(await listed()).toMatchObject({ revoked: true });
    expect([await found('proposed'), await found('rewarded')]).toEqual([proposed, campaign.rows.length - 1]);
    const revoked = { ...standing, revokedNumber: revoking.number, revokedDate: revoking.date, revokedIssuer: revoking.issuer };
    // Why is the unit's own and the office's; the public is told that and by what.
    expect((await testApp().bareAgent().get(`/api/public/awards/${nomination}`).expect(200)).body.reward).toEqual(revoked);
    expect((await own()).find(({ nominationId }: { nominationId: string }) => nominationId === nomination).reward).toEqual({ ...revoked, signer: registry.signer, revokedReason: revoking.reason });
  });

  it('nobody elsewhere reads a decision, a row or a count; who may read may not act', async () => {
    const { decisionId, campaignId, rows, number } = await decided();
    for (const { agent } of [world.foreigner, world.communeCouncil]) {
      expect((await agent.get(`/api/reward-decisions/${decisionId}`)).status).toBe(404);
      expect((await agent.get(`/api/campaigns/${campaignId}/reward-decisions`)).status).toBe(404);
      expect((await agent.get(`/api/reward-register?search=${encodeURIComponent(number)}`)).body).toEqual({ items: [], total: 0, years: [], awards: [] });
      expect((await agent.post(`/api/reward-recipients/${rows[0]?.id}/revocation`).send(revoking)).status).toBe(404);
    }
    for (const { agent } of [world.staff, world.auditor]) {
      await agent.get(`/api/reward-decisions/${decisionId}`).expect(200);
      expect((await agent.post(`/api/reward-recipients/${rows[0]?.id}/revocation`).send(revoking)).status).toBe(403);
    }
    for (const { agent } of [world.clerk, world.administrator]) expect((await agent.get('/api/reward-register')).status).toBe(403);
    // What the phase does not open is in no list any more.
    await query(`UPDATE campaign_phase SET permits = array_remove(permits, 'result.read') WHERE campaign_id = $1`, [campaignId]);
    expect((await register(`?search=${encodeURIComponent(number)}`)).items).toEqual([]);
    expect(refusal(await world.auditor.agent.get(`/api/reward-decisions/${decisionId}`))).toEqual([409, 'campaign.phase-closed']);
  });
});

describe('the same achievement rewarded before', () => {
  /** A later campaign whose MH001 is what was MH003 before, and what the register says against it. */
  async function findingsAfter({ campaignId }: { readonly campaignId: string }) {
    const next = await world.campaign(rewarded);
    await query(`UPDATE nomination SET initiative_id = earlier.initiative_id FROM nomination earlier WHERE nomination.campaign_id = $1 AND earlier.campaign_id = $2 AND earlier.code = 'MH003' AND nomination.code = 'MH001'`, [
      next.campaignId,
      campaignId,
    ]);
    return async () => (await world.staff.agent.get(`/api/campaigns/${next.campaignId}/obstacles`).expect(200)).body.findings.filter(({ kind }: { kind: string }) => kind === 'already-rewarded');
  }

  it('is found from the register with its decision while the reward stands, and no more once it is revoked', async () => {
    const before = await decided();
    await world.publish(before).expect(201);
    const findings = await findingsAfter(before);
    expect(await findings()).toEqual([]);
    await world.letPublicationCome(before.campaignId);
    expect(await findings()).toMatchObject([
      { nomination: { code: 'MH001' }, rewarded: { year: 2026, award: 'Bằng khen', decision: { number: before.number, date: registry.date, issuer } } },
    ]);
    // The published list still names the line: what was revoked is found there neither.
    await revoke(before.rows[1]?.id ?? '').expect(201);
    expect(await findings()).toEqual([]);
  });

  it('is found of a published result that no decision names yet, until its publication is taken back', async () => {
    const before = await world.beforeCouncil(rewarded);
    await world.publish(before).expect(201);
    await world.letPublicationCome(before.campaignId);
    const findings = await findingsAfter(before);
    expect(await findings()).toMatchObject([{ nomination: { code: 'MH001' }, rewarded: { award: 'Bằng khen', decision: null } }]);
    await world.council.agent.post(`/api/campaigns/${before.campaignId}/publication/withdrawal`).send({ reason: 'Sai tên đơn vị' }).expect(204);
    expect(await findings()).toEqual([]);
  });

  it('is found of initiatives merged as duplicates whichever of them was rewarded, and counted beside the acts until somebody has looked', async () => {
    const before = await decided();
    await world.publish(before).expect(201);
    await world.letPublicationCome(before.campaignId);
    const next = await world.beforeCouncil(rewarded);
    const initiative = async ({ campaignId }: Pick<MarkedCampaign, 'campaignId'>, code: string) =>
      (await query<{ id: string; version: number }>('SELECT initiative.id, initiative.version FROM initiative JOIN nomination ON initiative_id = initiative.id WHERE campaign_id = $1 AND nomination.code = $2', [campaignId, code]))[0]!;
    const merge = async (one: { id: string; version: number }, into: { id: string; version: number }) =>
      world.staff.agent.post(`/api/initiatives/${one.id}/merge`).send({ intoId: into.id, reason: 'Một mô hình', version: one.version, intoVersion: into.version }).expect(201);
    const path = `/api/campaigns/${next.campaignId}`;
    const read = async (tail: string) => (await world.council.agent.get(`${path}/${tail}`).expect(200)).body;
    const counted = async () => [(await read('decisions')).openFindings, (await read('publication')).preview.openFindings];
    expect(await counted()).toEqual([0, 0]);

    await merge(await initiative(before, 'MH003'), await initiative(next, 'MH001'));
    await merge(await initiative(next, 'MH002'), await initiative(before, 'MH001'));
    const kept = await initiative(await world.campaign([rewarded[0]!]), 'CN001');
    for (const campaign of [before, next]) await merge(await initiative(campaign, 'CN001'), kept);
    const { findings } = await read('obstacles');
    const decision = { number: before.number, date: registry.date, issuer };
    expect(findings.map(({ nomination, kind, rewarded: found }: { nomination: { code: string }; kind: string; rewarded: object }) => [nomination.code, kind, found])).toEqual(
      ['CN001', 'MH001', 'MH002'].map((code) => [code, 'already-rewarded', { campaignName: 'Đợt xét khen năm 2026', year: 2026, award: 'Bằng khen', decision }]),
    );
    expect(await counted()).toEqual([3, 3]);
    const found = (await world.staff.agent.get('/api/found-initiatives').query({ award: 'rewarded', campaignId: next.campaignId }).expect(200)).body.items;
    expect(found.map(({ id }: { id: string }) => id)).toContain((await initiative(next, 'MH001')).id);
    const [{ nomination }] = findings;
    await world.staff.agent.post(`${path}/obstacle-findings/dismissal`).send({ nominationId: nomination.id, kind: 'already-rewarded', reason: 'Thành tích mới' }).expect(201);
    expect(await counted()).toEqual([2, 2]);
    // It warns and hinders nothing.
    await world.publish(next).expect(201);
  });
});

it('units are told of a decision and of a revocation by its number, nothing before the publication; their notice on paper names what stands', async () => {
  const campaign = await world.beforeCouncil(rewarded);
  const told = async () =>
    ((await world.clerk.agent.get('/api/notices').expect(200)).body.items as { kind: string; params: { campaignId: string; number?: string } }[])
      .filter(({ params }) => params.campaignId === campaign.campaignId)
      .map(({ kind, params }) => [kind, params.number ?? null])
      .reverse();
  const notice = async () => wordText(await download(world.council, `/api/results/${campaign.resultId}/papers/reward-notice`));
  expect(await notice()).not.toContain('Số sổ vàng');
  const issueTier = async (award: string, number: string) => {
    const { decisions } = (await draft(campaign, { award }).expect(201)).body as { decisions: { id: string; number: string | null }[] };
    return (await issue(decisions.find((each) => each.number === null)!.id, { number }).expect(200)).body.rows as Recipient[];
  };
  const rows = await issueTier('Bằng khen', '1911/QĐ-UBND');
  expect(await told()).toEqual([]);
  expect(await notice()).toContain('được khen thưởng theo quyết định ghi dưới đây');
  expect(await notice()).toContain('Số 1911/QĐ-UBND ngày 02/03/2026\n3');
  await world.letPublicationCome(campaign.campaignId);
  await world.publish(campaign).expect(201);
  expect(await told()).toEqual([['result.published', null], ['reward.issued', '1911/QĐ-UBND']]);
  await issueTier('Giấy khen', '1912/QĐ-UBND');
  const own = rows.find(({ nominationCode }) => nominationCode === 'CN001')!;
  await revoke(own.id, { number: '1913/QĐ-UBND' }).expect(201);
  await revoke(rows.find(({ nominationCode }) => nominationCode === 'MH001')!.id, { number: '1914/QĐ-UBND' }).expect(201);
  expect((await told()).slice(2)).toEqual([['reward.issued', '1912/QĐ-UBND'], ['reward.revoked', '1913/QĐ-UBND']]);
  const [after, again] = [await notice(), await notice()];
  expect([after.includes('ngày 02/03/2026\n3'), after.includes('Số 1912/QĐ-UBND ngày 02/03/2026\n1'), after === again]).toEqual([false, true, true]);
});
