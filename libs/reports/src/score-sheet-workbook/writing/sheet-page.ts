import type { DataValidation, Style, Worksheet } from 'exceljs';
import { linesOf } from '../../papers/paper-frame';
import { LIST_SHEET, PAGE } from '../messages.vi';

const A4 = 9;
const LINE_POINTS = 16.5;
const TALLEST_ROW = 409;
const inches = (millimetres: number): number => millimetres / 25.4;
const FOOTER_FONT = '&"Times New Roman,Regular"&9';

/** A4 landscape, one page wide, heads repeated, "Trang x/y"; `mark` says which sheet it is. */
export function pageOptions(mark: string, headRows: string, frozenRows: number) {
  return {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: inches(15), right: inches(10), top: inches(15), bottom: inches(18), header: inches(8), footer: inches(8) },
      printTitlesRow: headRows,
    },
    headerFooter: { oddFooter: `&L${FOOTER_FONT}${mark}&R${FOOTER_FONT}${PAGE.page} &P/&N` },
    views: [{ state: 'frozen' as const, ySplit: frozenRows, showGridLines: false }],
  };
}

/** Rows of one page, written from the top. */
export class PageWriter {
  constructor(
    readonly sheet: Worksheet,
    private readonly widths: readonly number[],
  ) {
    sheet.columns = widths.map((width) => ({ width }));
  }

  cell(row: number, column: number, value: string | number | null, style: Partial<Style>): void {
    const cell = this.sheet.getCell(row, column);
    cell.value = value === '' ? null : value;
    cell.style = style;
  }

  formula(row: number, column: number, formula: string, result: string | number, style: Partial<Style>): void {
    const cell = this.sheet.getCell(row, column);
    cell.value = { formula, result };
    cell.style = style;
  }

  /** A link inside the workbook; `sheetName` holds letters, digits and blanks only. */
  link(row: number, column: number, text: string, sheetName: string, style: Partial<Style>): void {
    const cell = this.sheet.getCell(row, column);
    cell.value = { text, hyperlink: `#'${sheetName}'!A1` };
    cell.style = style;
  }

  /** One text over several columns. */
  span(row: number, first: number, last: number, text: string, style: Partial<Style>): void {
    for (let column = first; column <= last; column += 1) this.sheet.getCell(row, column).style = style;
    if (last > first) this.sheet.mergeCells(row, first, row, last);
    this.sheet.getCell(row, first).value = text === '' ? null : text;
    this.tall(row, [[text, this.widths.slice(first - 1, last).reduce((sum, width) => sum + width, 0)]]);
  }

  /** Makes a row as high as its wrapped texts need. */
  tall(row: number, texts: readonly (readonly [text: string, width: number])[], extra = 3): void {
    const lines = Math.max(1, ...texts.map(([text, width]) => linesOf(text, width)));
    const target = this.sheet.getRow(row);
    target.height = Math.min(TALLEST_ROW, Math.max(target.height ?? 0, lines * LINE_POINTS + extra));
  }

  width(column: number): number {
    return this.widths[column - 1] ?? 9;
  }

  validate(row: number, column: number, validation: DataValidation): void {
    this.sheet.getCell(row, column).dataValidation = validation;
  }
}

/** Without a password: whoever must resize a column may; what is changed is noticed when the file comes back. */
export function protect(sheet: Worksheet): Promise<void> {
  return sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true });
}

/** A name of letters, digits and plain signs alone, unique, at most 31 characters: it stands in our own formulas and links. */
export class SheetNames {
  private readonly used = new Set<string>();

  take(wanted: string): string {
    const plain = wanted.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} ._-]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, LONGEST).trim();
    const stem = plain === '' ? PAGE.sheet : plain;
    let name = stem;
    for (let number = 2; this.used.has(name.toLowerCase()); number += 1) {
      const ending = ` ${number}`;
      name = `${stem.slice(0, LONGEST - ending.length).trim()}${ending}`;
    }
    this.used.add(name.toLowerCase());
    return name;
  }

  /** Names that are spoken for. */
  reserve(...names: readonly string[]): void {
    for (const name of names) this.used.add(name.toLowerCase());
  }
}

const LONGEST = 31;
export const listSheetName = LIST_SHEET;
