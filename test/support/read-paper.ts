import { type CellValue, Workbook } from 'exceljs';

export type Shown = string | number;

/** A sheet of a paper as a reader sees it: the rows below the row of column numbers, formulas as their cached values. */
export async function readPaper(file: string, sheetName: string): Promise<{ readonly heads: readonly Shown[]; readonly rows: readonly (readonly Shown[])[] }> {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet(sheetName);
  if (sheet === undefined) throw new Error(`${file} has no sheet ${sheetName}: ${book.worksheets.map(({ name }) => name).join(', ')}`);
  const rows: Shown[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, at) => shown(row.getCell(at + 1).value)));
  });
  const numbers = rows.findIndex((row) => row[0] === '(1)' && row[1] === '(2)');
  return { heads: rows[numbers - 1] ?? [], rows: rows.slice(numbers + 1) };
}

function shown(value: CellValue): Shown {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'result' in value) return shown(value.result as CellValue);
  return JSON.stringify(value);
}

/** Every sheet of a workbook as rows of shown values, empty rows left out. */
export async function readSheets(file: string): Promise<Readonly<Record<string, readonly (readonly Shown[])[]>>> {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  return Object.fromEntries(
    book.worksheets.map((sheet) => {
      const rows: Shown[][] = [];
      sheet.eachRow((row) => rows.push(Array.from({ length: sheet.columnCount }, (_, at) => shown(row.getCell(at + 1).value))));
      return [sheet.name, rows.filter((row) => row.some((cell) => cell !== ''))];
    }),
  );
}
