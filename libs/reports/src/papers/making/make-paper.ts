import { join } from 'node:path';
import { framesOfProcess, Problem, ProcessEndedError } from '@dvk/platform';
import { Turnstile } from '../../turnstile';
import { usualFormatOf } from '../../paper-kinds';
import { answerOf } from './answer';
import type { PaperOrder } from './paper-order';
import type { Progress } from './progress';

/** Thirty thousand rows take a minute, ten thousand pages of explanations the better part of an hour. */
export const longestMakingSeconds = 3_600;
const bounds = { memoryMegabytes: 1_536 };
/** A list of thirty thousand rows takes 150 MB with a small nursery; a Word paper of many pages lives in memory whole. */
const programs = { docx: { program: 'making.process', bounds }, xlsx: { program: 'workbook.process', bounds: { ...bounds, nurseryMegabytes: 1 } } } as const;

/** Each has a process of its own: two at a time leave a processor to the server. */
const turnstile = new Turnstile(2, 100, 'paper.busy');

/** How long a paper is waited for. */
export interface Patience {
  /** Is told how far it has come; the process waits for it. */
  readonly told: (progress: Progress) => Promise<void>;
  readonly seconds: number;
}

/**
 * The bytes of a paper, made in a process of its own: long work stops nobody.
 *
 * @throws Problem conflict `paper.not-made`; too-many `paper.busy`
 */
export function makePaper(order: PaperOrder, manifest: AsyncIterable<string>, { told, seconds }: Patience): Promise<Buffer> {
  const { program, bounds: own } = programs[usualFormatOf[order.kind]];
  return turnstile.pass(async () => {
    try {
      for await (const frame of framesOfProcess(join(__dirname, program), [], { ...own, milliseconds: seconds * 1_000 }, piecesOf(order, manifest))) {
        const answer = answerOf(frame);
        if (answer.kind === 'paper') return answer.bytes;
        await told(answer.progress);
      }
    } catch (error) {
      if (!(error instanceof ProcessEndedError)) throw error;
    }
    throw Problem.conflict('paper.not-made');
  });
}

async function* piecesOf(order: PaperOrder, manifest: AsyncIterable<string>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(order)}\n`);
  for await (const piece of manifest) yield Buffer.from(piece);
}
