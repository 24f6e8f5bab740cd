import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CheckpointWriter, KeyFiles } from '@dvk/awards';
import { linkHash, readCheckpointFile, Transactor } from '@dvk/platform';
import { eventually } from '../../support/eventually';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld, decidedNominees, type MarkedCampaign } from '../awards/awards-world';
import { refusal } from '../judging/judging-world';

const testApp = useTestApp({ takesJobs: true });
const tool = path.resolve(__dirname, '../../../scripts/dvk.mjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-checkpoints-'));
let world: AwardsWorld;
let frozen: MarkedCampaign & { readonly resultId: string; readonly sha256: string };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dvk(...args: string[]): Promise<{ code: number | null; output: string; complaint: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool, ...args], { env: { ...process.env, DATABASE_URL: testApp().database.url, DATA_DIR: testApp().storageFolder } });
    let [output, complaint] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, complaint }));
  });
}

/** As somebody with the database's own account would do it: triggers off, change, triggers on. */
async function tamper(statement: string): Promise<void> {
  await testApp().dataSource.transaction(async (tx) => {
    for (const table of ['audit_entry', 'audit_checkpoint']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await tx.query(statement);
    for (const table of ['audit_entry', 'audit_checkpoint']) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
}

beforeAll(async () => {
  await dvk('--help');
  world = await AwardsWorld.make(testApp());
  await world.administrator.agent.post('/api/checkpoint-holders').send({ name: ' Lưu trữ  Tỉnh ủy ', email: 'Luu.Tru@tinhuy.example.vn' }).expect(201);
  frozen = await world.frozen(decidedNominees);
});

describe('a freeze', () => {
  it('signs the chain with its own entry as the last, by a key that no table holds', async () => {
    const [entry] = await testApp().dataSource.query(`SELECT sequence, hash FROM audit_entry WHERE action = 'result.frozen'`);
    const { body } = await world.auditor.agent.get('/api/checkpoints').expect(200);
    expect(body).toEqual([expect.objectContaining({ sequence: entry.sequence, hash: entry.hash })]);
    const keyFile = path.join(testApp().storageFolder, 'checkpoint-key.pem');
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const secret = readFileSync(keyFile, 'utf8').split('\n')[1]!;
    expect(JSON.stringify(await testApp().dataSource.query('SELECT * FROM checkpoint_key'))).not.toContain(secret);
    await expect(testApp().dataSource.query(`UPDATE audit_checkpoint SET hash = repeat('0', 64)`)).rejects.toThrow('append-only');
  });

  it('sends it to the holders, who learn nothing by it', async () => {
    const mails = () => readdirSync(testApp().storageFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
    await eventually('the mail', () => mails().length > 0, () => testApp().dataSource.query('SELECT pg_sleep(0.1)'));
    const [mail = ''] = mails().map((name) => readFileSync(path.join(testApp().storageFolder, name), 'utf8'));
    expect(mail).toMatch(/^To: luu\.tru@tinhuy\.example\.vn/m);
    for (const secret of [frozen.sha256, frozen.resultId, frozen.code, world.auditor.id]) expect(mail).not.toContain(secret);
    await eventually('noted', async () => (await world.administrator.agent.get('/api/checkpoint-holders')).body[0]?.sentSequence !== null, () => testApp().dataSource.query('SELECT pg_sleep(0.1)'));
    expect((await world.administrator.agent.get('/api/checkpoint-holders').expect(200)).body).toMatchObject([{ name: 'Lưu trữ Tỉnh ủy', fault: null }]);
  });

  it('without its key freezes nothing and says so', async () => {
    const keyFile = path.join(testApp().storageFolder, 'checkpoint-key.pem');
    const kept = readFileSync(keyFile);
    const campaign = await world.locked();
    writeFileSync(keyFile, 'no key');
    const refused = await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/results`).send({});
    rmSync(keyFile);
    const missing = await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/results`).send({});
    await expect(testApp().get(KeyFiles).ready()).rejects.toThrow(`thiếu tệp khóa ký điểm kiểm tra nhật ký ${keyFile}`);
    expect(existsSync(keyFile)).toBe(false);
    writeFileSync(keyFile, kept);
    expect([refused, missing].map(refusal)).toEqual(Array(2).fill([409, 'checkpoint.key-unreadable']));
    expect(await testApp().dataSource.query('SELECT 1 FROM frozen_result WHERE campaign_id = $1', [campaign.campaignId])).toEqual([]);
  });
});

describe('an auditor', () => {
  it('sees where the chain stands, walks over it, and what was done after closing', async () => {
    const state = await world.auditor.agent.get('/api/audit/chain').expect(200);
    expect(state.body).toMatchObject({ last: { sequence: expect.stringMatching(/^\d+$/) }, newest: { keyId: expect.stringMatching(/^[0-9a-f]{16}$/) } });
    expect((await world.auditor.agent.get('/api/audit/chain/check').expect(200)).body).toEqual({ reached: state.body.last.sequence, faults: [], unlisted: 0, forgedCheckpoints: [], finished: true });
    expect((await world.auditor.agent.get('/api/audit/chain/check?after=99999').expect(404)).body.code).toBe('http.not-found');
    const changes = await world.auditor.agent.get('/api/audit/late-changes').expect(200);
    expect(changes.body.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['scoring.locked', 'result.frozen']));
    expect((await world.foreigner.agent.get('/api/audit/late-changes').expect(200)).body).toEqual([]);
    for (const { agent } of [world.staff, world.council, world.clerk, world.administrator]) await agent.get('/api/audit/chain').expect(403);
    for (const { agent } of [world.staff, world.auditor, world.council]) await agent.get('/api/checkpoint-holders').expect(403);
  });

  it('is told what was edited, also in the middle of a stretch', async () => {
    const [{ data }] = await testApp().dataSource.query('SELECT data FROM audit_entry WHERE sequence = 20');
    await tamper(`UPDATE audit_entry SET data = '{"x":1}' WHERE sequence = 20`);
    const { body } = await world.auditor.agent.get('/api/audit/chain/check?after=10').expect(200);
    await tamper(`UPDATE audit_entry SET data = '${JSON.stringify(data)}' WHERE sequence = 20`);
    expect(body.faults).toEqual([expect.objectContaining({ sequence: '20', fault: 'wrong-hash' })]);
  });
});

describe('dvk audit verify', () => {
  let file: string;
  let key: string;

  beforeAll(async () => {
    await testApp().get(Transactor).write((tx) => testApp().get(CheckpointWriter).make(tx));
    const { text } = await world.council.agent.get('/api/checkpoints/newest').expect(200);
    file = path.join(folder, 'moc.json');
    key = path.join(folder, 'khoa.pem');
    writeFileSync(file, `Kính gửi đồng chí,\n${text}\nTrân trọng`);
    writeFileSync(key, readCheckpointFile(text)!.publicKey);
  });

  it('finds the chain whole', async () => {
    const { code, output, complaint } = await dvk('audit', 'verify', '--checkpoint', file, '--public-key', key);
    expect([code, complaint]).toEqual([0, '']);
    expect(output).toMatch(/Nhật ký nguyên vẹn: \d+ mục\.\nĐã đối chiếu với 2 mốc trong cơ sở dữ liệu và 1 mốc đưa vào\./);
    expect((await dvk('audit', 'verify')).output).toContain('--checkpoint');
  });

  it('says where a whole rewrite must have been, which only what was kept outside gives away', async () => {
    const { dataSource } = testApp();
    await dataSource.query('CREATE TABLE kept_entry AS TABLE audit_entry; CREATE TABLE kept_checkpoint AS TABLE audit_checkpoint');
    const rows = await dataSource.query('SELECT sequence, to_jsonb(at) AS moment, at, actor_id AS "actorId", action, object_type AS "objectType", object_id AS "objectId", data FROM audit_entry ORDER BY sequence');
    let previousHash = '0'.repeat(64);
    const updates: string[] = [];
    for (const { moment: _, at, ...row } of rows) {
      const link = { ...row, at: at.toISOString(), previousHash, ...(row.sequence === '30' ? { action: 'score-sheet.reopened' } : {}) };
      const hash = linkHash(link);
      updates.push(`UPDATE audit_entry SET action = '${link.action}', previous_hash = '${previousHash}', hash = '${hash}' WHERE sequence = ${row.sequence}`);
      previousHash = hash;
    }
    await tamper([...updates, 'DELETE FROM audit_checkpoint'].join(';'));
    const { sequence, hash } = readCheckpointFile(readFileSync(file, 'utf8'))!;
    const [inside, outside, printed] = [await dvk('audit', 'verify'), await dvk('audit', 'verify', '--checkpoint', file), await dvk('audit', 'verify', '--printed', `${sequence}-${hash.slice(0, 12)}`)];
    await tamper('DELETE FROM audit_entry; INSERT INTO audit_entry SELECT * FROM kept_entry; INSERT INTO audit_checkpoint SELECT * FROM kept_checkpoint; DROP TABLE kept_entry, kept_checkpoint');
    expect(inside.code).toBe(0);
    expect(outside.code).toBe(2);
    expect([printed.code, printed.complaint]).toEqual([outside.code, outside.complaint]);
    expect(outside.complaint).toMatch(/^Mục \d+: khác với mốc đã ký; nhật ký bị viết lại ở đâu đó từ sau mục 0 đến mục này \(/);
  });

  it('tells a checkpoint that was not signed here, and a file that is none', async () => {
    const forged = path.join(folder, 'gia.json');
    const real = readCheckpointFile(readFileSync(file, 'utf8'))!;
    writeFileSync(forged, JSON.stringify({ ...real, hash: createHash('sha256').update('x').digest('hex') }));
    const { code, complaint } = await dvk('audit', 'verify', '--checkpoint', forged);
    expect([code, complaint]).toEqual([2, expect.stringContaining('chữ ký sai')]);
    const none = await dvk('audit', 'verify', '--checkpoint', tool);
    expect([none.code, none.complaint]).toEqual([1, expect.stringContaining('không phải tệp mốc')]);
    const misread = await dvk('audit', 'verify', '--printed', '45-xyz');
    expect([misread.code, misread.complaint]).toEqual([1, expect.stringContaining('45-1a2b3c4d5e6f')]);
  });
});

describe('the public page of a paper', () => {
  const find = (code: string) => testApp().agent().get(`/api/public/papers/${code}`);
  const shape = ['campaignName', 'code', 'frozenAt', 'replacedBy', 'standing', 'versionNo', 'year'];
  const nothing = { campaignName: null, year: null, versionNo: null, frozenAt: null, replacedBy: null };

  it('says of an unpublished result that there is one, and nothing else', async () => {
    const code = frozen.sha256.slice(0, 12);
    expect((await find(code).expect(200)).body).toEqual({ code, standing: 'unpublished', ...nothing });
    expect((await find(code.toUpperCase()).expect(200)).body).toEqual({ code, standing: 'unpublished', ...nothing });
    expect((await find('0'.repeat(12)).expect(200)).body).toEqual({ code: '0'.repeat(12), standing: 'unknown', ...nothing });
    expect(refusal(await find('xyz'))).toEqual([422, 'paper-code.form']);
    await testApp().dataSource.query(`UPDATE campaign_phase SET permits = array_remove(permits, 'result.read') WHERE campaign_id = $1`, [frozen.campaignId]);
    expect((await find(code).expect(200)).body.standing).toBe('unknown');
    await testApp().dataSource.query(`UPDATE campaign_phase SET permits = array_append(permits, 'result.read') WHERE campaign_id = $1 AND kind IN ('scoring-closed', 'council', 'published')`, [frozen.campaignId]);
  });

  it('tells the same of a code nobody has and of a mark that is another one: two seasons that differ in one mark answer alike', async () => {
    const answers = await Promise.all([await world.frozen(), await world.frozen([{ code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [1000, 950], kind: 'collective-model', group: 'Mô hình tập thể' }])].map(({ sha256 }) => find(sha256.slice(0, 12)).expect(200)));
    const [one, other] = answers.map(({ body: { code: _, ...said } }) => JSON.stringify(said));
    expect(one).toBe(other);
  });

  it('once published says campaign, version and whether it still counts', async () => {
    await world.letPublicationCome(frozen.campaignId);
    const code = frozen.sha256.slice(0, 12);
    expect((await find(code).expect(200)).body).toEqual({ code, standing: 'unpublished', ...nothing });
    await world.publish(frozen).expect(201);
    const { body } = await find(code).expect(200);
    expect(body).toEqual({ code, standing: 'newest', campaignName: 'Đợt xét khen năm 2026', year: 2026, versionNo: 1, frozenAt: expect.any(String), replacedBy: null });
    expect(Object.keys(body).sort()).toEqual(shape);
    // A newer version that is not published: nothing is said of it, by no code.
    const later = 'e'.repeat(64);
    await testApp().dataSource.query(
      `INSERT INTO frozen_result (id, campaign_id, version_no, summary, season_head, sha256, program_version, frozen_at, frozen_by, replaces_id, standing, reason)
       SELECT gen_random_uuid(), campaign_id, 2, summary, season_head, $2, program_version, now(), frozen_by, id, 'final', 'Sửa sai' FROM frozen_result WHERE id = $1`,
      [frozen.resultId, later],
    );
    expect((await find(code).expect(200)).body).toEqual(body);
    expect((await find('e'.repeat(12)).expect(200)).body).toEqual({ code: 'e'.repeat(12), standing: 'unpublished', ...nothing });
    // Published in its place, it is what the older paper leads to.
    const { id: resultId } = (await testApp().dataSource.query<{ id: string }[]>('SELECT id FROM frozen_result WHERE sha256 = $1', [later]))[0]!;
    await world.publish({ ...frozen, resultId }, { reason: 'Sửa sai' }).expect(201);
    expect((await find(code).expect(200)).body).toMatchObject({ standing: 'replaced', versionNo: 1, replacedBy: { code: 'e'.repeat(12), versionNo: 2 } });
    expect((await find('e'.repeat(12)).expect(200)).body).toMatchObject({ standing: 'newest', versionNo: 2, replacedBy: null });
    await testApp().dataSource.transaction(async (tx) => {
      for (const table of ['frozen_result', 'result_publication']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await tx.query('DELETE FROM publication_delivery WHERE publication_id IN (SELECT id FROM result_publication WHERE result_id = $1)', [resultId]);
      await tx.query('DELETE FROM result_publication WHERE result_id = $1', [resultId]);
      await tx.query('DELETE FROM frozen_result WHERE id = $1', [resultId]);
      await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
      for (const table of ['frozen_result', 'result_publication']) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    });
  });

  it('makes whoever guesses wait, and nobody who reads codes off papers', async () => {
    for (let at = 0; at < 40; at += 1) await find(frozen.sha256.slice(0, 12)).expect(200);
    const answers: number[] = [];
    for (let at = 0; at < 40; at += 1) answers.push((await find(String(at).padStart(12, '0'))).status);
    expect(answers).toContain(429);
    expect(refusal(await find(frozen.sha256.slice(0, 12)))).toEqual([429, 'guess.too-many']);
  });
});
