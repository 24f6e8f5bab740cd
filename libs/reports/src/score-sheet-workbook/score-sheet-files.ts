import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBoundedProcess } from '@dvk/platform';
import type { CriteriaSet } from '@dvk/scoring-core';
import { refusedAtFirstSight } from '../season-workbook/reading/first-bytes';
import type { Refusal } from '../season-workbook/reading/raw-workbook';
import { writtenFile } from '../writing/written-file';
import type { FileReading } from './reading/file-reading';
import type { SheetSource, WorkbookSource } from './writing/workbook-source';

/** An honest workbook of 300 nominations has 4 MB. */
export const LARGEST_WORKBOOK = 24 * 1024 * 1024;
const READING = { memoryMegabytes: 384, milliseconds: 60_000, outputBytes: 64 * 1024 * 1024 };

const draftPath = (): string => join(tmpdir(), `dvk-score-sheets-${process.pid}-${randomUUID()}.xlsx`);

/** Makes the workbook; the caller removes the file. @returns its path @throws Problem conflict `paper.not-made`; too-many `paper.busy` */
export async function makeScoreSheetFile(book: WorkbookSource, sheets: readonly SheetSource[]): Promise<string> {
  const path = draftPath();
  try {
    await writtenFile('score-sheets', [path, book, ...sheets]);
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Reads an uploaded workbook in a process of its own, under limits; nothing of it stays on the disk. */
export async function readScoreSheetFile(bytes: Buffer, set: CriteriaSet): Promise<FileReading | { readonly refusal: Refusal }> {
  const path = draftPath();
  try {
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
    const refusal = await refusedAtFirstSight(path);
    if (refusal !== null) return { refusal };
    const outcome = await inBoundedProcess(join(__dirname, 'reading', 'score-sheets.process'), [path], READING, [JSON.stringify(set)]);
    if (outcome.ended !== null) return { refusal: { code: outcome.ended, sheet: null, params: {} } };
    return JSON.parse(outcome.output.toString('utf8')) as FileReading | { readonly refusal: Refusal };
  } finally {
    await rm(path, { force: true });
  }
}
