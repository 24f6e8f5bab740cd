import { join } from 'node:path';
import { inBoundedProcess, type ProcessBounds } from '@dvk/platform';
import { refusedAtFirstSight } from './first-bytes';
import type { RawReading } from './raw-workbook';
import { READING_LIMITS } from './reading-limits';

/**
 * Reads a workbook in a process of its own: whatever the file does to that process, this one goes on. A process that
 * runs out of memory, time or output is ended and the file refused.
 */
export async function readInChildProcess(path: string, bounds: ProcessBounds = READING_LIMITS): Promise<RawReading> {
  const refusal = await refusedAtFirstSight(path);
  if (refusal !== null) return { refusal };
  const outcome = await inBoundedProcess(join(__dirname, 'reading.process'), [path], bounds);
  return outcome.ended === null ? (JSON.parse(outcome.output.toString('utf8')) as RawReading) : { refusal: { code: outcome.ended, sheet: null, params: {} } };
}
