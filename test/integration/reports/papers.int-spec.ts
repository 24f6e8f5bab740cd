import { createHash, randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { manifestFault, readManifest } from '@dvk/awards';
import { vietnamDay } from '@dvk/organization';
import { FileStore, LeftoverFiles, Transactor } from '@dvk/platform';
import { type Cell, Workbook, type Worksheet } from 'exceljs';
import { useTestApp } from '../../support/test-app';
import { wordText } from '../../support/word-paper';
import { AwardsWorld, manifestOf } from '../awards/awards-world';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';

const testApp = useTestApp();
let world: AwardsWorld;
let frozen: Awaited<ReturnType<AwardsWorld['frozen']>>;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  frozen = await world.frozen();
});

async function download({ agent }: Person, kind: string, resultId = frozen.resultId) {
  const response = await agent
    .get(`/api/results/${resultId}/papers/${kind}`)
    .buffer(true)
    .parse((stream, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return { headers: response.headers, bytes: response.body as Buffer };
}

async function workbook(kind: string, resultId?: string): Promise<Workbook> {
  const book = new Workbook();
  const { bytes } = await download(world.council, kind, resultId);
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return book;
}

const rowsOf = (sheet: Worksheet | undefined): Cell[][] => {
  const rows: Cell[][] = [];
  sheet?.eachRow((row) => {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell));
    rows.push(cells);
  });
  return rows;
};
const shown = (cell: Cell | undefined) => cell?.result ?? cell?.value;
const rowOf = (sheet: Worksheet | undefined, text: string) => rowsOf(sheet).find((row) => row.some((cell) => cell.value === text));
const textsOf = (sheet: Worksheet | undefined) => rowsOf(sheet).flat().flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
const formulasOf = (book: Workbook) => book.worksheets.flatMap((sheet) => rowsOf(sheet).flat().flatMap(({ formula }) => (formula === undefined ? [] : [formula])));

describe('papers of a result', () => {
  it('are listed before they are made, and made once, whoever asks and however many at once', async () => {
    const own = await world.frozen();
    const path = `/api/results/${own.resultId}/papers`;
    const before = await world.council.agent.get(path).expect(200);
    const untouched = { madeAt: null, making: null, takesLong: false };
    expect(before.body).toContainEqual({ kind: 'award-list', fileName: `Danh sách đề nghị khen thưởng – ${own.code}.xlsx`, ...untouched });
    expect(before.body).toContainEqual({ kind: 'proposal-letter', fileName: `Tờ trình đề nghị khen thưởng – ${own.code}.docx`, ...untouched });
    expect(before.body).toHaveLength(7);
    const copies = await Promise.all([world.council, world.staff, world.auditor, own.secretary].map((person) => download(person, 'award-list', own.resultId)));
    expect(new Set(copies.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).size).toBe(1);
    await testApp().dataSource.query(`UPDATE campaign SET paper_settings = jsonb_set(paper_settings, '{awardList,place}', '"Nơi khác"') WHERE id = $1`, [own.campaignId]);
    expect((await download(world.council, 'award-list', own.resultId)).bytes.equals(copies[0]!.bytes)).toBe(true);
    const listed = await world.council.agent.get(path).expect(200);
    expect((listed.body as { kind: string; madeAt: string | null }[]).filter(({ madeAt }) => madeAt !== null).map(({ kind }) => kind)).toEqual(['award-list']);
    const entries = await testApp().dataSource.query(`SELECT actor_id AS "actorId", data FROM audit_entry WHERE action = 'paper.downloaded' AND object_id = $1 ORDER BY sequence`, [own.resultId]);
    expect(entries).toHaveLength(5);
    expect(entries[4]).toEqual({ actorId: world.council.id, data: { kind: 'award-list', sha256: createHash('sha256').update(copies[0]!.bytes).digest('hex') } });
  });

  it('leave nothing behind that a kill kept from its row, once it is a day old', async () => {
    const { bytes } = await download(world.council, 'award-list');
    const kept = createHash('sha256').update(bytes).digest('hex');
    const pathOf = (name: string) => path.join(testApp().storageFolder, name.slice(0, 2), name);
    const cutShort = async (text: string): Promise<string> => {
      const put = testApp().get(Transactor).write(async (tx) => {
        await testApp().get(FileStore).put(tx, Buffer.from(text), 'text/plain');
        throw new Error('cut short');
      });
      await expect(put).rejects.toThrow('cut short');
      return createHash('sha256').update(text).digest('hex');
    };
    const [old, young] = [await cutShort('hôm kia'), await cutShort('vừa xong')];
    const [draft, foreign] = [`${kept}.${randomUUID()}`, 'ghi-chu.txt'];
    await writeFile(pathOf(draft), 'nửa chừng');
    await writeFile(path.join(testApp().storageFolder, kept.slice(0, 2), foreign), 'của người khác');
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    for (const name of [kept, old, draft]) await utimes(pathOf(name), twoDaysAgo, twoDaysAgo);
    await utimes(path.join(testApp().storageFolder, kept.slice(0, 2), foreign), twoDaysAgo, twoDaysAgo);
    await testApp().get(LeftoverFiles).clear();
    expect(await readdir(path.dirname(pathOf(kept)))).toEqual(expect.arrayContaining([kept, foreign]));
    expect(await readdir(path.dirname(pathOf(kept)))).not.toContain(draft);
    expect(await readdir(path.dirname(pathOf(old)))).not.toContain(old);
    expect(await readdir(path.dirname(pathOf(young)))).toContain(young);
    expect((await download(world.council, 'award-list')).bytes.equals(bytes)).toBe(true);
  });

  it('arrive as attachments under their Vietnamese names', async () => {
    const { headers } = await download(world.council, 'award-list');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="Danh sach de nghi khen thuong - ${frozen.code}.xlsx"; filename*=UTF-8''${encodeURIComponent(`Danh sách đề nghị khen thưởng – ${frozen.code}.xlsx`)}`,
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  });

  it('that go to units say no more than the campaign lets units know, and are made anew when that changes', async () => {
    const own = await world.frozen();
    const notice = async () => wordText((await download(world.council, 'no-reward-notice', own.resultId)).bytes);
    const made = async () => ((await world.council.agent.get(`/api/results/${own.resultId}/papers`).expect(200)).body as { kind: string; madeAt: string | null }[]).find(({ kind }) => kind === 'no-reward-notice')?.madeAt ?? null;
    const show = (level: string) => testApp().dataSource.query('UPDATE campaign SET show_to_units = $2 WHERE id = $1', [own.campaignId, level]);
    const [{ level }] = await testApp().dataSource.query<[{ level: string }]>('SELECT show_to_units AS level FROM campaign WHERE id = $1', [own.campaignId]);
    expect(level).toBe('outcome');
    const usual = await notice();
    expect(usual).toContain('Nói không với rác');
    for (const figure of ['Tổng điểm', 'Hạng', '36,50', '50,00']) expect([figure, usual.includes(figure)]).toEqual([figure, false]);
    expect(await made()).not.toBeNull();
    await show('outcome-and-score');
    expect(await made()).toBeNull();
    const open = await notice();
    expect([open.includes('Tổng điểm'), open.includes('Hạng')]).toEqual([true, true]);
    expect(await made()).not.toBeNull();
    await show('outcome');
    expect(await notice()).toBe(usual);
  });

  it('do not exist in other kinds', async () => {
    expect(refusal(await world.council.agent.get(`/api/results/${frozen.resultId}/papers/danh-sach`))).toEqual([404, 'http.not-found']);
  });
});

describe('the award list', () => {
  it('is a paper of the State with ranks, the tie on the line undecided, and no formula', async () => {
    const book = await workbook('award-list');
    const [proposed, notProposed, ranking] = book.worksheets;
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Danh sách đề nghị', 'Không đề nghị', 'Xếp hạng']);
    expect(textsOf(proposed)).toEqual(expect.arrayContaining(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', 'A. BẰNG KHEN (2)', 'B. GIẤY KHEN (0)']));
    expect(textsOf(proposed)).not.toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(formulasOf(book)).toEqual([]);
    const valuesOf = (sheet: Worksheet | undefined, name: string) => rowOf(sheet, name)?.map((cell) => cell.value);
    expect(valuesOf(proposed, 'Thôn sạch, đường hoa')).toEqual([1, 1, 'Thôn sạch, đường hoa', 'Xã An Hòa', 'Xã An Hòa', 'Kinh tế', 44, 'Đạt', 'Tóm tắt của MH001', 'Bằng khen', null]);
    expect(valuesOf(proposed, '=1+1 camera an ninh')).toMatchObject([1, 2, '=1+1 camera an ninh', 'Xã Bình Minh', 'Xã Bình Minh', 'Kinh tế', 43, 'Đạt', 'Tóm tắt của MH002', 'Giấy khen (chưa quyết định)', expect.stringContaining('chờ quyết định')]);
    expect(valuesOf(proposed, 'Nói không với rác')).toBeUndefined();
    expect(valuesOf(notProposed, 'Nói không với rác')).toContain('Ngoài hạn mức khen thưởng');
    expect(valuesOf(notProposed, 'Tổ hòa giải')).toContain('Không đủ điều kiện: không đạt “Đúng hạn”');
    expect(valuesOf(notProposed, 'Chợ văn minh')).toContain('Chưa đủ phiếu chấm (tính được 1 phiếu)');
    expect(valuesOf(ranking, 'Ánh sáng đường quê')).toMatchObject([2, 'MH003', 'Ánh sáng đường quê', 'Xã An Hòa', 'Kinh tế', 43, 'Đạt', 2, 'Chờ quyết định', expect.anything()]);
    for (const { headerFooter } of book.worksheets) expect(headerFooter.oddFooter).toContain(frozen.sha256.slice(0, 12));
  });
});

describe('the score summary', () => {
  it('is a paper of the Party whose formulas, ours alone, hold the system\'s figures', async () => {
    const book = await workbook('score-summary');
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Chi tiết', 'Quy tắc', 'Ghi chú']);
    const [summary] = book.worksheets;
    expect(textsOf(summary)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(textsOf(summary)).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const functions = new Set(formulasOf(book).flatMap((formula) => formula.match(/[A-Z][A-Z.]+(?=\()/g) ?? []));
    for (const name of functions) expect(['COUNT', 'AVERAGE', 'ROUND', 'MIN', 'MAX', 'RANK', 'RANK.EQ', 'SUM', 'TRIMMEAN', 'MEDIAN', '_xlfn.RANK.EQ']).toContain(name);
    expect(functions.size).toBeGreaterThanOrEqual(3);
    for (const formula of formulasOf(book)) expect(formula).not.toMatch(/["&]|HYPERLINK|[!]/);
    const { body } = await world.council.agent.get(`/api/results/${frozen.resultId}/lines`).expect(200);
    const heads = rowOf(summary, 'Mã')?.map((cell) => cell.value) ?? [];
    for (const line of body as { name: string; finalScore: string | null; rank: number | null; countedSheets: number }[]) {
      const row = rowOf(summary, line.name);
      const at = (head: string) => shown(row?.[heads.indexOf(head)]);
      expect([line.name, at('Tổng điểm') ?? null, at('Hạng chính thức') ?? null, at('Số phiếu tính')]).toEqual([line.name, line.finalScore === null ? null : Number(line.finalScore), line.rank, line.countedSheets]);
    }
  });
});

describe('a unit that changed between handing in and freezing', () => {
  it('is named as it was then and as what it is now, wherever it stands in the papers; whoever handed in later under the new name alone', async () => {
    const { commune, neighbour, province } = world.judging.registry;
    const campaign = await world.locked();
    await testApp().dataSource.query(`UPDATE nomination SET submitted_at = submitted_at - interval '10 days' WHERE campaign_id = $1 AND code <> 'MH003'`, [campaign.campaignId]);
    const change = {
      effectiveOn: vietnamDay(new Date()),
      newUnits: [{ key: 'new-1', code: 'TAN-LAP', kind: 'commune', name: 'Xã Tân Lập', parentId: province }],
      steps: [{ kind: 'rename', unitIds: [commune], targetIds: [], name: 'Xã An Bình' }, { kind: 'merge', unitIds: [neighbour], targetIds: ['new-1'] }],
      posts: [],
      legalDocument: 'Nghị quyết 12/NQ-HĐND',
      note: '',
    };
    await world.administrator.agent.post('/api/unit-changes').send(change).expect(201);
    const { body } = await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/results`).send({}).expect(201);

    const book = await workbook('award-list', body.id);
    const [renamed, ended] = ['Xã An Hòa (nay là Xã An Bình)', 'Xã Bình Minh (nay là Xã Tân Lập)'];
    const [proposed, notProposed, ranking] = book.worksheets.map((sheet) => (name: string) => rowOf(sheet, name)?.map(({ value }) => value) ?? []);
    expect([proposed?.('Thôn sạch, đường hoa')[3], proposed?.('=1+1 camera an ninh')[3]]).toEqual([renamed, ended]);
    expect(notProposed?.('Nói không với rác')).toContain(ended);
    expect([ranking?.('Thôn sạch, đường hoa')[3], ranking?.('Ánh sáng đường quê')[3]]).toEqual([renamed, 'Xã An Bình']);
    for (const [kind, name] of [['proposal-letter', renamed], ['reward-notice', renamed], ['no-reward-notice', ended]] as const) {
      expect([kind, wordText((await download(world.council, kind, body.id)).bytes).includes(name)]).toEqual([kind, true]);
    }

    const manifest = await manifestOf(testApp(), body.id);
    const { season } = readManifest(manifest);
    expect(season.nominations.map(({ code, unitNameThen }) => [code, unitNameThen])).toEqual([['MH001', 'Xã An Hòa'], ...[2, 3, 4].map((at) => [`MH00${at}`, undefined]), ['MH005', 'Xã An Hòa'], ['MH006', undefined], ['MH007', 'Xã An Hòa']]);
    expect(season.units.flatMap(({ name, successors }) => (successors === undefined ? [] : [[name, successors]]))).toEqual([['Xã Bình Minh', ['Xã Tân Lập']]]);
    expect(await manifestFault(manifest, body.sha256)).toBeNull();
    // What was frozen before anything had changed names neither: its bytes are those of always.
    for (const word of ['unitNameThen', 'successors']) expect((await manifestOf(testApp(), frozen.resultId)).includes(word)).toBe(false);
  });
});
