import type { FileChild } from 'docx';
import { chartPlace, withWordCharts } from '../charts/word-charts';
import { figureAndWords } from '../papers/kind-counts';
import { FRAME } from '../papers/messages.vi';
import { closingOf } from '../papers/word/word-closing';
import { mostDrawnBytes, packageParts, packed } from '../papers/word/docx-package';
import { wordBytes } from '../papers/word/word-document';
import { headOf, titleOf } from '../papers/word/word-head';
import { tableOf, type WordColumn } from '../papers/word/word-table';
import { bodyOf, headingOf, paragraphOf, textWidth } from '../papers/word/word-text';
import { type FigureRow, figures, type FiguresReport } from './figure';
import { figureTables } from './figure-tables';
import type { FiguresOrder } from './figures-order';
import { FIGURES } from './messages.vi';
import { reportCharts } from './report-charts';
import { markLine, periodTitle, questionLines } from './report-words';

const { word, columns: heads } = FIGURES;
/** More units are left to the workbook. */
const mostUnits = 60;
const smallSize = 11;

/** *Báo cáo số liệu* as a Word paper: number and date are the registry's, charts are Word's own. */
export async function writeFiguresPaper(order: FiguresOrder): Promise<Buffer> {
  const { report, settings } = order;
  const at = new Date(order.at);
  const sections = [[...headOf(settings), ...titleOf(word.kind, word.subject(periodTitle(report.question)), settings), ...bodyText(order), closingOf(settings)]];
  const bytes = await wordBytes({ title: FIGURES.title, creator: settings.issuingBody, at, footer: { words: [markLine(order)], picture: '' }, sections });
  return packed(await withWordCharts(packageParts(bytes, mostDrawnBytes), reportCharts(report), textWidth), at);
}

function bodyText(order: FiguresOrder): FileChild[] {
  const { report, settings, sent } = order;
  const { total, byField, byKind } = figureTables(report.cells);
  const said = (figure: (typeof figures)[number]): string => figureAndWords(total[figure]);
  const empty = report.cells.length === 0;
  const chart = (at: number): FileChild[] => (empty ? [] : [chartPlace(at)]);
  return [
    bodyOf(word.opening(report.unitName, questionLines(order).join('. '))),
    ...(sent?.reason ? [bodyOf(FIGURES.correction(sent.reason))] : []),
    headingOf(word.whole),
    bodyOf(word.sentence(said('registered'), said('accepted'), said('recognised'))),
    bodyOf(word.sentenceLater(said('in-force'), said('replicated'), said('dropped'), said('rewarded'))),
    ...chart(0),
    headingOf(word.byField),
    tableOfRows(heads.field, byField, report),
    ...chart(1),
    headingOf(word.byKind),
    tableOfRows(heads.kind, byKind, report),
    ...chart(2),
    ...byUnits(report),
    ...(report.models.length === 0 ? [] : [bodyOf(word.models(figureAndWords(report.models.length)), { before: 6 })]),
    headingOf(word.definitions),
    ...report.definitions.map(({ name, definition }) => paragraphOf([[`${name}: `, { bold: true }], [definition, {}]], { align: 'both', firstLine: 10, after: 6 })),
    bodyOf(word.closing(report.unitName, FRAME.ending[settings.head]), { before: 8, after: 14, keepNext: true }),
  ];
}

function byUnits(report: FiguresReport): FileChild[] {
  const { byUnit } = figureTables(report.cells);
  const shown = byUnit.length <= mostUnits ? byUnit : [...byUnit].sort((one, other) => other.counts.registered - one.counts.registered).slice(0, mostUnits);
  return [
    headingOf(word.byUnit),
    tableOfRows(heads.unit, shown, report),
    ...(shown.length < byUnit.length ? [bodyOf(word.annex(shown.length, byUnit.length), { before: 6 })] : []),
    ...(byUnit.length > 1 ? [chartPlace(3)] : []),
  ];
}

/** A line for each row and one for them all; where rows are left out the total still counts them. */
function tableOfRows(name: string, rows: readonly FigureRow[], { definitions, cells }: FiguresReport): FileChild {
  const columns: readonly WordColumn[] = [
    { head: heads.no, share: 7, align: 'center' },
    { head: name, share: 33, align: 'left' },
    ...definitions.map(({ name: head }): WordColumn => ({ head, share: 60 / definitions.length, align: 'center' })),
  ];
  const { total } = figureTables(cells);
  const lines = rows.map(({ name: text, counts }, at) => ({ cells: [String(at + 1), text, ...figures.map((figure) => figureText(counts[figure]))] }));
  return tableOf(columns, [...lines, { cells: ['', FIGURES.total, ...figures.map((figure) => figureText(total[figure]))], bold: true }], { numbered: true, size: smallSize, tight: true });
}

/** 12345 as 12.345. */
const figureText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
