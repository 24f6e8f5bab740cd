import { Workbook } from 'exceljs';
import { photoOf } from '../../support/photo-file';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld, type MarkedCampaign } from '../awards/awards-world';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';

const testApp = useTestApp();
let world: AwardsWorld;
let campaign: Pick<MarkedCampaign, 'campaignId'>;
let idOf: (code: string) => string;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});
beforeEach(async () => {
  const { campaignId, nominationIds } = await world.campaign();
  campaign = { campaignId };
  idOf = (code) => nominationIds.get(code) ?? '';
});

const document = { documentNumber: '0107/KL-TTr', documentDate: '2026-12-01', documentIssuer: 'Thanh tra tỉnh' };
const many = { ...document, kind: 'inspection', effect: 'block', className: null, reason: 'Đang thanh tra' };
const path = (tail = ''): string => `/api/campaigns/${campaign.campaignId}/obstacles${tail}`;
const filePath = (tail = ''): string => `/api/campaigns/${campaign.campaignId}/obstacle-file${tail}`;
const entered = async () => (await world.staff.agent.get(path()).expect(200)).body.obstacles as { id: string; nomination: { code: string }; effect: string; reason: string; scans: { id: string; fileName: string }[] }[];
const seen = async () => (await entered()).map(({ nomination, effect, reason }) => [nomination.code, effect, reason]).sort();

async function bytesOf(request: ReturnType<Person['agent']['get']>): Promise<Buffer> {
  return (await request.responseType('blob').expect(200)).body as Buffer;
}
async function opened(bytes: Buffer, sheet: string) {
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return { book, sheet: found };
}
/** The template with these rows typed under its heads. */
async function filled(rows: readonly (readonly string[])[], template?: Buffer): Promise<Buffer> {
  const { book, sheet } = await opened(template ?? (await bytesOf(world.staff.agent.get(filePath()))), 'Vướng mắc');
  rows.forEach((cells, at) => cells.forEach((text, column) => (sheet.getCell(4 + at, 1 + column).value = text === '' ? null : text)));
  return Buffer.from(await book.xlsx.writeBuffer());
}
function sent(tail: string, bytes: Buffer, fields: Readonly<Record<string, string>> = {}, { agent }: Person = world.staff) {
  const request = agent.post(filePath(tail)).attach('file', bytes, 'ds.xlsx');
  for (const [name, value] of Object.entries({ ...document, summary: 'Theo kết luận', ...fields })) request.field(name, value);
  return request;
}

it('one document is entered for many at once, and once; another effect of it is refused, and so is who may not', async () => {
  const nominationIds = [idOf('MH001'), idOf('MH002')];
  await world.staff.agent.post(path('/list')).send({ ...many, nominationIds }).expect(201);
  await world.council.agent.post(path('/list')).send({ ...many, documentNumber: ' 0107/kl-TTR ', nominationIds: [...nominationIds, idOf('MH003')] }).expect(201);
  expect(await seen()).toEqual(['MH001', 'MH002', 'MH003'].map((code) => [code, 'block', 'Đang thanh tra']));
  expect(refusal(await world.staff.agent.post(path('/list')).send({ ...many, effect: 'warning', nominationIds }))).toEqual([409, 'obstacle.entered-otherwise']);
  expect(refusal(await world.staff.agent.post(path('/list')).send({ ...many, nominationIds: [...nominationIds, campaign.campaignId] }))).toEqual([422, 'obstacle.nomination-unknown']);
  const { status, body } = await world.staff.agent.post(path('/list')).send({ ...many, effect: 'class-cap', reason: ' ', documentNumber: ' ', nominationIds });
  expect([status, body.fields.map(({ field }: { field: string }) => field).sort()]).toEqual([422, ['className', 'documentNumber', 'reason']]);
  expect((await world.auditor.agent.post(path('/list')).send({ ...many, nominationIds })).status).toBe(403);
  expect((await world.foreigner.agent.post(path('/list')).send({ ...many, nominationIds })).status).toBe(404);
  const log = await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE object_id = $1 AND action = 'obstacle.list-entered' ORDER BY sequence`, [campaign.campaignId]);
  expect(log.map(({ data }: { data: { obstacles: unknown[] } }) => data.obstacles.length)).toEqual([2, 1]);
});

it('a list from Excel is looked at, mended in place and entered once: rows by nomination and by unit', async () => {
  const { sheet } = await opened(await bytesOf(world.staff.agent.get(filePath())), 'Danh mục');
  expect([2, 3].map((row) => [3, 6].map((column) => String(sheet.getCell(row, column).value)))).toEqual([['MH001', 'Xã An Hòa'], ['MH002', 'Xã Bình Minh']]);
  // The first row's nomination is of the unit of the second: what it says of the one is not said again with all.
  const rows = [
    ['mh001', '', 'Đang thanh tra, kiểm tra', 'Chặn', 'Riêng của MH001'],
    ['', 'xa an hoa', 'dang thanh tra, kiem tra', 'canh bao', ''],
    ['MH999', '', 'Đang thanh tra, kiểm tra', 'Hạ loại', ''],
    ['MH001', '', 'Đang thanh tra, kiểm tra', 'Cảnh báo', ''],
  ];
  const file = await filled(rows);
  const { body } = await sent('/preview', file).expect(200);
  const ofUnit = (await world.staff.agent.get(path()).expect(200)).body.nominations.filter(({ unitName }: { unitName: string }) => unitName === 'Xã An Hòa').map(({ code }: { code: string }) => code) as string[];
  expect(body).toMatchObject({ counts: { new: 2, unchanged: 0, doubled: 1, refused: 1 }, obstacles: ofUnit.length, rows: [{ row: 4, state: 'new', target: { code: 'MH001', nominations: 1 } }, { state: 'new', target: { code: '', unitName: 'Xã An Hòa', nominations: ofUnit.length } }, { state: 'refused' }, { state: 'doubled' }] });
  expect(body.rows[2].problems.map(({ cell, code }: { cell: string; code: string }) => `${cell} ${code}`)).toEqual(['A6 obstacle-row.nomination-unknown', 'D6 obstacle-row.effect-unknown']);
  const { fingerprint } = body;
  expect(refusal(await sent('', file, { fingerprint, choice: 'all' }))).toEqual([422, 'obstacle-file.rows-refused']);
  expect(await entered()).toEqual([]);
  const mended = await opened(await bytesOf(sent('/errors', file)), 'Vướng mắc');
  expect(String(mended.sheet.getCell('F6').value)).toContain('Mã hồ sơ: Đợt xét không có hồ sơ đã tiếp nhận nào mang mã này.');
  expect((await sent('', file, { fingerprint, choice: 'good' }).expect(201)).body).toEqual({ entered: ofUnit.length, counts: body.counts });
  const expected = [['MH001', 'block', 'Riêng của MH001'], ...ofUnit.filter((code) => code !== 'MH001').map((code) => [code, 'warning', 'Theo kết luận'])].sort();
  expect(await seen()).toEqual(expected);
  // The situation is another now, and what was entered is not entered again.
  expect(refusal(await sent('', file, { fingerprint, choice: 'good' }))).toEqual([409, 'obstacle-file.preview-outdated']);
  const again = (await sent('/preview', file, { documentIssuer: 'THANH TRA TỈNH' }).expect(200)).body;
  expect(again).toMatchObject({ counts: { new: 0, unchanged: 2 }, obstacles: 0 });
  expect((await sent('', file, { documentIssuer: 'THANH TRA TỈNH', fingerprint: again.fingerprint, choice: 'good' }).expect(201)).body.entered).toBe(0);
  expect(await seen()).toEqual(expected);
});

it('files of another campaign, without their sheet, with formulas or no workbook at all are refused; only who enters obstacles is served', async () => {
  const other = await bytesOf(world.staff.agent.get(filePath()));
  const { book, sheet } = await opened(other, 'Vướng mắc');
  sheet.getCell('A4').value = { formula: '"MH001"', result: 'MH001' };
  for (const [column, text] of ['', 'Khác', 'Chặn'].entries()) if (text !== '') sheet.getCell(4, column + 2).value = text;
  const { body } = await sent('/preview', Buffer.from(await book.xlsx.writeBuffer())).expect(200);
  expect(body.rows[0].problems.map(({ code }: { code: string }) => code)).toContain('obstacle-row.formula');
  sheet.name = 'Sheet1';
  expect(refusal(await sent('/preview', Buffer.from(await book.xlsx.writeBuffer())))).toEqual([422, 'obstacle-file.sheet-missing']);
  expect(refusal(await sent('/preview', other))).toEqual([422, 'obstacle-file.no-rows']);
  expect(refusal(await sent('/preview', Buffer.from('x')))).toEqual([422, 'obstacle-file.file-not-a-workbook']);
  expect(refusal(await sent('/preview', await filled([['MH001', '', 'Vướng mắc khác', 'Chặn']]), { documentNumber: ' ' }))).toEqual([422, 'obstacle.incomplete']);
  expect(refusal(await sent('/preview', Buffer.from(await new Workbook().xlsx.writeBuffer())))).toEqual([422, 'obstacle-file.not-ours']);
  campaign = { campaignId: (await world.campaign()).campaignId };
  expect(refusal(await sent('/preview', await filled([['MH001']], other)))).toEqual([422, 'obstacle-file.another-campaign']);
  expect((await world.auditor.agent.get(filePath())).status).toBe(403);
  expect((await world.foreigner.agent.get(filePath())).status).toBe(404);
  expect((await sent('/preview', Buffer.from('x'), {}, world.foreigner)).status).toBe(404);
});

it('a scan belongs to its document: every obstacle of it has it, whoever reads obstacles opens it, nobody else; the register goes out with all of them', async () => {
  await world.staff.agent.post(path('/list')).send({ ...many, nominationIds: [idOf('MH001'), idOf('MH002')] }).expect(201);
  await world.staff.agent.post(path('/list')).send({ ...many, documentNumber: '=1+1', reason: '@SUM(A1)', nominationIds: [idOf('MH001')] }).expect(201);
  const [first] = await entered();
  const photo = photoOf('GPS 21.0285, 105.8542', 0, { width: 320, height: 240 });
  const { body } = await world.staff.agent.post(`/api/obstacles/${first!.id}/scans`).attach('file', photo, 'kết luận.jpg').expect(201);
  expect((await entered()).map(({ scans }) => scans.map(({ fileName }) => fileName))).toEqual([['kết luận.jpg'], ['kết luận.jpg'], []]);
  const scan = `/api/obstacle-scans/${body.id}`;
  const bytes = await bytesOf(world.auditor.agent.get(scan));
  // The picture alone is kept: where and when it was taken is gone.
  expect([bytes.length > 0, bytes.length < photo.length, bytes.includes('GPS 21')]).toEqual([true, true, false]);
  expect(refusal(await world.staff.agent.post(`/api/obstacles/${first!.id}/scans`).attach('file', Buffer.from('MZ'), 'a.pdf'))[0]).toBe(415);
  expect([(await world.foreigner.agent.get(scan)).status, (await world.clerk.agent.get(scan)).status, (await world.auditor.agent.delete(scan)).status]).toEqual([404, 403, 403]);
  await world.council.agent.post(`/api/obstacles/${first!.id}/lifting`).send({ reason: 'Đã kết luận', document: '09/KL' }).expect(201);
  const { sheet } = await opened(await bytesOf(world.auditor.agent.get(`/api/campaigns/${campaign.campaignId}/obstacle-register`)), 'Vướng mắc');
  const lines: string[] = [];
  sheet.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map((value) => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value))).join(' | ')));
  expect(lines.find((line) => line.startsWith('1 | '))).toMatch(/0107\/KL-TTr ngày 01\/12\/2026 của Thanh tra tỉnh.*Đã gỡ bỏ.*Đã kết luận \(09\/KL\)/);
  expect(lines.filter((line) => line.includes('Còn hiệu lực'))).toHaveLength(2);
  expect(lines.join('\n')).not.toContain('"formula"');
  expect(lines.at(-1)).toContain('Tổng số: 3 (ba) vướng mắc, trong đó 2 (hai) còn hiệu lực, của 2 (hai) hồ sơ.');
  expect((await world.foreigner.agent.get(`/api/campaigns/${campaign.campaignId}/obstacle-register`)).status).toBe(404);
  await world.staff.agent.delete(scan).expect(204);
  expect([(await world.staff.agent.get(scan)).status, (await entered()).flatMap(({ scans }) => scans)]).toEqual([404, []]);
});
