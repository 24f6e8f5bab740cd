import type { Worksheet } from 'exceljs';
import { printedDay } from '../printed-day';
import { type BarChart, heightOf } from '../charts/bar-chart';
import { type PlacedChart, withCharts } from '../charts/workbook-charts';
import { type DrawSheets, largeWorkbook } from '../papers/large-workbook';
import { BODY_FONT, BOLD_FONT, closePage, ITALIC_FONT, pageFooter, type PaperColumn, setUpPage, TITLE_FONT, writeDataRow, writeLine, writePaperHead, writeSectionRow, writeSignatures, writeTableHead } from '../papers/paper-frame';
import { packageParts, packed } from '../papers/word/docx-package';
import { type FigureRow, figures, type FiguresReport, type RecognisedModel } from './figure';
import { fieldName, figureTables } from './figure-tables';
import type { FiguresOrder } from './figures-order';
import { FIGURES, KIND_WORDS } from './messages.vi';
import { reportCharts } from './report-charts';
import { markLine, questionLines } from './report-words';

const { sheets, titles, columns: heads } = FIGURES;
const whole = '#,##0';
const mostUnpacked = 1024 * 1024 * 1024;

const allColumns: readonly PaperColumn[] = [
  { head: heads.no, width: 6, align: 'center' },
  { head: heads.figure, width: 38, align: 'left' },
  { head: heads.count, width: 12, align: 'center', format: whole },
  { head: heads.when, width: 16, align: 'center' },
  { head: heads.definition, width: 76, align: 'left' },
];
const definitionColumns = [0, 1, 4].flatMap((at) => allColumns[at] ?? []);
const modelWidths = [5, 21, 9, 32, 14, 15, 27, 13, 8, 9] as const;
const modelCentred: readonly number[] = [0, 2, 7, 8, 9];
const modelColumns: readonly PaperColumn[] = heads.models.map((head, at) => ({ head, width: modelWidths[at] ?? 12, align: modelCentred.includes(at) ? 'center' : 'left' }));

const tableColumns = (name: string, { definitions }: FiguresReport): readonly PaperColumn[] => [
  { head: heads.no, width: 6, align: 'center' },
  { head: name, width: 44, align: 'left' },
  ...definitions.map(({ name: head }): PaperColumn => ({ head, width: 12, align: 'center', format: whole })),
];

/** *Báo cáo số liệu* as a workbook: the figures, tables by unit, field and kind, charts, definitions, and what was recognised. */
export async function writeFiguresWorkbook(order: FiguresOrder): Promise<Buffer> {
  const { report } = order;
  const charts = reportCharts(report);
  const placed: PlacedChart[] = [];
  const draw = (models: readonly RecognisedModel[], rows: (all: readonly FigureRow[]) => readonly FigureRow[], place: (chart: PlacedChart) => void): DrawSheets =>
    function* (book) {
      const { byUnit, byUnitKind, byField, byKind } = figureTables(report.cells);
      writeAll(book.addWorksheet(sheets.all), order);
      yield* writeTable(book.addWorksheet(sheets.byUnit), titles.byUnit, tableColumns(heads.unit, report), order, rows(byUnit));
      yield* writeTable(book.addWorksheet(sheets.byUnitKind), titles.byUnitKind, tableColumns(heads.unitKind, report), order, rows(byUnitKind));
      yield* writeTable(book.addWorksheet(sheets.byField), titles.byField, tableColumns(heads.field, report), order, rows(byField));
      yield* writeTable(book.addWorksheet(sheets.byKind), titles.byKind, tableColumns(heads.kind, report), order, rows(byKind));
      writeCharts(book.addWorksheet(sheets.charts), order, charts, place);
      writeDefinitions(book.addWorksheet(sheets.definitions), order);
      yield* writeModels(book.addWorksheet(sheets.models), order, models);
    };
  const at = new Date(order.at);
  const bytes = await largeWorkbook(
    { creator: report.unitName, at, description: markLine(order) },
    draw([], () => [], () => undefined),
    draw(report.models, (all) => all, (chart) => placed.push(chart)),
  );
  return packed(withCharts(packageParts(bytes, mostUnpacked), sheets.charts, placed), at);
}

function begin(sheet: Worksheet, columns: readonly PaperColumn[], title: string, order: FiguresOrder): void {
  setUpPage(sheet, '', columns);
  sheet.headerFooter.oddFooter = pageFooter(markLine(order));
  if (sheet.name === sheets.all) writePaperHead(sheet, columns.length, order.settings);
  writeLine(sheet, columns.length, title, TITLE_FONT);
  writeLine(sheet, columns.length, order.report.unitName, BOLD_FONT);
  for (const line of questionLines(order)) writeLine(sheet, columns.length, line, ITALIC_FONT);
  if (sheet.name === sheets.all && order.sent?.reason) writeLine(sheet, columns.length, FIGURES.correction(order.sent.reason), ITALIC_FONT);
}

function writeAll(sheet: Worksheet, order: FiguresOrder): void {
  const { report } = order;
  const { total } = figureTables(report.cells);
  begin(sheet, allColumns, titles.all, order);
  sheet.addRow([]);
  const head = writeTableHead(sheet, allColumns);
  for (const [at, { figure, name, definition }] of report.definitions.entries()) writeDataRow(sheet, allColumns, [at + 1, name, total[figure], figure === 'in-force' ? FIGURES.onCutOff : FIGURES.inPeriod, definition]);
  writeSignatures(sheet, allColumns.length, order.settings, null);
  closePage(sheet, head, allColumns.length);
}

function* writeTable(sheet: Worksheet, title: string, columns: readonly PaperColumn[], order: FiguresOrder, rows: readonly FigureRow[]): Generator<void> {
  begin(sheet, columns, title, order);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  for (const [at, { name, counts }] of rows.entries()) yield void writeDataRow(sheet, columns, [at + 1, name, ...figures.map((figure) => counts[figure])]);
  if (rows.length === 0) writeSectionRow(sheet, columns, FIGURES.none, ITALIC_FONT);
  const { total } = figureTables(order.report.cells);
  writeDataRow(sheet, columns, ['', FIGURES.total, ...figures.map((figure) => total[figure])], 'bold-filled');
  closePage(sheet, head, columns.length);
}

/** The cells a chart is drawn from stand below the charts: who changes one sees the bars follow. */
function writeCharts(sheet: Worksheet, order: FiguresOrder, charts: readonly BarChart[], place: (chart: PlacedChart) => void): void {
  const most = Math.max(1, ...charts.map(({ series }) => series.length));
  const columns: PaperColumn[] = [{ head: '', width: 54, align: 'left' }, ...Array.from({ length: most }, (): PaperColumn => ({ head: '', width: 13, align: 'center', format: whole }))];
  begin(sheet, columns, titles.charts, order);
  const head = { first: 1, last: sheet.lastRow?.number ?? 1 };
  // A sheet that is fitted to its page may be cut where a program likes; this one is as wide as the page by itself.
  sheet.pageSetup.fitToPage = false;
  if (charts.length === 0) writeSectionRow(sheet, columns, FIGURES.none, ITALIC_FONT);
  let room = pageHeight - head.last * lineHeight;
  const keepTogether = (height: number): void => {
    if (height > room && room < pageHeight) {
      sheet.lastRow?.addPageBreak();
      room = pageHeight;
    }
    room -= height;
  };
  // No row is as high as the highest chart.
  const begun = charts.map((chart) => {
    const count = Math.ceil(heightOf(chart) / tallestPart);
    keepTogether(heightOf(chart) + roomBetween / pointsPerMillimetre);
    const heights = Array.from({ length: count }, () => (heightOf(chart) / count) * pointsPerMillimetre);
    const [first] = heights.map((height) => Object.assign(sheet.addRow([]), { height }).number);
    sheet.addRow([]).height = roomBetween;
    return { row: (first ?? 1) - 1, rows: count };
  });
  for (const [at, chart] of charts.entries()) {
    keepTogether((chart.categories.length + (at === 0 ? 3 : 2)) * lineHeight);
    if (at === 0) writeLine(sheet, columns.length, FIGURES.charts.data, BOLD_FONT, 'left');
    const own = columns.slice(0, chart.series.length + 1);
    const headRow = writeDataRow(sheet, own, [chart.title, ...chart.series.map(({ name }) => name)], 'bold-filled').number;
    chart.categories.forEach((category, row) => writeDataRow(sheet, own, [category, ...chart.series.map(({ values }) => values[row] ?? 0)]));
    sheet.addRow([]);
    place({ chart, cells: { sheet: sheets.charts, column: 1, headRow }, row: 0, rows: 1, ...begun[at], columns: columns.length });
  }
  closePage(sheet, head, columns.length);
  // Over charts and the little tables below them nothing is a head.
  delete (sheet.pageSetup as { printTitlesRow?: string }).printTitlesRow;
}

const pointsPerMillimetre = 72 / 25.4;
/** Points. */
const roomBetween = 10;
/** Millimetres, like what follows. */
const tallestPart = 130;
/** A4 lying, without its margins. */
const pageHeight = 170;
const lineHeight = 7;

function writeDefinitions(sheet: Worksheet, order: FiguresOrder): void {
  const columns = definitionColumns;
  begin(sheet, columns, titles.definitions, order);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  for (const [at, { name, definition }] of order.report.definitions.entries()) writeDataRow(sheet, columns, [at + 1, name, definition]);
  closePage(sheet, head, columns.length);
}

function* writeModels(sheet: Worksheet, order: FiguresOrder, models: readonly RecognisedModel[]): Generator<void> {
  begin(sheet, modelColumns, titles.models, order);
  writeLine(sheet, modelColumns.length, FIGURES.modelsLead, BODY_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, modelColumns);
  for (const [at, model] of models.entries()) yield void writeDataRow(sheet, modelColumns, modelCells(model, at + 1));
  if (models.length === 0) writeSectionRow(sheet, modelColumns, FIGURES.none, ITALIC_FONT);
  sheet.autoFilter = { from: { row: head.last, column: 1 }, to: { row: head.last + Math.max(1, models.length), column: modelColumns.length } };
  closePage(sheet, head, modelColumns.length);
}

function modelCells({ unitName, code, name, subjectKind, field, number, date, issuer, validFrom, validTo, recognised, inForce }: RecognisedModel, at: number): (string | number)[] {
  const document = FIGURES.document(number, printedDay(date), issuer);
  return [at, unitName, code, name, KIND_WORDS[subjectKind], fieldName(field), document, FIGURES.validity(printedDay(validFrom), printedDay(validTo)), recognised ? FIGURES.yes : '', inForce ? FIGURES.yes : ''];
}
