import { join } from 'node:path';
import { inBoundedProcess, Problem } from '@dvk/platform';
import { Turnstile } from '../../turnstile';
import { formatOf } from '../../paper-kinds';
import type { PaperOrder } from './paper-order';

const bounds = { memoryMegabytes: 1_536, milliseconds: 180_000, outputBytes: 256 * 1024 * 1024 };
/** A list of thirty thousand rows takes 150 MB with a small nursery; a Word paper of many pages lives in memory whole. */
const programs = { docx: { program: 'making.process', bounds }, xlsx: { program: 'workbook.process', bounds: { ...bounds, nurseryMegabytes: 1 } } } as const;

/** Each has a process of its own: two at a time leave a processor to the server. */
const turnstile = new Turnstile(2, 100, 'paper.busy');

/**
 * The bytes of a paper, made in a process of its own: long work stops nobody.
 *
 * @throws Problem conflict `paper.not-made`; too-many `paper.busy`
 */
export async function makePaper(order: PaperOrder, manifest: AsyncIterable<string>): Promise<Buffer> {
  const { program, bounds: own } = programs[formatOf[order.kind]];
  const outcome = await turnstile.pass(() => inBoundedProcess(join(__dirname, program), [], own, piecesOf(order, manifest)));
  if (outcome.ended !== null) throw Problem.conflict('paper.not-made');
  return outcome.output;
}

async function* piecesOf(order: PaperOrder, manifest: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${JSON.stringify(order)}\n`;
  yield* manifest;
}
