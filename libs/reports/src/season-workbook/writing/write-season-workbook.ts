import { Workbook, type DataValidation, type Worksheet } from 'exceljs';
import type { Season } from '@dvk/scoring-core';
import { columnLetters } from '../cell-address';
import {
  CRITERION_KINDS,
  EXACT_OR_ROUNDED,
  INFO_ITEMS,
  MARKED_BY,
  METHODS,
  POSITIONS,
  QUOTA_KINDS,
  SCOPES,
  SHEETS,
  SUBJECT_KINDS,
  TIES_AT_LINE,
  YES_NO,
  type ListOf,
  type SheetLayout,
} from '../layout';
import { GUIDANCE, GUIDANCE_SHEET, LIST_REFUSAL, WIDE_COLUMNS } from './guidance.vi';
import {
  assessorRows,
  classRows,
  criteriaRows,
  infoRows,
  leavesOf,
  levelRows,
  markRows,
  nominationRows,
  tierRows,
  tieRows,
  unitRows,
  type CellValue,
  type Rows,
} from './season-rows';

const FONT = { name: 'Times New Roman', size: 12 } as const;
const HEAD_FONT = { ...FONT, bold: true } as const;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } } as const;
const VALIDATED_ROWS = 5_000;

interface SheetPlan {
  readonly layout: SheetLayout;
  readonly further: readonly string[];
  readonly rows: Rows;
  readonly lists: Readonly<Record<string, ListOf<unknown>>>;
}

/** Writes a season as a workbook that reads back as the same season; a season with what no cell can hold is refused. */
export async function writeSeasonWorkbook(path: string, season: Season): Promise<void> {
  const book = new Workbook();
  for (const plan of plansOf(season)) addSheet(book, plan);
  await book.xlsx.writeFile(path);
}

/** Writes the empty workbook: every sheet and column, lists to choose from, and a sheet of instructions. */
export async function writeSeasonTemplate(path: string): Promise<void> {
  const book = new Workbook();
  addGuidance(book.addWorksheet(GUIDANCE_SHEET));
  for (const plan of plansOf(null)) addSheet(book, plan);
  await book.xlsx.writeFile(path);
}

function plansOf(season: Season | null): SheetPlan[] {
  const rows = (make: (from: Season) => Rows): Rows => (season === null ? [] : make(season));
  const plan = (layout: SheetLayout, made: Rows, lists: SheetPlan['lists'] = {}, further: readonly string[] = []): SheetPlan => ({ layout, rows: made, lists, further });
  const leafCodes = season === null ? [] : leavesOf(season.criteriaSet.groups).map(({ code }) => code);
  return [
    plan(SHEETS.info, season === null ? Object.values(INFO_ITEMS).map((item) => [item, null]) : infoRows(season)),
    plan(SHEETS.criteria, rows(criteriaRows), { kind: CRITERION_KINDS, markedBy: MARKED_BY }),
    plan(SHEETS.levels, rows(levelRows)),
    plan(SHEETS.classes, rows(classRows), { fromInclusive: YES_NO, toInclusive: YES_NO, zeroBlocked: YES_NO }),
    plan(SHEETS.tiers, rows(tierRows), { quotaKind: QUOTA_KINDS, tieAtLine: TIES_AT_LINE }),
    plan(SHEETS.tieChain, rows(tieRows)),
    plan(SHEETS.units, rows(unitRows)),
    plan(SHEETS.nominations, rows(nominationRows), { subjectKind: SUBJECT_KINDS, legalPreference: YES_NO }),
    plan(SHEETS.assessors, rows(assessorRows), { position: POSITIONS }),
    plan(SHEETS.marks, rows(markRows), {}, leafCodes),
  ];
}

function addSheet(book: Workbook, plan: SheetPlan): void {
  const sheet = book.addWorksheet(plan.layout.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const heads = [...Object.values(plan.layout.columns), ...plan.further];
  writeRow(sheet, heads, 1);
  sheet.getRow(1).eachCell((cell) => {
    cell.font = HEAD_FONT;
    cell.fill = HEAD_FILL;
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  });
  plan.rows.forEach((row, at) => writeRow(sheet, row, at + 2));
  heads.forEach((head, at) => {
    const width = WIDE_COLUMNS.has(head) ? 48 : Math.max(12, head.length + 3);
    sheet.getColumn(at + 1).width = head === SHEETS.nominations.columns.summary ? 90 : width;
  });
  Object.keys(plan.layout.columns).forEach((key, at) => {
    const list = plan.lists[key];
    if (list !== undefined) validate(sheet, `${columnLetters(at + 1)}2:${columnLetters(at + 1)}${VALIDATED_ROWS}`, list);
  });
  if (plan.layout === SHEETS.info) validateInfo(sheet);
}

/** Cell by cell: a text stays a text, whatever it begins with. */
function writeRow(sheet: Worksheet, values: readonly CellValue[], number: number): void {
  const row = sheet.getRow(number);
  values.forEach((value, at) => {
    if (value === null || value === '') return;
    const cell = row.getCell(at + 1);
    cell.value = value;
    cell.font = FONT;
    if (typeof value === 'string') cell.numFmt = '@';
    if (typeof value === 'string' && value.length > 60) cell.alignment = { wrapText: true, vertical: 'top' };
  });
}

function listValidation(list: ListOf<unknown>): DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list.map(([word]) => word).join(',')}"`],
    showErrorMessage: true,
    errorTitle: LIST_REFUSAL.title,
    error: LIST_REFUSAL.sentence(list.map(([word]) => word)),
  };
}

function validate(sheet: Worksheet, range: string, list: ListOf<unknown>): void {
  Object.assign(validationsOf(sheet), { [range]: listValidation(list) });
}

/** exceljs types the single cell's validation only; a range is one entry of the sheet's model. */
function validationsOf(sheet: Worksheet): Record<string, DataValidation> {
  return (sheet as Worksheet & { dataValidations: { model: Record<string, DataValidation> } }).dataValidations.model;
}

function validateInfo(sheet: Worksheet): void {
  const lists: readonly (readonly [string, ListOf<unknown>])[] = [
    [INFO_ITEMS.method, METHODS],
    [INFO_ITEMS.scope, SCOPES],
    [INFO_ITEMS.classOn, EXACT_OR_ROUNDED],
    [INFO_ITEMS.rankOn, EXACT_OR_ROUNDED],
    [INFO_ITEMS.bonusMayExceedMax, YES_NO],
  ];
  sheet.getColumn(1).eachCell((cell, row) => {
    const list = lists.find(([item]) => item === cell.value)?.[1];
    if (list !== undefined) validate(sheet, `B${row}`, list);
  });
}

function addGuidance(sheet: Worksheet): void {
  sheet.getColumn(1).width = 110;
  for (const [heading, lines] of GUIDANCE) {
    sheet.addRow([heading]).font = { ...HEAD_FONT, size: 13 };
    for (const line of lines) {
      const row = sheet.addRow([line]);
      row.font = FONT;
      row.alignment = { wrapText: true, vertical: 'top' };
    }
    sheet.addRow([]);
  }
}
