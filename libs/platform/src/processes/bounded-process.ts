import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Bounds of a process of its own. */
export interface ProcessBounds {
  readonly memoryMegabytes: number;
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
export async function inBoundedProcess(program: string, words: readonly string[], bounds: ProcessBounds, lines: Iterable<string> = []): Promise<ProcessOutcome> {
  const file = `${program}${__filename.slice(__filename.lastIndexOf('.'))}`;
  const inherited = process.execArgv.filter((flag) => !flag.startsWith('--inspect'));
  const child = spawn(process.execPath, [...inherited, `--max-old-space-size=${bounds.memoryMegabytes}`, file, ...words], {
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
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
  // A program that has ended reads no further: its end says why.
  child.stdin.on('error', () => undefined);
  const closed = new Promise<ProcessOutcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (ended !== null) resolve({ ended });
      else if (code !== 0) resolve({ ended: signal === null ? 'broken' : 'needs-too-much' });
      else resolve({ ended: null, output: Buffer.concat(pieces) });
    });
  });
  for (const line of lines) {
    if (child.stdin.destroyed) break;
    if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), closed]);
  }
  child.stdin.end();
  return closed;
}
