import { join } from 'node:path';
import { inBoundedProcess, Problem } from '@dvk/platform';
import { refusedAtFirstSight } from '../season-workbook/reading/first-bytes';
import { onDisk } from '../season-workbook/reading/on-disk';
import type { Refusal } from '../season-workbook/reading/raw-workbook';
import { refusalReasons } from '../season-workbook/reading/refusal-reason';
import type { FileReading } from './reading/registration-rows';

export const largestRegistrationFile = 10 * 1024 * 1024;

/** Five thousand rows of two kilobytes take two seconds and 150 MB. */
const reading = { memoryMegabytes: 384, milliseconds: 60_000, outputBytes: 32 * 1024 * 1024 };

/**
 * Reads an uploaded file in a process of its own, under limits.
 * @throws Problem invalid `registration-file.file-…` for what cannot be read at all
 */
export async function readRegistrationFile(bytes: Buffer): Promise<FileReading> {
  const read = await onDisk(bytes, readUnderLimits);
  if ('refusal' in read) throw Problem.invalid(`registration-file.file-${refusalReasons[read.refusal.code]}`);
  return read;
}

async function readUnderLimits(path: string): Promise<FileReading | { readonly refusal: Pick<Refusal, 'code'> }> {
  const refusal = await refusedAtFirstSight(path);
  if (refusal !== null) return { refusal };
  const outcome = await inBoundedProcess(join(__dirname, 'reading', 'registration.process'), [path], reading);
  return outcome.ended === null ? (JSON.parse(outcome.output.toString('utf8')) as FileReading | { readonly refusal: Refusal }) : { refusal: { code: outcome.ended } };
}
