import { dateOfSerial } from './number-formats';
import type { FormulaReading, RawCell, RawCellType, RawRow, RawSheet } from './raw-workbook';
import { READING_LIMITS } from './reading-limits';
import { TextCollector, unescapeCharacters, type WorkbookParts } from './workbook-parts';
import { WorkbookRefused } from './workbook-refused';
import { walkXml } from './xml-walk';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
const WIDTHS_KEPT = 200;

/** Cells and characters one reading may still take, over all sheets. */
export interface ReadingBudget {
  cells: number;
  chars: number;
}

/**
 * Collects the cells of one sheet part.
 * @param keepAtMost cells to keep; the rest of a longer sheet is left unread (sheets of notes)
 */
export async function readSheetCells(
  bytes: AsyncIterable<Buffer>,
  name: string,
  parts: WorkbookParts,
  budget: ReadingBudget,
  keepAtMost: number | null,
  formulas: FormulaReading = 'results',
): Promise<RawSheet> {
  const reader = new SheetReader(parts, budget, keepAtMost, formulas);
  await walkXml(bytes, reader);
  return { name, rows: reader.rows, merges: reader.merges, widths: reader.widths };
}

class SheetReader {
  readonly rows: RawRow[] = [];
  readonly merges: string[] = [];
  readonly widths: (number | null)[] = [];
  private readonly collector = new TextCollector();
  private rowNumber = 0;
  private column = 0;
  private cells: RawCell[] = [];
  private kept = 0;
  private cellType = 'n';
  private style = 0;
  private hasFormula = false;
  private inFormula = false;
  private formula = '';
  private inValue = false;
  private value: string | null = null;
  private inline: string | null = null;

  constructor(
    private readonly parts: WorkbookParts,
    private readonly budget: ReadingBudget,
    private readonly keepAtMost: number | null,
    private readonly formulas: FormulaReading,
  ) {}

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.collector.open(tag);
    if (tag === 'row') this.openRow(attributes['r']);
    else if (tag === 'c') this.openCell(attributes);
    else if (tag === 'v') {
      this.inValue = true;
      this.value ??= '';
    } else if (tag === 'is') this.collector.start();
    else if (tag === 'f') this.hasFormula = this.inFormula = true;
    else if (tag === 'mergeCell') this.openMerge(attributes['ref'] ?? '');
    else if (tag === 'col') this.openWidth(attributes);
  }

  text(text: string): void {
    this.collector.text(text);
    if (this.inFormula && this.formulas === 'written') this.formula = grown(this.formula, text);
    if (this.inValue) this.value = grown(this.value ?? '', text);
  }

  close(tag: string): boolean {
    this.collector.close(tag);
    if (tag === 'v') this.inValue = false;
    else if (tag === 'f') this.inFormula = false;
    else if (tag === 'is') this.inline = this.collector.take();
    else if (tag === 'c') this.closeCell();
    else if (tag === 'row') return this.closeRow();
    return false;
  }

  private openRow(reference: string | undefined): void {
    const number = reference === undefined ? this.rowNumber + 1 : Number(reference);
    if (!Number.isInteger(number) || number <= this.rowNumber || number > LAST_ROW) throw new WorkbookRefused('broken', { row: reference ?? '' });
    this.rowNumber = number;
    this.column = 0;
    this.cells = [];
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
    if (column <= this.column || column > LAST_COLUMN) throw new WorkbookRefused('broken', { cell: attributes['r'] ?? '' });
    this.column = column;
    this.cellType = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.hasFormula = false;
    this.formula = '';
    this.value = null;
    this.inline = null;
  }

  private closeCell(): void {
    const cell = this.interpret();
    if (cell === null) return;
    this.budget.cells -= 1;
    this.budget.chars -= cell[2].length;
    if (this.budget.cells < 0 || this.budget.chars < 0) throw new WorkbookRefused('too-many-cells', { limit: READING_LIMITS.cells });
    this.kept += 1;
    this.cells.push(cell);
  }

  private closeRow(): boolean {
    if (this.cells.length > 0) this.rows.push({ number: this.rowNumber, cells: this.cells });
    if (this.keepAtMost !== null) return this.kept >= this.keepAtMost;
    if (this.rows.length > READING_LIMITS.rowsPerSheet) throw new WorkbookRefused('too-many-rows', { limit: READING_LIMITS.rowsPerSheet });
    return false;
  }

  private interpret(): RawCell | null {
    if (this.hasFormula && this.formulas === 'formulas') return [this.column, 'formula', ''];
    const text = this.content();
    if (this.hasFormula && this.formulas === 'written') return [this.column, 'formula', `${this.formula}\n${text ?? ''}`];
    if (text === null) return this.hasFormula ? [this.column, 'uncalculated', ''] : null;
    const type = this.typeOf(text);
    if (type !== 'date' || this.cellType === 'd') return text === '' ? null : [this.column, type, text];
    const date = dateOfSerial(Number(text), this.parts.since1904);
    return [this.column, date === null ? 'number' : 'date', date ?? text];
  }

  private content(): string | null {
    if (this.cellType === 'inlineStr') return this.inline;
    if (this.value === null) return null;
    if (this.cellType === 's') {
      const text = this.parts.sharedStrings[Number(this.value)];
      if (text === undefined) throw new WorkbookRefused('broken', { row: this.rowNumber });
      return text;
    }
    return this.cellType === 'str' ? unescapeCharacters(this.value) : this.value.trim();
  }

  private typeOf(text: string): RawCellType {
    switch (this.cellType) {
      case 's':
      case 'str':
      case 'inlineStr':
        return 'text';
      case 'b':
        return 'boolean';
      case 'e':
        return 'error';
      case 'd':
        return 'date';
      default:
        return text === '' || !Number.isFinite(Number(text)) ? 'text' : (this.parts.meanings[this.style] ?? 'number');
    }
  }

  private openMerge(reference: string): void {
    if (this.merges.length < READING_LIMITS.mergesPerSheet) this.merges.push(reference);
  }

  private openWidth(attributes: Readonly<Record<string, string>>): void {
    const first = Number(attributes['min']);
    const last = Math.min(Number(attributes['max']), WIDTHS_KEPT);
    const width = Number(attributes['width']);
    if (!(first >= 1) || !Number.isFinite(width)) return;
    for (let column = Math.trunc(first); column <= last; column += 1) {
      while (this.widths.length < column) this.widths.push(null);
      this.widths[column - 1] = width;
    }
  }
}

/** @throws WorkbookRefused `text-too-long` */
function grown(text: string, piece: string): string {
  const longer = text + piece;
  if (longer.length > READING_LIMITS.cellChars * 4) throw new WorkbookRefused('text-too-long', { limit: READING_LIMITS.cellChars });
  return longer;
}

function columnOf(reference: string): number {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/.exec(reference)?.[1];
  if (letters === undefined) throw new WorkbookRefused('broken', { cell: reference });
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
