import { inBoundedProcess, Problem } from '@dvk/platform';
import { refusedAtFirstSight } from '../season-workbook/reading/first-bytes';
import { onDisk } from '../season-workbook/reading/on-disk';
import type { Refusal } from '../season-workbook/reading/raw-workbook';
import { type RefusalReason, refusalReasons } from '../season-workbook/reading/refusal-reason';

export const largestFilledFile = 10 * 1024 * 1024;

/** Five thousand rows of two kilobytes take two seconds and 150 MB. */
const limits = { memoryMegabytes: 384, milliseconds: 60_000, outputBytes: 32 * 1024 * 1024 };

/**
 * Reads an uploaded file in a process of its own, under limits.
 * @param program answers with what it read as JSON, or with the refusal
 * @throws Problem invalid with the code of the reason for what cannot be read at all
 */
export async function readFilledFile<Reading extends object>(bytes: Buffer, program: string, codes: Readonly<Record<RefusalReason, string>>): Promise<Reading> {
  const read = await onDisk(bytes, async (path): Promise<Reading | { readonly refusal: Pick<Refusal, 'code'> }> => {
    const refusal = await refusedAtFirstSight(path);
    if (refusal !== null) return { refusal };
    const outcome = await inBoundedProcess(program, [path], limits);
    return outcome.ended === null ? (JSON.parse(outcome.output.toString('utf8')) as Reading | { readonly refusal: Refusal }) : { refusal: { code: outcome.ended } };
  });
  if ('refusal' in read) throw Problem.invalid(codes[refusalReasons[read.refusal.code]]);
  return read;
}
