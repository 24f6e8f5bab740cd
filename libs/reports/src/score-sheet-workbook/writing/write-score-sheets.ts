import { cleanText } from '../../plain-text';
import { formatPoints, leavesOf, type Marks, scoreSheet, type SheetScore } from '@dvk/scoring-core';
import { stream } from 'exceljs';
import { sheetFormulas, type TableRows, tableRowsOf } from '../formulas';
import { IDENTITY_SHEET, TABLES_SHEET } from '../messages.vi';
import { layoutOf } from '../sheet-layout';
import { IDENTITY_WORD, stampText } from '../sheet-seal';
import { cellStyles } from './cell-styles';
import { writeListPage, type ListedSheet } from './list-page';
import { type SheetPlan, writeScoreSheetPage } from './score-sheet-page';
import { listSheetName, SheetNames } from './sheet-page';
import type { SheetSource, WorkbookSource } from './workbook-source';

/** Sheets that are no business of the member's are named with their reason and left out. */
const leftOut = ({ state, reason }: SheetSource): boolean => reason !== null && state !== 'submitted' && reason !== 'campaign.phase-closed';

/**
 * Writes the workbook of one member: the list, one locked sheet per nomination, and two sheets nobody sees – what the workbook
 * says it is, and the levels that lists and formulas refer to. Sheet after sheet goes to the disk as it is made.
 */
export async function writeScoreSheets(path: string, book: WorkbookSource, sources: readonly SheetSource[]): Promise<void> {
  const { criteriaSet: set } = book;
  const layout = layoutOf(set);
  const styles = cellStyles(set.decimals);
  const tables = tablesOf(book);
  const names = new SheetNames();
  names.reserve(listSheetName, IDENTITY_SHEET, TABLES_SHEET);
  const asOf = new Date(book.asOf);
  const writer = new stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true });
  writer.created = asOf;
  writer.modified = asOf;
  writer.creator = 'Dan van kheo';
  const listed = sources.map((source): ListedSheet => {
    const name = leftOut(source) ? null : names.take(source.nomination.code);
    const aside = new Set(Object.keys(source.nomination.notApplicable));
    const score = scoreSheet(set, withAside(source, set), { notApplicable: [...aside] });
    return { source, name, score, aside };
  });
  await writeListPage(writer, book, layout, styles, listed);
  const formulas = new Map<string, ReturnType<typeof sheetFormulas>>();
  for (const { source, name, score, aside } of listed) {
    if (name === null) continue;
    const key = [...aside].sort().join('\n');
    const own = formulas.get(key) ?? sheetFormulas(set, layout, aside, tables);
    formulas.set(key, own);
    const plan: SheetPlan = { book, source, name, layout, styles, tables, formulas: own, figures: figuresOf(score, set.decimals) };
    await writeScoreSheetPage(writer, plan);
  }
  writeTables(writer, book, tables);
  writeIdentity(writer, book, listed);
  await writer.commit();
}

/** Printed figures by code, as numbers. */
function figuresOf(score: SheetScore, decimals: number): SheetPlan['figures'] {
  const number = (value: number): number => Number(formatPoints(value, decimals));
  return {
    leaves: new Map(Object.entries(score.leaves).map(([code, value]) => [code, value === null ? null : number(value)])),
    groups: new Map(Object.entries(score.groups).map(([code, { points, leftOut: out }]) => [code, out ? null : number(points)])),
    bonus: number(score.bonus),
    deduction: number(score.deduction),
    total: number(score.total),
    totalMax: number(score.totalMax),
  };
}

function withAside({ marks, nomination }: SheetSource, set: WorkbookSource['criteriaSet']): Marks {
  const aside = leavesOf(set.groups).filter(({ code, markedBy }) => markedBy === 'panel' && Object.hasOwn(nomination.notApplicable, code));
  return { ...marks, ...Object.fromEntries(aside.map(({ code }) => [code, { kind: 'not-applicable' as const }])) };
}

function tablesOf({ criteriaSet }: WorkbookSource): Map<string, TableRows> {
  const tables = new Map<string, TableRows>();
  let next = 1;
  for (const leaf of leavesOf(criteriaSet.groups)) {
    const rows = tableRowsOf(leaf).length;
    if (rows === 0) continue;
    tables.set(leaf.code, { first: next, last: next + rows - 1 });
    next += rows;
  }
  return tables;
}

function writeTables(writer: stream.xlsx.WorkbookWriter, { criteriaSet }: WorkbookSource, tables: ReadonlyMap<string, TableRows>): void {
  if (tables.size === 0) return;
  const sheet = writer.addWorksheet(TABLES_SHEET, { state: 'veryHidden' });
  for (const leaf of leavesOf(criteriaSet.groups)) for (const row of tableRowsOf(leaf)) sheet.addRow(row.map((value) => (value === '' ? null : value)));
  sheet.commit();
}

function writeIdentity(writer: stream.xlsx.WorkbookWriter, { personId, campaignId, criteriaSetId, seal }: WorkbookSource, listed: readonly ListedSheet[]): void {
  const sheet = writer.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  sheet.addRow([IDENTITY_WORD, personId, campaignId, criteriaSetId, seal]);
  for (const { source, name } of listed) if (name !== null) sheet.addRow([stampText(source), cleanText(name)]);
  sheet.commit();
}
