import type { Worksheet } from 'exceljs';
import { figureAndWords, kindCounts, kindsInWords } from '../papers/kind-counts';
import { type DrawSheets, largeWorkbook } from '../papers/large-workbook';
import {
  BOLD_FONT,
  closePage,
  ITALIC_FONT,
  pageFooter,
  type PaperColumn,
  setUpPage,
  TITLE_FONT,
  writeDataRow,
  writeLine,
  writePaperHead,
  writeSectionRow,
  writeSignatures,
  writeTableHead,
} from '../papers/paper-frame';
import { localMoment } from '../score-sheet-workbook/writing/local-moment';
import { REGISTRATION } from './messages.vi';
import type { RegistrationListOrder, RegistrationRow } from './registration-list-order';
import { registrationStates, type RegistrationTotal, totalOf, totalsByField, totalsByKind, totalsByUnit } from './registration-totals';

const widths = [5, 9, 32, 20, 12, 14, 48, 18, 13, 11, 12, 9] as const;
const centred: readonly number[] = [0, 1, 4, 9, 10, 11];
const columns: readonly PaperColumn[] = REGISTRATION.columns.map((head, at) => ({ head, width: widths[at] ?? 12, align: centred.includes(at) ? 'center' : 'left' }));
const totalColumns: readonly PaperColumn[] = [
  { head: REGISTRATION.totals.name, width: 60, align: 'left' },
  { head: REGISTRATION.totals.sum, width: 14, align: 'center' },
  ...registrationStates.map((state): PaperColumn => ({ head: REGISTRATION.states[state], width: 14, align: 'center' })),
];

/** *Danh sách đăng ký mô hình*: one row for each nomination, to be filtered; on a second sheet the totals by unit, field and kind. */
export function writeRegistrationList(order: RegistrationListOrder): Promise<Buffer> {
  const draw = (rows: readonly RegistrationRow[]): DrawSheets => function* (book) {
    yield* writeRows(book.addWorksheet(REGISTRATION.sheet), order, rows);
    writeTotals(book.addWorksheet(REGISTRATION.totals.sheet), order, rows);
  };
  return largeWorkbook({ creator: '', at: new Date(order.at), description: REGISTRATION.title }, draw([]), draw(order.rows));
}

function* writeRows(sheet: Worksheet, order: RegistrationListOrder, rows: readonly RegistrationRow[]): Generator<void> {
  const { settings } = order;
  setUpPage(sheet, '', columns);
  sheet.headerFooter.oddFooter = footerOf(order);
  if (settings !== null) writePaperHead(sheet, columns.length, settings);
  writeTitle(sheet, columns.length, REGISTRATION.title, order);
  const head = writeTableHead(sheet, columns);
  for (const [at, row] of rows.entries()) yield void writeDataRow(sheet, columns, cellsOf(row, at + 1));
  if (rows.length === 0) writeSectionRow(sheet, columns, REGISTRATION.none, ITALIC_FONT);
  // Below the column numbers: filtering leaves them where they are.
  sheet.autoFilter = { from: { row: head.last, column: 1 }, to: { row: head.last + Math.max(1, rows.length), column: columns.length } };
  sheet.addRow([]);
  const total = REGISTRATION.total(figureAndWords(rows.length), kindsInWords(kindCounts(rows.map(({ subjectKind }) => subjectKind))));
  if (rows.length > 0) writeLine(sheet, columns.length, total, BOLD_FONT, 'left');
  if (settings !== null) writeSignatures(sheet, columns.length, settings, null);
  closePage(sheet, head, columns.length);
}

function writeTotals(sheet: Worksheet, order: RegistrationListOrder, rows: readonly RegistrationRow[]): void {
  const { totals } = REGISTRATION;
  setUpPage(sheet, '', totalColumns);
  sheet.headerFooter.oddFooter = footerOf(order);
  writeTitle(sheet, totalColumns.length, totals.title, order);
  const head = writeTableHead(sheet, totalColumns);
  const sections: readonly (readonly [(count: number) => string, readonly RegistrationTotal[]])[] = [
    [totals.byUnit, totalsByUnit(rows)],
    [totals.byField, totalsByField(rows)],
    [totals.byKind, totalsByKind(rows)],
  ];
  for (const [name, lines] of sections) {
    writeSectionRow(sheet, totalColumns, name(lines.length));
    for (const line of lines) writeDataRow(sheet, totalColumns, totalCells(line));
  }
  writeDataRow(sheet, totalColumns, totalCells(totalOf(totals.all, rows)), 'bold-filled');
  closePage(sheet, head, totalColumns.length);
}

function writeTitle(sheet: Worksheet, width: number, title: string, { campaignName, narrowedBy, settings, rows }: RegistrationListOrder): void {
  writeLine(sheet, width, title, TITLE_FONT);
  writeLine(sheet, width, campaignName, BOLD_FONT);
  const units = [...new Set(rows.map(({ unitName }) => unitName))];
  if (settings === null && units.length > 0) writeLine(sheet, width, REGISTRATION.ofUnits(units.join('; ')), ITALIC_FONT);
  if (narrowedBy !== '') writeLine(sheet, width, REGISTRATION.narrowed(narrowedBy), ITALIC_FONT);
  sheet.addRow([]);
}

function footerOf({ at }: RegistrationListOrder): string {
  const { time, date } = localMoment(at);
  return pageFooter(REGISTRATION.takenOut(`${time} ${date}`));
}

function cellsOf({ code, initiativeName, unitName, subjectKind, field, summary, leaderInCharge, levelAimedAt, submittedAt, state, evidenceCount }: RegistrationRow, at: number): (string | number)[] {
  const day = submittedAt === null ? '' : localMoment(submittedAt).date;
  return [at, code, initiativeName, unitName, REGISTRATION.kinds[subjectKind], field, summary, leaderInCharge, levelAimedAt, day, REGISTRATION.states[state], evidenceCount];
}

const totalCells = ({ name, all, byState }: RegistrationTotal): (string | number)[] => [name, all, ...registrationStates.map((state) => byState[state])];
