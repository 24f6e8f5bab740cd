import { cleanText } from '../plain-text';
import { parseRange } from '../season-workbook/cell-address';
import { type FaultCode, FaultList, type FaultParams } from '../season-workbook/faults';
import type { SheetLayout } from '../season-workbook/layout';
import { matchKey } from '../season-workbook/mapping/match-key';
import { openTable, type SheetTable } from '../season-workbook/mapping/sheet-table';
import type { RawCell, RawRow, RawWorkbook } from '../season-workbook/reading/raw-workbook';
import { type NotTyped, typedText, whyNotTyped } from '../season-workbook/reading/typed-cell';
import { IDENTITY_SHEET } from '../score-sheet-workbook/messages.vi';

/** One row as it was typed; blank cells are absent. */
export interface FilledRow<Column extends string> {
  /** As the spreadsheet shows it. */
  readonly number: number;
  readonly key: string | null;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Cells that do not hold what was typed; of a formula `cells` has the result. */
  readonly odd: readonly { readonly column: Column; readonly code: string }[];
  /** Addresses of values beside the table. */
  readonly outside: readonly string[];
}

export interface FileFault {
  readonly code: string;
  readonly params: FaultParams;
}

export interface FilledTable<Column extends string> {
  /** Why the table cannot be read at all; null: it can. */
  readonly fault: FileFault | null;
  /** Where each column stands, from 1. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  readonly rows: readonly FilledRow<Column>[];
}

/** A form of ours that comes back filled in. */
export interface FilledForm<Column extends string> {
  readonly layout: SheetLayout<Column>;
  /** Heads that may be absent: by which a row is known again, and what was wrong with it. */
  readonly further: { readonly rowKey?: string; readonly errors: string };
  readonly mostRows: number;
  readonly faultCodes: Readonly<Partial<Record<FaultCode, string>>> & { readonly 'head-missing': string };
  readonly codes: { readonly sheetMissing: string; readonly noRows: string; readonly tooManyRows: string };
  readonly oddCodes: Readonly<Record<NotTyped, string>>;
}

const rowKeyForm = /^[1-9][0-9]{0,5}$/;

/** The first cells of the sheet that lies in the file unseen. */
export function identityCells({ sheets }: RawWorkbook, count: number): string[] {
  const row = sheets.find(({ name }) => name === IDENTITY_SHEET)?.rows.find(({ number }) => number === 1);
  return Array.from({ length: count }, (_, at) => cleanText(row?.cells.find(([column]) => column === at + 1)?.[2] ?? ''));
}

/** Finds the table of a form in a workbook and reads its rows, right or wrong. */
export function filledRows<Column extends string>(workbook: RawWorkbook, form: FilledForm<Column>): FilledTable<Column> {
  const refused = (code: string, params: FaultParams = {}): FilledTable<Column> => ({ fault: { code, params }, columns: {} as FilledTable<Column>['columns'], rows: [] });
  const sheet = workbook.sheets.find(({ name }) => matchKey(name) === matchKey(form.layout.name));
  if (sheet === undefined) return refused(form.codes.sheetMissing);
  const faults = new FaultList();
  const further = new Map(Object.entries(form.further).map(([key, head]) => [matchKey(head), `further:${key}` as const]));
  const table = openTable<Column | `further:${string}`>(sheet, form.layout as SheetLayout<Column | `further:${string}`>, faults, { find: (head) => further.get(matchKey(head)) ?? null, expected: [] });
  const fault = faults.faults.flatMap(({ code, cell, params }) => {
    const found = form.faultCodes[code];
    return found === undefined ? [] : [{ code: found, params: { cell, ...params } }];
  })[0];
  if (table === null || fault !== undefined) return fault === undefined ? refused(form.faultCodes['head-missing']) : refused(fault.code, fault.params);
  const columns = Object.keys(form.layout.columns) as Column[];
  const rows = rowsOf(table, columns, form.oddCodes, outsideOf(faults));
  if (rows.length === 0) return refused(form.codes.noRows);
  if (rows.length > form.mostRows) return refused(form.codes.tooManyRows, { most: form.mostRows });
  const places: Partial<Record<Column, number>> = {};
  for (const column of columns) places[column] = table.columns.get(column) ?? 0;
  return { fault: null, columns: places, rows };
}

/** Addresses of values beside the table, by row. */
function outsideOf(faults: FaultList): ReadonlyMap<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { code, cell } of faults.faults) {
    const row = parseRange(cell)?.firstRow;
    if (code === 'value-outside-table' && row !== undefined) found.set(row, [...(found.get(row) ?? []), cell]);
  }
  return found;
}

function rowsOf<Column extends string>(table: SheetTable<Column | `further:${string}`>, columns: readonly Column[], oddCodes: Readonly<Record<NotTyped, string>>, outside: ReadonlyMap<number, string[]>): FilledRow<Column>[] {
  const rows: FilledRow<Column>[] = [];
  const keys = new Set<string>();
  for (const row of table.rows) {
    const read = rowOf(table, columns, oddCodes, row, outside.get(row.number) ?? []);
    if (read === null) continue;
    // A row that was copied brings the key of its origin: the first keeps it.
    const isKnown = read.key !== null && keys.has(read.key);
    if (read.key !== null) keys.add(read.key);
    rows.push(isKnown ? { ...read, key: null } : read);
  }
  return rows;
}

/** What its author saw in the cell: the formula is gone when the row comes back with its errors. */
const resultOf = ([, , value]: RawCell): string => cleanText(value.slice(value.indexOf('\n') + 1));

/** null: nothing was typed. */
function rowOf<Column extends string>(
  table: SheetTable<Column | `further:${string}`>,
  columns: readonly Column[],
  oddCodes: Readonly<Record<NotTyped, string>>,
  { number, cells }: RawRow,
  outside: readonly string[],
): FilledRow<Column> | null {
  const at = new Map<number, RawCell>(cells.map((cell) => [cell[0], cell]));
  const cellOf = (column: Column | `further:${string}`): RawCell | undefined => at.get(table.columns.get(column) ?? 0);
  const texts: Partial<Record<Column, string>> = {};
  const odd: { column: Column; code: string }[] = [];
  for (const column of columns) {
    const cell = cellOf(column);
    if (cell === undefined) continue;
    const why = whyNotTyped(cell);
    if (why !== null) odd.push({ column, code: oddCodes[why] });
    const text = why === null ? typedText(cell) : why === 'formula' ? resultOf(cell) : '';
    if (text !== '') texts[column] = text;
  }
  if (Object.keys(texts).length === 0 && odd.length === 0 && outside.length === 0) return null;
  const key = cellOf('further:rowKey');
  const written = key === undefined ? '' : typedText(key);
  return { number, key: rowKeyForm.test(written) ? written : null, cells: texts, odd, outside };
}
