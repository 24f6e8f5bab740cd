import { createInterface } from 'node:readline';
import type { SheetSource, WorkbookSource } from './workbook-source';
import { writeScoreSheets } from './write-score-sheets';

/** Program of the writing process: the path in, then one line of JSON for the workbook and one for each sheet. */
async function main(path: string): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) lines.push(line);
  const [head = '', ...sheets] = lines;
  await writeScoreSheets(path, JSON.parse(head) as WorkbookSource, sheets.map((line) => JSON.parse(line) as SheetSource));
}

void main(process.argv[2] ?? '');
