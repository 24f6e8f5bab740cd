import type { AssignmentList } from '@dvk/judging';
import { Problem } from '@dvk/platform';
import { onDisk } from '../season-workbook/reading/on-disk';
import type { RawWorkbook } from '../season-workbook/reading/raw-workbook';
import { readInChildProcess } from '../season-workbook/reading/read-in-child-process';
import { type RefusalReason, refusalReasons } from '../season-workbook/reading/refusal-reason';
import { listOfTable, type TableRow } from './list-of-table';
import { ASSIGNMENT_SHEET } from './messages.vi';
import { readCsv } from './read-csv';
import { matchKey } from '../season-workbook/mapping/match-key';

export const largestAssignmentFile = 5 * 1024 * 1024;

/** A thousand nominations and forty members take a second and 60 MB. */
const bounds = { memoryMegabytes: 256, milliseconds: 20_000, outputBytes: 32 * 1024 * 1024 };

const faultOf: Readonly<Record<RefusalReason, string>> = {
  empty: 'assignment-file.empty',
  'not-a-workbook': 'assignment-file.broken',
  'old-format': 'assignment-file.old-format',
  encrypted: 'assignment-file.encrypted',
  'too-large': 'assignment-file.too-large',
  broken: 'assignment-file.broken',
};

const startOf = (bytes: Buffer): string => bytes.subarray(0, 4).toString('latin1');
/** A zip archive, and the container of old or encrypted workbooks. */
const isWorkbook = (bytes: Buffer): boolean => startOf(bytes).startsWith('PK') || startOf(bytes) === '\xd0\xcf\x11\xe0';

/**
 * Reads an assignment file by its content, whatever its name says. Workbooks are read in a process of their own.
 *
 * @throws Problem invalid `assignment-file.…`
 */
export async function readAssignmentFile(bytes: Buffer): Promise<AssignmentList> {
  if (bytes.length === 0) throw Problem.invalid('assignment-file.empty');
  if (!isWorkbook(bytes)) return listOfTable(await readCsv(bytes));
  const reading = await onDisk(bytes, (path) => readInChildProcess(path, bounds));
  if ('refusal' in reading) throw Problem.invalid(faultOf[refusalReasons[reading.refusal.code]]);
  return listOfTable(rowsOf(reading.workbook));
}

/** Of the sheet that bears our name, or of the first. */
function rowsOf({ sheets }: RawWorkbook): TableRow[] {
  const sheet = sheets.find(({ name }) => matchKey(name) === matchKey(ASSIGNMENT_SHEET.sheetName)) ?? sheets[0];
  return (sheet?.rows ?? []).map(({ number, cells }) => ({ number, cells: new Map(cells.map(([column, type, value]) => [column, type === 'boolean' ? String(value === '1') : value])) }));
}
