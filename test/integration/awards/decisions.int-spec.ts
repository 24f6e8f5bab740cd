import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFault, ResultVerification, sha256Of } from '@dvk/awards';
import { Transactor } from '@dvk/platform';
import { verifyFile } from '../../../apps/cli/src/verify-file';
import { packageParts } from '../../../libs/reports/src/papers/word/docx-package';
import { useTestApp } from '../../support/test-app';
import { wordText } from '../../support/word-paper';
import { refusal } from '../judging/judging-world';
import { AwardsWorld, manifestOf, type MarkedCampaign, type Nominee } from './awards-world';

const testApp = useTestApp();
let world: AwardsWorld;

const collective = { kind: 'collective-model', group: 'Mô hình tập thể' } as const;
const individual = { kind: 'individual-model', group: 'Mô hình cá nhân' } as const;

/** Two ties on the first line, one in each group; one who will be barred, one behind. */
const contested: readonly Nominee[] = [
  { code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [900, 900], ...collective },
  { code: 'MH002', name: 'Camera an ninh', a1: [900, 900], ...collective },
  { code: 'MH003', name: 'Ánh sáng đường quê', a1: [800, 800], ...collective },
  { code: 'MH004', name: 'Nói không với rác', a1: [500, 500], ...collective },
  { code: 'CN001', name: 'Bác Năm vận động', a1: [700, 700], ...individual },
  { code: 'CN002', name: 'Chị Ba hòa giải', a1: [700, 700], ...individual },
];

const ground = { reason: 'Hội đồng đã biểu quyết', decidedBy: 'Nguyễn Văn Hội, Chủ tịch Hội đồng', decidedAt: '2026-03-02T02:00:00.000Z', document: '12-BB/HĐ' };
const order = { kind: 'order', basis: 'vote', peerGroup: collective.group, codes: ['MH002', 'MH001'], ...ground };
const line = { kind: 'line', peerGroup: individual.group, award: 'Bằng khen', codes: ['CN001', 'CN002'], awarded: ['CN002'], ...ground };
const complaint = { kind: 'complaint', effect: 'block', className: null, reason: 'Đơn khiếu nại đang xem xét', documentNumber: '0112/CV-TTr', documentDate: '2026-03-02', documentIssuer: 'Thanh tra tỉnh' };

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

const decisionsOf = ({ campaignId }: MarkedCampaign) => `/api/campaigns/${campaignId}/decisions`;
const record = (campaign: MarkedCampaign, body: object) => world.council.agent.post(decisionsOf(campaign)).send(body);
const version = ({ campaignId }: MarkedCampaign, replacesId: string, fields: object = {}) =>
  world.council.agent.post(`/api/campaigns/${campaignId}/result-versions`).send({ replacesId, reason: 'Theo kết luận của Hội đồng', finalise: true, ...fields });

async function nominationId({ campaignId }: MarkedCampaign, code: string): Promise<string> {
  const [row] = await testApp().dataSource.query<{ id: string }[]>('SELECT id FROM nomination WHERE campaign_id = $1 AND code = $2', [campaignId, code]);
  return row?.id ?? '';
}

describe('from a proposal to a final result', () => {
  it('resolves two ties and an obstacle by recorded acts, corrects with a difference, and keeps what was withdrawn', async () => {
    const campaign = await world.frozen(contested);
    const path = decisionsOf(campaign);
    const first = (await world.council.agent.get(`/api/results/${campaign.resultId}`).expect(200)).body;
    expect(first).toMatchObject({ standing: 'proposal', versionNo: 1, reason: null, replacesId: null });
    const open = (await world.council.agent.get(path).expect(200)).body;
    expect(open).toMatchObject({
      resultId: campaign.resultId,
      changed: false,
      mayRecord: true,
      fault: null,
      openLines: [
        { peerGroup: individual.group, award: 'Bằng khen', places: 1, mayBeOrdered: true },
        { peerGroup: collective.group, award: 'Bằng khen', places: 1, mayBeOrdered: true },
      ],
    });

    const blocked = await version(campaign, campaign.resultId);
    expect(refusal(blocked)).toEqual([409, 'result.tie-on-line']);
    expect(blocked.body.params).toMatchObject({ award: 'Bằng khen', count: 2 });

    await record(campaign, order).expect(201);
    expect(refusal(await record(campaign, order))).toEqual([409, 'decision.doubled']);
    expect(refusal(await record(campaign, { ...line, awarded: ['CN001', 'CN002'] }))).toEqual([409, 'decision.over-quota']);
    expect(refusal(await record(campaign, { ...line, codes: ['CN001', 'MH003'] }))).toEqual([409, 'decision.line-settled']);
    const settled = await record(campaign, line).expect(201);
    expect(settled.body).toMatchObject({ changed: true, openClasses: [], openLines: [] });

    const obstacles = `/api/campaigns/${campaign.campaignId}/obstacles`;
    const entered = await world.staff.agent.post(obstacles).send({ ...complaint, nominationId: await nominationId(campaign, 'MH003') }).expect(201);
    const final = (await version(campaign, campaign.resultId).expect(201)).body;
    expect(final).toMatchObject({ standing: 'final', versionNo: 2, replacesId: campaign.resultId, reason: 'Theo kết luận của Hội đồng', undecided: [], ineligible: 1 });
    const lines = (await world.council.agent.get(`/api/results/${final.id}/lines`).expect(200)).body;
    expect(lines.map(({ nominationCode, rank, tied, award, reason }: Record<string, unknown>) => [nominationCode, rank, tied, award ?? reason])).toEqual([
      ['CN001', 1, true, 'Giấy khen'],
      ['CN002', 1, true, 'Bằng khen'],
      ['MH002', 1, false, 'Bằng khen'],
      ['MH001', 2, false, 'Giấy khen'],
      ['MH004', 3, false, null],
      ['MH003', null, false, 'knock-out'],
    ]);

    const changes = (await world.auditor.agent.get(`/api/results/${final.id}/changes`).expect(200)).body;
    expect(changes).toMatchObject({ replaces: { id: campaign.resultId, versionNo: 1 }, sheets: [], rules: [], facts: [{ nominationCode: 'MH003', change: 'added', fact: { kind: 'knock-out', reason: complaint.reason } }] });
    expect(changes.decisions.map(({ change, decision }: { change: string; decision: { kind: string } }) => [change, decision.kind]).sort()).toEqual([['added', 'line'], ['added', 'order']]);
    expect(changes.lines.map(({ code, kind }: { code: string; kind: string }) => [code, kind])).toEqual([
      ['CN001', 'entered'],
      ['CN002', 'entered'],
      ['MH002', 'entered'],
      ['MH001', 'entered'],
      ['MH004', 'moved'],
      ['MH003', 'moved'],
    ]);
    expect((await world.auditor.agent.get(`/api/results/${campaign.resultId}/changes`).expect(200)).body).toMatchObject({ replaces: null, lines: [] });
    expect(refusal(await version(campaign, campaign.resultId))).toEqual([409, 'result.newer-version']);
    expect(refusal(await version(campaign, final.id))).toEqual([409, 'result.nothing-changed']);

    // The complaint is settled: the obstacle is lifted and a correction made; a withdrawn act opens its line again.
    const [{ id: obstacleId }] = entered.body.obstacles as [{ id: string }];
    expect((await world.staff.agent.post(`/api/obstacles/${obstacleId}/lifting`).send({ reason: 'Đã kết luận', document: '' })).status).toBe(403);
    const lifted = await world.council.agent.post(`/api/obstacles/${obstacleId}/lifting`).send({ reason: 'Đã kết luận, không vi phạm', document: '07/KL-TTr' }).expect(201);
    expect(lifted.body.obstacles).toMatchObject([{ id: obstacleId, lifting: { reason: 'Đã kết luận, không vi phạm', document: '07/KL-TTr' } }]);
    expect(refusal(await world.council.agent.post(`/api/obstacles/${obstacleId}/lifting`).send({ reason: 'Lần nữa', document: '' }))).toEqual([409, 'obstacle.already-lifted']);
    const acts = settled.body.acts as { id: string; kind: string }[];
    const lineAct = acts.find(({ kind }) => kind === 'line')?.id ?? '';
    const withdrawn = await world.council.agent.post(`/api/decisions/${lineAct}/withdrawal`).send({ reason: 'Phiếu kiểm lại' }).expect(201);
    expect(withdrawn.body.acts).toMatchObject([{ kind: 'order', withdrawal: null }, { kind: 'line', withdrawal: { reason: 'Phiếu kiểm lại' } }]);
    expect(withdrawn.body.openLines).toMatchObject([{ peerGroup: individual.group }]);
    expect(refusal(await world.council.agent.post(`/api/decisions/${lineAct}/withdrawal`).send({ reason: 'Lần nữa' }))).toEqual([409, 'decision.already-withdrawn']);
    expect(refusal(await version(campaign, final.id))).toEqual([409, 'result.tie-on-line']);
    expect((await version(campaign, final.id, { finalise: false }).expect(201)).body).toMatchObject({ standing: 'proposal', versionNo: 3, replacesId: final.id });

    const versions = (await world.auditor.agent.get(`/api/campaigns/${campaign.campaignId}/result-versions`).expect(200)).body;
    expect(versions.map(({ versionNo, standing }: { versionNo: number; standing: string }) => [versionNo, standing])).toEqual([[3, 'proposal'], [2, 'final'], [1, 'proposal']]);
    for (const { id, sha256 } of await testApp().dataSource.query<{ id: string; sha256: string }[]>('SELECT id, sha256 FROM frozen_result WHERE campaign_id = $1', [campaign.campaignId])) {
      const manifest = await manifestOf(testApp(), id);
      expect(await manifestFault(manifest, sha256)).toBeNull();
    }

    // What a correction replaces stands in it, and on paper what it changed: so many lines at once as are asked for.
    const original = { sha256: campaign.sha256, versionNo: 1 };
    const folder = mkdtempSync(join(tmpdir(), 'dvk-correction-'));
    const [one, two] = [`ket-qua-${campaign.sha256.slice(0, 12)}.json`, `ket-qua-${final.sha256.slice(0, 12)}.json`].map((name) => join(folder, name));
    const corrected = await manifestOf(testApp(), final.id);
    expect(JSON.parse(corrected)).toMatchObject({ replaces: original });
    expect(JSON.parse(await manifestOf(testApp(), campaign.resultId))).not.toHaveProperty('replaces');
    writeFileSync(two!, corrected);
    expect(await verifyFile(two!, {})).toMatchObject({ code: 0, lines: [expect.stringContaining(final.sha256), expect.stringContaining('không có tệp ket-qua-')] });
    writeFileSync(one!, await manifestOf(testApp(), campaign.resultId));
    expect(await verifyFile(two!, {})).toMatchObject({ code: 0, lines: [expect.anything(), expect.stringContaining(`thay bản thứ 1, mã ${campaign.sha256}; tệp ket-qua-${campaign.sha256.slice(0, 12)}.json bên cạnh đúng là bản ấy`)] });
    writeFileSync(one!, (await manifestOf(testApp(), campaign.resultId)).replace('"rank":1', '"rank":2'));
    expect(await verifyFile(two!, {})).toMatchObject({ code: 2, complaints: [expect.stringContaining('KHÔNG phải bản ấy')] });
    writeFileSync(two!, corrected.replace(`"sha256":"${original.sha256}"`, `"sha256":"${'0'.repeat(64)}"`));
    expect(await verifyFile(two!, {})).toMatchObject({ code: 2, complaints: [expect.stringContaining('Mã không khớp')] });
    rmSync(folder, { recursive: true });
    const changesOf = async (query: string) => (await world.council.agent.get(`/api/results/${final.id}/changes?${query}`).expect(200)).body;
    expect(await changesOf('limit=4&after=1')).toMatchObject({ lines: [{ code: 'CN002' }, { code: 'MH002' }, { code: 'MH001' }, { code: 'MH004' }], next: 5, causesLeft: 0, counts: [{ kind: 'entered', count: 4 }, { kind: 'moved', count: 2 }] });
    const moved = await changesOf('kind=moved');
    expect(moved).toMatchObject({ next: null, lines: [{ code: 'MH004', facts: [] }, { code: 'MH003', facts: [{ change: 'added', fact: { reason: complaint.reason } }] }] });
    expect(moved.decisions).toHaveLength(2);
    expect((await changesOf('limit=1')).lines[0].decisions).toHaveLength(1);

    const paper = (id: string) => world.council.agent.get(`/api/results/${id}/papers/change-table`);
    const kinds = async (id: string) => ((await world.council.agent.get(`/api/results/${id}/papers`).expect(200)).body as { kind: string }[]).map(({ kind }) => kind);
    expect([(await kinds(campaign.resultId)).includes('change-table'), (await kinds(final.id)).slice(0, 3)]).toEqual([false, ['proposal-letter', 'award-list', 'change-table']]);
    expect(refusal(await paper(campaign.resultId))).toEqual([404, 'http.not-found']);
    expect(refusal(await world.council.agent.post(`/api/results/${campaign.resultId}/paper-makings`).send({ kinds: ['change-table'] }))).toEqual([404, 'http.not-found']);
    const table = wordText((await paper(final.id).responseType('blob').expect(200)).body as Buffer);
    for (const said of [`bản thứ 1, mã kết quả ${campaign.sha256.slice(0, 12)}`, `bản thứ 2, mã kết quả ${final.sha256.slice(0, 12)}`, `thêm vướng mắc “${complaint.reason}”`, '6 (sáu) hồ sơ có thay đổi: 4 vào danh sách đề nghị; 2 đổi hạng hoặc điều kiện.', 'Chờ quyết định → Bằng khen']) expect(table).toContain(said);
    await world.staff.agent.get(`/api/results/${final.id}/papers/change-table`).expect(200);
    expect([403, 404]).toContain((await world.foreigner.agent.get(`/api/results/${final.id}/papers/change-table`)).status);
    const set = packageParts((await world.council.agent.get(`/api/results/${final.id}/paper-set`).responseType('blob').expect(200)).body as Buffer);
    expect([...set.keys()].filter((name) => name.includes('Bảng thay đổi'))).toHaveLength(1);
    // Somebody with the database's own account writes another version in as what it replaces.
    const tamper = (table: string, column: string, key: string, value: string) =>
      testApp().dataSource.transaction(async (tx) => {
        await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
        await tx.query(`UPDATE ${table} SET ${column} = $2 WHERE ${key} = $1`, [final.id, value]);
        await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      });
    const rewritten = async (content: string) => {
      await tamper('manifest_part', 'content', 'result_id', content);
      await tamper('frozen_result', 'sha256', 'id', sha256Of(content));
    };
    await rewritten(corrected.replace(original.sha256, 'f'.repeat(64)));
    const found = await testApp().get(Transactor).read((tx) => testApp().get(ResultVerification).ofCampaign(tx, campaign.campaignId));
    expect(found.find(({ id }) => id === final.id)?.faults.join(' ')).toContain('Kết quả ghi nó thay bản thứ 1, mã ffffffffffff; bản mà nó thay không phải bản ấy.');
    await rewritten(corrected);
    const log = await testApp().dataSource.query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE object_id = $1 AND action ~ '^(decision|obstacle|result)' ORDER BY sequence`, [campaign.campaignId]);
    expect(log.map(({ action }) => action)).toEqual([
      'result.frozen', 'decision.recorded', 'decision.recorded', 'obstacle.entered', 'result.frozen', 'obstacle.lifted', 'decision.withdrawn', 'result.frozen',
    ]);
  });

  it('gives one version to however many ask at the same time', async () => {
    const campaign = await world.frozen(contested);
    await record(campaign, order).expect(201);
    await record(campaign, line).expect(201);
    const answers = await Promise.all([1, 2, 3, 4].map(() => version(campaign, campaign.resultId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(refusal)).toEqual(Array(3).fill([409, 'result.newer-version']));
  });

  it('refuses what a decision or an obstacle is not complete without, and keeps every row for good', async () => {
    const campaign = await world.frozen(contested);
    const vague = await record(campaign, { ...order, reason: '  ', decidedBy: '', decidedAt: '2199-01-01T00:00:00Z' });
    expect([...refusal(vague), vague.body.fields.map(({ field }: { field: string }) => field)]).toEqual([422, 'decision.incomplete', ['reason', 'decidedBy', 'decidedAt']]);
    expect(refusal(await record(campaign, { kind: 'line', ...ground }))).toEqual([422, 'decision.incomplete']);
    const obstacles = `/api/campaigns/${campaign.campaignId}/obstacles`;
    const id = await nominationId(campaign, 'MH001');
    const unknown = await world.staff.agent.post(obstacles).send({ ...complaint, nominationId: id, effect: 'class-cap', className: 'Không có', documentNumber: '' });
    expect([...refusal(unknown), unknown.body.fields.map(({ field }: { field: string }) => field)]).toEqual([422, 'obstacle.incomplete', ['documentNumber', 'className']]);
    await world.staff.agent.post(obstacles).send({ ...complaint, nominationId: id, effect: 'warning' }).expect(201);
    await record(campaign, order).expect(201);
    for (const table of ['obstacle', 'recorded_act']) {
      await expect(testApp().dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
      await expect(testApp().dataSource.query(`UPDATE ${table} SET reason = 'x'`)).rejects.toThrow('append-only');
    }
  });

  it('a decision that an obstacle has overtaken is named, and withdrawn', async () => {
    const campaign = await world.frozen(contested);
    const { body } = await record(campaign, order).expect(201);
    await world.staff.agent.post(`/api/campaigns/${campaign.campaignId}/obstacles`).send({ ...complaint, nominationId: await nominationId(campaign, 'MH002') }).expect(201);
    expect((await world.council.agent.get(decisionsOf(campaign)).expect(200)).body).toMatchObject({ fault: { code: 'decision.not-tied', at: 'MH002, MH001' }, ranked: [] });
    expect(refusal(await version(campaign, campaign.resultId, { finalise: false }))).toEqual([409, 'decision.not-tied']);
    const after = await world.council.agent.post(`/api/decisions/${body.acts[0].id}/withdrawal`).send({ reason: 'Một hồ sơ bị loại' }).expect(201);
    expect(after.body).toMatchObject({ fault: null, openLines: [{ peerGroup: individual.group }] });
  });
});

describe('what the register finds', () => {
  it('a dissolved unit and an achievement rewarded before, until staff enters or dismisses them', async () => {
    const { registry } = world.judging;
    const earlier = await world.beforeCouncil([contested[0]!]);
    await world.publish(earlier).expect(201);
    await world.letPublicationCome(earlier.campaignId);
    const { campaignId } = await world.campaign([contested[0]!, contested[1]!]);
    await testApp().dataSource.query(
      'UPDATE nomination SET initiative_id = (SELECT initiative_id FROM nomination WHERE campaign_id = $1) WHERE campaign_id = $2 AND code = $3',
      [earlier.campaignId, campaignId, 'MH001'],
    );
    await testApp().dataSource.query('UPDATE unit SET dissolved_on = current_date - 1 WHERE id = $1', [registry.neighbour]);
    const path = `/api/campaigns/${campaignId}/obstacles`;
    const found = (await world.staff.agent.get(path).expect(200)).body.findings as { kind: string; nomination: { id: string; code: string }; rewarded: object | null }[];
    expect(found).toMatchObject([
      { kind: 'already-rewarded', nomination: { code: 'MH001' }, rewarded: { award: 'Bằng khen', year: 2026 } },
      { kind: 'dissolved-body', nomination: { code: 'MH002' }, rewarded: null },
    ]);
    const dismissal = { nominationId: found[1]?.nomination.id, kind: 'dissolved-body', reason: 'Đơn vị mới kế thừa' };
    const after = await world.staff.agent.post(`${path.replace('obstacles', 'obstacle-findings')}/dismissal`).send(dismissal).expect(201);
    expect(after.body).toMatchObject({ findings: [{ kind: 'already-rewarded' }], dismissed: [{ kind: 'dissolved-body', reason: 'Đơn vị mới kế thừa' }] });
    const entered = await world.staff.agent.post(path).send({ ...complaint, kind: 'already-rewarded', nominationId: found[0]?.nomination.id }).expect(201);
    expect(entered.body.findings).toEqual([]);
    // Where nobody marked themselves nothing is known of it; where somebody did, those who did not are named.
    await testApp().dataSource.query(`UPDATE nomination SET self_marks = '{"A1":{"kind":"points","hundredths":900}}' WHERE campaign_id = $1 AND code = 'MH001'`, [campaignId]);
    const unmarked = (await world.staff.agent.get(path).expect(200)).body.findings;
    expect(unmarked).toMatchObject([{ kind: 'no-self-score', nomination: { code: 'MH002' }, rewarded: null }]);
    const knockedOut = await world.staff.agent.post(path).send({ ...complaint, kind: 'no-self-score', effect: 'block', nominationId: unmarked[0].nomination.id }).expect(201);
    expect(knockedOut.body.findings).toEqual([]);
    await testApp().dataSource.query('UPDATE unit SET dissolved_on = NULL WHERE id = $1', [registry.neighbour]);
  });
});

describe('before results are open', () => {
  it('nobody reads a decision, an open line or a version, whoever asks', async () => {
    const campaign = await world.marked(contested);
    for (const { agent } of [world.council, world.staff, world.auditor, campaign.secretary]) {
      for (const path of ['decisions', 'result-versions']) {
        expect(refusal(await agent.get(`/api/campaigns/${campaign.campaignId}/${path}`))).toEqual([409, 'campaign.phase-closed']);
      }
    }
    expect(refusal(await record(campaign, order))).toEqual([409, 'campaign.phase-closed']);
    const frozen = await world.frozen(contested);
    for (const { agent } of [world.foreigner, world.communeCouncil]) {
      expect((await agent.get(decisionsOf(frozen))).status).toBe(404);
      expect((await agent.get(`/api/campaigns/${frozen.campaignId}/obstacles`)).status).toBe(404);
      expect((await agent.post(decisionsOf(frozen)).send(order)).status).toBe(404);
      expect((await agent.get(`/api/results/${frozen.resultId}/changes`)).status).toBe(404);
    }
    for (const { agent } of [world.administrator, world.clerk]) expect((await agent.get(decisionsOf(frozen))).status).toBe(403);
    for (const { agent } of [world.staff, world.auditor, frozen.secretary]) expect((await agent.post(decisionsOf(frozen)).send(order)).status).toBe(403);
  });
});
