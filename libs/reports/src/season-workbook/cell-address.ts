/** 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.trunc((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

export interface CellRange {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** "A1:C3" or "B2"; null when the text is no range. */
export function parseRange(text: string): CellRange | null {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text.replace(/\$/g, '').toUpperCase());
  const [, fromLetters, fromRow, toLetters, toRow] = match ?? [];
  if (fromLetters === undefined || fromRow === undefined) return null;
  return {
    firstColumn: columnNumber(fromLetters),
    firstRow: Number(fromRow),
    lastColumn: columnNumber(toLetters ?? fromLetters),
    lastRow: Number(toRow ?? fromRow),
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
