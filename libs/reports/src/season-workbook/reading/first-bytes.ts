import { open } from 'node:fs/promises';
import type { Refusal } from './raw-workbook';

/** What every part of an archive begins with, little-endian. */
export const ARCHIVE_SIGNATURE = 0x04034b50;
/** Container of old binary workbooks and of those with a password. */
export const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const LENGTH = COMPOUND_FILE.length;

/** Whether it begins like an archive or a compound file; anything else is no workbook, whatever it is called. */
export function beginsLikeWorkbook(head: Buffer): boolean {
  return head.equals(COMPOUND_FILE) || (head.length >= 4 && head.readUInt32LE(0) === ARCHIVE_SIGNATURE);
}

/**
 * Looks at the first bytes, which can do no harm: a picture or a letter sent by mistake needs no process of its own.
 *
 * @returns why it is no workbook; null: to be read
 */
export async function refusedAtFirstSight(path: string): Promise<Refusal | null> {
  const file = await open(path).catch(() => null);
  // What is missing or no file at all is told by the process that reads it.
  const read = await file?.read(Buffer.alloc(LENGTH), 0, LENGTH, 0).catch(() => null).finally(() => file.close());
  if (read === null || read === undefined) return null;
  if (read.bytesRead === 0) return { code: 'file-empty', sheet: null, params: {} };
  return beginsLikeWorkbook(read.buffer.subarray(0, read.bytesRead)) ? null : { code: 'not-a-workbook', sheet: null, params: {} };
}
