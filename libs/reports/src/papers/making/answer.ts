import { type Frame, frameOf } from '../../../../platform/src/text';
import type { Progress, TellProgress } from './progress';

const signs = { progress: 'n', paper: 'p' } as const;

/** What a making process says on its way. */
export type MakingAnswer = { readonly kind: 'progress'; readonly progress: Progress } | { readonly kind: 'paper'; readonly bytes: Buffer };

/** Of a making process, on standard output. */
export const tellProgress: TellProgress = (progress) => say(signs.progress, JSON.stringify(progress));

/** The paper at its end. */
export const handOver = (paper: Buffer): void => say(signs.paper, paper);

function say(sign: string, content: Buffer | string): void {
  for (const piece of frameOf(sign, content)) process.stdout.write(piece);
}

/** @throws Error for a frame of another kind */
export function answerOf({ sign, bytes }: Frame): MakingAnswer {
  if (sign === signs.progress) return { kind: 'progress', progress: JSON.parse(bytes.toString('utf8')) as Progress };
  if (sign === signs.paper) return { kind: 'paper', bytes };
  throw new Error('not a frame of a making process');
}
