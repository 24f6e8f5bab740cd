import { cleanText } from '../../plain-text';
import { cellAddress, parseRange } from '../cell-address';
import type { FaultList } from '../faults';
import type { SheetLayout } from '../layout';
import type { RawCell, RawRow, RawSheet } from '../reading/raw-workbook';
import { matchKey } from './match-key';

const ROWS_SEARCHED_FOR_HEAD = 20;

/** A sheet with its head found: which column holds what, and the rows below. */
export interface SheetTable<K extends string> {
  readonly sheetName: string;
  readonly headRow: number;
  /** Leftmost column of the head. */
  readonly firstColumn: number;
  /** Column (1 = A) by its name in code; absent when the workbook lacks it. */
  readonly columns: ReadonlyMap<K, number>;
  readonly rows: readonly RawRow[];
}

/** Heads beyond those of the layout: sheet "Điểm" has one per leaf code. */
export interface FurtherHeads<K extends string> {
  /** The column's name in code for a head, or null when the head is unknown. */
  find(head: string): K | null;
  /** Every further column that must exist. */
  readonly expected: readonly { readonly key: K; readonly head: string }[];
}

/**
 * Finds the head (it may stand under blank or title rows), names its columns and reports unknown, doubled and missing
 * ones, values outside the table and merged cells inside it. null: no head.
 */
export function openTable<K extends string>(
  sheet: RawSheet,
  layout: SheetLayout<K>,
  faults: FaultList,
  further?: FurtherHeads<K>,
): SheetTable<K> | null {
  const known = new Map<string, K>();
  for (const [key, head] of Object.entries(layout.columns) as [K, string][]) known.set(matchKey(head), key);
  const head = findHead(sheet, known);
  if (head === null) {
    faults.add(sheet.name, 'A1', 'head-missing', { heads: Object.values<string>(layout.columns).join(' · ') });
    return null;
  }
  const columns = nameColumns(sheet, head, known, faults, further);
  const firstColumn = head.cells[0]?.[0] ?? 1;
  const expected = [...(Object.entries(layout.columns) as [K, string][]).map(([key, text]) => ({ key, head: text })), ...(further?.expected ?? [])];
  for (const column of expected) {
    if (columns.has(column.key)) continue;
    faults.add(sheet.name, cellAddress(firstColumn, head.number), 'column-missing', { head: column.head });
  }
  const rows = sheet.rows.filter((row) => row.number > head.number);
  reportStrayValues(sheet, head, rows, faults);
  reportMerges(sheet, head, rows, faults);
  return { sheetName: sheet.name, headRow: head.number, firstColumn, columns, rows };
}

function headText(cell: RawCell): string {
  return cleanText(cell[2]);
}

function findHead(sheet: RawSheet, known: ReadonlyMap<string, unknown>): RawRow | null {
  let best: RawRow | null = null;
  let bestCount = 0;
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED_FOR_HEAD)) {
    const count = new Set(row.cells.map((cell) => matchKey(cell[2])).filter((key) => known.has(key))).size;
    if (count > bestCount) {
      best = row;
      bestCount = count;
    }
  }
  return best;
}

function nameColumns<K extends string>(
  sheet: RawSheet,
  head: RawRow,
  known: ReadonlyMap<string, K>,
  faults: FaultList,
  further: FurtherHeads<K> | undefined,
): Map<K, number> {
  const columns = new Map<K, number>();
  for (const cell of head.cells) {
    const text = headText(cell);
    if (text === '') continue;
    const at = cellAddress(cell[0], head.number);
    const key = known.get(matchKey(text)) ?? further?.find(text) ?? null;
    if (key === null) faults.add(sheet.name, at, 'column-unknown', { head: text });
    else if (columns.has(key)) faults.add(sheet.name, at, 'column-doubled', { head: text });
    else columns.set(key, cell[0]);
  }
  return columns;
}

function reportStrayValues(sheet: RawSheet, head: RawRow, rows: readonly RawRow[], faults: FaultList): void {
  const headed = new Set(head.cells.filter((cell) => headText(cell) !== '').map(([column]) => column));
  for (const row of rows) {
    for (const cell of row.cells) {
      if (headed.has(cell[0]) || cleanText(cell[2]) === '') continue;
      faults.add(sheet.name, cellAddress(cell[0], row.number), 'value-outside-table');
    }
  }
}

/** A merged cell hides which row a value belongs to. A title above the head may be merged. */
function reportMerges(sheet: RawSheet, head: RawRow, rows: readonly RawRow[], faults: FaultList): void {
  const lastRow = rows.at(-1)?.number ?? head.number;
  const first = head.cells[0]?.[0] ?? 1;
  const last = head.cells.at(-1)?.[0] ?? first;
  for (const text of sheet.merges) {
    const range = parseRange(text);
    if (range === null || range.lastRow < head.number || range.firstRow > lastRow) continue;
    if (range.lastColumn < first || range.firstColumn > last) continue;
    faults.add(sheet.name, cellAddress(range.firstColumn, range.firstRow), 'cells-merged', { range: text });
  }
}
