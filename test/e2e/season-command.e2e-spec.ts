import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { Client } from 'pg';
import { readSheets } from '../support/read-paper';
import { plainSeason, writeGrids } from '../support/season-workbook-builder';
import { startTestProduct, type TestProduct, useTestProduct } from '../support/test-product';

const product = useTestProduct({ season: 'none' });
const examples = path.resolve(__dirname, '../../examples');
const example = path.join(examples, 'mua-xet-2026.xlsx');
const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-season-'));

afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command that must fail says, and its exit code. */
const failing = (on: TestProduct, ...args: readonly string[]): Promise<Ended> =>
  on.dvk(...args).then(
    (stdout) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );

const resultOf = (out: string) => JSON.parse(readFileSync(path.join(out, 'ket-qua.json'), 'utf8'));

/** A result without what says where in which file it comes from. */
function substance({ manifestSha256: _sha, warnings, ...result }: Record<string, unknown> & { warnings: readonly { code: string }[] }) {
  return { ...result, warnings: warnings.map(({ code }) => code).sort() };
}

/** The sheets a season consists of, their rows in an order of their own. */
async function rowsOf(file: string): Promise<Record<string, string[]>> {
  const sheets = await readSheets(file);
  return Object.fromEntries(
    Object.entries(sheets)
      .filter(([name]) => !name.startsWith('Ghi chú'))
      .map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row).replace(/(,"")+]$/, ']')).sort()]),
  );
}

describe('dvk season rank', () => {
  it('ranks the example with nothing set up, exactly as committed', async () => {
    const out = path.join(folder, 'vi-du');
    const said = await product().dvk('season', 'rank', example, '--out', out);
    const committed = JSON.parse(readFileSync(path.join(examples, 'mua-xet-2026.ket-qua.json'), 'utf8'));
    expect(resultOf(out)).toEqual(committed);
    expect(said).toContain(committed.manifestSha256);
    expect(Object.keys(await readSheets(path.join(out, 'ket-qua.xlsx')))).toEqual(expect.arrayContaining(['Danh sách đề nghị', 'Không đề nghị', 'Tổng hợp', 'Chi tiết', 'Quy tắc']));
  });

  it('refuses a workbook with faults: exit code 2, each fault at its cell, loi.xlsx and no result', async () => {
    const grids = plainSeason();
    grids['Điểm']![1]![2] = 41;
    grids['Mô hình']![2]![2] = 'X9';
    const file = path.join(folder, 'sai.xlsx');
    await writeGrids(file, grids);
    const out = path.join(folder, 'sai');
    const ended = await failing(product(), 'season', 'rank', file, '--out', out);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/^Điểm!C2: .+$/m);
    expect(ended.stderr).toMatch(/^Mô hình!C3: .+$/m);
    expect(existsSync(path.join(out, 'ket-qua.json'))).toBe(false);
    expect(existsSync(path.join(out, 'ket-qua.xlsx'))).toBe(false);
    const marked = await readSheets(path.join(out, 'loi.xlsx'));
    expect(marked['Lỗi']!.flat()).toEqual(expect.arrayContaining([expect.stringContaining('C2'), expect.stringContaining('C3')]));
  });
});

describe('dvk season import and export', () => {
  it('brings the example in and out with the same rows on every sheet and the same result', async () => {
    const said = await product().dvk('season', 'import', example);
    const [, code] = /đợt xét (\S+) với 64/.exec(said)!;
    const again = path.join(folder, 'xuat.xlsx');
    await product().dvk('season', 'export', code!, '--out', again);
    expect(await rowsOf(again)).toEqual(await rowsOf(example));
    const out = path.join(folder, 'xuat');
    await product().dvk('season', 'rank', again, '--out', out);
    expect(substance(resultOf(out))).toEqual(substance(JSON.parse(readFileSync(path.join(examples, 'mua-xet-2026.ket-qua.json'), 'utf8'))));
  });

  it('takes nothing from a workbook with faults, and knows no campaign that is not there', async () => {
    const grids = plainSeason();
    grids['Điểm']![1]![2] = 'chín';
    const file = path.join(folder, 'sai-nhap.xlsx');
    await writeGrids(file, grids);
    expect(await failing(product(), 'season', 'import', file)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Điểm!C2: /) });
    expect(await failing(product(), 'season', 'export', 'KHONG-CO', '--out', path.join(folder, 'khong-co.xlsx'))).toMatchObject({ code: 1 });
    expect(existsSync(path.join(folder, 'khong-co.xlsx'))).toBe(false);
  });
});

describe('dvk season template', () => {
  it('writes a workbook with every sheet, lists to choose from and instructions', async () => {
    const file = path.join(folder, 'mau.xlsx');
    await product().dvk('season', 'template', '--out', file);
    const book = new Workbook();
    await book.xlsx.readFile(file);
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Thông tin', 'Tiêu chí', 'Mức', 'Xếp loại', 'Khen thưởng', 'Phá hòa', 'Đơn vị', 'Mô hình', 'Thành viên', 'Điểm']),
    );
    expect(names.some((name) => name.startsWith('Ghi chú'))).toBe(true);
    expect(book.getWorksheet('Mô hình')!.getRow(1).values).toEqual(
      expect.arrayContaining(['Mã', 'Tên', 'Mã đơn vị', 'Đối tượng', 'Lĩnh vực', 'Nhóm xét', 'Tóm tắt', 'Ưu tiên nữ']),
    );
  });
});

describe('dvk invariants', () => {
  it('ends with 3 and names the row when something is not so that must be', async () => {
    const spoiled = await startTestProduct({ season: 'none' });
    try {
      const { code, stdout } = await failing(spoiled, 'invariants');
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'Mọi ràng buộc đều đúng.\n' });
      await spoiled.dvk('season', 'import', path.join(examples, 'mua-xet-nho.xlsx'));
      const client = new Client({ connectionString: spoiled.database.url });
      await client.connect();
      const { rows } = await client.query<{ id: string }>(`UPDATE nomination SET peer_group = '' WHERE id = (SELECT id FROM nomination LIMIT 1) RETURNING id`);
      await client.end();
      const ended = await failing(spoiled, 'invariants');
      expect(ended.code).toBe(3);
      expect(ended.stderr).toContain(`accepted-nomination-has-code-and-peer-group: ${rows[0]!.id}`);
    } finally {
      await spoiled.stop();
    }
  });
});
