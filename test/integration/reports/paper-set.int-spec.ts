import { createHash } from 'node:crypto';
import { isSignedWith, readCheckpointFile } from '@dvk/platform';
import { packageParts } from '../../../libs/reports/src/papers/word/docx-package';
import { useTestApp } from '../../support/test-app';
import { wordText } from '../../support/word-paper';
import { zipFile } from '../../support/zip-file';
import { AwardsWorld } from '../awards/awards-world';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';

const testApp = useTestApp();
let world: AwardsWorld;
let frozen: Awaited<ReturnType<AwardsWorld['frozen']>>;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  frozen = await world.frozen();
});

async function bytesOf({ agent }: Person, path: string) {
  const response = await agent
    .get(path)
    .buffer(true)
    .parse((stream, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return { headers: response.headers, bytes: response.body as Buffer };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const paper = (kind: string) => `/api/results/${frozen.resultId}/papers/${kind}`;
const templates = (tail = '') => `/api/campaigns/${frozen.campaignId}/paper-templates${tail}`;

/** A Word file with some of its text changed. */
function reworded(docx: Buffer, from: string | RegExp, to: string): Buffer {
  return zipFile([...packageParts(docx)].map(([name, bytes]) => ({ name, bytes: name === 'word/document.xml' ? bytes.toString('utf8').replace(from, to) : bytes })));
}

const upload = (kind: string, bytes: Buffer, name = 'mẫu của cơ quan.docx') => world.staff.agent.post(templates(`/${kind}`)).attach('file', bytes, name);

describe('the set of papers', () => {
  it('holds each paper as it is downloaded alone, with its hash in the table of contents, and is the same twice', async () => {
    const path = `/api/results/${frozen.resultId}/paper-set`;
    const [first, second] = [await bytesOf(world.council, path), await bytesOf(world.auditor, path)];
    expect(first.headers['content-type']).toBe('application/zip');
    expect(first.headers['content-disposition']).toContain(encodeURIComponent(`Bộ hồ sơ khen thưởng – ${frozen.code}.zip`));
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const parts = packageParts(first.bytes);
    expect([...parts.keys()].map((name) => name.slice(0, 10))).toEqual(['muc-luc.tx', '01. Tờ trì', '02. Danh s', '03. Báo cá', '04. Bảng t', '05. Phiếu ', '06. Thông ', '07. Thông ', `ket-qua-${frozen.sha256.slice(0, 2)}`, 'moc-nhat-k']);
    const contents = parts.get('muc-luc.txt')?.toString('utf8') ?? '';
    expect(contents).toContain(frozen.sha256);
    // The checkpoint of the freeze leaves the house with every dossier, as the file that is downloaded alone.
    const checkpointName = [...parts.keys()].at(-1) ?? '';
    const checkpoint = readCheckpointFile(parts.get(checkpointName)?.toString('utf8') ?? '');
    expect(contents).toContain(`Mốc nhật ký khi chốt: mục ${checkpoint?.sequence}, mã ${checkpoint?.hash.slice(0, 12)}`);
    expect(isSignedWith(checkpoint!, checkpoint!.publicKey)).toBe(true);
    expect((await bytesOf(world.auditor, `/api/checkpoints/${checkpoint?.sequence}`)).bytes.equals(parts.get(checkpointName)!)).toBe(true);
    expect(sha256(parts.get(`ket-qua-${frozen.sha256.slice(0, 12)}.json`) ?? Buffer.alloc(0))).toBe(frozen.sha256);
    for (const [name, bytes] of parts) {
      if (name !== 'muc-luc.txt') expect(contents).toMatch(new RegExp(`${name.replace(/[.()]/g, '\\$&')}\\r\\n.*\\r\\n   SHA-256: ${sha256(bytes)}`));
    }
    const listed = (await world.council.agent.get(`/api/results/${frozen.resultId}/papers`).expect(200)).body as { kind: string; fileName: string }[];
    for (const [at, { kind, fileName }] of listed.entries()) {
      const alone = await bytesOf(world.staff, paper(kind));
      expect([kind, sha256(alone.bytes)]).toEqual([kind, sha256(parts.get(`0${at + 1}. ${fileName}`) ?? Buffer.alloc(0))]);
    }
    expect(wordText(parts.get([...parts.keys()][1] ?? '') ?? Buffer.alloc(0))).toContain(`mã kết quả ${frozen.sha256.slice(0, 12)}`);
  });

  it('is recorded, and is not there for whom the result is not', async () => {
    const rows = await testApp().dataSource.query<{ data: { papers: number } }[]>(`SELECT data FROM audit_entry WHERE action = 'paper.set-downloaded' ORDER BY sequence`);
    expect(rows.map(({ data }) => data.papers)).toEqual([7, 7]);
    for (const person of [world.clerk, world.foreigner, world.administrator, world.communeCouncil]) {
      expect([403, 404]).toContain((await person.agent.get(`/api/results/${frozen.resultId}/paper-set`)).status);
    }
  });

  it('names the decision that appointed the panel', async () => {
    const { bytes } = await bytesOf(world.staff, paper('scoring-report'));
    expect(wordText(bytes)).toMatch(/được thành lập theo Quyết định số .+ ngày \d\d\/\d\d\/\d{4} của /);
  });
});

describe('templates of the office', () => {
  it('go down as the standard, come back changed, and hold for papers made from then on', async () => {
    const { bytes: standard } = await bytesOf(world.staff, templates('/proposal-letter/standard'));
    const own = reworded(standard, 'TỜ TRÌNH', 'TỜ TRÌNH CỦA CƠ QUAN');
    const { body } = await upload('proposal-letter', own).expect(201);
    expect(body[0]).toMatchObject({ kind: 'proposal-letter', current: { version: 1, fileName: 'mẫu của cơ quan.docx', sha256: sha256(own) } });
    const preview = wordText((await bytesOf(world.staff, templates('/proposal-letter/preview'))).bytes);
    expect(preview).toContain('TỜ TRÌNH CỦA CƠ QUAN');
    expect(preview).toContain('Thôn sạch, đường hoa');
    const later = await world.frozen();
    expect(wordText((await bytesOf(world.staff, paper('proposal-letter'))).bytes)).not.toContain('CỦA CƠ QUAN');
    expect(wordText((await bytesOf(world.staff, `/api/results/${later.resultId}/papers/proposal-letter`)).bytes)).not.toContain('CỦA CƠ QUAN');
    await world.staff.agent.post(`/api/campaigns/${later.campaignId}/paper-templates/scoring-report`).attach('file', reworded((await bytesOf(world.staff, templates('/scoring-report/standard'))).bytes, 'BÁO CÁO', 'BÁO CÁO RIÊNG'), 'x.docx').expect(201);
    const made = await bytesOf(world.staff, `/api/results/${later.resultId}/papers/scoring-report`);
    expect(wordText(made.bytes)).toContain('BÁO CÁO RIÊNG');
    expect(wordText(made.bytes)).toContain(later.sha256.slice(0, 12));
    await world.staff.agent.post(`/api/campaigns/${later.campaignId}/paper-templates/reward-notice`).attach('file', reworded((await bytesOf(world.staff, templates('/reward-notice/standard'))).bytes, 'THÔNG BÁO', 'THÔNG BÁO RIÊNG'), 'x.docx').expect(201);
    expect(wordText((await bytesOf(later.secretary, `/api/results/${later.resultId}/papers/reward-notice`)).bytes)).toContain('THÔNG BÁO RIÊNG');
    const withdrawn = await world.staff.agent.delete(templates('/proposal-letter')).expect(200);
    expect(withdrawn.body[0].current).toBeNull();
    const kept = await testApp().dataSource.query<{ version: number }[]>('SELECT version FROM paper_template WHERE campaign_id = $1 ORDER BY version', [frozen.campaignId]);
    expect(kept.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('that cannot be used are refused with each place and every known name', async () => {
    const { bytes: standard } = await bytesOf(world.staff, templates('/proposal-letter/standard'));
    const wrong = await upload('proposal-letter', reworded(standard, '{{noi_dung}}', '{{noi_dug}}')).expect(422);
    expect(wrong.body).toMatchObject({ code: 'paper-template.placeholders', params: { count: 1 } });
    expect(wrong.body.params.known).toContain('{{noi_dung}}');
    expect(wrong.body.fields).toEqual([
      { field: 'file', code: 'paper-template.unknown-placeholder', params: expect.objectContaining({ placeholder: 'noi_dug', part: 'body', table: null, text: '{{noi_dug}}' }) },
    ]);
    expect(refusal(await upload('proposal-letter', Buffer.from('không phải Word')))).toEqual([422, 'paper-template.not-a-docx']);
    expect(refusal(await upload('proposal-letter', Buffer.alloc(3 * 1024 * 1024)))[0]).toBe(413);
    expect(refusal(await world.staff.agent.post(templates('/proposal-letter')).field('x', 'y'))).toEqual([422, 'paper-template.no-file']);
    expect(refusal(await upload('award-list', standard))).toEqual([404, 'http.not-found']);
  });
});
