import { cleanText } from '../../plain-text';
import { type FaultCode, FaultList, type FaultParams } from '../../season-workbook/faults';
import { parseRange } from '../../season-workbook/cell-address';
import { matchKey } from '../../season-workbook/mapping/match-key';
import { openTable, type SheetTable } from '../../season-workbook/mapping/sheet-table';
import type { RawCell, RawRow, RawWorkbook } from '../../season-workbook/reading/raw-workbook';
import { type NotTyped, typedText, whyNotTyped } from '../../season-workbook/reading/typed-cell';
import { IDENTITY_SHEET } from '../../score-sheet-workbook/messages.vi';
import type { SealedIdentity } from '../file-seal';
import { formLayout, identityWord, mostRows } from '../form-layout';
import { FORM_COLUMNS, type FormColumn, FURTHER_COLUMNS } from '../messages.vi';

/** One row as it was typed; blank cells are absent. */
export interface ReadRow {
  /** As the spreadsheet shows it. */
  readonly number: number;
  readonly key: string | null;
  readonly cells: Readonly<Partial<Record<FormColumn, string>>>;
  /** Cells that do not hold what was typed; of a formula `cells` has the result. */
  readonly odd: readonly { readonly column: FormColumn; readonly code: string }[];
  /** Addresses of values beside the table. */
  readonly outside: readonly string[];
}

export interface FileFault {
  readonly code: string;
  readonly params: FaultParams;
}

/** An uploaded file; nobody has checked its seal yet, nor what its words mean. */
export interface FileReading {
  /** null: no file of ours. */
  readonly identity: SealedIdentity | null;
  /** Why its table cannot be read at all; null: it can. */
  readonly fault: FileFault | null;
  /** Where each column stands, from 1. */
  readonly columns: Readonly<Partial<Record<FormColumn, number>>>;
  readonly rows: readonly ReadRow[];
}

type Column = FormColumn | `further:${string}`;

const faultCodes: Readonly<Partial<Record<FaultCode, string>>> = {
  'head-missing': 'registration-file.head-missing',
  'column-missing': 'registration-file.column-missing',
  'column-unknown': 'registration-file.column-unknown',
  'column-doubled': 'registration-file.column-doubled',
  'cells-merged': 'registration-file.cells-merged',
};

const oddCodes: Readonly<Record<NotTyped, string>> = {
  formula: 'registration-row.formula',
  error: 'registration-row.cell-error',
  'truth-value': 'registration-row.truth-value',
};

const further = new Map(Object.entries(FURTHER_COLUMNS).map(([key, head]) => [matchKey(head), `further:${key}` as const]));
const formColumns = Object.keys(FORM_COLUMNS) as FormColumn[];
const rowKeyForm = /^[1-9][0-9]{0,5}$/;

/** Finds our own table in a workbook and reads its rows, right or wrong. */
export function registrationRows(workbook: RawWorkbook): FileReading {
  const identity = identityOf(workbook);
  const nothing = { identity, columns: {}, rows: [] };
  if (identity === null) return { ...nothing, fault: null };
  const sheet = workbook.sheets.find(({ name }) => matchKey(name) === matchKey(formLayout.name));
  if (sheet === undefined) return { ...nothing, fault: { code: 'registration-file.sheet-missing', params: {} } };
  const faults = new FaultList();
  const table = openTable<Column>(sheet, formLayout, faults, { find: (head) => further.get(matchKey(head)) ?? null, expected: [] });
  const fault = faults.faults.flatMap(({ code, cell, params }) => {
    const found = faultCodes[code];
    return found === undefined ? [] : [{ code: found, params: { cell, ...params } }];
  })[0];
  if (table === null || fault !== undefined) return { ...nothing, fault: fault ?? { code: 'registration-file.head-missing', params: {} } };
  const rows = rowsOf(table, outsideOf(faults));
  const columns = Object.fromEntries(formColumns.map((column) => [column, table.columns.get(column) ?? 0]));
  if (rows.length === 0) return { ...nothing, fault: { code: 'registration-file.no-rows', params: {} } };
  if (rows.length > mostRows) return { ...nothing, fault: { code: 'registration-file.too-many-rows', params: { most: mostRows } } };
  return { identity, fault: null, columns, rows };
}

function identityOf({ sheets }: RawWorkbook): SealedIdentity | null {
  const row = sheets.find(({ name }) => name === IDENTITY_SHEET)?.rows.find(({ number }) => number === 1);
  const [word, templateId, campaignId, version, seal] = [1, 2, 3, 4, 5].map((column) => cleanText(row?.cells.find(([at]) => at === column)?.[2] ?? ''));
  if (word !== identityWord || !templateId || !campaignId || !version || !seal) return null;
  return { templateId, campaignId, version, seal };
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

function rowsOf(table: SheetTable<Column>, outside: ReadonlyMap<number, string[]>): ReadRow[] {
  const rows: ReadRow[] = [];
  const keys = new Set<string>();
  for (const row of table.rows) {
    const read = rowOf(table, row, outside.get(row.number) ?? []);
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
function rowOf({ columns }: SheetTable<Column>, { number, cells }: RawRow, outside: readonly string[]): ReadRow | null {
  const at = new Map<number, RawCell>(cells.map((cell) => [cell[0], cell]));
  const cellOf = (column: Column): RawCell | undefined => at.get(columns.get(column) ?? 0);
  const texts: [FormColumn, string][] = [];
  const odd: { column: FormColumn; code: string }[] = [];
  for (const column of formColumns) {
    const cell = cellOf(column);
    if (cell === undefined) continue;
    const why = whyNotTyped(cell);
    if (why !== null) odd.push({ column, code: oddCodes[why] });
    const text = why === null ? typedText(cell) : why === 'formula' ? resultOf(cell) : '';
    if (text !== '') texts.push([column, text]);
  }
  if (texts.length === 0 && odd.length === 0 && outside.length === 0) return null;
  const key = cellOf('further:rowKey');
  const written = key === undefined ? '' : typedText(key);
  return { number, key: rowKeyForm.test(written) ? written : null, cells: Object.fromEntries(texts), odd, outside };
}
