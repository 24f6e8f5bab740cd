import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type Person, RegistryWorld } from '../registry/registry-world';
import { FileDesk, filledIn, RegistrationBook } from '../../support/registration-book';
import { useTestApp } from '../../support/test-app';
import { rawXlsx, type RawBook, zipFile } from '../../support/zip-file';

const testApp = useTestApp();
let clerk: Person;
let desk: FileDesk;
let identity: readonly string[];
let allHeads: readonly string[];
let honest: Buffer;

beforeAll(async () => {
  const world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  desk = new FileDesk(clerk.agent, await world.campaign('registration'));
  const template = await desk.template();
  const { book, sheet, headRow } = await RegistrationBook.open(template);
  const read = (values: unknown): string[] => (values as (string | undefined)[]).slice(1).map((value) => String(value ?? ''));
  identity = read(book.getWorksheet('DVK')!.getRow(1).values);
  allHeads = read(sheet.getRow(headRow).values);
  honest = await filledIn(template, [{ name: 'Mô hình thật', kind: 'Mô hình tập thể' }]);
});

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
const typed = (text: string): string => `<is><t xml:space="preserve">${escaped(text)}</t></is>`;
const cell = (column: number, row: number, text: string): string => `<c r="${letters(column)}${row}" t="inlineStr">${typed(text)}</c>`;
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const headAt = (number: number, heads: readonly string[] = allHeads): string => row(number, heads.map((head, at) => cell(at + 1, number, head)).join(''));
/** Columns: name C, kind D, field E, programmes F, situation I. */
const good = (number: number, name: string): string => row(number, cell(3, number, name) + cell(4, number, 'Mô hình tập thể'));
const table = (rows: string): string => `<sheetData>${headAt(1)}${rows}</sheetData>`;
const identityXml = (): string => `<sheetData>${row(1, identity.map((text, at) => cell(at + 1, 1, text)).join(''))}</sheetData>`;
/** A workbook with our identity, whatever its table is. */
const ours = (inner: string, more: Partial<RawBook> = {}, name = 'Đăng ký'): Buffer => rawXlsx({ ...more, sheets: [[name, inner], ['DVK', identityXml()], ...(more.sheets ?? [])] });
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const cellTyped = (attributes: string, inner: string): string => row(2, `<c r="C2" ${attributes}>${inner}</c>${cell(4, 2, 'Mô hình tập thể')}`);
const external = { name: 'xl/externalLinks/externalLink1.xml', bytes: '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook/></externalLink>' };

type Outcome = string | { readonly states: readonly string[]; readonly problems?: readonly string[]; readonly names?: readonly string[] };
const refused = (...problems: string[]): Outcome => ({ states: ['refused'], problems });
const fresh = (...names: string[]): Outcome => ({ states: names.map(() => 'new'), names });

/** What it is, how it is made, and the code of its refusal (`registration-file.…`) or how its rows are read. */
const corpus: readonly (readonly [what: string, make: () => Buffer, outcome: Outcome])[] = [
  // — no workbook at all
  ['nothing', () => Buffer.alloc(0), 'file-empty'],
  ['one byte', () => Buffer.from('P'), 'file-not-a-workbook'],
  ['a list with semicolons', () => Buffer.from('Tên;Đối tượng\nA;B\n'), 'file-not-a-workbook'],
  ['a web page', () => Buffer.from('<html><table><tr><td>Tên</td></tr></table></html>'), 'file-not-a-workbook'],
  ['a program', () => Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(4_000)]), 'file-not-a-workbook'],
  ['a PDF', () => Buffer.from('%PDF-1.4\n%%EOF\n'), 'file-not-a-workbook'],
  ['noise', () => randomBytes(100_000), 'file-not-a-workbook'],
  ['zeros', () => Buffer.alloc(1_000_000), 'file-not-a-workbook'],
  ['an .xls', () => Buffer.concat([compound, Buffer.alloc(4_096)]), 'file-old-format'],
  ['a workbook with a password', () => Buffer.concat([compound, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]), 'file-encrypted'],
  ['an encrypted archive', () => zipFile([{ name: 'xl/workbook.xml', bytes: 'x', flags: 1 }]), 'file-encrypted'],
  ['an archive of nothing', () => Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1'), 'file-not-a-workbook'],
  ['the beginning of an archive', () => Buffer.from('PK\x03\x04', 'latin1'), 'file-broken'],
  ['a Word document', () => zipFile([{ name: 'word/document.xml', bytes: '<x/>' }]), 'file-not-a-workbook'],
  ['an honest file cut half-way', () => honest.subarray(0, honest.length >> 1), 'file-broken'],
  ['an honest file without its last byte', () => honest.subarray(0, honest.length - 1), 'file-broken'],
  ['a file over the limit', () => Buffer.alloc(10 * 1024 * 1024 + 1), 'http.too-large'],
  // — archives that lie
  ['a part twice', () => ours(table(''), { further: [{ name: 'xl/worksheets/sheet1.xml', bytes: '<worksheet/>' }] }), 'file-broken'],
  ['a part that climbs out', () => ours(table(good(2, 'Trèo')), { further: [{ name: '../../etc/passwd', bytes: 'x' }] }), fresh('Trèo')],
  ['sixty thousand parts', () => ours(table(''), { further: Array.from({ length: 60_000 }, (_, at) => ({ name: `x/${at}`, bytes: '' })) }), 'file-too-large'],
  ['two thousand sheets', () => ours(table(''), { sheets: Array.from({ length: 2_000 }, (_, at) => [`S${at}`, '<sheetData/>'] as const) }), 'file-too-large'],
  ['a bomb of empty elements', () => ours(`<sheetData/>${'<element/>'.repeat(24_000_000)}`), 'file-too-large'],
  ['a bomb beside the table that nobody opens', () => ours(table(good(2, 'Bên cạnh')), { further: [{ name: 'xl/media/image1.png', bytes: Buffer.alloc(200_000_000) }] }), fresh('Bên cạnh')],
  ['a workbook inside a workbook', () => ours(table(good(2, 'Lồng nhau')), { further: [{ name: 'xl/embeddings/oleObject1.bin', bytes: Buffer.concat([compound, Buffer.alloc(10_000)]) }] }), fresh('Lồng nhau')],
  // — markup
  ['an external entity', () => ours(table(row(2, '<c r="C2" t="str"><v>&b;</v></c>')), { prolog: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' }), 'file-broken'],
  ['entities that grow', () => ours(table(''), { prolog: `<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>` }), 'file-broken'],
  ['an entity nobody declared', () => ours(table(row(2, '<c r="C2" t="str"><v>&nbsp;</v></c>'))), 'file-broken'],
  ['twenty thousand levels', () => ours('<a>'.repeat(20_000) + '</a>'.repeat(20_000)), 'file-broken'],
  ['markup that does not close', () => ours('<sheetData><row r="1"><c>'), 'file-broken'],
  ['bytes that are no UTF-8', () => zipFile([{ name: '_rels/.rels', bytes: Buffer.from([0x3c, 0xff, 0xfe, 0x80]) }]), 'file-broken'],
  ['an attribute of 20 MB', () => ours(`<sheetData x="${'a'.repeat(20_000_000)}"/>`), 'file-too-large'],
  // — sizes
  ['a merged range over everything', () => ours(`${table(good(2, 'Gộp'))}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`), 'cells-merged'],
  ['a million merged ranges', () => ours(`${table(good(2, 'Gộp'))}<mergeCells>${'<mergeCell ref="C2:D2"/>'.repeat(1_000_000)}</mergeCells>`), 'cells-merged'],
  ['a validation over whole columns', () => ours(`${table(good(2, 'Cả cột'))}<dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a,b"</formula1></dataValidation></dataValidations>`), fresh('Cả cột')],
  ['a dimension that lies', () => ours(`<dimension ref="A1:XFD1048576"/>${table(good(2, 'Khai khống'))}`), fresh('Khai khống')],
  ['columns that reach twenty million', () => ours(`<cols><col min="1" max="20000000" width="9"/></cols>${table(good(2, 'Cột rộng'))}`), fresh('Cột rộng')],
  ['three million rows with text', () => ours(`<sheetData>${'<row><c t="str"><v>a</v></c></row>'.repeat(3_000_000)}</sheetData>`), 'file-too-large'],
  ['a million empty rows', () => ours(table(`${good(2, 'Hàng trống')}${'<row/>'.repeat(1_000_000)}`)), fresh('Hàng trống')],
  ['a row beyond the last one', () => ours(table(row(1_048_577, '<c r="A1048577"><v>1</v></c>'))), 'file-broken'],
  ['a cell beyond the last column', () => ours(table(row(2, '<c r="XFE2"><v>1</v></c>'))), 'file-broken'],
  ['one cell at the far corner', () => ours(table(good(2, 'Góc xa') + row(1_048_576, cell(16_384, 1_048_576, 'x')))), { states: ['new', 'refused'], problems: ['XFD1048576 registration-row.outside-table', 'C1048576 initiative.name-missing', 'D1048576 registration-row.kind-missing'] }],
  ['rows in the wrong order', () => ours(table(good(3, 'A') + good(2, 'B'))), 'file-broken'],
  ['a cell of 300 MB', () => ours(table(row(2, cell(3, 2, 'a'.repeat(300_000_000))))), 'file-too-large'],
  ['a name of 100,000 characters', () => ours(table(good(2, 'a'.repeat(100_000)))), refused('C2 registration-row.too-long')],
  ['two million shared strings', () => ours(table(''), { sharedStrings: '<si><t>a</t></si>'.repeat(2_000_000) }), 'file-too-large'],
  ['a shared string that is not there', () => ours(table(cellTyped('t="s"', '<v>999</v>')), { sharedStrings: '<si><t>a</t></si>' }), 'file-broken'],
  ['a shared string below zero', () => ours(table(cellTyped('t="s"', '<v>-1</v>')), { sharedStrings: '<si><t>a</t></si>' }), 'file-broken'],
  ['ten thousand and one rows', () => ours(table(Array.from({ length: 10_001 }, (_, at) => good(at + 2, `Hàng ${at}`)).join(''))), 'too-many-rows'],
  ['four thousand programmes in one cell', () => ours(table(row(2, cell(3, 2, 'Nhiều chương trình') + cell(4, 2, 'Mô hình tập thể') + cell(6, 2, Array.from({ length: 4_000 }, (_, at) => `CT${at}`).join(';'))))), refused('F2 registration-row.too-many')],
  // — what Excel makes of cells
  ['a formula with its result', () => ours(table(cellTyped('t="str"', '<f>A1&amp;"x"</f><v>Công thức</v>'))), refused('C2 registration-row.formula')],
  ['a formula without a result', () => ours(table(cellTyped('', '<f>1+1</f>'))), refused('C2 registration-row.formula')],
  ['a formula that asks the network', () => ours(table(cellTyped('t="str"', '<f>WEBSERVICE("http://127.0.0.1/x")</f><v>x</v>'))), refused('C2 registration-row.formula')],
  ['a command of old', () => ours(table(cellTyped('t="str"', `<f>cmd|'/c calc'!A1</f><v>x</v>`))), refused('C2 registration-row.formula')],
  ['a shared formula', () => ours(table(cellTyped('', '<f t="shared" si="0"/><v>1</v>'))), refused('C2 registration-row.formula')],
  ['text that looks like a formula', () => ours(table(good(2, '=HYPERLINK("http://x")'))), fresh('=HYPERLINK("http://x")')],
  ['an error', () => ours(table(cellTyped('t="e"', '<v>#REF!</v>'))), refused('C2 registration-row.cell-error')],
  ['a truth value', () => ours(table(cellTyped('t="b"', '<v>1</v>'))), refused('C2 registration-row.truth-value')],
  ['a number for a name', () => ours(table(cellTyped('', '<v>8.3000000000000007</v>'))), fresh('8.3')],
  ['a number beyond all numbers', () => ours(table(cellTyped('', '<v>1e400</v>'))), fresh('1e400')],
  ['a date', () => ours(table(cellTyped('s="1"', '<v>46082</v>')), { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' }), fresh('01/03/2026')],
  ['a date of 1904', () => ours(table(cellTyped('s="1"', '<v>44620</v>')), { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>', workbookInner: '<workbookPr date1904="1"/>' }), fresh('01/03/2026')],
  ['a date before all days', () => ours(table(cellTyped('s="1"', '<v>-5</v>')), { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' }), fresh('-5')],
  ['a style that is not there', () => ours(table(cellTyped('s="999999"', '<v>5</v>'))), fresh('5')],
  ['rich text with reading aids', () => ours(table(cellTyped('t="inlineStr"', '<is><r><t>Ngõ </t></r><r><t>xanh</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>'))), fresh('Ngõ xanh')],
  ['macros that nobody runs', () => ours(table(good(2, 'Có macro')), { further: [{ name: 'xl/vbaProject.bin', bytes: randomBytes(2_000) }] }), fresh('Có macro')],
  ['links to elsewhere', () => ours(table(good(2, 'Có liên kết')), { further: [external] }), fresh('Có liên kết')],
  // — letters
  ['letters taken apart', () => ours(table(good(2, 'Tổ hòa giải'.normalize('NFD')))), fresh('Tổ hòa giải')],
  ['heads taken apart, in capitals, with blanks', () => ours(`<sheetData>${headAt(1, allHeads.map((head) => ` ${head.toUpperCase().normalize('NFD')} `))}${good(2, 'Đầu cột')}</sheetData>`), fresh('Đầu cột')],
  ['signs nobody sees', () => ours(table(good(2, 'N\u200bgõ\u200f \u202esạch\u202c\ufeff'))), fresh('Ngõ sạch')],
  ['a name of signs nobody sees', () => ours(table(good(2, '\u200b\u200e\u2060\u00ad'))), refused('C2 initiative.name-missing')],
  ['characters XML cannot hold', () => ours(table(good(2, 'A_x0000_B_x0007_C_xFFFE_D_xD800_E'))), fresh('ABCDE')],
  ['line ends in a name', () => ours(table(good(2, 'Hai\r\ndòng'))), fresh('Hai dòng')],
  ['an emoji', () => ours(table(good(2, 'Ngõ sạch 👨‍👩‍👧'))), fresh('Ngõ sạch 👨‍👩‍👧')],
  ['markup in a name', () => ours(table(good(2, '<script>alert(1)</script>{{7*7}}%_\\'))), fresh('<script>alert(1)</script>{{7*7}}%_\\')],
  ['ten thousand marks upon one letter', () => ours(table(good(2, `a${'\u0301'.repeat(10_000)}`))), refused('C2 registration-row.too-long')],
  // — tables
  ['no identity', () => rawXlsx({ sheets: [['Đăng ký', table(good(2, 'Ai đó'))]] }), 'not-ours'],
  ['an identity of another kind of file', () => rawXlsx({ sheets: [['Đăng ký', table(good(2, 'Ai đó'))], ['DVK', `<sheetData>${row(1, cell(1, 1, 'dan-van-kheo/score-sheets/1'))}</sheetData>`]] }), 'not-ours'],
  ['a seal too long to be one', () => rawXlsx({ sheets: [['Đăng ký', table(good(2, 'A'))], ['DVK', `<sheetData>${row(1, [...identity.slice(0, 4), 'f'.repeat(30_000)].map((text, at) => cell(at + 1, 1, text)).join(''))}</sheetData>`]] }), 'tampered'],
  ['no sheet of the form', () => ours(table(good(2, 'A')), {}, 'Sheet1'), 'sheet-missing'],
  ['a sheet without cells', () => ours('<sheetData/>'), 'head-missing'],
  ['no head among twenty rows', () => ours(`<sheetData>${Array.from({ length: 25 }, (_, at) => row(at + 1, cell(1, at + 1, 'x'))).join('')}${headAt(26)}</sheetData>`), 'head-missing'],
  ['the head further down', () => ours(`<sheetData>${row(3, cell(1, 3, 'Tỉnh Thử'))}${headAt(9)}${good(10, 'Dưới đầu')}</sheetData>`), fresh('Dưới đầu')],
  ['a strange column', () => ours(`<sheetData>${headAt(1, [...allHeads, 'Ghi chú'])}${good(2, 'A')}</sheetData>`), 'column-unknown'],
  ['a column twice', () => ours(`<sheetData>${headAt(1, [...allHeads, 'mục tiêu'])}${good(2, 'A')}</sheetData>`), 'column-doubled'],
  ['no rows', () => ours(table('')), 'no-rows'],
  ['rows of blanks', () => ours(table(row(2, cell(3, 2, '   \t')))), 'no-rows'],
  ['hidden rows and filters', () => ours(`<sheetData>${headAt(1)}<row r="2" hidden="1">${cell(3, 2, 'Ẩn')}${cell(4, 2, 'Mô hình tập thể')}</row></sheetData><autoFilter ref="A1:T2"/>`), fresh('Ẩn')],
  ['keys that are none', () => ours(table(row(2, cell(1, 2, '../../x') + cell(3, 2, 'Khóa lạ') + cell(4, 2, 'Mô hình tập thể')) + row(3, cell(1, 3, '99999999999') + cell(3, 3, 'Khóa dài') + cell(4, 3, 'Mô hình tập thể')))), fresh('Khóa lạ', 'Khóa dài')],
  ['one key on many rows', () => ours(table([2, 3].map((at) => row(at, cell(1, at, '7') + cell(3, at, `Chép ${at}`) + cell(4, at, 'Mô hình tập thể'))).join(''))), fresh('Chép 2', 'Chép 3')],
];

interface Row {
  readonly state: string;
  readonly name: string;
  readonly problems: readonly { readonly cell: string; readonly code: string }[];
}

it('has at least sixty files', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
});

/** So long may anybody wait for the health page while hostile files are read, and so much may the server's own process grow. */
const patience = 5_000;
const growth = 400 * 1024 * 1024;
const ownMemory = (): number => process.memoryUsage().rss;

/** Asks the health page over and over while the work lasts. @returns the longest anybody waited, and how often it was asked */
async function watched<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly slowest: number; readonly asked: number }> {
  let over = false;
  let slowest = 0;
  let asked = 0;
  const watching = (async () => {
    while (!over) {
      const from = performance.now();
      await testApp().bareAgent().get('/api/health').expect(200);
      slowest = Math.max(slowest, performance.now() - from);
      asked += 1;
    }
  })();
  try {
    return { result: await work(), slowest, asked };
  } finally {
    over = true;
    await watching;
  }
}

describe('a hostile file is refused with its own code or read as it is, and nobody else waits for it', () => {
  it.each(corpus)('%s', async (_, make, outcome) => {
    const bytes = make();
    const before = ownMemory();
    const { result, slowest, asked } = await watched(() => desk.preview(bytes));
    const { status, body } = result;
    if (typeof outcome === 'string') expect([status, body.code]).toEqual([status === 413 ? 413 : 422, outcome.startsWith('http.') ? outcome : `registration-file.${outcome}`]);
    else {
      const rows = body.rows as readonly Row[];
      expect([status, rows?.map(({ state }) => state)]).toEqual([200, outcome.states]);
      if (outcome.names !== undefined) expect(rows.map(({ name }) => name)).toEqual(outcome.names);
      if (outcome.problems !== undefined) expect(rows.flatMap(({ problems }) => problems.map(({ cell: at, code }) => `${at} ${code}`)).sort()).toEqual([...outcome.problems].sort());
    }
    expect(asked).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(patience);
    // The file itself was made in this process, too.
    expect(ownMemory() - before).toBeLessThan(growth + bytes.length * 8);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`dvk-upload-${process.pid}-`))).toEqual([]);
  });

  it('is marked with its errors and looked at under its fingerprint as well, and what it brought in letters comes back as text', async () => {
    for (const [, make, outcome] of corpus.filter(([what]) => /formula|letters|markup|far corner|program/.test(what))) {
      if (typeof outcome === 'string') continue;
      const back = await RegistrationBook.open(await desk.errors(make()));
      back.sheet.eachRow((each) => each.eachCell((found) => expect([found.formula, found.hyperlink]).toEqual([undefined, undefined])));
    }
  });
});
