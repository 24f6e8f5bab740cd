import { cleanText } from '../../plain-text';
import { type CriteriaGroup, formatDecimal, type Leaf } from '@dvk/scoring-core';
import type { stream } from 'exceljs';
import type { SheetFormulas, TableRows } from '../formulas';
import { OTHER_REASON, PAGE, REASONS, SHEET } from '../messages.vi';
import { COLUMNS, HEAD_ROWS, type LayoutRow, nameOf, type SheetLayout, STAMP_CELL } from '../sheet-layout';
import { stampText } from '../sheet-seal';
import type { CellStyles } from './cell-styles';
import { guidanceOf } from './guidance';
import { cellsFilled, deadlineText } from './list-page';
import { cellValue, looksOf, markValidation, MOST_COMMENT, MOST_REMARK, textValidation } from './mark-cells';
import { pageOptions, PageWriter, protect } from './sheet-page';
import type { SheetSource, WorkbookSource } from './workbook-source';

export interface SheetPlan {
  readonly book: WorkbookSource;
  readonly source: SheetSource;
  readonly name: string;
  readonly layout: SheetLayout;
  readonly styles: CellStyles;
  readonly tables: ReadonlyMap<string, TableRows>;
  readonly formulas: SheetFormulas;
  /** Printed figures; null: missing, or left out. */
  readonly figures: {
    readonly leaves: ReadonlyMap<string, number | null>;
    readonly groups: ReadonlyMap<string, number | null>;
    readonly bonus: number;
    readonly deduction: number;
    readonly total: number;
    readonly totalMax: number;
  };
}

const WIDTHS = [8, 38, 12, 11, 12, 11, 28, 36];
const LAST = WIDTHS.length;
/** Excel holds no longer text in a cell. */
const MOST_TEXT = 32_000;
const COMMENT_HEIGHT = 66;

/** One locked sheet: which it is, the table with its mark cells, the running total, the entry below. */
export async function writeScoreSheetPage(writer: stream.xlsx.WorkbookWriter, plan: SheetPlan): Promise<void> {
  const { source, name, styles, layout } = plan;
  const mark = `${PAGE.sheet} ${source.sheetId} · ${PAGE.version} ${source.version} · ${PAGE.checksum} ${source.seal}`;
  const sheet = writer.addWorksheet(name, pageOptions(mark, `${HEAD_ROWS.heads}:${HEAD_ROWS.numbers}`, HEAD_ROWS.numbers));
  const page = new PageWriter(sheet, WIDTHS);
  writeHead(page, plan);
  for (const row of layout.rows) {
    if (row.kind === 'group') writeGroup(page, plan, row.row, row.group);
    else writeLeaf(page, plan, row);
  }
  writeSums(page, plan);
  writeComment(page, plan);
  writeEntry(page, plan);
  page.cell(STAMP_CELL.row, STAMP_CELL.column, stampText(source), styles.stamp);
  await protect(sheet);
  sheet.commit();
}

function writeHead(page: PageWriter, { book, source, styles }: SheetPlan): void {
  const { code, initiativeName, unitName, field, peerGroup } = source.nomination;
  page.span(HEAD_ROWS.title, 1, LAST, SHEET.title, styles.title);
  page.span(HEAD_ROWS.campaign, 1, LAST, cleanText(book.campaignName), styles.centerLine);
  page.span(HEAD_ROWS.nomination, 1, LAST, SHEET.nomination(cleanText(code), cleanText(initiativeName)), styles.strongLine);
  page.span(HEAD_ROWS.unit, 1, LAST, SHEET.unit(cleanText(unitName)), styles.line);
  page.span(HEAD_ROWS.field, 1, LAST, SHEET.field(cleanText(field), cleanText(peerGroup)), styles.line);
  page.span(HEAD_ROWS.assessor, 1, LAST, SHEET.assessor(cleanText(book.memberName), deadlineText(book.deadline)), styles.line);
  page.span(HEAD_ROWS.note, 1, STAMP_CELL.column - 1, source.reason === null ? SHEET.open : (REASONS[source.reason] ?? OTHER_REASON), styles.note);
  SHEET.heads.forEach((head, at) => {
    page.cell(HEAD_ROWS.heads, at + 1, head, styles.head);
    page.cell(HEAD_ROWS.numbers, at + 1, `(${at + 1})`, styles.number);
  });
  page.tall(HEAD_ROWS.heads, SHEET.heads.map((head, at) => [head, page.width(at + 1)]));
}

function writeGroup(page: PageWriter, { figures, formulas, styles }: SheetPlan, row: number, group: CriteriaGroup): void {
  page.cell(row, COLUMNS.code, cleanText(group.code), styles.groupCode);
  page.cell(row, COLUMNS.name, cleanText(group.name), styles.group);
  page.cell(row, COLUMNS.max, Number(formatDecimal(group.max, { comma: false })), styles.groupMax);
  page.cell(row, COLUMNS.selfMark, null, styles.groupMiddle);
  page.cell(row, COLUMNS.mark, null, styles.groupMiddle);
  const formula = formulas.points.get(row);
  if (formula === undefined) page.cell(row, COLUMNS.points, SHEET.notApplicable, styles.groupPoints);
  else page.formula(row, COLUMNS.points, formula, figures.groups.get(group.code) ?? 0, styles.groupPoints);
  page.cell(row, COLUMNS.remark, null, styles.group);
  page.cell(row, COLUMNS.guidance, null, styles.group);
  page.tall(row, [[cleanText(group.name), page.width(COLUMNS.name)]]);
}

function writeLeaf(page: PageWriter, plan: SheetPlan, line: Exclude<LayoutRow, { kind: 'group' }>): void {
  const { book, source, styles, formulas, figures } = plan;
  const { row, leaf } = line;
  const { notApplicable, selfMarks, selfRemarks } = source.nomination;
  const aside = Object.hasOwn(notApplicable, leaf.code) ? notApplicable[leaf.code] : undefined;
  const own = leaf.markedBy === 'panel' && aside === undefined;
  const first = line.kind === 'leaf';
  const part = line.kind === 'assigned' ? 'assigned' : line.part;
  const name = nameOf(line);
  page.cell(row, COLUMNS.code, first ? cleanText(leaf.code) : null, styles.middle);
  page.cell(row, COLUMNS.name, name, styles.text);
  page.cell(row, COLUMNS.max, first && leaf.kind !== 'gate' ? Number(formatDecimal(leaf.max, { comma: false })) : null, styles.max);
  const selfMark = book.selfMarksShown && leaf.markedBy !== 'office' && Object.hasOwn(selfMarks, leaf.code) ? selfMarks[leaf.code] : undefined;
  page.cell(row, COLUMNS.selfMark, cellValue(selfMark, part), styles[looksOf(leaf).locked]);
  if (own) writeMark(page, plan, leaf, part, row);
  else page.cell(row, COLUMNS.mark, aside === undefined ? null : SHEET.notApplicable, styles.aside);
  const formula = first ? formulas.points.get(row) : undefined;
  if (formula === undefined) page.cell(row, COLUMNS.points, null, styles.points);
  else page.formula(row, COLUMNS.points, formula, figures.leaves.get(leaf.code) ?? '', styles.points);
  const remark = first && own ? cleanText(source.remarks[leaf.code] ?? '') : '';
  const takesRemark = first && own && source.reason === null;
  page.cell(row, COLUMNS.remark, remark, takesRemark ? styles.openText : own || remark !== '' ? styles.text : styles.aside);
  if (takesRemark) page.validate(row, COLUMNS.remark, textValidation(MOST_REMARK));
  const selfRemark = book.selfMarksShown && Object.hasOwn(selfRemarks, leaf.code) ? selfRemarks[leaf.code] : undefined;
  const guidance = first ? cleanText(guidanceOf(leaf, book.criteriaSet.decimals, aside, selfRemark)).slice(0, MOST_TEXT) : '';
  page.cell(row, COLUMNS.guidance, guidance, styles.text);
  page.tall(row, [[name, page.width(COLUMNS.name)], [remark, page.width(COLUMNS.remark)], [guidance, page.width(COLUMNS.guidance)]]);
}

function writeMark(page: PageWriter, { source, styles, tables }: SheetPlan, leaf: Leaf, part: 'mark' | 'done' | 'assigned', row: number): void {
  const looks = looksOf(leaf);
  const mark = Object.hasOwn(source.marks, leaf.code) ? source.marks[leaf.code] : undefined;
  page.cell(row, COLUMNS.mark, cellValue(mark, part), styles[source.reason === null ? looks.open : looks.locked]);
  if (source.reason === null) page.validate(row, COLUMNS.mark, markValidation(leaf, part, `E${row}`, tables.get(leaf.code)));
}

function writeSums(page: PageWriter, { book, source, layout, formulas, figures, styles }: SheetPlan): void {
  const line = (row: number, label: string, max: number | null, formula: string, result: number, whole = false): void => {
    page.cell(row, COLUMNS.code, null, styles.group);
    page.cell(row, COLUMNS.name, label, styles.group);
    page.cell(row, COLUMNS.max, max, whole ? styles.groupWhole : styles.groupMax);
    page.cell(row, COLUMNS.selfMark, null, styles.groupMiddle);
    page.cell(row, COLUMNS.mark, null, styles.groupMiddle);
    page.formula(row, COLUMNS.points, formula, result, whole ? styles.groupWhole : styles.groupPoints);
    page.cell(row, COLUMNS.remark, null, styles.group);
    page.cell(row, COLUMNS.guidance, null, styles.group);
    page.tall(row, [[label, page.width(COLUMNS.name)]]);
  };
  const { bonusCap, deductionCap } = book.criteriaSet;
  const cap = (hundredths: number | null): number | null => (hundredths === null ? null : Number(formatDecimal(hundredths, { comma: false })));
  if (layout.bonusRow !== null) line(layout.bonusRow, SHEET.bonus, cap(bonusCap), formulas.points.get(layout.bonusRow) ?? '0', figures.bonus);
  if (layout.deductionRow !== null) line(layout.deductionRow, SHEET.deduction, cap(deductionCap), formulas.points.get(layout.deductionRow) ?? '0', figures.deduction);
  line(layout.totalRow, SHEET.total, figures.totalMax, formulas.total, figures.total);
  const filled = cellsFilled(source, book, new Set(Object.keys(source.nomination.notApplicable)));
  line(layout.markedRow, SHEET.marked, formulas.cellsToFill, formulas.marked, filled.done, true);
}

function writeComment(page: PageWriter, { source, layout, styles }: SheetPlan): void {
  const row = layout.commentRow;
  const comment = cleanText(source.comment);
  page.span(row, COLUMNS.code, COLUMNS.name, SHEET.comment, styles.group);
  page.span(row, COLUMNS.max, COLUMNS.guidance, comment, source.reason === null ? styles.openText : styles.text);
  page.tall(row, [], COMMENT_HEIGHT);
  if (source.reason === null) page.validate(row, COLUMNS.max, textValidation(MOST_COMMENT));
}

function writeEntry(page: PageWriter, { source, layout, styles }: SheetPlan): void {
  const { summary, details } = source.nomination;
  const parts = [[SHEET.summary, summary], ...Object.entries(SHEET.details).map(([key, title]) => [title, details[key] ?? ''])] as const;
  const told = parts.filter(([, text]) => cleanText(text ?? '') !== '');
  if (told.length === 0) return;
  let row = layout.entryRow;
  page.span(row, 1, LAST, SHEET.entry, styles.strongLine);
  for (const [title, text] of told) {
    row += 1;
    page.span(row, 1, 2, title ?? '', styles.group);
    page.span(row, 3, LAST, cleanText(text ?? '').slice(0, MOST_TEXT), styles.text);
  }
}
