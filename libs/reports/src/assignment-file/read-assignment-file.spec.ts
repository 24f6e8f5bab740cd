import type { AssignmentListView } from '@dvk/judging';
import { Workbook } from 'exceljs';
import { readAssignmentFile } from './read-assignment-file';
import { writeAssignmentWorkbook } from './write-assignment-workbook';

const csv = (text: string): Buffer => Buffer.from(text, 'utf8');
const refusal = (bytes: Buffer) => readAssignmentFile(bytes).then(
  () => 'read',
  (error: { code?: string }) => error.code,
);

const matrix = {
  memberColumns: [
    { place: 'C1', code: 'TV01' },
    { place: 'D1', code: 'TV02' },
  ],
  rows: [
    { place: 'A2', code: 'MH001', members: [{ place: 'C2', code: 'TV01' }] },
    { place: 'A3', code: 'MH002', members: [{ place: 'C3', code: 'TV01' }, { place: 'D3', code: 'TV02' }] },
  ],
  unreadable: [],
};

describe('a CSV file', () => {
  it.each([
    ['with semicolons', 'Mã hồ sơ;Đơn vị;TV01;TV02\r\nMH001;Xã A;x;\r\nMH002;Xã B;X;✓\r\n'],
    ['with commas', 'Mã hồ sơ,Đơn vị,TV01,TV02\nMH001,"Xã A, B",x,-\nMH002,Xã B,1,có\n'],
    ['with tabs, heads typed anyhow', 'MA HO SO\tdon vi\tTV01\tTV02\nMH001\t\tx\t0\nMH002\t\tx\tx'],
    ['with a mark of UTF-8 at its start', '\uFEFFMã hồ sơ;Đơn vị;TV01;TV02\nMH001;;x;không\nMH002;;x;x\n'],
  ])('is read %s', async (_, text) => {
    expect(await readAssignmentFile(csv(text))).toEqual(matrix);
  });

  it('is read as UTF-16 when it says so', async () => {
    const text = Buffer.from('\uFEFFMã hồ sơ\tĐơn vị\tTV01\tTV02\nMH001\t\tx\t\nMH002\t\tx\tx\n', 'utf16le');
    expect(await readAssignmentFile(text)).toEqual(matrix);
  });

  it('may list the members of each nomination in one column', async () => {
    expect(await readAssignmentFile(csv('Danh sách phân công\n\nMã hồ sơ,Người chấm\nMH001,"TV01; TV02"\nMH002,\n'))).toEqual({
      memberColumns: null,
      rows: [
        { place: 'A4', code: 'MH001', members: [{ place: 'B4', code: 'TV01' }, { place: 'B4', code: 'TV02' }] },
        { place: 'A5', code: 'MH002', members: [] },
      ],
      unreadable: [],
    });
  });

  it('has every cell that says something else named with its place', async () => {
    const { rows, unreadable } = await readAssignmentFile(csv('Mã hồ sơ;TV01\nMH001;8,5\n;x\nMH002;x\n'));
    expect(unreadable).toEqual([{ place: 'B2', code: '8,5' }, { place: 'B3', code: 'x' }]);
    expect(rows.map(({ code, members }) => [code, members.length])).toEqual([['MH001', 0], ['MH002', 1]]);
  });

  it.each([
    ['empty', Buffer.alloc(0), 'assignment-file.empty'],
    ['of an old code page', Buffer.from([0x4d, 0xe3, 0x20, 0x68, 0xf4]), 'assignment-file.not-utf8'],
    ['of zeros', Buffer.alloc(100), 'assignment-file.not-utf8'],
    ['without a head', csv('a;b\nc;d\n'), 'assignment-file.head-missing'],
    ['without rows', csv('Mã hồ sơ;TV01\n'), 'assignment-file.no-rows'],
    ['with an open quote', csv('Mã hồ sơ;TV01\nMH001;"x\n'), 'assignment-file.csv-broken'],
    ['of one endless field', csv(`Mã hồ sơ;TV01\n"${'a'.repeat(600_000)}"\n`), 'assignment-file.csv-broken'],
    ['too large', Buffer.alloc(3 * 1024 * 1024, 'x'), 'assignment-file.too-large'],
    ['too long', csv(`Mã hồ sơ;TV01\n${'MH;x\n'.repeat(25_000)}`), 'assignment-file.too-large'],
  ])('%s is refused with its own code', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

describe('a workbook', () => {
  const current: AssignmentListView = {
    campaignCode: 'DX-1',
    members: [{ code: 'TV01', fullName: 'Nguyễn Văn A' }, { code: 'TV02', fullName: '=cmd()' }],
    nominations: [
      { code: 'MH001', initiativeName: '=HYPERLINK("http://x")', unitName: 'Xã A', field: 'Kinh tế', memberCodes: ['TV01'], fixedCodes: ['TV01'] },
      { code: '0002', initiativeName: 'Đường hoa', unitName: 'Xã B', field: '', memberCodes: [], fixedCodes: ['TV02'] },
    ],
  };

  it('reads back as it was written, heads and what cannot change locked, no text a formula', async () => {
    const bytes = await writeAssignmentWorkbook(current);
    expect(await readAssignmentFile(bytes)).toEqual({
      memberColumns: [{ place: 'E6', code: 'TV01' }, { place: 'F6', code: 'TV02' }],
      rows: [
        { place: 'A7', code: 'MH001', members: [{ place: 'E7', code: 'TV01' }] },
        { place: 'A8', code: '0002', members: [] },
      ],
      unreadable: [],
    });
    const book = new Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    expect(['A6', 'E6', 'A7', 'E7', 'F7', 'E8', 'F8'].map((address) => sheet.getCell(address).protection?.locked ?? true)).toEqual([true, true, true, true, false, false, true]);
    expect(sheet.getCell('F7').dataValidation).toMatchObject({ type: 'list', formulae: ['"x"'] });
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  });

  it.each([
    ['a zip archive cut short', async () => (await writeAssignmentWorkbook(current)).subarray(0, 900), ['assignment-file.broken']],
    ['an archive of nothing', async () => Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1'), ['assignment-file.broken']],
    ['an old or encrypted workbook', async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), ['assignment-file.old-format', 'assignment-file.encrypted', 'assignment-file.broken']],
  ])('%s is refused with its own code', async (_, make, codes) => {
    expect(codes).toContain(await refusal(await make()));
  });
});
