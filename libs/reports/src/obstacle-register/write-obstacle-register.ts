import type { Worksheet } from 'exceljs';
import { type DrawSheets, largeWorkbook } from '../papers/large-workbook';
import { numberWords } from '../papers/number-words';
import { BOLD_FONT, closePage, ITALIC_FONT, pageFooter, type PaperColumn, setUpPage, TITLE_FONT, writeDataRow, writeLine, writeSectionRow, writeTableHead } from '../papers/paper-frame';
import { printedDay } from '../printed-day';
import { localMoment } from '../score-sheet-workbook/writing/local-moment';
import { OBSTACLE_REGISTER } from './messages.vi';
import type { ObstacleRegisterOrder } from './obstacle-register-order';

type Row = ObstacleRegisterOrder['rows'][number];

const widths = [5, 10, 24, 18, 16, 15, 28, 22, 18, 11, 18, 24] as const;
const centred: readonly number[] = [0, 1];
const columns: readonly PaperColumn[] = OBSTACLE_REGISTER.columns.map((head, at) => ({ head, width: widths[at] ?? 12, align: centred.includes(at) ? 'center' : 'left' }));

/** *Sổ theo dõi vướng mắc*: each obstacle with its document, whether it stands, and who lifted it why. */
export function writeObstacleRegister(order: ObstacleRegisterOrder): Promise<Buffer> {
  const draw = (rows: readonly Row[]): DrawSheets =>
    function* (book) {
      const sheet = book.addWorksheet(OBSTACLE_REGISTER.sheet);
      setUpPage(sheet, '', columns);
      sheet.headerFooter.oddFooter = pageFooter(OBSTACLE_REGISTER.takenOut(momentOf(order.at)));
      writeLine(sheet, columns.length, OBSTACLE_REGISTER.title, TITLE_FONT);
      writeLine(sheet, columns.length, order.campaignName, BOLD_FONT);
      sheet.addRow([]);
      const head = writeTableHead(sheet, columns);
      for (const [at, row] of rows.entries()) yield void writeDataRow(sheet, columns, cellsOf(row, at + 1));
      if (rows.length === 0) writeSectionRow(sheet, columns, OBSTACLE_REGISTER.none, ITALIC_FONT);
      writeTotals(sheet, rows);
      closePage(sheet, head, columns.length);
    };
  return largeWorkbook({ creator: '', at: new Date(order.at), description: OBSTACLE_REGISTER.title }, draw([]), draw(order.rows));
}

function cellsOf({ nomination, kind, effect, className, reason, documentNumber, documentDate, documentIssuer, enteredByName, enteredAt, lifting }: Row, at: number): (string | number)[] {
  const words = OBSTACLE_REGISTER.effects[effect];
  return [
    at,
    nomination.code,
    nomination.name,
    nomination.unitName,
    OBSTACLE_REGISTER.kinds[kind],
    className === null ? words : OBSTACLE_REGISTER.effectWith(words, className),
    reason,
    OBSTACLE_REGISTER.document(documentNumber, printedDay(documentDate), documentIssuer),
    OBSTACLE_REGISTER.by(enteredByName, momentOf(enteredAt)),
    lifting === null ? OBSTACLE_REGISTER.stands : OBSTACLE_REGISTER.lifted,
    lifting === null ? '' : OBSTACLE_REGISTER.by(lifting.liftedByName, momentOf(lifting.liftedAt)),
    lifting === null ? '' : OBSTACLE_REGISTER.liftingReason(lifting.reason, lifting.document),
  ];
}

function writeTotals(sheet: Worksheet, rows: readonly Row[]): void {
  sheet.addRow([]);
  const counted = (count: number): string => OBSTACLE_REGISTER.count(count, numberWords(count));
  const standing = rows.filter(({ lifting }) => lifting === null).length;
  const nominations = new Set(rows.map(({ nomination }) => nomination.id)).size;
  writeLine(sheet, columns.length, OBSTACLE_REGISTER.total(counted(rows.length), counted(standing), counted(nominations)), BOLD_FONT, 'left');
}

function momentOf(iso: string): string {
  const { time, date } = localMoment(iso);
  return `${time} ${date}`;
}
