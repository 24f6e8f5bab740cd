import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DeliveryMails } from '@dvk/platform';
import { PublicationMails } from '../../../libs/awards/src/publication/publication-mails';
import { ScheduledAnnouncements } from '../../../libs/awards/src/publication/scheduled-announcements';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';
import { type Agent, useTestApp } from '../../support/test-app';
import { readableMail } from '../../support/readable-mail';
import { AwardsWorld, decidedNominees, type MarkedCampaign, type Nominee, nominees } from './awards-world';

const testApp = useTestApp({ takesJobs: true });
let world: AwardsWorld;
let neighbour: Person;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  neighbour = await world.judging.registry.person(['unit-clerk', world.judging.registry.neighbour]);
  await testApp().dataSource.query('UPDATE person SET email = $2 WHERE id = $1', [world.clerk.id, 'vanthu@anhoa.example.vn']);
});

type Frozen = MarkedCampaign & { readonly resultId: string; readonly sha256: string };

const query = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => testApp().dataSource.query(sql, [...values]);
const idOf = async ({ campaignId }: MarkedCampaign, code: string): Promise<string> => (await query<{ id: string }>('SELECT id FROM nomination WHERE campaign_id = $1 AND code = $2', [campaignId, code]))[0]?.id ?? '';
const publicly = async (tail = '') => (await testApp().bareAgent().get(`/api/public/awards${tail}`).expect(200)).body;
const ownOf = async ({ campaignId }: MarkedCampaign, { agent }: Person) => (await agent.get('/api/own-results').expect(200)).body.results.filter((row: { campaignId: string }) => row.campaignId === campaignId);
const noticesOf = async ({ agent }: Person, kind: string, { campaignId }: MarkedCampaign) =>
  (await agent.get('/api/notices?limit=200').expect(200)).body.items.filter((notice: { kind: string; params: { campaignId: string } }) => notice.kind === kind && notice.params.campaignId === campaignId);
const board = async ({ campaignId }: MarkedCampaign) => (await world.council.agent.get(`/api/campaigns/${campaignId}/publication`).expect(200)).body;

async function published(fields: object = {}, entries?: readonly Nominee[]): Promise<Frozen> {
  const campaign = await world.beforeCouncil(entries);
  await world.publish(campaign, fields).expect(201);
  await world.judging.registry.letDaysPass(campaign.campaignId, 10);
  await testApp().get(ScheduledAnnouncements).announce();
  return campaign;
}

const showToUnits = ({ campaignId }: MarkedCampaign, level: string, days = 10) => query('UPDATE campaign SET show_to_units = $2, appeal_days = $3 WHERE id = $1', [campaignId, level, days]);

/** A later version of the result with the same lines, as a correction freezes it. */
async function correctedVersion({ resultId }: Frozen): Promise<string> {
  const id = randomUUID();
  const columns = async (table: string, but: readonly string[]) =>
    (await query<{ name: string }>('SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1', [table])).map(({ name }) => name).filter((name) => !but.includes(name)).join(', ');
  const kept = await columns('frozen_result', ['id', 'version_no', 'replaces_id', 'frozen_at', 'reason']);
  await query(`INSERT INTO frozen_result (id, version_no, replaces_id, frozen_at, reason, ${kept}) SELECT $1, version_no + 1, id, now(), 'Đính chính', ${kept} FROM frozen_result WHERE id = $2`, [id, resultId]);
  await query('INSERT INTO manifest_part (result_id, part_no, content) SELECT $1, part_no, content FROM manifest_part WHERE result_id = $2', [id, resultId]);
  const lines = await columns('result_row', ['result_id']);
  await query(`INSERT INTO result_row (result_id, ${lines}) SELECT $1, ${lines} FROM result_row WHERE result_id = $2`, [id, resultId]);
  return id;
}

function mails(): string[] {
  const folder = path.join(testApp().storageFolder, 'mail');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(path.join(folder, name), 'utf8')) : [];
}

async function mailsSettled({ campaignId }: MarkedCampaign): Promise<void> {
  for (;;) {
    const { body } = await world.council.agent.get(`/api/campaigns/${campaignId}/publication/notices`).expect(200);
    if (!body.some(({ mail }: { mail: string }) => mail === 'waiting')) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** Everything a clerk or the public can ask about a campaign, with what names it blotted out. */
async function answersTo(agent: Agent, campaign: Frozen): Promise<string[]> {
  const ids = await Promise.all(decidedNominees.map(({ code }) => idOf(campaign, code)));
  const blot = (text: string) => [campaign.campaignId, campaign.code, campaign.resultId, campaign.sha256, ...ids].reduce((left, id) => left.replaceAll(id, '*'), text).replace(/"requestId":"[^"]*"/g, '');
  const asked = [
    await agent.get('/api/own-results'),
    await agent.get('/api/public/awards'),
    await agent.get('/api/public/awards?search=Th%C3%B4n&year=2026&award=B%E1%BA%B1ng%20khen'),
    await agent.get('/api/public/awards/choices'),
    await agent.get(`/api/campaigns/${campaign.campaignId}/publication`),
    await agent.get(`/api/campaigns/${campaign.campaignId}/appeals`),
    ...(await Promise.all(ids.map((id) => agent.get(`/api/own-results/${id}`)))),
    ...(await Promise.all(ids.map((id) => agent.get(`/api/public/awards/${id}`)))),
    ...(await Promise.all(ids.map((id) => agent.post(`/api/nominations/${id}/appeals`).field('text', 'Đề nghị xem lại')))),
  ];
  return asked.map(({ status, text }) => `${status} ${blot(text)}`);
}

it('under embargo, published or not, clerks and the public are answered alike whatever the outcome is', async () => {
  const turned = decidedNominees.map((nominee): Nominee => ({ ...nominee, a1: nominee.a1.map((a1) => (a1 === null ? 500 : 1000 - a1)), gatePassed: nominee.gatePassed === undefined }));
  const [one, other] = [await world.beforeCouncil(), await world.beforeCouncil(turned)];
  const everybody = [world.clerk.agent, neighbour.agent, testApp().agent()];
  const compare = async () => {
    for (const agent of everybody) expect(await answersTo(agent, one)).toEqual(await answersTo(agent, other));
  };
  await compare();
  for (const campaign of [one, other]) await world.publish(campaign).expect(201);
  await testApp().get(ScheduledAnnouncements).announce();
  await compare();
  expect((await ownOf(one, world.clerk)).length).toBe(0);
  expect(await noticesOf(world.clerk, 'result.published', one)).toEqual([]);
  await world.judging.registry.letDaysPass(one.campaignId, 10);
  expect(await answersTo(world.clerk.agent, one)).not.toEqual(await answersTo(world.clerk.agent, other));
  expect(await publicly()).toMatchObject({ total: 3 });
});

describe('publishing', () => {
  it('is for a final result, the one that was looked at, in its phase, by the council\'s secretary', async () => {
    const proposal = await world.beforeCouncil(nominees);
    expect(await board(proposal)).toMatchObject({ refusal: 'publication.result-not-final', mayPublish: false, preview: { final: false } });
    expect(refusal(await world.publish(proposal))).toEqual([409, 'publication.result-not-final']);
    const early = await world.frozen(decidedNominees);
    expect(refusal(await world.publish(early))).toEqual([409, 'campaign.phase-closed']);
    await world.judging.registry.letDaysPass(early.campaignId, 21);
    expect(refusal(await world.publish(early, { resultId: proposal.resultId }))).toEqual([409, 'publication.result-outdated']);
    for (const { agent } of [world.foreigner, world.communeCouncil]) expect((await agent.post(`/api/campaigns/${early.campaignId}/publication`).send({ resultId: early.resultId, publicList: true, note: '', reason: '' })).status).toBe(404);
    expect((await world.staff.agent.get(`/api/campaigns/${early.campaignId}/publication`)).status).toBe(403);
    expect(await board(early)).toMatchObject({
      mayPublish: true,
      preview: {
        rewarded: [
          { award: 'Bằng khen', count: 2 },
          { award: 'Giấy khen', count: 1 },
        ],
        notRewarded: 2,
        incomplete: 1,
        people: 2,
        withEmail: 1,
        units: 2,
        unitsWithoutClerk: [],
        publicEntries: [{ name: '=1+1 camera an ninh' }, { name: 'Bác Năm vận động' }, { name: 'Thôn sạch, đường hoa' }],
      },
    });
    await world.publish(early).expect(201);
    expect(refusal(await world.publish(early))).toEqual([409, 'publication.already-published']);
  });

  it('tells every unit once, rewarded or not, and the mail says no more than that there is a result', async () => {
    const campaign = await world.beforeCouncil();
    await world.publish(campaign).expect(201);
    await world.judging.registry.letDaysPass(campaign.campaignId, 10);
    await Promise.all([1, 2, 3].map(() => testApp().get(ScheduledAnnouncements).announce()));
    await testApp().get(ScheduledAnnouncements).announce();
    await mailsSettled(campaign);
    const deliveries = await query<{ id: string }>(
      'SELECT delivery.id FROM publication_delivery delivery JOIN result_publication publication ON publication.id = delivery.publication_id WHERE publication.campaign_id = $1',
      [campaign.campaignId],
    );
    for (const { id } of deliveries) await testApp().get(DeliveryMails).send(testApp().get(PublicationMails), id);
    for (const clerk of [world.clerk, neighbour]) expect(await noticesOf(clerk, 'result.published', campaign)).toHaveLength(1);
    const sent = mails().filter((mail) => deliveries.some(({ id }) => mail.includes(`<${id}@`)));
    expect(sent).toHaveLength(1);
    const said = readableMail(sent[0] ?? '');
    expect(said).toContain('đã được công bố');
    for (const secret of [...nominees.map(({ name }) => name), 'Bằng khen', 'Giấy khen', 'hạng 1', 'Xã An Hòa']) expect(said).not.toContain(secret);
    expect((await board(campaign)).publications).toMatchObject([{ versionNo: 1, mails: { sent: 1, 'no-address': 1, waiting: 0 }, withdrawnAt: null }]);
  });

  it('taken back, nothing is left of it for units and the public; a corrected version takes its place with a reason', async () => {
    const campaign = await published();
    const id = await idOf(campaign, 'MH001');
    const rewarded = (await publicly('?limit=200')).items.filter((row: { id: string }) => row.id === id);
    expect(rewarded).toHaveLength(1);
    const act = world.council.agent.post(`/api/campaigns/${campaign.campaignId}/publication/withdrawal`);
    expect(refusal(await world.council.agent.post(`/api/campaigns/${campaign.campaignId}/publication/withdrawal`).send({ reason: ' \u200b ' }))).toEqual([422, 'publication.reason-missing']);
    await act.send({ reason: 'Sai tên đơn vị' }).expect(204);
    expect((await publicly('?limit=200')).items.filter((row: { id: string }) => row.id === id)).toEqual([]);
    expect((await testApp().bareAgent().get(`/api/public/awards/${id}`)).status).toBe(404);
    expect(await ownOf(campaign, world.clerk)).toEqual([]);
    expect((await world.clerk.agent.get(`/api/own-results/${id}`)).status).toBe(404);
    expect((await world.clerk.agent.post(`/api/nominations/${id}/appeals`).field('text', 'Đề nghị xem lại')).status).toBe(404);
    expect(await noticesOf(world.clerk, 'result.withdrawn', campaign)).toHaveLength(1);
    const standings = await world.auditor.agent.get('/api/results').expect(200);
    expect(standings.body.find((row: { campaignId: string }) => row.campaignId === campaign.campaignId)).toMatchObject({ published: false });
    await world.publish(campaign).expect(201);
    const next = await correctedVersion(campaign);
    expect(refusal(await world.publish(campaign))).toEqual([409, 'publication.result-outdated']);
    expect(refusal(await world.publish({ ...campaign, resultId: next }))).toEqual([422, 'publication.reason-missing']);
    await world.publish({ ...campaign, resultId: next }, { reason: 'Đính chính sau kiến nghị' }).expect(201);
    expect(await ownOf(campaign, world.clerk)).toMatchObject([{ corrected: true }, { corrected: true }, { corrected: true }]);
    expect((await publicly(`?limit=200`)).items.filter((row: { id: string }) => row.id === id)).toHaveLength(1);
    expect((await board(campaign)).publications.map(({ versionNo, withdrawnAt }: { versionNo: number; withdrawnAt: string | null }) => [versionNo, withdrawnAt === null])).toEqual([
      [2, true],
      [1, false],
      [1, false],
    ]);
    await expect(query('UPDATE result_publication SET public_list = false WHERE campaign_id = $1', [campaign.campaignId])).rejects.toThrow('kept as it was made');
    await expect(query('DELETE FROM result_publication WHERE campaign_id = $1', [campaign.campaignId])).rejects.toThrow('kept for good');
  });
});

describe('units see their own nominations', () => {
  let campaign: Frozen;
  beforeAll(async () => {
    campaign = await world.beforeCouncil();
    await world.judging.registry.letDaysPass(campaign.campaignId, 10);
  });

  it.each(['outcome', 'outcome-and-score', 'explanation'])('at the level %s, as it stood when it was published', async (level) => {
    await showToUnits(campaign, level);
    await world.publish(campaign).expect(201);
    await showToUnits(campaign, 'explanation');
    const rows = await ownOf(campaign, world.clerk);
    const figures = level !== 'outcome';
    expect(rows).toMatchObject([
      { nominationCode: 'MH001', award: 'Bằng khen', className: 'Đạt', notRewarded: null, place: figures ? { rank: 1, tied: false } : null, finalScore: figures ? '44.00' : null },
      { nominationCode: 'MH004', award: null, notRewarded: { code: 'over-quota', at: null } },
      { nominationCode: 'MH006', award: null, notRewarded: { code: 'too-few-sheets' }, place: null, finalScore: null },
    ]);
    const { text, body } = await world.clerk.agent.get(`/api/own-results/${await idOf(campaign, 'MH004')}`).expect(200);
    expect(body.explanation === null).toBe(level !== 'explanation');
    for (const secret of ['TV01', 'TV02', 'Trần Văn Bình', ...nominees.filter(({ code }) => code !== 'MH004').map(({ name }) => name)]) expect(text).not.toContain(secret);
    if (level === 'explanation') expect(body.explanation).toMatchObject({ method: 'mean', sheets: [{ total: '31.00' }, { total: '30.00' }], notCounted: 0 });
    expect((await neighbour.agent.get(`/api/own-results/${await idOf(campaign, 'MH004')}`)).status).toBe(404);
    await world.council.agent.post(`/api/campaigns/${campaign.campaignId}/publication/withdrawal`).send({ reason: 'Đổi mức hiển thị' }).expect(204);
  });
});

describe('the public list', () => {
  it('holds the rewarded and no more than may be known of them, unless the publication keeps it closed', async () => {
    const campaign = await published();
    const id = await idOf(campaign, 'MH001');
    const found = await publicly(`?search=${encodeURIComponent('duong hoa')}&limit=200`);
    const entry = { id, campaignName: 'Đợt xét khen năm 2026', year: 2026, name: 'Thôn sạch, đường hoa', unitName: 'Xã An Hòa', subjectKind: 'collective-model', field: 'Kinh tế', award: 'Bằng khen', revoked: false };
    expect(found.items).toContainEqual(entry);
    expect(found.items.every((row: object) => Object.keys(row).sort().join() === Object.keys(entry).sort().join())).toBe(true);
    expect((await testApp().bareAgent().get(`/api/public/awards/${id}`).expect(200)).body).toEqual({ ...entry, organizer: 'Ban Tuyên giáo và Dân vận', verifyCode: campaign.sha256.slice(0, 12), publishedAt: expect.any(String), reward: null });
    expect((await testApp().bareAgent().get(`/api/public/awards/${await idOf(campaign, 'MH004')}`)).status).toBe(404);
    for (const nothing of ['?search=MH001', '?search=Ch%E1%BB%A3', '?year=2025', '?award=Hu%C3%A2n%20ch%C6%B0%C6%A1ng', '?kind=household', '?unit=X%C3%A3%20C%C5%A9', '?field=X']) expect(await publicly(nothing)).toEqual({ items: [], total: 0 });
    expect(await publicly('/choices')).toEqual({ years: [2026], fields: ['Kinh tế'], kinds: ['collective-model', 'individual-model'], awards: ['Bằng khen', 'Giấy khen'], units: ['Xã An Hòa', 'Xã Bình Minh'] });
    await world.council.agent.post(`/api/campaigns/${campaign.campaignId}/publication/withdrawal`).send({ reason: 'Không công khai' }).expect(204);
    await world.publish(campaign, { publicList: false }).expect(201);
    expect((await testApp().bareAgent().get(`/api/public/awards/${id}`)).status).toBe(404);
    expect(await ownOf(campaign, world.clerk)).toHaveLength(3);
  });

  it.each([`?search=${'a'.repeat(201)}`, '?sort=total', '?search=a&search=b', '?year=1', '/khong-phai-ma'])('is refused %s', async (tail) => {
    expect([404, 422]).toContain((await testApp().bareAgent().get(`/api/public/awards${tail}`)).status);
  });
});

describe('an appeal', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1');
  const file = async (campaign: MarkedCampaign, { agent }: Person, text: string, { code = 'MH004', bytes }: { readonly code?: string; readonly bytes?: Buffer } = {}) => {
    const asked = agent.post(`/api/nominations/${await idOf(campaign, code)}/appeals`).field('text', text);
    return bytes === undefined ? asked : asked.attach('file', bytes, 'bo-sung.pdf');
  };

  it('is filed by the unit with its evidence, received and answered by a head of the panel, and kept for good', async () => {
    const campaign = await published();
    const { id, receiptCode } = (await file(campaign, world.clerk, 'Đề nghị xem lại mục 2', { bytes: pdf })).body;
    expect(receiptCode).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(refusal(await file(campaign, world.clerk, 'Lần nữa'))).toEqual([409, 'appeal.already-filed']);
    expect(await noticesOf(campaign.secretary, 'appeal.filed', campaign)).toHaveLength(1);
    expect(await noticesOf(world.council, 'appeal.filed', campaign)).toHaveLength(1);
    const path = `/api/appeals/${id}`;
    for (const { agent } of [neighbour, world.foreigner, world.communeCouncil]) {
      expect((await agent.get(path)).status).toBe(404);
      expect((await agent.get(`${path}/file`)).status).toBe(404);
    }
    for (const { agent } of [world.staff, world.administrator, campaign.members[0]!]) expect((await agent.get(path)).status).toBe(403);
    expect((await world.auditor.agent.get(path).expect(200)).body).toMatchObject({ relation: 'reader', mayAnswer: false, line: { nominationCode: 'MH004' } });
    expect((await campaign.secretary.agent.get(path).expect(200)).body.line.trail.sheets).toHaveLength(2);
    expect((await campaign.secretary.agent.get(`${path}/file`).expect(200)).headers['content-disposition']).toContain('attachment');
    expect(refusal(await world.clerk.agent.post(`${path}/answer`).send({ outcome: 'upheld', text: 'Được' }))).toEqual([403, 'http.forbidden']);
    await campaign.secretary.agent.post(`${path}/receipt`).send({}).expect(200);
    expect(refusal(await world.council.agent.post(`${path}/receipt`).send({}))).toEqual([409, 'appeal.wrong-state']);
    expect(refusal(await campaign.secretary.agent.post(`${path}/answer`).send({ outcome: 'upheld', text: '  ' }))).toEqual([422, 'appeal.text-missing']);
    const answered = await Promise.all([campaign.secretary, world.council].map(({ agent }) => agent.post(`${path}/answer`).send({ outcome: 'upheld', text: 'Tổ chấm thừa nhận, sẽ đính chính' })));
    expect(answered.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await noticesOf(world.clerk, 'appeal.answered', campaign)).toHaveLength(1);
    const own = (await world.clerk.agent.get(path).expect(200)).body;
    expect(own).toMatchObject({ state: 'answered', outcome: 'upheld', relation: 'unit', line: null, mayWithdraw: false, file: { name: 'bo-sung.pdf' } });
    expect(own.steps.map(({ state, takenByName }: { state: string; takenByName: string | null }) => [state, takenByName])).toEqual([
      ['filed', null],
      ['received', null],
      ['answered', null],
    ]);
    expect(await board(campaign)).toMatchObject({ correctionAskedFor: true });
    for (const table of ['appeal', 'appeal_step']) await expect(query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
  });

  it('of another unit, before publication, empty, late, where none is taken, or with a file that is none is refused', async () => {
    const campaign = await world.beforeCouncil();
    expect((await file(campaign, world.clerk, 'Sớm')).status).toBe(404);
    await world.publish(campaign).expect(201);
    await world.judging.registry.letDaysPass(campaign.campaignId, 10);
    await testApp().get(ScheduledAnnouncements).announce();
    expect((await file(campaign, neighbour, 'Của xã khác')).status).toBe(404);
    expect(refusal(await file(campaign, world.clerk, ' \u200b'))).toEqual([422, 'appeal.text-missing']);
    expect(refusal(await file(campaign, world.clerk, 'Tệp', { bytes: Buffer.from('MZ') }))).toEqual([415, 'evidence.type-not-allowed']);
    const wait = (days: number) =>
      testApp().dataSource.transaction(async (tx) => {
        await tx.query('ALTER TABLE result_publication DISABLE TRIGGER USER');
        await tx.query('UPDATE result_publication SET announced_at = announced_at - make_interval(days => $2) WHERE campaign_id = $1', [campaign.campaignId, days]);
        await tx.query('ALTER TABLE result_publication ENABLE TRIGGER USER');
      });
    await wait(10);
    const mine = await world.clerk.agent.get(`/api/own-results/${await idOf(campaign, 'MH004')}`).expect(200);
    expect(mine.body).toMatchObject({ appealRefusal: null, appealsUntil: expect.any(String) });
    await wait(1);
    expect(refusal(await file(campaign, world.clerk, 'Muộn'))).toEqual([409, 'appeal.too-late']);
    const closed = await world.beforeCouncil();
    await showToUnits(closed, 'outcome', 0);
    await world.publish(closed).expect(201);
    await world.judging.registry.letDaysPass(closed.campaignId, 10);
    expect(refusal(await file(closed, world.clerk, 'Đề nghị'))).toEqual([409, 'appeal.not-taken']);
  });

  it('can be taken back by the unit until it is answered, and nobody answers their own unit', async () => {
    const campaign = await published();
    const { id } = (await file(campaign, neighbour, 'Đề nghị', { code: 'MH005' })).body;
    const both = await world.judging.registry.person(['unit-clerk', world.judging.registry.neighbour], ['council-secretary', world.judging.registry.department]);
    expect(refusal(await both.agent.post(`/api/appeals/${id}/answer`).send({ outcome: 'upheld', text: 'Đúng' }))).toEqual([403, 'appeal.own-unit']);
    expect((await neighbour.agent.post(`/api/appeals/${id}/withdrawal`).send({}).expect(200)).body).toMatchObject({ state: 'withdrawn' });
    expect(refusal(await world.council.agent.post(`/api/appeals/${id}/answer`).send({ outcome: 'rejected', text: 'Không' }))).toEqual([409, 'appeal.wrong-state']);
    expect((await world.council.agent.get(`/api/campaigns/${campaign.campaignId}/appeals`).expect(200)).body.items).toMatchObject([{ state: 'withdrawn', nominationCode: 'MH005' }]);
    expect(await noticesOf(campaign.secretary, 'appeal.withdrawn', campaign)).toHaveLength(1);
  });
});
