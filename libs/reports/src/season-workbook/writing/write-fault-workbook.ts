import { Workbook, type Cell, type Fill, type Worksheet } from 'exceljs';
import type { Fault, FaultList } from '../faults';
import { FAULT_SHEET, faultSentence } from '../messages.vi';
import type { RawCell, RawSheet, RawWorkbook } from '../reading/raw-workbook';
import { freeSheetName } from './sheet-name';

const WRONG: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
/** Beyond these bounds cells are listed, not drawn: one stray cell must not make a file of a million rows. */
const LAST_ROW = 120_000;
const LAST_COLUMN = 300;
const SHORTEST_WIDTH = 8;

/**
 * Writes the workbook as it was read, with each wrong cell filled and commented, and a first sheet "Lỗi" that lists the
 * faults. Formulas come back as their stored results; nothing of the file is interpreted as a formula or link.
 */
export async function writeFaultWorkbook(path: string, workbook: RawWorkbook | null, faults: FaultList): Promise<void> {
  const book = new Workbook();
  const names = new Map<string, Worksheet>();
  const listName = freeSheetName(FAULT_SHEET.name, (workbook?.sheets ?? []).map((sheet) => sheet.name));
  writeList(book.addWorksheet(listName), faults);
  const taken = [listName];
  for (const sheet of workbook?.sheets ?? []) {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    const copy = book.addWorksheet(name);
    copyCells(copy, sheet);
    if (!names.has(sheet.name)) names.set(sheet.name, copy);
  }
  for (const [place, own] of groupByCell(faults.faults)) markCell(names.get(own[0]?.sheet ?? ''), place, own);
  await book.xlsx.writeFile(path);
}

function copyCells(copy: Worksheet, sheet: RawSheet): void {
  sheet.widths.forEach((width, at) => {
    if (width !== null) copy.getColumn(at + 1).width = Math.min(Math.max(width, SHORTEST_WIDTH), 100);
  });
  for (const row of sheet.rows) {
    if (row.number > LAST_ROW) continue;
    const target = copy.getRow(row.number);
    for (const cell of row.cells) if (cell[0] <= LAST_COLUMN) target.getCell(cell[0]).value = valueOf(cell);
  }
}

function valueOf([, type, value]: RawCell): string | number | boolean {
  if (type === 'boolean') return value === '1';
  return type === 'number' || type === 'percent' ? Number(value) : value;
}

function groupByCell(faults: readonly Fault[]): Map<string, Fault[]> {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = `${fault.sheet}\u0000${fault.cell}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return groups;
}

function markCell(sheet: Worksheet | undefined, place: string, faults: readonly Fault[]): void {
  const address = place.slice(place.indexOf('\u0000') + 1);
  const cell = sheet === undefined ? null : cellWithin(sheet, address);
  if (cell === null) return;
  cell.fill = WRONG;
  cell.note = { texts: [{ text: faults.map(faultSentence).join('\n') }] };
}

function cellWithin(sheet: Worksheet, address: string): Cell | null {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  const column = [...(match?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match?.[2] ?? 0);
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? sheet.getCell(row, column) : null;
}

function writeList(sheet: Worksheet, faults: FaultList): void {
  sheet.columns = [{ width: 7 }, { width: 20 }, { width: 10 }, { width: 100 }];
  sheet.addRow([FAULT_SHEET.title]).font = { name: 'Times New Roman', size: 13, bold: true };
  sheet.addRow([...FAULT_SHEET.heads]).font = { name: 'Times New Roman', size: 12, bold: true };
  faults.faults.forEach((fault, at) => {
    const row = sheet.addRow([at + 1, fault.sheet || FAULT_SHEET.wholeFile, fault.cell, faultSentence(fault)]);
    row.font = { name: 'Times New Roman', size: 12 };
    row.alignment = { vertical: 'top', wrapText: true };
  });
  if (faults.unlisted > 0) sheet.addRow(['', '', '', FAULT_SHEET.unlisted(faults.unlisted)]);
  sheet.views = [{ state: 'frozen', ySplit: 2 }];
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2, column: FAULT_SHEET.heads.length } };
}
