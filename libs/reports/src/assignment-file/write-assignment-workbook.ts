import type { AssignmentListView } from '@dvk/judging';
import { Workbook, type DataValidation, type Row, type Worksheet } from 'exceljs';
import { ASSIGNMENT_SHEET } from './messages.vi';

const { heads, notes, refusal, refusalTitle, sheetName, tick, title } = ASSIGNMENT_SHEET;
const font = { name: 'Times New Roman', size: 12 } as const;
const bold = { ...font, bold: true } as const;
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } } as const;
const fixedFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } } as const;
const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: line, left: line, bottom: line, right: line } as const;
const information = [heads.code, heads.name, heads.unit, heads.field] as const;
const widths = [12, 44, 28, 22] as const;
const tickOnly: DataValidation = { type: 'list', allowBlank: true, formulae: [`"${tick}"`], showErrorMessage: true, errorTitle: refusalTitle, error: refusal };

/** The assignments as they stand, to be changed by ticks and handed back: heads and what cannot change are locked. */
export async function writeAssignmentWorkbook({ members, nominations }: AssignmentListView): Promise<Buffer> {
  const book = new Workbook();
  const headRow = notes.length + 3;
  const sheet = book.addWorksheet(sheetName, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headRow - 1}:${headRow}` },
  });
  [title, ...notes].forEach((text, at) => {
    const cell = sheet.getCell(at + 1, 1);
    cell.value = text;
    cell.font = at === 0 ? { ...bold, size: 14 } : font;
  });
  writeHead(sheet.getRow(headRow - 1), [...information.map(() => ''), ...members.map(({ fullName }) => fullName)]);
  writeHead(sheet.getRow(headRow), [...information, ...members.map(({ code }) => code)]);
  sheet.getRow(headRow - 1).height = 60;
  nominations.forEach(({ code, initiativeName, unitName, field, memberCodes, fixedCodes }, at) => {
    const row = sheet.getRow(headRow + 1 + at);
    [code, initiativeName, unitName, field].forEach((text, index) => {
      const cell = row.getCell(index + 1);
      cell.value = text;
      cell.numFmt = '@';
      cell.font = font;
      cell.border = border;
      cell.alignment = { vertical: 'top', wrapText: true };
    });
    members.forEach((member, index) => {
      const cell = row.getCell(information.length + 1 + index);
      const fixed = fixedCodes.includes(member.code);
      if (memberCodes.includes(member.code)) cell.value = tick;
      cell.font = font;
      cell.border = border;
      cell.alignment = { vertical: 'top', horizontal: 'center' };
      cell.protection = { locked: fixed };
      if (fixed) cell.fill = fixedFill;
    });
  });
  [...widths, ...members.map(() => 9)].forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  if (members.length > 0 && nominations.length > 0) validateTicks(sheet, headRow + 1, headRow + nominations.length, members.length);
  // Without a password: it keeps from slips, and the upload is checked whatever it holds.
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true, deleteRows: true });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeHead(row: Row, texts: readonly string[]): void {
  texts.forEach((text, at) => {
    const cell = row.getCell(at + 1);
    cell.value = text === '' ? null : text;
    cell.numFmt = '@';
    cell.font = bold;
    cell.fill = headFill;
    cell.border = border;
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  });
}

/** exceljs types the single cell's validation only; a range is one entry of the sheet's model. */
function validateTicks(sheet: Worksheet, first: number, last: number, members: number): void {
  const range = `${sheet.getCell(first, information.length + 1).address}:${sheet.getCell(last, information.length + members).address}`;
  Object.assign((sheet as Worksheet & { dataValidations: { model: Record<string, DataValidation> } }).dataValidations.model, { [range]: tickOnly });
}
