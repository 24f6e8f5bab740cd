import { cleanText } from '@dvk/platform';
import { formatDecimal, parseDecimal, type Hundredths } from '@dvk/scoring-core';
import { cellAddress } from '../cell-address';
import type { FaultCode, FaultList, FaultParams } from '../faults';
import { TEXT_LIMITS, type ListOf } from '../layout';
import { asExcelShows } from '../reading/number-formats';
import type { RawCellType, RawRow } from '../reading/raw-workbook';
import { valueOfWord } from './match-key';
import type { SheetTable } from './sheet-table';

export interface DecimalBounds {
  readonly least?: Hundredths;
  readonly most?: Hundredths;
  /** Shown cells with a percent format hold a fraction: 20 % is 0.2. */
  readonly percent?: boolean;
}

const REASON_CODES = {
  blank: 'value-missing',
  signed: 'number-signed',
  exponent: 'number-exponent',
  thousands: 'number-thousands',
  'not-a-number': 'number-expected',
  'too-many-places': 'number-too-many-places',
  'too-large': 'number-too-large',
} as const satisfies Record<string, FaultCode>;

/** Reads the cells of one row by column name and reports what is wrong with each at its place. */
export class RowReader<K extends string> {
  private readonly values = new Map<number, { type: RawCellType; text: string }>();

  constructor(
    private readonly table: SheetTable<K>,
    readonly row: RawRow,
    private readonly faults: FaultList,
  ) {
    for (const [column, type, value] of row.cells) {
      const text = cleanText(type === 'number' || type === 'percent' ? asExcelShows(value) : value);
      if (text !== '' || type === 'uncalculated') this.values.set(column, { type, text });
    }
  }

  get isBlank(): boolean {
    return [...this.table.columns.values()].every((column) => !this.values.has(column));
  }

  /** Address of the row's first cell. */
  get start(): string {
    return cellAddress(this.table.firstColumn, this.row.number);
  }

  at(key: K): string {
    const column = this.table.columns.get(key);
    return column === undefined ? this.start : cellAddress(column, this.row.number);
  }

  fault(key: K, code: FaultCode, params?: FaultParams): void {
    this.faults.add(this.table.sheetName, this.at(key), code, params);
  }

  isGiven(key: K): boolean {
    const column = this.table.columns.get(key);
    return column !== undefined && this.values.has(column);
  }

  /** Text as typed; blank cells and cells with a calculation error give ''. */
  optionalText(key: K, limit: number = TEXT_LIMITS.line): string {
    const cell = this.cell(key);
    if (cell === null) return '';
    if (cell.text.length > limit) {
      this.fault(key, 'text-too-long', { limit, length: cell.text.length });
      return cell.text.slice(0, limit);
    }
    return cell.type === 'date' ? dateAsTyped(cell.text) : cell.text;
  }

  /** Text that must be there; '' after a fault was reported. */
  text(key: K, limit: number = TEXT_LIMITS.line): string {
    if (this.isMissing(key)) return '';
    return this.optionalText(key, limit);
  }

  code(key: K): string {
    return this.text(key, TEXT_LIMITS.code);
  }

  /** The meaning of a word of a list; undefined for a blank cell, and after a fault. */
  optionalWord<V>(key: K, list: ListOf<V>): V | undefined {
    const text = this.optionalText(key);
    if (text === '') return undefined;
    const value = valueOfWord(list, text);
    if (value === undefined) this.fault(key, 'not-in-list', { value: text, words: list.map(([word]) => word).join(' · ') });
    return value;
  }

  word<V>(key: K, list: ListOf<V>): V | undefined {
    return this.isMissing(key) ? undefined : this.optionalWord(key, list);
  }

  /** Hundredths; null for a blank cell, and after a fault. */
  optionalDecimal(key: K, bounds: DecimalBounds = {}): Hundredths | null {
    const cell = this.cell(key);
    if (cell === null) return null;
    const hundredths = this.parse(key, cell, bounds.percent === true);
    if (hundredths === null) return null;
    if (bounds.least !== undefined && hundredths < bounds.least) {
      this.fault(key, 'number-below', { least: formatDecimal(bounds.least, { comma: true }) });
      return null;
    }
    if (bounds.most !== undefined && hundredths > bounds.most) {
      this.fault(key, 'number-above', { most: formatDecimal(bounds.most, { comma: true }) });
      return null;
    }
    return hundredths;
  }

  decimal(key: K, bounds: DecimalBounds = {}): Hundredths | null {
    return this.isMissing(key) ? null : this.optionalDecimal(key, bounds);
  }

  /** A whole number; null for a blank cell, and after a fault. */
  optionalWhole(key: K, least: number, most: number): number | null {
    const hundredths = this.optionalDecimal(key);
    if (hundredths === null) return null;
    if (hundredths % 100 !== 0) {
      this.fault(key, 'number-not-whole');
      return null;
    }
    const whole = hundredths / 100;
    if (whole >= least && whole <= most) return whole;
    this.fault(key, whole < least ? 'number-below' : 'number-above', whole < least ? { least: String(least) } : { most: String(most) });
    return null;
  }

  whole(key: K, least: number, most: number): number | null {
    return this.isMissing(key) ? null : this.optionalWhole(key, least, most);
  }

  /** Reports a blank cell, unless its whole column is missing (which is reported once). */
  private isMissing(key: K): boolean {
    if (this.isGiven(key)) return false;
    if (this.table.columns.has(key)) this.fault(key, 'value-missing');
    return true;
  }

  private cell(key: K): { type: RawCellType; text: string } | null {
    const column = this.table.columns.get(key);
    const cell = column === undefined ? undefined : this.values.get(column);
    if (cell === undefined) return null;
    if (cell.type === 'error') this.fault(key, 'cell-error', { value: cell.text });
    else if (cell.type === 'uncalculated') this.fault(key, 'formula-without-result');
    else return cell;
    return null;
  }

  private parse(key: K, cell: { type: RawCellType; text: string }, percent: boolean): Hundredths | null {
    if (cell.type === 'date') {
      this.fault(key, 'date-for-number', { value: dateAsTyped(cell.text) });
      return null;
    }
    if (cell.type === 'boolean') {
      this.fault(key, 'number-expected', { value: cell.text === '1' ? 'TRUE' : 'FALSE' });
      return null;
    }
    const text = percent && cell.type === 'percent' ? asExcelShows(String(Number(cell.text) * 100)) : cell.text;
    const parsed = parseDecimal(percent && cell.type === 'text' ? text.replace(/\s*%$/, '') : text);
    if (parsed.ok) return parsed.hundredths;
    this.fault(key, REASON_CODES[parsed.reason], { value: cell.text.slice(0, 40) });
    return null;
  }
}

function dateAsTyped(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}
