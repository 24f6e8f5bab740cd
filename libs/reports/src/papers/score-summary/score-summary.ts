import type { Row, Worksheet } from 'exceljs';
import type { SheetMaker } from '../large-workbook';
import { linesOver } from '../lines';
import { DETAIL, REMARKS, SUMMARY } from '../messages.vi';
import {
  BOLD_FONT,
  closePage,
  ITALIC_FONT,
  scoreFormat,
  setUpPage,
  TITLE_FONT,
  writeDataRow,
  writeLine,
  writePaperHead,
  writeSectionRow,
  writeSignatures,
  writeTableHead,
  type PaperColumn,
} from '../paper-frame';
import { addRulesSheet } from './rules-sheet';
import type { ScoreSummaryView, SummaryRow } from './score-summary-view';
import { finalFormula, panelFormula, rankFormula } from './summary-formulas';

const FIRST_ASSESSOR = 5;

/** *Bảng tổng hợp kết quả chấm điểm*: Tổng hợp (with live formulas), Chi tiết, Quy tắc, Ghi chú. */
export function addScoreSummarySheets(book: SheetMaker, view: ScoreSummaryView): void {
  for (const _ of scoreSummarySheets(book, view));
}

/** {@link addScoreSummarySheets} row by row: gives after each, so that what was written can go out before the next. */
export function* scoreSummarySheets(book: SheetMaker, view: ScoreSummaryView): Generator<void> {
  yield* writeSummary(book.addWorksheet(SUMMARY.sheet), view);
  yield* writeDetails(book.addWorksheet(DETAIL.sheet), view);
  addRulesSheet(book, view);
  yield* writeRemarks(book.addWorksheet(REMARKS.sheet), view);
}

/** The same sheets without their rows. */
export const withoutSummaryLines = (view: ScoreSummaryView): ScoreSummaryView => ({ ...view, groups: [], unranked: [], details: linesOver<never, never>([], (line) => line), remarks: [] });

/** How many rows of data the sheets have. */
export function scoreSummaryRows({ groups, unranked, details, remarks }: ScoreSummaryView): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0) + unranked.length + details.length + remarks.length;
}

/** Letters of the columns behind the assessors' ones. */
interface Places {
  readonly firstTotal: string;
  readonly lastTotal: string;
  readonly counted: number;
  readonly panel: number;
  readonly office: number | null;
  readonly final: number;
  readonly rankByScore: number;
}

function summaryColumns(view: ScoreSummaryView): PaperColumn[] {
  const { heads } = SUMMARY;
  const format = scoreFormat(view.decimals);
  return [
    { head: heads.number, width: 6, align: 'center' },
    { head: heads.code, width: 11, align: 'left' },
    { head: heads.name, width: 28, align: 'left' },
    { head: heads.unit, width: 18, align: 'left' },
    ...view.assessors.map(({ name }): PaperColumn => ({ head: name, width: 10, align: 'right', format })),
    { head: heads.counted, width: 9, align: 'center' },
    { head: heads.panel, width: 12, align: 'right', format: scoreFormat(4) },
    ...(view.hasOffice ? [{ head: heads.office, width: 10, align: 'right' as const, format }] : []),
    { head: heads.final, width: 10, align: 'right', format },
    { head: heads.rankByScore, width: 9, align: 'center' },
    { head: heads.rank, width: 9, align: 'center' },
    { head: heads.remark, width: 24, align: 'left' },
  ];
}

function placesOf(sheet: Worksheet, view: ScoreSummaryView): Places {
  const counted = FIRST_ASSESSOR + view.assessors.length;
  const final = counted + (view.hasOffice ? 3 : 2);
  return {
    firstTotal: sheet.getColumn(FIRST_ASSESSOR).letter,
    lastTotal: sheet.getColumn(counted - 1).letter,
    counted,
    panel: counted + 1,
    office: view.hasOffice ? counted + 2 : null,
    final,
    rankByScore: final + 1,
  };
}

function* writeSummary(sheet: Worksheet, view: ScoreSummaryView): Generator<void> {
  const columns = summaryColumns(view);
  setUpPage(sheet, view.mark.footer, columns);
  writePaperHead(sheet, columns.length, view.settings);
  writeLine(sheet, columns.length, SUMMARY.title, TITLE_FONT);
  writeLine(sheet, columns.length, view.campaign, BOLD_FONT);
  writeLine(sheet, columns.length, view.rules.scope === 'sheet' ? SUMMARY.formulas : SUMMARY.criterionScope, ITALIC_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  const places = placesOf(sheet, view);
  let number = 0;
  for (const { peerGroup, rows } of view.groups) {
    writeSectionRow(sheet, columns, SUMMARY.group(peerGroup, rows.length));
    const first = (sheet.lastRow?.number ?? 0) + 1;
    const range = { first, last: first + rows.length - 1 };
    const rankOf = ranksByScore(rows);
    for (const row of rows) {
      number += 1;
      const written = writeSummaryRow(sheet, columns, view, row, number, places);
      yield writeRank(sheet, written, rankOf.get(Number(row.finalScore)) ?? 0, range, places);
    }
  }
  if (view.unranked.length > 0) writeSectionRow(sheet, columns, SUMMARY.unranked(view.unranked.length));
  for (const row of view.unranked) {
    number += 1;
    yield void writeSummaryRow(sheet, columns, view, row, number, places);
  }
  writeSignatures(sheet, columns.length, view.settings, view.mark.picture);
  closePage(sheet, head, columns.length);
}

function cellText(cell: SummaryRow['cells'][number]): string | number {
  if (cell === null) return SUMMARY.absent;
  if (cell.state !== 'counted') return SUMMARY.states[cell.state];
  return cell.total === null ? SUMMARY.absent : Number(cell.total);
}

function writeSummaryRow(sheet: Worksheet, columns: readonly PaperColumn[], view: ScoreSummaryView, row: SummaryRow, number: number, places: Places): Row {
  const written = writeDataRow(sheet, columns, [
    number,
    row.code,
    row.name,
    row.unit,
    ...row.cells.map(cellText),
    row.countedSheets,
    row.panelExact === null ? null : valueOfExact(row.panelExact),
    ...(view.hasOffice ? [row.officeTotal === null ? null : Number(row.officeTotal)] : []),
    row.finalScore === null ? null : Number(row.finalScore),
    null,
    row.rank,
    row.remark,
  ]);
  if (view.assessors.length === 0) return written;
  const range = `${places.firstTotal}${written.number}:${places.lastTotal}${written.number}`;
  if (row.cells.every((cell) => cell?.state !== 'counted' || cell.total !== null)) {
    written.getCell(places.counted).value = { formula: `COUNT(${range})`, result: row.countedSheets };
  }
  if (row.panelExact === null || row.finalScore === null) return written;
  if (view.rules.scope === 'sheet') {
    written.getCell(places.panel).value = { formula: panelFormula(view.rules, range), result: valueOfExact(row.panelExact) };
  }
  const office = places.office === null ? null : written.getCell(places.office).address;
  const max = view.criteriaSet.bonusMayExceedMax === true ? null : view.totalMax;
  const formula = finalFormula(written.getCell(places.panel).address, office, max, view.decimals);
  written.getCell(places.final).value = { formula, result: Number(row.finalScore) };
  return written;
}

function writeRank(sheet: Worksheet, written: Row, rank: number, { first, last }: { readonly first: number; readonly last: number }, places: Places): void {
  const letter = sheet.getColumn(places.final).letter;
  written.getCell(places.rankByScore).value = { formula: rankFormula(`${letter}${written.number}`, `${letter}$${first}:${letter}$${last}`), result: rank };
}

/** 1-2-2-4 by the printed score alone. */
function ranksByScore(rows: readonly SummaryRow[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  const scores = rows.map(({ finalScore }) => Number(finalScore)).sort((a, b) => b - a);
  for (const [at, score] of scores.entries()) if (!ranks.has(score)) ranks.set(score, at + 1);
  return ranks;
}

/** For showing and for the cached value of a formula only; every verdict was made on the exact number. */
function valueOfExact(exact: string): number {
  const [numerator, denominator] = exact.split('/');
  return Number(numerator) / Number(denominator ?? 1);
}

function* writeDetails(sheet: Worksheet, view: ScoreSummaryView): Generator<void> {
  const { heads } = DETAIL;
  const format = scoreFormat(view.decimals);
  const columns: PaperColumn[] = [
    { head: heads.code, width: 11, align: 'left' },
    { head: heads.name, width: 28, align: 'left' },
    { head: heads.assessor, width: 22, align: 'left' },
    ...view.leaves.map(({ code, name }): PaperColumn => ({ head: `${code}\n${name}`, width: 11, align: 'right', format })),
    { head: heads.total, width: 11, align: 'right', format },
    { head: heads.state, width: 13, align: 'center' },
  ];
  setUpPage(sheet, view.mark.footer, columns);
  writeLine(sheet, columns.length, DETAIL.title, TITLE_FONT);
  writeLine(sheet, columns.length, view.campaign, BOLD_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  for (const row of view.details) {
    const total = row.total === null ? null : Number(row.total);
    const emphasis = row.isAverage ? 'bold-filled' : 'plain';
    yield void writeDataRow(sheet, columns, [row.code, row.name, row.assessor, ...row.marks, total, row.state], emphasis);
  }
  closePage(sheet, head, columns.length);
}

function* writeRemarks(sheet: Worksheet, view: ScoreSummaryView): Generator<void> {
  const widths = [6, 11, 44, 26, 70];
  const columns = REMARKS.heads.map((head, at): PaperColumn => ({ head, width: widths[at] ?? 10, align: at === 0 ? 'center' : 'left' }));
  setUpPage(sheet, view.mark.footer, columns);
  writeLine(sheet, columns.length, REMARKS.title, TITLE_FONT);
  writeLine(sheet, columns.length, view.campaign, BOLD_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  for (const [at, { code, name, assessor, text }] of view.remarks.entries()) yield void writeDataRow(sheet, columns, [at + 1, code, name, assessor, text]);
  if (view.remarks.length === 0) writeLine(sheet, columns.length, REMARKS.none, ITALIC_FONT, 'left');
  closePage(sheet, head, columns.length);
}
