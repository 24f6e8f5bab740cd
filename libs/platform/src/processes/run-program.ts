import { spawn } from 'node:child_process';

export interface ProgramBounds {
  readonly megabytes: number;
  readonly milliseconds: number;
}

/**
 * Runs one of our own programs in a process of its own, for work that would hold this one up: what it is asked goes in as
 * JSON, what it answers comes back as bytes.
 *
 * @param program file of the program; beside a TypeScript source stands its source, beside a built file its build
 * @returns null when it was ended by a bound or failed
 */
export function runProgram(program: string, question: unknown, { megabytes, milliseconds }: ProgramBounds): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const inherited = process.execArgv.filter((flag) => !flag.startsWith('--inspect'));
    const child = spawn(process.execPath, [...inherited, `--max-old-space-size=${megabytes}`, program], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    const pieces: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    // A process that ended early refuses the rest of its input; `close` tells that it failed.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? Buffer.concat(pieces) : null);
    });
    child.stdin.end(JSON.stringify(question));
  });
}
