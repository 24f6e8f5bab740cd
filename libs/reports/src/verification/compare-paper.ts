import { cellAddress } from '../season-workbook/cell-address';
import { asExcelShows } from '../season-workbook/reading/number-formats';
import type { RawCell, RawSheet, RawWorkbook } from '../season-workbook/reading/raw-workbook';

/** Something in a file that the paper made again does not say. */
export interface PaperDifference {
  readonly sheet: string;
  /** "C12", or the number of a row; empty for a whole sheet. */
  readonly address: string;
  readonly kind: 'cell' | 'formula' | 'row-added' | 'row-missing' | 'rows-swapped' | 'merge' | 'sheet-added' | 'sheet-missing';
  /** As the paper has it; null: nothing stands there. */
  readonly expected: string | null;
  readonly found: string | null;
}

type Cells = ReadonlyMap<number, RawCell>;
const none: Cells = new Map();

/** Every difference between the cells of a paper made again and those of a file, sheet by sheet from the top. */
export function comparePaper(expected: RawWorkbook, found: RawWorkbook): PaperDifference[] {
  const names = found.sheets.map(({ name }) => name);
  const differences = expected.sheets.flatMap((sheet) => {
    const twin = found.sheets.find(({ name }) => name === sheet.name);
    return twin === undefined ? [whole(sheet.name, 'sheet-missing')] : compareSheet(sheet, twin);
  });
  const known = new Set(expected.sheets.map(({ name }) => name));
  return [...differences, ...names.filter((name) => !known.has(name)).map((name) => whole(name, 'sheet-added'))];
}

const whole = (sheet: string, kind: PaperDifference['kind']): PaperDifference => ({ sheet, address: '', kind, expected: null, found: null });

function compareSheet(expected: RawSheet, found: RawSheet): PaperDifference[] {
  const differences: PaperDifference[] = [];
  const [kept, read] = [rowsOf(expected), rowsOf(found)];
  const [lastKept, lastRead] = [lastOf(expected), lastOf(found)];
  const keptAt = (row: number): Cells => kept.get(row) ?? none;
  const readAt = (row: number): Cells => read.get(row) ?? none;
  const row = (kind: PaperDifference['kind'], at: number, side: 'expected' | 'found', cells: Cells): void => {
    differences.push({ sheet: expected.name, address: String(at), kind, expected: null, found: null, [side]: textOf(cells) });
  };
  let [keptRow, readRow] = [1, 1];
  while (keptRow <= lastKept || readRow <= lastRead) {
    const [cells, others] = [keptAt(keptRow), readAt(readRow)];
    if (sameRow(cells, others)) {
      keptRow += 1;
      readRow += 1;
      continue;
    }
    // Members who marked alike have rows alike: where the next rows agree, this one was changed, not moved.
    const goOn = keptAt(keptRow + 1).size > 0 && sameRow(keptAt(keptRow + 1), readAt(readRow + 1));
    const [nextKept, nextRead] = [!goOn && sameRow(keptAt(keptRow + 1), others) && others.size > 0, !goOn && sameRow(cells, readAt(readRow + 1)) && cells.size > 0];
    if (nextKept && nextRead) row('rows-swapped', readRow, 'found', others);
    else if (nextKept) row('row-missing', readRow, 'expected', cells);
    else if (nextRead) row('row-added', readRow, 'found', others);
    else differences.push(...compareRow(expected.name, readRow, cells, others));
    keptRow += nextKept && nextRead ? 2 : nextRead ? 0 : 1;
    readRow += nextKept && nextRead ? 2 : nextKept ? 0 : 1;
  }
  for (const range of [...expected.merges, ...found.merges]) {
    const [here, there] = [expected.merges.includes(range), found.merges.includes(range)];
    if (here !== there) differences.push({ sheet: expected.name, address: range, kind: 'merge', expected: here ? range : null, found: there ? range : null });
  }
  return differences;
}

function rowsOf({ rows }: RawSheet): ReadonlyMap<number, Cells> {
  return new Map(rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell[0], cell]))]));
}

const lastOf = ({ rows }: RawSheet): number => rows.at(-1)?.number ?? 0;

function compareRow(sheet: string, row: number, kept: Cells, read: Cells): PaperDifference[] {
  const columns = [...new Set([...kept.keys(), ...read.keys()])].sort((a, b) => a - b);
  return columns.flatMap((column): PaperDifference[] => {
    const [cell, other] = [kept.get(column), read.get(column)];
    if (sameCell(cell, other)) return [];
    return [{ sheet, address: cellAddress(column, row), kind: other?.[1] === 'formula' && cell?.[1] !== 'formula' ? 'formula' : 'cell', expected: shown(cell), found: shown(other) }];
  });
}

function sameRow(kept: Cells, read: Cells): boolean {
  return kept.size === read.size && [...kept].every(([column, cell]) => sameCell(cell, read.get(column)));
}

function sameCell(kept: RawCell | undefined, read: RawCell | undefined): boolean {
  return kept?.[1] === read?.[1] && shown(kept) === shown(read);
}

/** As Excel keeps it when it writes the file anew: fifteen digits of a number, one sign for the end of a line. */
function shown(cell: RawCell | undefined): string | null {
  if (cell === undefined) return null;
  const [, type, value] = cell;
  if (type === 'formula') return formulaShown(value);
  return type === 'number' || type === 'percent' ? asExcelShows(value) : value.replace(/\r\n?/g, '\n');
}

/** `=SUM(A1:B1) → 12.5`: the formula however a program spells it, and the result stored with it. */
function formulaShown(written: string): string {
  const [formula = '', result = ''] = written.split('\n');
  const stored = result !== '' && Number.isFinite(Number(result)) ? asExcelShows(result) : result;
  return `=${formula.replace(/_xlfn\.|\s/gi, '').toUpperCase()} → ${stored}`;
}

const textOf = (cells: Cells): string => [...cells.values()].map((cell) => shown(cell) ?? '').join(' · ');
