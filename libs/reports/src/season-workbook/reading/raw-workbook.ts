/**
 * What a cell holds, before anybody asks what it means.
 * `number` and `percent` carry the number as the file has it ("8.25", "0.2"), `date` an ISO date or date-time,
 * `boolean` "1" or "0", `error` the error's name ("#N/A"), `uncalculated` a formula without a stored result; `formula` any
 * formula, where stored results are not believed: empty, or where they are asked for its text and its result, each on a line.
 */
export type RawCellType = 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error' | 'uncalculated' | 'formula';

/** Whether a formula counts as its stored result, as a formula and nothing else, or as what is written: its text and its result. */
export type FormulaReading = 'results' | 'formulas' | 'written';

/** Column (1 = A), type, value. */
export type RawCell = readonly [column: number, type: RawCellType, value: string];

export interface RawRow {
  /** 1-based, as Excel shows it. */
  readonly number: number;
  /** Rising columns; blank cells are absent. */
  readonly cells: readonly RawCell[];
}

export interface RawSheet {
  readonly name: string;
  /** Rising rows; rows without a value are absent. */
  readonly rows: readonly RawRow[];
  /** Merged ranges as the file has them: "A1:C1". */
  readonly merges: readonly string[];
  /** Width of the first columns; null where the file gives none. */
  readonly widths: readonly (number | null)[];
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
}

/** Why a file cannot be read at all. */
export type RefusalCode =
  | 'file-missing'
  | 'file-empty'
  | 'file-too-large'
  | 'not-a-workbook'
  | 'old-format'
  | 'encrypted'
  | 'truncated'
  | 'broken'
  | 'forbidden-markup'
  | 'too-many-parts'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'text-too-long'
  | 'expands-too-much'
  | 'needs-too-much'
  | 'takes-too-long';

export interface Refusal {
  readonly code: RefusalCode;
  /** The sheet where reading stopped; null: the file as a whole. */
  readonly sheet: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export type RawReading = { readonly workbook: RawWorkbook } | { readonly refusal: Refusal };
