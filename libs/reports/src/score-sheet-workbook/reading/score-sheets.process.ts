import { text } from 'node:stream/consumers';
import type { CriteriaSet } from '@dvk/scoring-core';
import { readRawWorkbook } from '../../season-workbook/reading/read-raw-workbook';
import { readScoreSheets } from './read-score-sheets';

/** Program of the reading process: the path and, on standard input, the criteria set; on standard output what was read, or why not. */
async function main(path: string): Promise<void> {
  const set = JSON.parse(await text(process.stdin)) as CriteriaSet;
  const reading = await readRawWorkbook(path, 'formulas');
  process.stdout.write(JSON.stringify('refusal' in reading ? reading : readScoreSheets(reading.workbook, set)));
}

void main(process.argv[2] ?? '');
