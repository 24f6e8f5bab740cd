import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Season } from '@dvk/scoring-core';
import { plainSeason, setItem, workbookOf, type Grids } from '../../../../test/support/season-workbook-builder';
import { rawXlsx } from '../../../../test/support/zip-file';
import { FaultList } from './faults';
import { seasonOfWorkbook } from './mapping/season-of-workbook';
import type { RawWorkbook } from './reading/raw-workbook';
import { readRawWorkbook } from './reading/read-raw-workbook';
import { writeFaultWorkbook } from './writing/write-fault-workbook';
import { writeSeasonTemplate } from './writing/write-season-workbook';
import { SHEETS } from './layout';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'honest-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer): Promise<RawWorkbook> {
  const path = join(folder, 'season.xlsx');
  await writeFile(path, bytes);
  const raw = await readRawWorkbook(path);
  if ('refusal' in raw) throw new Error(raw.refusal.code);
  return raw.workbook;
}
const bytesOf = async (book: Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer());
async function seasonOf(book: Workbook): Promise<Season> {
  const reading = seasonOfWorkbook(await read(await bytesOf(book)));
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults.faults));
  return reading.season;
}
const sheetOf = (book: Workbook, name: string) => {
  const found = book.worksheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(name);
  return found;
};
const rebuilt = (change: (grids: Grids) => Grids | undefined): Workbook => {
  const grids = plainSeason();
  return workbookOf(change(grids) ?? grids);
};

describe('what offices do to their workbooks', () => {
  let plain: Season;
  beforeAll(async () => {
    plain = await seasonOf(workbookOf(plainSeason()));
  });

  it.each<[string, () => Workbook]>([
    ['heads and words in NFD', () => rebuilt((grids) => Object.fromEntries(Object.entries(grids).map(([name, rows]) => [name.normalize('NFD'), rows.map((row, at) => (at === 0 || name === 'Thông tin' ? row.map((value) => (typeof value === 'string' ? value.normalize('NFD') : value)) : row))])))],
    ['heads in capitals without marks', () => rebuilt((grids) => Object.fromEntries(Object.entries(grids).map(([name, rows]) => [name, rows.map((row, at) => (at === 0 && name !== 'Điểm' ? row.map((value) => String(value).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'D').toUpperCase()) : row))])))],
    ['sheets in another order, with notes', () => rebuilt((grids) => ({ 'Ghi chú của văn phòng': [['tự do', 1]], ...Object.fromEntries(Object.entries(grids).reverse()), 'GHI CHU 2': [['x']] }))],
    ['columns in another order', () => rebuilt((grids) => Object.fromEntries(Object.entries(grids).map(([name, rows]) => [name, rows.map((row) => [...row, ...Array.from({ length: (rows[0]?.length ?? 0) - row.length }, () => null)].reverse())])))],
    ['title rows above the head', () => rebuilt((grids) => { grids['Mô hình'] = [['DANH SÁCH MÔ HÌNH NĂM 2026'], [], ...(grids['Mô hình'] ?? [])]; return grids; })],
    ['numbers as text with a decimal comma', () => rebuilt((grids) => { grids['Điểm'] = (grids['Điểm'] ?? []).map((row, at) => (at === 0 ? row : row.map((value) => (typeof value === 'number' ? `${value},0 ` : value)))); return grids; })],
    ['blank rows between', () => rebuilt((grids) => { grids['Điểm'] = (grids['Điểm'] ?? []).flatMap((row) => [row, []]); return grids; })],
  ])('%s', async (_, make) => expect(await seasonOf(make())).toEqual(plain));

  it('validations over whole columns, filters, hidden rows, merged titles, colours', async () => {
    const book = workbookOf({ ...plainSeason() });
    const sheet = sheetOf(book, 'Mô hình');
    sheet.insertRow(1, ['TIÊU ĐỀ']);
    sheet.mergeCells('A1:H1');
    sheet.autoFilter = 'A2:H2';
    sheet.getRow(4).hidden = true;
    sheet.getCell('D2:D1048576').dataValidation = { type: 'list', allowBlank: true, formulae: ['"a,b"'] };
    expect((await seasonOf(book)).nominations).toEqual(plain.nominations);
  });

  it('formulas count with their stored results, rich text as text', async () => {
    const book = workbookOf(plainSeason());
    sheetOf(book, 'Điểm').getCell('C2').value = { formula: '20+20', result: 40 };
    sheetOf(book, 'Mô hình').getCell('B2').value = { richText: [{ text: 'Ánh sáng ' }, { font: { bold: true }, text: 'đường quê' }] };
    expect(await seasonOf(book)).toEqual(plain);
  });

  it('a formula without a result, a calculation error and a date are faults', async () => {
    const book = workbookOf(plainSeason());
    const marks = sheetOf(book, 'Điểm');
    marks.getCell('C2').value = { formula: '20+20' };
    marks.getCell('D2').value = { error: '#N/A' };
    marks.getCell('E2').value = new Date(Date.UTC(2026, 4, 8));
    const reading = seasonOfWorkbook(await read(await bytesOf(book)));
    const found = 'faults' in reading ? reading.faults.faults.map(({ cell, code, params }) => [cell, code, params['value']]) : [];
    expect(found).toEqual([
      ['C2', 'formula-without-result', undefined],
      ['D2', 'cell-error', '#N/A'],
      ['E2', 'date-for-number', '08/05/2026'],
    ]);
  });

  it('a share typed as 20 % is twenty percent', async () => {
    const grids = plainSeason();
    grids['Khen thưởng'] = [Object.values(SHEETS.tiers.columns), ['Giấy khen', null, null, 'Tỷ lệ dự xét', 0.2, null, 'Lấy hết']];
    const book = workbookOf(grids);
    sheetOf(book, 'Khen thưởng').getCell('E2').numFmt = '0%';
    expect((await seasonOf(book)).tiers[0]?.quota).toMatchObject({ kind: 'percent', percent: 2_000 });
  });

  it('17 digits of a file are the 15 that Excel shows', async () => {
    const grids = plainSeason();
    setItem(grids, 'Số phiếu tối thiểu', 0.1 + 0.2 + 0.7);
    expect((await seasonOf(workbookOf(grids))).rules.minSheets).toBe(1);
  });
});

describe('cells of every kind', () => {
  const STYLES = '<numFmts><numFmt numFmtId="200" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="9"/></cellXfs>';
  const ROW =
    '<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>zz</t></rPh></is></c><c t="s"><v>0</v></c><c s="1"><v>46150</v></c>' +
    '<c s="2"><v>46150.5</v></c><c s="3"><v>0.2</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f></c><c t="str"><f>A1</f><v>_x0041_b</v></c><c s="1"/></row>';
  const cells = (workbook: RawWorkbook) => workbook.sheets[0]?.rows[0]?.cells;

  it.each([
    ['1900', '', '2026-05-08'],
    ['1904', '<workbookPr date1904="1"/>', '2030-05-09'],
  ])('dates of the %s system', async (_, workbookInner, day) => {
    const workbook = await read(rawXlsx({ sheets: [['X', `<sheetData>${ROW}</sheetData>`]], styles: STYLES, workbookInner, sharedStrings: '<si><t>chung</t></si>' }));
    expect(cells(workbook)).toEqual([
      [1, 'text', 'ab'],
      [2, 'text', 'chung'],
      [3, 'date', day],
      [4, 'date', `${day}T12:00:00`],
      [5, 'percent', '0.2'],
      [6, 'boolean', '1'],
      [7, 'error', '#REF!'],
      [8, 'uncalculated', ''],
      [9, 'text', 'Ab'],
    ]);
  });

  it('elements with a prefix, as some programs write them', async () => {
    const workbook = await read(rawXlsx({ sheets: [['X', '<x:sheetData xmlns:x="urn:x"><x:row r="2"><x:c r="C2"><x:v>5</x:v></x:c></x:row></x:sheetData>']] }));
    expect(workbook.sheets[0]?.rows).toEqual([{ number: 2, cells: [[3, 'number', '5']] }]);
  });
});

describe('loi.xlsx', () => {
  it('is the workbook with each wrong cell marked and a list of the faults', async () => {
    const grids = plainSeason();
    grids['Điểm']?.[1]?.splice(2, 1, 99);
    grids['Mô hình']?.[1]?.splice(1, 1, '=cmd|x');
    const raw = await read(await bytesOf(workbookOf(grids)));
    const reading = seasonOfWorkbook(raw);
    const faults = 'faults' in reading ? reading.faults : new FaultList();
    const path = join(folder, 'loi.xlsx');
    await writeFaultWorkbook(path, raw, faults);
    const book = new Workbook();
    await book.xlsx.readFile(path);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Lỗi', ...Object.keys(grids)]);
    expect(sheetOf(book, 'Điểm').getCell('C2').value).toBe(99);
    expect(sheetOf(book, 'Điểm').getCell('C2').fill).toMatchObject({ pattern: 'solid' });
    expect(JSON.stringify(sheetOf(book, 'Điểm').getCell('C2').note)).toContain('vượt điểm tối đa 40');
    expect(sheetOf(book, 'Điểm').getCell('C3').fill).toBeUndefined();
    expect(sheetOf(book, 'Mô hình').getCell('B2').value).toBe('=cmd|x');
    expect(sheetOf(book, 'Lỗi').getRow(3).values).toEqual([undefined, 1, 'Điểm', 'C2', 'Điểm 99 vượt điểm tối đa 40 của tiêu chí “A1”.']);
  });
});

describe('the empty workbook', () => {
  it('has every sheet and column, lists to choose from and instructions', async () => {
    const path = join(folder, 'mau.xlsx');
    await writeSeasonTemplate(path);
    const book = new Workbook();
    await book.xlsx.readFile(path);
    expect(book.worksheets[0]?.name).toMatch(/^Ghi chú/);
    for (const { name, columns } of Object.values(SHEETS)) {
      expect((sheetOf(book, name).getRow(1).values as string[]).slice(1)).toEqual(Object.values(columns));
    }
    expect(sheetOf(book, 'Mô hình').getCell('D7').dataValidation).toMatchObject({ type: 'list' });
    expect(sheetOf(book, 'Thông tin').getCell('B5').dataValidation).toMatchObject({ formulae: ['"Trung bình,Trung bình cắt,Trung vị"'] });
  });

  it('becomes a season once the rows of a season are typed into it', async () => {
    const path = join(folder, 'mau.xlsx');
    await writeSeasonTemplate(path);
    const book = new Workbook();
    await book.xlsx.readFile(path);
    for (const [name, rows] of Object.entries(plainSeason())) {
      rows.forEach((row, at) => row.forEach((value, column) => (sheetOf(book, name).getRow(at + 1).getCell(column + 1).value = value)));
    }
    expect(await seasonOf(book)).toEqual(await seasonOf(workbookOf(plainSeason())));
  });
});
