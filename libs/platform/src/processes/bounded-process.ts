import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { type Frame, framesOf } from '../text/frames';

/** Bounds of a process of its own. */
export interface ProcessBounds {
  readonly memoryMegabytes: number;
  /** Room for new values: little keeps the peak of long work low, much spares copying what outlives it. Left to Node when left out. */
  readonly nurseryMegabytes?: number;
  readonly milliseconds: number;
  readonly outputBytes: number;
}

/** Why a process gave no answer: it failed, asked for too much, or took too long. */
export type ProcessEnd = 'broken' | 'needs-too-much' | 'takes-too-long';

export type ProcessOutcome = { readonly ended: null; readonly output: Buffer } | { readonly ended: ProcessEnd };

/**
 * Runs one of our programs in a process of its own, so that neither a file nobody vouches for nor long work stops this one.
 *
 * @param program path of the program without its ending: it is the same in the source and in the build
 * @param words its arguments
 * @param lines what it reads from standard input, one piece after the other
 * @returns what it wrote to standard output, or why it gave nothing
 */
export async function inBoundedProcess(program: string, words: readonly string[], bounds: ProcessBounds, lines: Iterable<string> | AsyncIterable<string | Buffer> = []): Promise<ProcessOutcome> {
  const child = startProgram(program, words, bounds);
  const pieces: Buffer[] = [];
  let received = 0;
  let ended: ProcessEnd | null = null;
  const end = (reason: ProcessEnd): void => {
    ended ??= reason;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => end('takes-too-long'), bounds.milliseconds);
  child.stdout.on('data', (piece: Buffer) => {
    received += piece.length;
    if (received > bounds.outputBytes) end('needs-too-much');
    else pieces.push(piece);
  });
  const closed = new Promise<ProcessOutcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (ended !== null) resolve({ ended });
      else if (code !== 0) resolve({ ended: signal === null ? 'broken' : 'needs-too-much' });
      else resolve({ ended: null, output: Buffer.concat(pieces) });
    });
  });
  try {
    await feed(child, lines, closed);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return closed;
}

/** A process of ours ended before it had said everything. */
export class ProcessEndedError extends Error {
  constructor(readonly ended: ProcessEnd) {
    super(`a process of its own ended: ${ended}`);
    this.name = 'ProcessEndedError';
  }
}

/**
 * As {@link inBoundedProcess} for more than can be held at once: what it writes is handed on frame by frame, as fast as it is taken.
 *
 * @param pieces what it reads, each as it is sent
 * @throws ProcessEndedError; whatever `pieces` throws
 */
export async function* framesOfProcess(
  program: string,
  words: readonly string[],
  bounds: Omit<ProcessBounds, 'outputBytes'>,
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<Frame> {
  const child = startProgram(program, words, bounds);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, bounds.milliseconds);
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const failed = { why: null as unknown };
  const fed = feed(child, pieces, closed).catch((error: unknown) => {
    failed.why = error;
    child.kill('SIGKILL');
  });
  const ended = async (): Promise<void> => {
    const [code, signal] = await closed;
    await fed;
    if (failed.why !== null) throw failed.why;
    if (code !== 0) throw new ProcessEndedError(late ? 'takes-too-long' : signal === null ? 'broken' : 'needs-too-much');
  };
  try {
    // A process that dies in the midst of a frame is told by how it ended.
    for (const frames = framesOf(child.stdout); ; ) {
      const step = await frames.next().catch(async (error: unknown) => {
        await ended();
        throw error;
      });
      if (step.done === true) break;
      yield step.value;
    }
    await ended();
  } finally {
    clearTimeout(timer);
    // Whoever takes no more of it needs no more of the process.
    child.kill('SIGKILL');
  }
}

export type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Starts one of our programs, told apart from this one by its bound on memory; what it complains of is not read. */
export function startProgram(program: string, words: readonly string[], { memoryMegabytes, nurseryMegabytes }: Pick<ProcessBounds, 'memoryMegabytes' | 'nurseryMegabytes'>): Child {
  const nursery = nurseryMegabytes === undefined ? [] : [`--max-semi-space-size=${nurseryMegabytes}`];
  const file = `${program}${__filename.slice(__filename.lastIndexOf('.'))}`;
  const inherited = process.execArgv.filter((flag) => !flag.startsWith('--inspect'));
  const child = spawn(process.execPath, [...inherited, ...nursery, `--max-old-space-size=${memoryMegabytes}`, file, ...words], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  // A program that has ended reads no further: its end says why.
  child.stdin.on('error', () => undefined);
  return child;
}

async function feed(child: Child, pieces: Iterable<string> | AsyncIterable<string | Buffer>, closed: Promise<unknown>): Promise<void> {
  for await (const piece of pieces) {
    if (child.stdin.destroyed) break;
    await hand(child, piece, closed);
  }
  child.stdin.end();
}

/** Writes a piece no faster than it is read. @param closed settles when the program has ended: a pipe that breaks means just that */
export async function hand({ stdin }: Child, piece: string | Buffer, closed: Promise<unknown>): Promise<void> {
  if (!stdin.destroyed && !stdin.write(piece)) await Promise.race([once(stdin, 'drain').catch(() => undefined), closed]);
}
