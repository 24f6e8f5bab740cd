import { join } from 'node:path';
import { inBoundedProcess } from '@dvk/platform';
import type { RawReading } from '../season-workbook/reading/raw-workbook';
import { READING_LIMITS } from '../season-workbook/reading/reading-limits';

/** A paper as it was read: its cells, and the text among its properties in which it says what it is. */
export interface PaperReading {
  readonly reading: RawReading;
  /** Empty where there is none. */
  readonly description: string;
}

/** Reads a paper nobody vouches for, in a process of its own. A formula counts as what is written: its text and its stored result. */
export async function readPaperFile(path: string): Promise<PaperReading> {
  const outcome = await inBoundedProcess(join(__dirname, 'paper.process'), [path], READING_LIMITS);
  if (outcome.ended !== null) return { reading: { refusal: { code: outcome.ended, sheet: null, params: {} } }, description: '' };
  return JSON.parse(outcome.output.toString('utf8')) as PaperReading;
}
