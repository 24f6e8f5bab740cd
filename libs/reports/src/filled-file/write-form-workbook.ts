import { type Cell, type DataValidation, type Style, Workbook, type Worksheet } from 'exceljs';
import { IDENTITY_SHEET } from '../score-sheet-workbook/messages.vi';
import { columnLetters } from '../season-workbook/cell-address';
import type { FormOrder, FormOrderColumn, MarkedFormRow } from './form-order';

const font = { name: 'Times New Roman', size: 12 } as const;
const edge = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: edge, left: edge, bottom: edge, right: edge } as const;
const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const alignment = { vertical: 'top', wrapText: true } as const;

/** One object per look, shared by all its cells. */
const looks = {
  head: { font: { ...font, bold: true }, fill: solid('FFE2EFDA'), border, numFmt: '@', alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  open: { font, border, numFmt: '@', alignment },
  wrong: { font, border, numFmt: '@', alignment, fill: solid('FFFFC7CE') },
  error: { font: { ...font, color: { argb: 'FF9C0006' } }, border, numFmt: '@', alignment },
} satisfies Readonly<Record<string, Partial<Style>>>;

const headRow = 3;
const firstRow = headRow + 1;
/** A prompt of a cell holds no more, and neither does a cell. */
const longestPrompt = 255;
const longestCell = 32_767;
/** A4, as wide as the page. */
const wholeWidth = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** Column of the sheet, from 1, of the form's column at that place. */
const columnAt = ({ heads }: FormOrder, at: number): number => at + (heads.rowKey === null ? 1 : 2);

/** The file to be filled in, or one that came with its errors marked; both are read in the same way. */
export async function writeFormWorkbook(order: FormOrder): Promise<Buffer> {
  const { sheets, rows, frozenColumns, manyPages } = order;
  const book = new Workbook();
  writeGuide(book.addWorksheet(sheets.guide, { pageSetup: wholeWidth }), order);
  const frozen = columnAt(order, frozenColumns - 1);
  // Too many columns would be too small on one page: each page repeats the heads and the last of those that stay.
  const beside = { paperSize: 9, orientation: 'landscape', printTitlesRow: `${headRow}:${headRow}`, printTitlesColumn: `${columnLetters(frozen)}:${columnLetters(frozen)}` } as const;
  const whole = { ...wholeWidth, printTitlesRow: `${headRow}:${headRow}` } as const;
  writeForm(book.addWorksheet(sheets.form, { pageSetup: manyPages ? beside : whole, views: [{ state: 'frozen', xSplit: frozen, ySplit: headRow }] }), order);
  writeLists(book.addWorksheet(sheets.lists, { pageSetup: wholeWidth, views: [{ state: 'frozen', ySplit: 1 }] }), order);
  book.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' }).addRow([...order.identity]);
  if (rows !== null) book.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: 1, visibility: 'visible' }];
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeGuide(sheet: Worksheet, { guide }: FormOrder): void {
  sheet.getColumn(1).width = 110;
  guide.forEach((line, at) => {
    const cell = sheet.getCell(at + 1, 1);
    cell.value = line;
    cell.font = at === 0 ? { ...font, bold: true, size: 14 } : font;
    cell.alignment = alignment;
  });
}

function writeForm(sheet: Worksheet, order: FormOrder): void {
  const { title, note, columns, heads, rows, emptyRows } = order;
  put(sheet.getCell(1, columnAt(order, 0)), title, { font: { ...font, bold: true, size: 14 } });
  put(sheet.getCell(2, columnAt(order, 0)), note, { font: { ...font, italic: true } });
  if (heads.rowKey !== null) {
    put(sheet.getCell(headRow, 1), heads.rowKey, looks.head);
    sheet.getColumn(1).hidden = true;
  }
  for (const [at, { head, width }] of columns.entries()) {
    put(sheet.getCell(headRow, columnAt(order, at)), head, looks.head);
    sheet.getColumn(columnAt(order, at)).width = width;
  }
  sheet.getRow(headRow).height = 48;
  const written = rows ?? [];
  const errorColumn = columnAt(order, columns.length);
  if (rows !== null) {
    put(sheet.getCell(headRow, errorColumn), heads.errors, looks.head);
    sheet.getColumn(errorColumn).width = 60;
  }
  const keys = newKeys(written);
  const last = firstRow - 1 + Math.max(emptyRows, written.length);
  for (let number = firstRow; number <= last; number += 1) {
    const row = written[number - firstRow];
    if (heads.rowKey !== null) put(sheet.getCell(number, 1), row?.key ?? String(keys.next().value), looks.open);
    for (const [at, { key }] of columns.entries()) putCell(sheet.getCell(number, columnAt(order, at)), row, key);
    if (row !== undefined) put(sheet.getCell(number, errorColumn), row.errors.join('\n'), looks.error);
  }
  for (const [at, column] of columns.entries()) validate(sheet, columnLetters(columnAt(order, at)), column, order);
}

/** Numbers that no row bears yet. */
function* newKeys(rows: readonly MarkedFormRow[]): Generator<number> {
  const taken = rows.map(({ key }) => Number(key ?? 0)).reduce((most, each) => Math.max(most, each), 0);
  for (let number = taken + 1; ; number += 1) yield number;
}

function putCell(cell: Cell, row: MarkedFormRow | undefined, column: string): void {
  const marks = row?.marks[column] ?? [];
  put(cell, row?.cells[column] ?? '', marks.length > 0 ? looks.wrong : looks.open);
  if (marks.length > 0) cell.note = { texts: [{ text: marks.join('\n') }] };
}

/** Cell by cell: a text stays a text, whatever it begins with. */
function put(cell: Cell, text: string, style: Partial<Style>): void {
  if (text !== '') cell.value = text.slice(0, longestCell);
  cell.style = style;
}

function validate(sheet: Worksheet, letters: string, { hint, list, most }: FormOrderColumn, { lists, sheets, refusal, mostRows }: FormOrder): void {
  const prompt = { showInputMessage: true, prompt: hint.slice(0, longestPrompt), allowBlank: true, showErrorMessage: true, errorTitle: refusal.title };
  const count = list === null ? 0 : (lists[list]?.words.length ?? 0);
  const rule: DataValidation | null =
    list !== null && count > 0
      ? { ...prompt, type: 'list', error: refusal.notListed, formulae: [`'${sheets.lists}'!$${columnLetters(list + 1)}$2:$${columnLetters(list + 1)}$${count + 1}`] }
      : most === null
        ? null
        : { ...prompt, type: 'textLength', operator: 'lessThanOrEqual', error: most.refusal, formulae: [most.characters] };
  if (rule === null) return;
  // exceljs types the single cell's validation only; a range is one entry of the sheet's model.
  Object.assign((sheet as Worksheet & { dataValidations: { model: Record<string, DataValidation> } }).dataValidations.model, { [`${letters}${firstRow}:${letters}${firstRow + mostRows - 1}`]: rule });
}

function writeLists(sheet: Worksheet, { lists }: FormOrder): void {
  for (const [at, { head, width, words }] of lists.entries()) {
    sheet.getColumn(at + 1).width = width;
    put(sheet.getCell(1, at + 1), head, looks.head);
    words.forEach((word, index) => put(sheet.getCell(index + 2, at + 1), word, looks.open));
  }
}
