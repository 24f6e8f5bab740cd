import { type DrawSheets, largeWorkbook } from '../papers/large-workbook';
import { figureAndWords } from '../papers/kind-counts';
import { BOLD_FONT, closePage, ITALIC_FONT, pageFooter, type PaperColumn, setUpPage, TITLE_FONT, writeDataRow, writeLine, writeSectionRow, writeTableHead } from '../papers/paper-frame';
import { localMoment } from '../score-sheet-workbook/writing/local-moment';
import type { FoundInitiativesOrder, FoundRow } from './found-initiatives-order';
import { FOUND } from './messages.vi';

const widths = [6, 10, 44, 24, 24, 16, 20, 22, 12, 12, 11] as const;
const centred: readonly number[] = [0, 1, 8, 9, 10];
const columns: readonly PaperColumn[] = FOUND.columns.map((head, at) => ({ head, width: widths[at] ?? 12, align: centred.includes(at) ? 'center' : 'left' }));

/** What the screen found, in its order: one row for each initiative, to be filtered. */
export function writeFoundInitiatives(order: FoundInitiativesOrder): Promise<Buffer> {
  const draw = (rows: readonly FoundRow[]): DrawSheets => function* (book) {
    const sheet = book.addWorksheet(FOUND.sheet);
    setUpPage(sheet, '', columns);
    const { time, date } = localMoment(order.at);
    sheet.headerFooter.oddFooter = pageFooter(FOUND.takenOut(`${time} ${date}`));
    writeLine(sheet, columns.length, FOUND.title, TITLE_FONT);
    if (order.narrowedBy !== '') writeLine(sheet, columns.length, FOUND.narrowed(order.narrowedBy), ITALIC_FONT);
    writeLine(sheet, columns.length, FOUND.ordered(FOUND.orders[order.order]), ITALIC_FONT);
    sheet.addRow([]);
    const head = writeTableHead(sheet, columns);
    for (const [at, row] of rows.entries()) yield void writeDataRow(sheet, columns, cellsOf(row, at + 1));
    if (rows.length === 0) writeSectionRow(sheet, columns, FOUND.none, ITALIC_FONT);
    sheet.autoFilter = { from: { row: head.last, column: 1 }, to: { row: head.last + Math.max(1, rows.length), column: columns.length } };
    sheet.addRow([]);
    if (rows.length > 0) writeLine(sheet, columns.length, FOUND.total(figureAndWords(rows.length)), BOLD_FONT, 'left');
    closePage(sheet, head, columns.length);
  };
  return largeWorkbook({ creator: '', at: new Date(order.at), description: FOUND.title }, draw([]), draw(order.rows));
}

function cellsOf({ code, name, unitName, inCharge, subjectKind, field, facts, registeredAt, changedAt, mergedInto }: FoundRow, at: number): (string | number)[] {
  const states = facts.map((fact) => FOUND.facts[fact]).join(', ');
  return [at, code, name, unitName, inCharge ?? unitName, FOUND.kinds[subjectKind], field, states, localMoment(registeredAt).date, localMoment(changedAt).date, mergedInto ?? ''];
}
