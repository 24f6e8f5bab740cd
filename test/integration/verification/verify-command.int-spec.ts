import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from 'exceljs';
import { verifyFile } from '../../../apps/cli/src/verify-file';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld, type MarkedCampaign } from '../awards/awards-world';

const testApp = useTestApp();
const tool = path.resolve(__dirname, '../../../scripts/dvk.mjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-verify-command-'));
const at = (name: string): string => path.join(folder, name);
let frozen: MarkedCampaign & { readonly resultId: string; readonly sha256: string };
let manifest: string;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** @param database false: as on a machine that has none */
function dvk(args: readonly string[], database = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { DATABASE_URL: _, ...env } = process.env;
    const child = spawn(process.execPath, [tool, 'verify', ...args], { env: database ? { ...env, DATABASE_URL: testApp().database.url, DATA_DIR: testApp().storageFolder } : env });
    let [output, complaint] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, complaint }));
  });
}

async function bytesOf(address: string): Promise<Buffer> {
  const { body } = await frozen.secretary.agent.get(address).responseType('blob').expect(200);
  return body as Buffer;
}

beforeAll(async () => {
  await dvk(['--help']);
  const world = await AwardsWorld.make(testApp());
  frozen = await world.frozen();
  manifest = (await bytesOf(`/api/results/${frozen.resultId}/manifest`)).toString('utf8');
  writeFileSync(at(`ket-qua-${frozen.sha256.slice(0, 12)}.json`), manifest);
  writeFileSync(at('danh-sach.xlsx'), await bytesOf(`/api/results/${frozen.resultId}/papers/award-list`));
  writeFileSync(at('bang-tong-hop.xlsx'), await bytesOf(`/api/results/${frozen.resultId}/papers/score-summary`));
});

it('a manifest is recomputed without a database, and its code compared', async () => {
  const name = at(`ket-qua-${frozen.sha256.slice(0, 12)}.json`);
  expect(await dvk([name])).toEqual({ code: 0, output: `Tính lại khớp từng chữ. Mã kết quả (SHA-256): ${frozen.sha256}\n`, complaint: '' });
  expect((await dvk([name, '--sha256', 'f'.repeat(64)])).code).toBe(2);
  expect((await verifyFile(tool, {})).code).toBe(1);
  expect((await verifyFile(at('khong-co.json'), {})).code).toBe(1);
});

it('a changed mark is named: nomination, member, criterion, what stands there and what stood there', async () => {
  const content = JSON.parse(manifest) as { season: { sheets: { nominationCode: string; assessorCode: string | null; marks: Record<string, { hundredths: number }> }[] } };
  const sheet = content.season.sheets.find(({ nominationCode, assessorCode }) => nominationCode === 'MH001' && assessorCode !== null)!;
  sheet.marks['A1']!.hundredths = 800;
  writeFileSync(at('sua.json'), JSON.stringify(content));
  const { code, complaint } = await dvk([at('sua.json'), '--sha256', frozen.sha256]);
  expect(code).toBe(2);
  expect(complaint).toContain('Mã không khớp');
  expect(complaint).toMatch(new RegExp(`Điểm bị sửa: hồ sơ MH001 \\(Thôn sạch, đường hoa\\), thành viên ${sheet.assessorCode ?? ''} .*tiêu chí A1 .*: tệp ghi 8, kết quả được lập từ điểm 10\\.`));
});

it('an award list is made again from the manifest beside it, and a changed cell is named', async () => {
  expect((await verifyFile(at('danh-sach.xlsx'), {})).lines).toContain(`Tệp đúng từng ô với kết quả ${frozen.sha256.slice(0, 12)}.`);
  const book = new Workbook();
  await book.xlsx.readFile(at('danh-sach.xlsx'));
  const sheet = book.worksheets[2]!;
  const row = sheet.getColumn(2).values.indexOf('MH001');
  sheet.getCell(`F${row}`).value = 99;
  sheet.getCell(`G${row}`).value = { formula: '1+1', result: 2 };
  await book.xlsx.writeFile(at('sua.xlsx'));
  const first = await dvk([at('sua.xlsx')]);
  expect(first).toMatchObject({ code: 2, output: 'Tệp KHÔNG đúng với kết quả: 2 chỗ khác.\n' });
  expect(first.complaint).toMatch(new RegExp(`^Trang .*, ô F${row}: tệp ghi “99”, lập lại từ kết quả là “`));
  expect((await verifyFile(at('sua.xlsx'), { all: true })).complaints[1]).toContain(`ô G${row}: có công thức không phải của hệ thống`);
});

it('so is a score summary, its formulas with it', async () => {
  expect((await verifyFile(at('bang-tong-hop.xlsx'), {})).lines).toContain(`Tệp đúng từng ô với kết quả ${frozen.sha256.slice(0, 12)}.`);
  const book = new Workbook();
  await book.xlsx.readFile(at('bang-tong-hop.xlsx'));
  const details = book.getWorksheet('Chi tiết')!;
  const row = details.getColumn(1).values.indexOf('MH001');
  details.getCell(`D${row}`).value = 1;
  await book.xlsx.writeFile(at('sua-tong-hop.xlsx'));
  const { code, complaints } = await verifyFile(at('sua-tong-hop.xlsx'), { all: true });
  expect([code, complaints.length]).toEqual([2, 1]);
  expect(complaints[0]).toMatch(new RegExp(`^Trang Chi tiết, ô D${row}: tệp ghi “1”, lập lại từ kết quả là “`));
});

describe('a campaign in the database', () => {
  async function tamper(table: string, statement: string): Promise<void> {
    await testApp().dataSource.transaction(async (tx) => {
      await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await tx.query(statement);
      await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    });
  }

  it('is recomputed with everything that was made of it', async () => {
    const whole = await dvk([frozen.code], true);
    expect(whole).toMatchObject({ code: 0, complaint: '' });
    expect(whole.output).toContain('tính lại khớp, bảng kết quả khớp, 2 văn bản đã lưu nguyên vẹn');
    });

  it('gives away a row, a manifest and a paper that were changed', async () => {
    const [{ name, position }] = await testApp().dataSource.query(`SELECT name, position FROM result_row WHERE result_id = $1 AND nomination_code = 'MH003'`, [frozen.resultId]);
    const [{ sha256: paper }] = await testApp().dataSource.query(`SELECT sha256 FROM paper WHERE result_id = $1 AND kind = 'award-list'`, [frozen.resultId]);
    const paperFile = path.join(testApp().storageFolder, paper.slice(0, 2), paper);
    const bytes = readFileSync(paperFile);
    const forged = manifest.replace('"year":2026', '"year":2027');
    await tamper('result_row', `UPDATE result_row SET name = 'Tên khác' WHERE result_id = '${frozen.resultId}' AND position = ${position}`);
    writeFileSync(paperFile, Buffer.concat([bytes, Buffer.from('x')]));
    const row = await dvk([frozen.code], true);
    await tamper('result_row', `UPDATE result_row SET name = '${name}' WHERE result_id = '${frozen.resultId}' AND position = ${position}`);
    writeFileSync(paperFile, bytes);
    await tamper('manifest_part', `UPDATE manifest_part SET content = $m$${forged}$m$ WHERE result_id = '${frozen.resultId}'`);
    await tamper('frozen_result', `UPDATE frozen_result SET sha256 = '${createHash('sha256').update(forged, 'utf8').digest('hex')}' WHERE id = '${frozen.resultId}'`);
    const rewritten = await dvk([frozen.code], true);
    await tamper('manifest_part', `UPDATE manifest_part SET content = $m$${manifest}$m$ WHERE result_id = '${frozen.resultId}'`);
    await tamper('frozen_result', `UPDATE frozen_result SET sha256 = '${frozen.sha256}' WHERE id = '${frozen.resultId}'`);
    expect(row.code).toBe(2);
    expect(row.complaint).toContain(`dòng ${position} (hồ sơ MH003), name: kết quả đã chốt là ${name}, bảng ghi Tên khác`);
    expect(row.complaint).toContain('đã bị sửa');
    expect(rewritten.code).toBe(2);
    expect(rewritten.complaint).toContain(`Nhật ký ghi lần chốt này với mã khác: ${frozen.sha256.slice(0, 12)}`);
  });
});

it('the same season gives the same SHA-256 under 5 time zones and 3 locales, however its rows are shuffled', async () => {
  const program = `
    const { readFileSync } = require('node:fs');
    const { seasonManifest, sha256Of } = require(${JSON.stringify(path.resolve(__dirname, '../../../libs/awards/src/season-manifest'))});
    const { season, programVersion } = JSON.parse(readFileSync(process.argv[1], 'utf8'));
    const turned = (items, by) => [...items.slice(by % items.length), ...items.slice(0, by % items.length)].reverse();
    const hashes = [0, 1, 5].map((by) => sha256Of(seasonManifest({ ...season, decisions: season.decisions ?? [], units: turned(season.units, by), nominations: turned(season.nominations, by), assessors: turned(season.assessors, by), sheets: turned(season.sheets, by) }, programVersion)));
    console.log(JSON.stringify({ hashes, zone: new Date(2026, 0, 1).getTimezoneOffset(), locale: Intl.DateTimeFormat().resolvedOptions().locale }));`;
  const swc = path.resolve(__dirname, '../../support/typescript.cjs');
  const seen: { hashes: string[]; zone: number; locale: string }[] = [];
  for (const TZ of ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu']) {
    const runs = ['vi_VN.UTF-8', 'en_US.UTF-8', 'tr_TR.UTF-8'].map((locale) =>
      promisify(execFile)(process.execPath, ['--require', swc, '-e', program, at(`ket-qua-${frozen.sha256.slice(0, 12)}.json`)], { env: { PATH: process.env['PATH'], TZ, LANG: locale, LC_ALL: locale } }),
    );
    for (const { stdout } of await Promise.all(runs)) seen.push(JSON.parse(stdout));
  }
  expect(new Set(seen.flatMap(({ hashes }) => hashes))).toEqual(new Set([frozen.sha256]));
  expect([new Set(seen.map(({ zone }) => zone)).size, new Set(seen.map(({ locale }) => locale)).size]).toEqual([5, 3]);
});
