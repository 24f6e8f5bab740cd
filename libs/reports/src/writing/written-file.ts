import { join } from 'node:path';
import { Problem, StayingProcess } from '@dvk/platform';
import { Turnstile } from '../turnstile';
import type { FileOrders } from './file-writers';

/** Fifty thousand rows take some fifteen seconds and most of a gigabyte; loading what writes them takes longer than a short file. */
const writing = new StayingProcess(join(__dirname, 'writing.process'), { memoryMegabytes: 1_024, idleMilliseconds: 60_000, mostBytes: 16 * 1024 * 1024 });
const longestMilliseconds = 120_000;

/** Two at a time leave the server what it needs. */
const turnstile = new Turnstile(2, 100, 'paper.busy');

/**
 * A file of ours, written in a process that stays for a while.
 *
 * @param parts what the file is made of, the longest as parts of their own
 * @param notWritten code of the problem when it could not be written
 * @throws Problem conflict `notWritten`; too-many `paper.busy`
 */
export async function writtenFile<Kind extends keyof FileOrders>(kind: Kind, parts: FileOrders[Kind], notWritten = 'paper.not-made'): Promise<Buffer> {
  const outcome = await turnstile.pass(() => writing.ask(kind, parts, longestMilliseconds));
  if (outcome.ended !== null) throw Problem.conflict(notWritten);
  return outcome.output;
}
