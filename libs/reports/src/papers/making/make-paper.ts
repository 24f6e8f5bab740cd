import { join } from 'node:path';
import { inBoundedProcess, Problem } from '@dvk/platform';
import { Turnstile } from '../../turnstile';
import type { PaperOrder } from './paper-order';

/** Thirty thousand nominations take about a minute and 900 MB; three hundred take two seconds. */
const bounds = { memoryMegabytes: 1_536, milliseconds: 180_000, outputBytes: 256 * 1024 * 1024 };

/** Each has a process of its own: two at a time leave a processor to the server. */
const turnstile = new Turnstile(2, 100, 'paper.busy');

/**
 * The bytes of a paper, made in a process of its own: long work stops nobody.
 *
 * @throws Problem conflict `paper.not-made`; too-many `paper.busy`
 */
export async function makePaper(order: PaperOrder, manifest: AsyncIterable<string>): Promise<Buffer> {
  const outcome = await turnstile.pass(() => inBoundedProcess(join(__dirname, 'making.process'), [], bounds, piecesOf(order, manifest)));
  if (outcome.ended !== null) throw Problem.conflict('paper.not-made');
  return outcome.output;
}

async function* piecesOf(order: PaperOrder, manifest: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${JSON.stringify(order)}\n`;
  yield* manifest;
}
