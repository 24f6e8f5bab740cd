import { type Cell, type DataValidation, type Style, Workbook, type Worksheet } from 'exceljs';
import { IDENTITY_SHEET } from '../../score-sheet-workbook/messages.vi';
import { columnLetters } from '../../season-workbook/cell-address';
import { identityWord, keyedRows, mostRows } from '../form-layout';
import { CELL_REFUSAL, COLUMN_HINTS, FORM_COLUMNS, type FormColumn, FURTHER_COLUMNS, GUIDE, LIST_HEADS, REGISTRATION_FILE } from '../messages.vi';
import type { FileLists, MarkedRow, RegistrationFileOrder } from './registration-file-order';

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
const keyColumn = 1;
const formColumns = Object.keys(FORM_COLUMNS) as FormColumn[];
const columnOf = (column: FormColumn): number => keyColumn + 1 + formColumns.indexOf(column);
const errorColumn = keyColumn + 1 + formColumns.length;
const widths: Readonly<Partial<Record<FormColumn, number>>> = { unit: 26, name: 40, kind: 20, field: 22, programmes: 26, continues: 24, partners: 30, leaderInCharge: 26, levelAimedAt: 18 };
const narrativeWidth = 42;
/** Which column chooses from which list; a cell that holds several words only says where they stand. */
const listOf: Readonly<Partial<Record<FormColumn, keyof FileLists>>> = { unit: 'units', kind: 'kinds', field: 'fields', continues: 'earlier' };
const lists = Object.keys(LIST_HEADS) as (keyof FileLists)[];
/** A prompt of a cell holds no more, and neither does a cell. */
const longestPrompt = 255;
const longestCell = 32_767;
/** A4, as wide as the page. */
const wholeWidth = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
/** Nineteen columns would be too small on one page: each page repeats the heads and the name. */
const pagesBesideEachOther = { paperSize: 9, orientation: 'landscape', printTitlesRow: `${headRow}:${headRow}`, printTitlesColumn: `${columnLetters(columnOf('name'))}:${columnLetters(columnOf('name'))}` } as const;

/** The file to be filled in, or one that came with its errors marked; both are read in the same way. */
export async function writeRegistrationWorkbook(order: RegistrationFileOrder): Promise<Buffer> {
  const book = new Workbook();
  const guide = book.addWorksheet(REGISTRATION_FILE.guideSheet, { pageSetup: wholeWidth });
  writeGuide(guide, order);
  writeForm(book.addWorksheet(REGISTRATION_FILE.sheet, { pageSetup: pagesBesideEachOther, views: [{ state: 'frozen', xSplit: columnOf('name'), ySplit: headRow }] }), order);
  writeLists(book.addWorksheet(REGISTRATION_FILE.listSheet, { pageSetup: wholeWidth, views: [{ state: 'frozen', ySplit: 1 }] }), order.lists);
  const { templateId, campaignId, version, seal } = order.identity;
  book.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' }).addRow([identityWord, templateId, campaignId, version, seal]);
  if (order.rows !== null) book.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: 1, visibility: 'visible' }];
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeGuide(sheet: Worksheet, { campaignName }: RegistrationFileOrder): void {
  sheet.getColumn(1).width = 110;
  const lines = [GUIDE.title, GUIDE.campaign(campaignName), ...GUIDE.steps, GUIDE.limits(mostRows.toLocaleString('vi-VN'))];
  lines.forEach((line, at) => {
    const cell = sheet.getCell(at + 1, 1);
    cell.value = line;
    cell.font = at === 0 ? { ...font, bold: true, size: 14 } : font;
    cell.alignment = alignment;
  });
}

function writeForm(sheet: Worksheet, { campaignName, rows, lists: choices, lengths }: RegistrationFileOrder): void {
  put(sheet.getCell(1, columnOf('unit')), REGISTRATION_FILE.title(campaignName), { font: { ...font, bold: true, size: 14 } });
  put(sheet.getCell(2, columnOf('unit')), REGISTRATION_FILE.note, { font: { ...font, italic: true } });
  put(sheet.getCell(headRow, keyColumn), FURTHER_COLUMNS.rowKey, looks.head);
  sheet.getColumn(keyColumn).hidden = true;
  for (const column of formColumns) {
    put(sheet.getCell(headRow, columnOf(column)), FORM_COLUMNS[column], looks.head);
    sheet.getColumn(columnOf(column)).width = widths[column] ?? narrativeWidth;
  }
  sheet.getRow(headRow).height = 48;
  const written = rows ?? [];
  if (rows !== null) {
    put(sheet.getCell(headRow, errorColumn), FURTHER_COLUMNS.errors, looks.head);
    sheet.getColumn(errorColumn).width = 60;
  }
  const keys = newKeys(written);
  const last = firstRow - 1 + Math.max(keyedRows, written.length);
  for (let number = firstRow; number <= last; number += 1) {
    const row = written[number - firstRow];
    put(sheet.getCell(number, keyColumn), row?.key ?? String(keys.next().value), looks.open);
    for (const column of formColumns) putCell(sheet.getCell(number, columnOf(column)), row, column);
    if (row !== undefined) put(sheet.getCell(number, errorColumn), row.errors.join('\n'), looks.error);
  }
  for (const column of formColumns) validate(sheet, column, choices, lengths[column]);
}

/** Numbers that no row bears yet. */
function* newKeys(rows: readonly MarkedRow[]): Generator<number> {
  const taken = rows.map(({ key }) => Number(key ?? 0)).reduce((most, each) => Math.max(most, each), 0);
  for (let number = taken + 1; ; number += 1) yield number;
}

function putCell(cell: Cell, row: MarkedRow | undefined, column: FormColumn): void {
  const marks = row?.marks[column] ?? [];
  put(cell, row?.cells[column] ?? '', marks.length > 0 ? looks.wrong : looks.open);
  if (marks.length > 0) cell.note = { texts: [{ text: marks.join('\n') }] };
}

/** Cell by cell: a text stays a text, whatever it begins with. */
function put(cell: Cell, text: string, style: Partial<Style>): void {
  if (text !== '') cell.value = text.slice(0, longestCell);
  cell.style = style;
}

function validate(sheet: Worksheet, column: FormColumn, choices: FileLists, most: number | undefined): void {
  const letters = columnLetters(columnOf(column));
  const prompt = { showInputMessage: true, prompt: COLUMN_HINTS[column].slice(0, longestPrompt), allowBlank: true, showErrorMessage: true, errorTitle: CELL_REFUSAL.title };
  const list = listOf[column];
  const count = list === undefined ? 0 : choices[list].length;
  const rule: DataValidation | null =
    list !== undefined && count > 0
      ? { ...prompt, type: 'list', error: CELL_REFUSAL.notListed, formulae: [listRange(list, count)] }
      : most === undefined
        ? null
        : { ...prompt, type: 'textLength', operator: 'lessThanOrEqual', error: CELL_REFUSAL.tooLong(most), formulae: [most] };
  if (rule === null) return;
  // exceljs types the single cell's validation only; a range is one entry of the sheet's model.
  Object.assign((sheet as Worksheet & { dataValidations: { model: Record<string, DataValidation> } }).dataValidations.model, { [`${letters}${firstRow}:${letters}${firstRow + mostRows - 1}`]: rule });
}

function listRange(list: keyof FileLists, count: number): string {
  const letters = columnLetters(lists.indexOf(list) + 1);
  return `'${REGISTRATION_FILE.listSheet}'!$${letters}$2:$${letters}$${count + 1}`;
}

function writeLists(sheet: Worksheet, choices: FileLists): void {
  lists.forEach((list, at) => {
    sheet.getColumn(at + 1).width = list === 'earlier' || list === 'partners' ? 48 : 30;
    put(sheet.getCell(1, at + 1), LIST_HEADS[list], looks.head);
    choices[list].forEach((word, index) => put(sheet.getCell(index + 2, at + 1), word, looks.open));
  });
}
