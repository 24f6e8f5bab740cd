import { cleanText, comparisonKey } from '../../plain-text';
import { type CriteriaSet, formatDecimal, type Mark, parseDecimal } from '@dvk/scoring-core';
import { parseRange } from '../../season-workbook/cell-address';
import { asExcelShows } from '../../season-workbook/reading/number-formats';
import type { RawCell, RawSheet, RawWorkbook } from '../../season-workbook/reading/raw-workbook';
import { IDENTITY_SHEET, SHEET } from '../messages.vi';
import { COLUMNS, HEAD_ROWS, layoutOf, type LayoutRow, nameOf, type SheetLayout, STAMP_CELL } from '../sheet-layout';
import { IDENTITY_WORD, readStamp } from '../sheet-seal';
import { MOST_COMMENT, MOST_REMARK } from '../writing/mark-cells';
import type { FileReading, ReadIdentity, ReadSheet, RefusedCell, SheetFault } from './file-reading';
import { readMarkCell, readTextCell } from './mark-cell';

/** The cells of one sheet by row and column. */
class Grid {
  private readonly cells = new Map<string, RawCell>();

  constructor(readonly sheet: RawSheet) {
    for (const row of sheet.rows) for (const cell of row.cells) this.cells.set(`${row.number}:${cell[0]}`, cell);
  }

  at(row: number, column: number): RawCell | undefined {
    return this.cells.get(`${row}:${column}`);
  }

  /** What a reader sees, on one line. */
  text(row: number, column: number): string {
    const cell = this.at(row, column);
    if (cell === undefined) return '';
    return oneLine(cell[1] === 'number' || cell[1] === 'percent' ? asExcelShows(cell[2]) : cell[2]);
  }
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');

/** Finds our own sheets in a workbook and reads what was typed on them, all of it, right or wrong. */
export function readScoreSheets(workbook: RawWorkbook, set: CriteriaSet): FileReading {
  const identitySheet = workbook.sheets.find(({ name }) => name === IDENTITY_SHEET);
  const identity = identitySheet === undefined ? null : readIdentity(new Grid(identitySheet));
  if (identity === null || identitySheet === undefined) return { identity: null, sheets: [], unstamped: [] };
  const own = new Set(identitySheet.rows.slice(1).map((row) => oneLine(row.cells.find(([column]) => column === 2)?.[2] ?? '')));
  const layout = layoutOf(set);
  const sheets: ReadSheet[] = [];
  const unstamped: string[] = [];
  for (const sheet of workbook.sheets) {
    const grid = new Grid(sheet);
    const found = findStamp(grid);
    if (found !== null) sheets.push({ ...readSheet(grid, layout, found.row), stamp: found.stamp });
    else if (own.has(oneLine(sheet.name))) unstamped.push(sheet.name);
  }
  return { identity, sheets, unstamped };
}

function readIdentity(grid: Grid): ReadIdentity | null {
  const [word, personId, campaignId, criteriaSetId, seal] = [1, 2, 3, 4, 5].map((column) => grid.text(1, column));
  if (word !== IDENTITY_WORD || !personId || !campaignId || !criteriaSetId || !seal) return null;
  return { personId, campaignId, criteriaSetId, seal };
}

/** Rows in which a stamp is looked for: rows put in or taken out above it carry it away, and that is what is to be told then. */
const stampRows = 2 * STAMP_CELL.row;

function findStamp(grid: Grid): { readonly row: number; readonly stamp: ReadSheet['stamp'] } | null {
  for (let row = 1; row <= stampRows; row += 1) {
    const stamp = readStamp(grid.text(row, STAMP_CELL.column));
    if (stamp !== null) return { row, stamp };
  }
  return null;
}

function readSheet(grid: Grid, layout: SheetLayout, stampRow: number): Omit<ReadSheet, 'stamp'> {
  const fault = faultOf(grid, layout) ?? (stampRow === STAMP_CELL.row ? null : 'score-sheet-workbook.layout-moved');
  const read = { name: grid.sheet.name, fault, marks: {}, remarks: {}, comment: '', setAside: [], refused: [] };
  return fault === null ? { ...read, ...readCells(grid, layout) } : read;
}

/** Heads, codes, names and maxima stand where we wrote them, and nothing is merged over what is typed. */
function faultOf(grid: Grid, layout: SheetLayout): SheetFault | null {
  const moved = SHEET.heads.some((head, at) => comparisonKey(grid.text(HEAD_ROWS.heads, at + 1)) !== comparisonKey(head));
  if (moved || layout.rows.some((row) => !standsThere(grid, row))) return 'score-sheet-workbook.layout-moved';
  if (grid.text(layout.totalRow, COLUMNS.name) !== SHEET.total || grid.text(layout.commentRow, COLUMNS.code) !== SHEET.comment) {
    return 'score-sheet-workbook.layout-moved';
  }
  if (layout.rows.some((row) => !sameMax(grid, row))) return 'score-sheet-workbook.maxima-changed';
  const [first, last] = [layout.rows[0]?.row ?? HEAD_ROWS.numbers, layout.markedRow];
  const merged = grid.sheet.merges.some((reference) => {
    const range = parseRange(reference);
    return range !== null && range.firstRow <= last && range.lastRow >= first;
  });
  return merged ? 'score-sheet-workbook.cells-merged' : null;
}

function standsThere(grid: Grid, row: LayoutRow): boolean {
  const code = row.kind === 'group' ? row.group.code : row.kind === 'leaf' ? row.leaf.code : '';
  const name = row.kind === 'group' ? row.group.name : nameOf(row);
  return grid.text(row.row, COLUMNS.code) === oneLine(code) && grid.text(row.row, COLUMNS.name) === oneLine(name);
}

function sameMax(grid: Grid, row: LayoutRow): boolean {
  const found = grid.text(row.row, COLUMNS.max);
  if (row.kind === 'assigned' || (row.kind === 'leaf' && row.leaf.kind === 'gate')) return found === '';
  const expected = formatDecimal(row.kind === 'group' ? row.group.max : row.leaf.max, { comma: false });
  const parsed = parseDecimal(found);
  return parsed.ok && formatDecimal(parsed.hundredths, { comma: false }) === expected;
}

function readCells(grid: Grid, layout: SheetLayout): Pick<ReadSheet, 'marks' | 'remarks' | 'comment' | 'setAside' | 'refused'> {
  const marks: [string, Mark][] = [];
  const remarks: [string, string][] = [];
  const setAside: string[] = [];
  const refused: RefusedCell[] = [];
  for (const row of layout.rows) {
    if (row.kind !== 'leaf') continue;
    const { leaf } = row;
    const reading = readMarkCell(leaf, grid.at(row.row, COLUMNS.mark), leaf.kind === 'ratio' ? grid.at(row.row + 1, COLUMNS.mark) : undefined);
    if (leaf.markedBy !== 'panel') {
      if (reading.kind === 'mark' || reading.kind === 'refused') refused.push({ leafCode: leaf.code, part: 'mark', code: 'mark.not-yours', params: {}, typed: grid.text(row.row, COLUMNS.mark) });
      continue;
    }
    if (reading.kind === 'mark') marks.push([leaf.code, reading.mark]);
    else if (reading.kind === 'set-aside') setAside.push(leaf.code);
    else if (reading.kind === 'refused') refused.push({ leafCode: leaf.code, part: 'mark', ...reading.refusal });
    const remark = readTextCell(grid.at(row.row, COLUMNS.remark), MOST_REMARK);
    if (remark.kind === 'refused') refused.push({ leafCode: leaf.code, part: 'remark', ...remark.refusal });
    else if (remark.text !== '') remarks.push([leaf.code, remark.text]);
  }
  const comment = readTextCell(grid.at(layout.commentRow, COLUMNS.max), MOST_COMMENT);
  if (comment.kind === 'refused') refused.push({ leafCode: null, part: 'comment', ...comment.refusal });
  return { marks: Object.fromEntries(marks), remarks: Object.fromEntries(remarks), comment: comment.kind === 'text' ? comment.text : '', setAside, refused };
}
