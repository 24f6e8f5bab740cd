import { isNotesSheet } from './notes-sheet';
import type { FormulaReading, RawReading, RawSheet } from './raw-workbook';
import { READING_LIMITS } from './reading-limits';
import { readSheetCells, type ReadingBudget } from './sheet-cells';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts';
import { WorkbookRefused } from './workbook-refused';
import { ZipArchive } from './zip-archive';

/**
 * Reads every sheet of an .xlsx file into plain cells, inside {@link READING_LIMITS}. Runs in the reading process;
 * everything else calls {@link ../reading/read-in-child-process}.
 */
export async function readRawWorkbook(path: string, formulas: FormulaReading = 'results'): Promise<RawReading> {
  try {
    const zip = await ZipArchive.open(path);
    try {
      return { workbook: { sheets: await readSheets(zip, await readWorkbookParts(zip), formulas) } };
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (error instanceof WorkbookRefused) return { refusal: error.refusal };
    throw error;
  }
}

async function readSheets(zip: ZipArchive, parts: WorkbookParts, formulas: FormulaReading): Promise<RawSheet[]> {
  const budget: ReadingBudget = { cells: READING_LIMITS.cells, chars: READING_LIMITS.textChars };
  const sheets: RawSheet[] = [];
  for (const sheet of parts.sheets) sheets.push(await readSheet(zip, sheet, parts, budget, formulas));
  return sheets;
}

async function readSheet(
  zip: ZipArchive,
  { name, part }: SheetPart,
  parts: WorkbookParts,
  budget: ReadingBudget,
  formulas: FormulaReading,
): Promise<RawSheet> {
  if (part === null) return { name, rows: [], merges: [], widths: [] };
  try {
    return await readSheetCells(zip.read(part), name, parts, budget, isNotesSheet(name) ? READING_LIMITS.notesCells : null, formulas);
  } catch (error) {
    throw error instanceof WorkbookRefused ? error.inSheet(name) : error;
  }
}
