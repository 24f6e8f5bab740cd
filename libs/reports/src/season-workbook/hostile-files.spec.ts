import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainSeason, workbookOf, writeGrids } from '../../../../test/support/season-workbook-builder';
import { rawXlsx, zipFile } from '../../../../test/support/zip-file';
import { faultLine } from './messages.vi';
import { rankSeasonWorkbook } from './rank-season-workbook';
import { readInChildProcess } from './reading/read-in-child-process';
import { READING_LIMITS } from './reading/reading-limits';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function linesFor(bytes: Buffer | string, name = 'season.xlsx'): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const out = join(folder, 'out');
  const outcome = await rankSeasonWorkbook(path, out);
  if (outcome.ranked) throw new Error('ranked');
  expect((await readdir(out)).sort()).toEqual(['loi.xlsx']);
  return outcome.faults.faults.map(faultLine);
}

const plainBytes = async (): Promise<Buffer> => Buffer.from(await workbookOf(plainSeason()).xlsx.writeBuffer());
const rows = (count: number): string => {
  const parts: string[] = [];
  for (let at = 1; at <= count; at += 1) parts.push(`<row><c t="str"><v>a</v></c></row>`);
  return `<sheetData>${parts.join('')}</sheetData>`;
};

describe('files that are no workbook', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), /rỗng/],
    ['text renamed', 'Mã;Tên\n1;2\n', /không phải sổ tính/],
    ['an .xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2048)]), /97–2003/],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]),
      /mật khẩu/,
    ],
    ['an encrypted zip', zipFile([{ name: 'xl/workbook.xml', bytes: 'x', flags: 1 }]), /mật khẩu/],
    ['another zip', zipFile([{ name: 'word/document.xml', bytes: '<x/>' }]), /không phải sổ tính/],
    ['a zip signature alone', Buffer.from('PK\x03\x04', 'latin1'), /cắt cụt/],
  ])('%s', async (_, bytes, sentence) => {
    expect(await linesFor(bytes)).toEqual([expect.stringMatching(sentence)]);
  });

  it('a file that is not there', async () => {
    const outcome = await rankSeasonWorkbook(join(folder, 'none.xlsx'), join(folder, 'out'));
    expect(outcome).toMatchObject({ ranked: false });
  });

  it('a workbook cut anywhere', async () => {
    const whole = await plainBytes();
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await linesFor(whole.subarray(0, Math.trunc(whole.length * share)))).toEqual([expect.stringMatching(/cắt cụt|hỏng/)]);
    }
  });

  it('a workbook with a flipped byte never passes for another one', async () => {
    const whole = await plainBytes();
    for (let at = 60; at < whole.length; at += 997) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const path = join(folder, 'flipped.xlsx');
      await writeFile(path, broken);
      const reading = await readInChildProcess(path);
      if ('workbook' in reading) expect(reading).toEqual(await readInChildProcess(await writePlain()));
    }
  });
});

async function writePlain(): Promise<string> {
  const path = join(folder, 'plain.xlsx');
  await writeGrids(path, plainSeason());
  return path;
}

describe('files that ask for too much', () => {
  it('a merge over the whole sheet is a fault at its first cell, and nothing else breaks', async () => {
    const raw = rawXlsx({ sheets: [['Mô hình', `<sheetData><row r="1"><c r="A1" t="str"><v>Mã</v></c><c r="B1" t="str"><v>Tên</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`]] });
    expect((await linesFor(raw)).join('\n')).toMatch(/Mô hình!A1: Vùng A1:XFD1048576 bị gộp ô/);
  });

  it.each([
    ['three million rows', () => rawXlsx({ sheets: [['Điểm', rows(3_000_000)]] }), /Điểm!A1: Trang tính có quá nhiều dòng/],
    ['rows beyond the last one', () => rawXlsx({ sheets: [['Điểm', '<sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>']] }), /hỏng/],
    ['a 300 MB cell', () => rawXlsx({ sheets: [['Điểm', `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(300_000_000)}</t></is></c></row></sheetData>`]] }), /quá dài/],
    ['a zip bomb', () => rawXlsx({ sheets: [['Điểm', `<sheetData/>${'<element/>'.repeat(20_000_000)}`], ['Mức', `<sheetData/>${'<element/>'.repeat(20_000_000)}`]] }), /nở ra quá lớn/],
    ['sixty thousand entries', () => rawXlsx({ sheets: [['Điểm', '<sheetData/>']], further: Array.from({ length: 60_000 }, (_, at) => ({ name: `x/${at}`, bytes: '' })) }), /quá nhiều thành phần/],
    ['two million shared strings', () => rawXlsx({ sheets: [['Điểm', '<sheetData/>']], sharedStrings: '<si><t>a</t></si>'.repeat(2_000_000) }), /bộ nhớ/],
    ['a document type', () => rawXlsx({ prolog: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', sheets: [['Điểm', '<sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData>']] }), /DTD/],
    ['twenty thousand levels', () => rawXlsx({ sheets: [['Điểm', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)]] }), /không được phép/],
    ['a sheet twice in the archive', () => rawXlsx({ sheets: [['Điểm', '<sheetData/>']], further: [{ name: 'xl/worksheets/sheet1.xml', bytes: '<worksheet/>' }] }), /hỏng/],
  ])('%s', async (_, make, sentence) => {
    expect((await linesFor(make())).join('\n')).toMatch(sentence);
  });

  it('ends a reading that takes too much memory, time or output', async () => {
    const path = join(folder, 'large.xlsx');
    const cells = '<c t="str"><v>abcdefghij</v></c>'.repeat(40);
    await writeFile(path, rawXlsx({ sheets: [['Điểm', `<sheetData>${`<row>${cells}</row>`.repeat(12_000)}</sheetData>`]] }));
    const bounds = { memoryMegabytes: READING_LIMITS.memoryMegabytes, milliseconds: 60_000, outputBytes: READING_LIMITS.outputBytes };
    expect(await readInChildProcess(path, { ...bounds, memoryMegabytes: 16 })).toMatchObject({ refusal: { code: 'needs-too-much' } });
    expect(await readInChildProcess(path, { ...bounds, milliseconds: 1 })).toMatchObject({ refusal: { code: 'takes-too-long' } });
    expect(await readInChildProcess(path, { ...bounds, outputBytes: 1_000 })).toMatchObject({ refusal: { code: 'needs-too-much' } });
    expect(await readInChildProcess(path, bounds)).toHaveProperty('workbook');
  });
});

describe('files that only look odd', () => {
  it('one cell at the far corner is a fault at its place', async () => {
    const head = '<row r="1"><c r="A1" t="str"><v>Mã</v></c><c r="B1" t="str"><v>Mức</v></c><c r="C1" t="str"><v>Điểm</v></c></row>';
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const lines = await linesFor(rawXlsx({ sheets: [['Mức', `<sheetData>${head}${corner}</sheetData>`]] }));
    expect(lines).toContainEqual(expect.stringMatching(/^Mức!XFD1048576: /));
  });

  it('refuses to overwrite its own input', async () => {
    const path = join(folder, 'loi.xlsx');
    await writeGrids(path, plainSeason());
    expect(await rankSeasonWorkbook(path, folder)).toMatchObject({ ranked: false });
    await expect(access(path)).resolves.toBeUndefined();
  });

  it('ranks an honest workbook in the same process bounds', async () => {
    const out = join(folder, 'honest');
    expect(await rankSeasonWorkbook(await writePlain(), out)).toMatchObject({ ranked: true, nominations: 3 });
    expect((await readdir(out)).sort()).toEqual(['ket-qua.json', 'ket-qua.xlsx']);
  });
});
